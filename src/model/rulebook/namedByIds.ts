import type { GovernanceModel } from '../shapes/governanceModel.ts'
import type { ForumSeat } from '../shapes/modelForums.ts'
import { text } from '../text.ts'

/** The model with every name replaced by an id: two of these differ where something else than a name does. */
export function namedByIds(model: GovernanceModel): GovernanceModel {
  const { sides, levels, categories, administrations, units, offices, roles, forums } = model
  return {
    ...model,
    sides: sides.map(byId),
    levels: levels.map(byId),
    categories: categories.map(byId),
    administrations: administrations.map(byId),
    units: units.map((unit) => ({ ...byId(unit), duties: unit.duties.map(byId) })),
    offices: offices.map(byId),
    roles: roles.map(byId),
    forums: forums.map((forum) => ({
      ...byId(forum),
      responsibilities: forum.responsibilities.map((each) => ({ ...each, name: text(each.clause, each.clause) })),
      seats: forum.seats.map(seatById),
    })),
  }
}

const byId = <T extends { readonly id: string }>(named: T) => ({ ...named, name: text(named.id, named.id) })

const seatById = (seat: ForumSeat): ForumSeat =>
  'seating' in seat.from ? { ...seat, from: { seating: { grounds: seat.from.seating.grounds.map(byId) } } } : seat
