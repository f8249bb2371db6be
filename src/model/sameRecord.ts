/** Do two values say the same, whatever order their fields were written in? */
export function sameRecord(a: unknown, b: unknown): boolean {
  if (a === b) return true
  if (typeof a !== 'object' || typeof b !== 'object' || a === null || b === null) return false
  if (Array.isArray(a) && Array.isArray(b))
    return a.length === b.length && a.every((each, at) => sameRecord(each, b[at]))
  if (Array.isArray(a) || Array.isArray(b)) return false
  const [own, others] = [said(a), said(b)]
  return own.size === others.size && [...own].every(([key, value]) => sameRecord(value, others.get(key)))
}

/** A field without a value is one that isn't there. */
const said = (of: object): ReadonlyMap<string, unknown> =>
  new Map(Object.entries(of).filter(([, value]) => value !== undefined))

/** Does a record stand as it was kept? A field that has come to records since says nothing of it. */
export const isUnchanged = (kept: object, current: object | undefined): boolean =>
  current !== undefined && sameRecord({ ...current, ...kept }, current)

/** Does a record name any of these by their ids? */
export const refersToAny = (value: unknown, ids: ReadonlySet<string>): boolean => {
  if (typeof value === 'string') return ids.has(value)
  return typeof value === 'object' && value !== null && Object.values(value).some((inner) => refersToAny(inner, ids))
}
