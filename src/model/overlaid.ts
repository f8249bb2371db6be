/** What a lookup needs to answer. */
export type Table<T> = Pick<ReadonlyMap<string, T>, 'get' | 'has'>

/** More than this over a table, and they are laid down into a new one. */
const atMost = 100

/** A large table with a few changed entries over it, since copying the whole for each change costs as much as building it. */
export function overlaid<T>(table: Table<T>, entries: Iterable<readonly [string, T]>): Table<T> {
  const { under, over } =
    table instanceof Overlaid ? (table as Overlaid<T>) : new Overlaid(table as Whole<T>, new Map())
  const all = new Map([...over, ...entries])
  return all.size > atMost ? new Map([...under, ...all]) : new Overlaid(under, all)
}

type Whole<T> = ReadonlyMap<string, T>

class Overlaid<T> implements Table<T> {
  readonly under: Whole<T>
  readonly over: ReadonlyMap<string, T>

  constructor(under: Whole<T>, over: ReadonlyMap<string, T>) {
    this.under = under
    this.over = over
  }

  get(key: string): T | undefined {
    return this.over.get(key) ?? this.under.get(key)
  }

  has(key: string): boolean {
    return this.over.has(key) || this.under.has(key)
  }
}
