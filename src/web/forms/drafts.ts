const prefix = 'draft:'

/** Where a form's draft is kept in the tab's own storage, apart for each account. */
export const draftKey = (account: string, name: string): string => `${prefix}${account}:${name}`

/** Whoever signs out may leave the computer to somebody else. Of a session that ends by itself they stay: one signs in again and goes on. */
export function forgetDrafts(storage: Storage = sessionStorage): void {
  const keys = Array.from({ length: storage.length }, (_, at) => storage.key(at) ?? '')
  for (const key of keys) if (key.startsWith(prefix)) storage.removeItem(key)
}
