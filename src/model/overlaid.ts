/** What a lookup needs to answer. */
export type Table<T> = Pick<ReadonlyMap<string, T>, 'get' | 'has'>

/** More than this over a table, and they are laid down into a new one. */
const atMost = 100

/**
 * A large table with a few changed entries over it, since copying the whole for each change costs as much as building it.
 * An entry of nothing takes the one under it away.
 */
export function overlaid<T>(table: Table<T>, entries: Iterable<readonly [string, T | undefined]>): Table<T> {
  const { under, over } =
    table instanceof Overlaid ? (table as Overlaid<T>) : new Overlaid(table as Whole<T>, new Map())
  const all = new Map([...over, ...entries])
  return all.size > atMost ? laidDown(under, all) : new Overlaid(under, all)
}

type Whole<T> = ReadonlyMap<string, T>

function laidDown<T>(under: Whole<T>, over: ReadonlyMap<string, T | undefined>): Whole<T> {
  const whole = new Map(under)
  for (const [key, value] of over) {
    if (value === undefined) whole.delete(key)
    else whole.set(key, value)
  }
  return whole
}

class Overlaid<T> implements Table<T> {
  readonly under: Whole<T>
  readonly over: ReadonlyMap<string, T | undefined>

  constructor(under: Whole<T>, over: ReadonlyMap<string, T | undefined>) {
    this.under = under
    this.over = over
  }

  get(key: string): T | undefined {
    return this.over.has(key) ? this.over.get(key) : this.under.get(key)
  }

  has(key: string): boolean {
    return this.get(key) !== undefined
  }
}
