import { cached } from './cached.ts'
import { grouped } from './grouped.ts'
import { overlaid, type Table } from './overlaid.ts'
import { placed } from './recordOrder.ts'
import { type RecordKind, type Records, recordKinds } from './records.ts'

export type { Table }

/*
 * Tables of a structure's records, each made once for a list of records when it is first asked for. A structure in which
 * only other kinds have changed shares the list, and so its tables; where a few of its own have changed, what is known is
 * handed on to the list that follows: with ten years of appointments it took longer to lay it out anew than all else in an
 * appointment.
 */
type Each = { readonly id: string }
type HandOn = (before: readonly Each[], after: readonly Each[], gone: readonly Each[], come: readonly Each[]) => void

const handOns = new Map<RecordKind, HandOn[]>()
const registered = (kind: RecordKind, handOn: HandOn) => handOns.set(kind, [...(handOns.get(kind) ?? []), handOn])

/** More than this at once, and the tables are made anew when they are asked for. */
export const fewAtMost = 50

/** Hands on what is known of a kind's records: `gone` are no longer there as they were, `come` are new or other. */
export function handOnTables(
  kind: RecordKind,
  before: readonly Each[],
  after: readonly Each[],
  gone: readonly Each[],
  come: readonly Each[],
): void {
  if (gone.length + come.length > fewAtMost) return
  for (const handOn of handOns.get(kind) ?? []) handOn(before, after, gone, come)
}

/** The records of each kind by their ids. */
export const byIds = Object.fromEntries(recordKinds.map((kind) => [kind, tableOf(kind)])) as unknown as {
  readonly [Kind in RecordKind]: (all: Records[Kind]) => Table<Records[Kind][number]>
}

function tableOf<Kind extends RecordKind>(kind: Kind): (all: Records[Kind]) => Table<Records[Kind][number]> {
  type Own = Records[Kind][number]
  const table = cached((all: readonly Own[]): Table<Own> => new Map(all.map((each) => [each.id, each])))
  registered(kind, (before, after, gone, come) => {
    const known = table.known(before as readonly Own[])
    if (known === undefined) return
    const entries = new Map<string, Own | undefined>(gone.map(({ id }) => [id, undefined]))
    for (const each of come as readonly Own[]) entries.set(each.id, each)
    table.set(after as readonly Own[], overlaid(known, entries))
  })
  return table
}

/** The records of a kind by what they name, in the kind's order. */
export function indexOf<Kind extends RecordKind>(
  kind: Kind,
  keysOf: (each: Records[Kind][number]) => readonly string[],
): (all: Records[Kind]) => Table<readonly Records[Kind][number][]> {
  type Own = Records[Kind][number]
  const index = cached((all: readonly Own[]): Table<readonly Own[]> => {
    const entries = all.flatMap((each) => keysOf(each).map((key) => ({ key, each })))
    return new Map([...grouped(entries, ({ key }) => key)].map(([key, those]) => [key, those.map(({ each }) => each)]))
  })
  registered(kind, (before, after, gone, come) => {
    const known = index.known(before as readonly Own[])
    if (known === undefined) return
    const [left, joined] = [gone as readonly Own[], come as readonly Own[]]
    const keys = [...new Set([...left, ...joined].flatMap(keysOf))]
    const entries = keys.map((key) => {
      const others = (known.get(key) ?? []).filter((each) => !left.includes(each))
      const own = joined.filter((each) => keysOf(each).includes(key))
      return [key, placed(kind, others as unknown as Records[Kind], own as unknown as Records[Kind])] as const
    })
    index.set(after as readonly Own[], overlaid<readonly Own[]>(known, entries))
  })
  return index
}
