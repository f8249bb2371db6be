/** What is typed over what stands, after one more change: a field that is put back as it stood isn't touched any more. */
export function touchedAfter<T extends object>(before: Partial<T>, part: Partial<T>, standing: T): Partial<T> {
  const after = Object.entries({ ...before, ...part }).filter(
    ([field, value]) => !(field in part) || !Object.is(value, standing[field as keyof T]),
  )
  return Object.fromEntries(after) as Partial<T>
}
