/** Light or dark: the system's, until the person pins one. public/scheme.js applies it before the first paint. */
export type Scheme = 'system' | 'light' | 'dark'

const key = 'styrbord-scheme'

export function pinnedScheme(): Scheme {
  const kept = localStorage.getItem(key)
  return kept === 'light' || kept === 'dark' ? kept : 'system'
}

export function pinScheme(scheme: Scheme): void {
  if (scheme === 'system') localStorage.removeItem(key)
  else localStorage.setItem(key, scheme)
  window.dispatchEvent(new Event('styrbord-scheme'))
}
