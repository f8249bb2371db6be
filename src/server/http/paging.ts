/** A page of a list that is already in order; the cursor is the last item's id. */
export function pageBy<T extends { readonly id: string }, V>(
  all: readonly T[],
  { after, limit }: { readonly after?: string | undefined; readonly limit: number },
  view: (item: T) => V,
): { items: V[]; next: string | null } {
  const start = after === undefined ? 0 : all.findIndex((item) => item.id === after) + 1
  const page = all.slice(start, start + limit)
  const next = start + limit < all.length ? (page.at(-1)?.id ?? null) : null
  return { items: page.map(view), next }
}
