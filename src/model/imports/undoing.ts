import { type StructureChange, withChange } from '../changes.ts'
import { type Refusal, refuse } from '../refusal.ts'
import { isUnchanged, refersToAny } from '../sameRecord.ts'
import type { Structure } from '../structure.ts'
import { type Text, text } from '../text.ts'
import type { ImportedRecords } from './importedRecords.ts'

const kinds = [
  ...([
    'administrations',
    'persons',
    'offices',
    'holdings',
    'products',
    'decisions',
    'appointments',
    'seatings',
  ] as const),
  ...(['components', 'placements', 'relations', 'moves'] as const),
] as const
type Kind = (typeof kinds)[number]

/** What an import made, as it was kept when it was completed, and what it ended or changed as that was before. */
export interface CompletedImport extends ImportedRecords {
  readonly before: {
    readonly holdings: readonly EndBefore[]
    readonly appointments: readonly EndBefore[]
    readonly components: Structure['components']
    readonly placements: Structure['placements']
  }
}

/** What is needed to take it back, seen while everything stands as it was. */
export function completedImportOf(made: ImportedRecords, structure: Structure): CompletedImport {
  const those = <T extends { readonly id: string }>(all: readonly T[], touched: readonly { readonly id: string }[]) => {
    const ids = new Set(touched.map(({ id }) => id))
    return all.filter(({ id }) => ids.has(id))
  }
  const ends = (all: readonly EndBefore[], ended: readonly { readonly id: string }[]) =>
    those(all, ended).map(({ id, to }) => ({ id, to }))
  return {
    ...made,
    before: {
      holdings: ends(structure.holdings, made.endedHoldings),
      appointments: ends(structure.appointments, made.endedAppointments),
      components: those(structure.components, made.changedComponents),
      placements: those(structure.placements, made.changedPlacements),
    },
  }
}

/** What takes an import back: what it made goes, and what it ended or changed is as it was. */
export function changeOfUndoing(structure: Structure, kept: CompletedImport): StructureChange {
  const made = new Set(kinds.flatMap((kind) => kept[kind].map(({ id }) => id)))
  const restored = <T extends EndBefore>(all: readonly T[], before: readonly EndBefore[]): readonly T[] => {
    const ends = new Map(before.filter(({ id }) => !made.has(id)).map(({ id, to }) => [id, to]))
    return all.flatMap((each) => (ends.has(each.id) ? [{ ...each, to: ends.get(each.id) ?? null }] : []))
  }
  return {
    removed: Object.fromEntries(kinds.map((kind) => [kind, kept[kind].map(({ id }) => id)])),
    changed: {
      components: kept.before.components,
      placements: kept.before.placements,
      holdings: restored(structure.holdings, kept.before.holdings),
      appointments: restored(structure.appointments, kept.before.appointments),
    },
  }
}

/** The structure as it was before the import, where everything else stands as the import left it. */
export const withoutImported = (structure: Structure, kept: CompletedImport): Structure =>
  withChange(structure, changeOfUndoing(structure, kept))

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
  products: text('objektprodukter', 'object products'),
  components: text('it-komponenter', 'IT components'),
  placements: text('placeringar', 'placements'),
  relations: text('kopplingar', 'relations'),
  moves: text('föreslagna flyttar', 'proposed moves'),
}

/** Somebody's way in, made apart from the import for a person that it made. */
export interface LaterAccount {
  readonly personId: string | null
}

/** An import is taken back whole while everything stands as it left it, and nothing newer rests on it. */
export function whyNotUndo(
  kept: CompletedImport,
  structure: Structure,
  others: readonly LaterAccount[],
): Refusal | undefined {
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

function changedIn(kept: CompletedImport, structure: Structure): readonly Text[] {
  const changed = kinds.flatMap((kind) => {
    const standing = new Map<string, object>(structure[kind].map((each) => [each.id, each]))
    const differing = kept[kind].filter((each) => !isUnchanged(withEnd(each, kept), standing.get(each.id)))
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
  const rewritten = (['components', 'placements'] as const).flatMap((kind) => {
    const news = kind === 'components' ? kept.changedComponents : kept.changedPlacements
    const standing = new Map<string, object>(structure[kind].map((each) => [each.id, each]))
    const differing = news.filter((each) => !isUnchanged(each, standing.get(each.id)))
    return differing.length === 0
      ? []
      : [counted(differing.length, kind, text('som uppdaterades har ändrats', 'that were updated have changed'))]
  })
  return [...changed, ...moved, ...rewritten]
}

/** What was recorded afterwards and names something that the import made. */
function restingOn(kept: CompletedImport, structure: Structure): readonly Text[] {
  const made = new Set(kinds.flatMap((kind) => kept[kind].map((each) => each.id)))
  // What the import changed stands as it left it: that is asked apart.
  const own = new Set([
    ...made,
    ...kept.changedComponents.map(({ id }) => id),
    ...kept.changedPlacements.map(({ id }) => id),
  ])
  const count = later.reduce(
    (sum, kind) => sum + structure[kind].filter((each) => !own.has(each.id) && refersToAny(each, made)).length,
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

const later = [...kinds, 'objects', 'deviations', 'confirmations'] as const

/** One of the import's own that another row of it took over from was kept with that last day. */
function withEnd<T extends { readonly id: string }>(each: T, kept: CompletedImport): T {
  const ending =
    kept.endedHoldings.find(({ id }) => id === each.id) ?? kept.endedAppointments.find(({ id }) => id === each.id)
  return ending === undefined ? each : { ...each, to: ending.to }
}

const counted = (count: number, kind: Kind, what: Text): Text =>
  text(`${count} ${nameOfKind[kind].sv} ${what.sv}`, `${count} ${nameOfKind[kind].en} ${what.en}`)
