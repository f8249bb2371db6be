/** What a lookup by id needs to answer. */
export type Table<T> = Pick<ReadonlyMap<string, T>, 'get' | 'has'>

/** So many records may lie over a table; then it is time to make it anew. */
const atMost = 100

/**
 * A large table with a few records over it: to copy the whole for each change would cost as much as to make it anew.
 * Undefined when too many lie there.
 */
export function overlaid<T extends { readonly id: string }>(
  table: Table<T>,
  records: readonly T[],
): Table<T> | undefined {
  const { under, over } = table instanceof Overlaid ? table : new Overlaid<T>(table, new Map())
  const all = new Map(over)
  for (const each of records) all.set(each.id, each)
  return all.size > atMost ? undefined : new Overlaid(under, all)
}

class Overlaid<T> implements Table<T> {
  readonly under: Table<T>
  readonly over: ReadonlyMap<string, T>

  constructor(under: Table<T>, over: ReadonlyMap<string, T>) {
    this.under = under
    this.over = over
  }

  get(id: string): T | undefined {
    return this.over.get(id) ?? this.under.get(id)
  }

  has(id: string): boolean {
    return this.over.has(id) || this.under.has(id)
  }
}
