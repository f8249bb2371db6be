import { type Ending, type StructureChange, withChange } from '../changes.ts'
import type { Appointment, Decision, Seating, Structure } from '../structure.ts'

/** Everything that an import makes of the structure: what is kept when it is completed, and taken back when it is undone. */
export interface ImportedRecords {
  readonly administrations: Structure['administrations'][number][]
  readonly persons: Structure['persons'][number][]
  readonly offices: Structure['offices'][number][]
  readonly holdings: Structure['holdings'][number][]
  readonly products: Structure['products'][number][]
  readonly decisions: Decision[]
  readonly appointments: Appointment[]
  readonly seatings: Seating[]
  readonly components: Structure['components'][number][]
  readonly placements: Structure['placements'][number][]
  readonly relations: Structure['relations'][number][]
  readonly moves: Structure['moves'][number][]
  /** Predecessors that end the day before. */
  readonly endedHoldings: Ending[]
  readonly endedAppointments: Ending[]
  /** What stood already, as it is afterwards. */
  readonly changedComponents: Structure['components'][number][]
  readonly changedPlacements: Structure['placements'][number][]
}

export const noImportedRecords = (): ImportedRecords => ({
  ...{ administrations: [], persons: [], offices: [], holdings: [], products: [] },
  ...{ decisions: [], appointments: [], seatings: [] },
  ...{ components: [], placements: [], relations: [], moves: [] },
  ...{ endedHoldings: [], endedAppointments: [], changedComponents: [], changedPlacements: [] },
})

/** The structure as it is when all of this has been kept. */
export const withImported = (structure: Structure, made: ImportedRecords): Structure =>
  withChange(structure, changeOfImport(made))

/** What an import makes of the structure. One row of the list may take over from another: that one comes with its last day. */
export function changeOfImport(made: ImportedRecords): StructureChange {
  const { administrations, persons, offices, products, decisions, seatings } = made
  const { components, placements, relations, moves } = made
  const lastDays = new Map([...made.endedHoldings, ...made.endedAppointments].map(({ id, to }) => [id, to]))
  const own = new Set([...made.holdings, ...made.appointments].map(({ id }) => id))
  const ended = <T extends { readonly id: string; readonly to: string | null }>(all: readonly T[]) =>
    all.map((each) => ({ ...each, to: lastDays.get(each.id) ?? each.to }))
  const standing = (endings: readonly Ending[]) => endings.filter(({ id }) => !own.has(id))
  return {
    added: {
      ...{ administrations, persons, offices, products, decisions, seatings, components, placements, relations, moves },
      holdings: ended(made.holdings),
      appointments: ended(made.appointments),
    },
    changed: { components: made.changedComponents, placements: made.changedPlacements },
    ended: { holdings: standing(made.endedHoldings), appointments: standing(made.endedAppointments) },
  }
}
