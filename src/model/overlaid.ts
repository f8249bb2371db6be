/** What a lookup by id needs to answer. */
export type Table<T> = Pick<ReadonlyMap<string, T>, 'get' | 'has'>

/** More changed records than this, and the table is built again. */
const atMost = 100

/**
 * A large table with a few changed records over it, since copying the whole for each change costs as much as building it.
 * Undefined when there are too many of them.
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
