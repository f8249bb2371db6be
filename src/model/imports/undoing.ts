import { type Refusal, refuse } from '../refusal.ts'
import { namesAny, sameRecord } from '../sameRecord.ts'
import type { Structure } from '../structure.ts'
import { type Text, text } from '../text.ts'
import type { Made } from './planDraft.ts'

const kinds = ['administrations', 'persons', 'offices', 'holdings', 'decisions', 'appointments', 'seatings'] as const
type Kind = (typeof kinds)[number]

/** What an import made, as it was kept when it was completed, and what it ended that had no last day before. */
export interface Kept extends Made {
  readonly before: { readonly holdings: readonly EndBefore[]; readonly appointments: readonly EndBefore[] }
}

interface EndBefore {
  readonly id: string
  readonly to: string | null
}

const nameOfKind: Readonly<Record<Kind, Text>> = {
  administrations: text('förvaltningar', 'administrations'),
  persons: text('personer', 'people'),
  offices: text('befattningar', 'offices'),
  holdings: text('innehav', 'holdings of offices'),
  decisions: text('beslut', 'decisions'),
  appointments: text('tillsättningar', 'appointments'),
  seatings: text('platser i styrgrupper', 'seats in steering groups'),
}

/** Somebody's way in, made apart from the import for a person that it made. */
interface LaterAccount {
  readonly personId: string | null
}

/** An import is taken back whole while everything stands as it left it, and nothing newer rests on it. */
export function whyNotUndo(kept: Kept, structure: Structure, others: readonly LaterAccount[]): Refusal | undefined {
  const made = new Set(kept.persons.map((each) => each.id))
  const accounts = others.filter(({ personId }) => personId !== null && made.has(personId)).length
  const missing = [
    ...changedIn(kept, structure),
    ...restingOn(kept, structure),
    ...(accounts === 0
      ? []
      : [text(`${accounts} konton har skapats för personerna`, `${accounts} accounts were made for the people`)]),
  ]
  return missing.length === 0 ? undefined : refuse('import-undo-blocked', null, { missing })
}

function changedIn(kept: Kept, structure: Structure): readonly Text[] {
  const changed = kinds.flatMap((kind) => {
    const standing = new Map<string, unknown>(structure[kind].map((each) => [each.id, each]))
    const differing = kept[kind].filter((each) => !sameRecord(standing.get(each.id), withEnd(each, kept)))
    return differing.length === 0 ? [] : [counted(differing.length, kind, text('har ändrats', 'have changed'))]
  })
  const moved = (['holdings', 'appointments'] as const).flatMap((kind) => {
    const ends = kind === 'holdings' ? kept.endedHoldings : kept.endedAppointments
    const lastDays = new Map(structure[kind].map((each) => [each.id, each.to]))
    const others = ends.filter(({ id, to }) => lastDays.get(id) !== to)
    return others.length === 0
      ? []
      : [counted(others.length, kind, text('som avslutades har ändrats', 'that were ended have changed'))]
  })
  return [...changed, ...moved]
}

/** What was recorded afterwards and names something that the import made. */
function restingOn(kept: Kept, structure: Structure): readonly Text[] {
  const own = new Set(kinds.flatMap((kind) => kept[kind].map((each) => each.id)))
  const news = {
    ...pick(structure),
    objects: structure.objects,
    products: structure.products,
    deviations: structure.deviations,
    confirmations: structure.confirmations,
  }
  const count = Object.entries(news).reduce(
    (sum, [, all]) => sum + all.filter((each) => !own.has(each.id) && namesAny(each, own)).length,
    0,
  )
  if (count === 0) return []
  return [
    text(
      `${count} poster som kom till senare bygger på inläsningen`,
      `${count} records that came later rest on the import`,
    ),
  ]
}

const pick = ({ administrations, persons, offices, holdings, decisions, appointments, seatings }: Structure) => ({
  ...{ administrations, persons, offices, holdings, decisions, appointments, seatings },
})

/** One of the import's own that another row of it took over from was kept with that last day. */
function withEnd<T extends { readonly id: string }>(each: T, kept: Kept): T {
  const ending = [...kept.endedHoldings, ...kept.endedAppointments].find(({ id }) => id === each.id)
  return ending === undefined ? each : { ...each, to: ending.to }
}

const counted = (count: number, kind: Kind, what: Text): Text =>
  text(`${count} ${nameOfKind[kind].sv} ${what.sv}`, `${count} ${nameOfKind[kind].en} ${what.en}`)
