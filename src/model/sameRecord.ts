/** Do two values say the same, whatever order their fields were written in? */
export const sameRecord = (a: unknown, b: unknown): boolean =>
  a === b || JSON.stringify(inOrder(a)) === JSON.stringify(inOrder(b))

/** Does a record stand as it was kept? A field that has come to records since says nothing of it. */
export const isUnchanged = (kept: object, current: object | undefined): boolean =>
  current !== undefined && sameRecord({ ...current, ...kept }, current)

const inOrder = (value: unknown): unknown => {
  if (Array.isArray(value)) return value.map(inOrder)
  if (typeof value !== 'object' || value === null) return value
  return Object.fromEntries(
    Object.entries(value)
      .sort(([a], [b]) => (a < b ? -1 : 1))
      .map(([key, inner]) => [key, inOrder(inner)]),
  )
}

/** Does a record name any of these by their ids? */
export const refersToAny = (value: unknown, ids: ReadonlySet<string>): boolean => {
  if (typeof value === 'string') return ids.has(value)
  return typeof value === 'object' && value !== null && Object.values(value).some((inner) => refersToAny(inner, ids))
}
