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
export function withImported(structure: Structure, made: ImportedRecords): Structure {
  const { decisions, appointments, seatings } = made
  const grown = withChange(
    {
      ...structure,
      appointments: [...structure.appointments, ...appointments],
      seatings: [...structure.seatings, ...seatings],
    },
    changeOf(made),
  )
  return { ...grown, decisions: [...decisions, ...structure.decisions] }
}

const changeOf = (made: ImportedRecords): StructureChange => {
  const { administrations, persons, offices, holdings, products, components, placements, relations, moves } = made
  return {
    added: { administrations, persons, offices, holdings, products, components, placements, relations, moves },
    changed: { components: made.changedComponents, placements: made.changedPlacements },
    ended: { holdings: made.endedHoldings, appointments: made.endedAppointments },
  }
}
