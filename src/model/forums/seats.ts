import { cached, cachedByKey, cachedByParts } from '../cached.ts'
import { type Coming, comingToOffice, comingToRole } from '../coming.ts'
import { type CalendarDate, covers, vacantSince } from '../dates.ts'
import type { Governance } from '../governance.ts'
import { grouped } from '../grouped.ts'
import { appointmentsIn, appointmentsTo, holdingsOf } from '../lookups.ts'
import { isWithin, levelOfRole, onLevel } from '../rulebook/levels.ts'
import type { GovernanceModel, SideId } from '../shapes/governanceModel.ts'
import type { ForumSeat, SeatKind } from '../shapes/modelForums.ts'
import type { Role } from '../shapes/modelRoles.ts'
import { holdersAmong } from '../standIns.ts'
import type { Appointment, GovernanceObject, Office, Seating } from '../structure.ts'
import { countedOnce } from './countedOnce.ts'
import { seatedSince } from './followedSeats.ts'
import { type ForumOnDay, forumsOn } from './forums.ts'

/** What a seat follows from. */
export type SeatGround =
  | { readonly kind: 'office'; readonly officeKind: string; readonly office: Office | null }
  | {
      readonly kind: 'role'
      readonly role: string
      readonly side: SideId
      readonly object: GovernanceObject
      readonly appointment: Appointment | null
    }
  | { readonly kind: 'seating'; readonly seating: Seating }

export interface Seat {
  readonly kinds: readonly SeatKind[]
  readonly personId: string | null
  readonly ground: SeatGround
  readonly clause: string
  /** Counts when the forum decides: members and the chair, not those co-opted or attending. */
  readonly decides: boolean
  /** The seat that the person counts in, where they have another too: nobody counts twice. */
  readonly countedAs: readonly SeatKind[] | null
  readonly since: CalendarDate | null
  readonly vacantSince: CalendarDate | null
  /** Who is to come, where it stands empty. */
  readonly coming: Coming | null
}

/** Who sits in a forum on the day, derived from offices, appointments and seatings; an empty place is a seat too. */
export function seatsOf(forum: ForumOnDay, governance: Governance): readonly Seat[] {
  const known = seatsOn(governance)
  const seats =
    known.get(forum.id) ?? countedOnce(forum.kind.seats.flatMap((place) => seatsOfPlace(place, forum, governance)))
  known.set(forum.id, seats)
  return seats
}

/** The seats that a person has in any forum on the day. */
export const seatsOfPerson = (personId: string, governance: Governance): readonly HeldSeat[] =>
  heldOn(governance).get(personId) ?? []

interface HeldSeat {
  readonly forum: ForumOnDay
  readonly seat: Seat
}

/** By forum, as long as what they rest on is the same: a person's page, its findings and its mandates all ask for every forum's. */
const seatParts = ({ structure, model, day }: Governance) => {
  const { offices, holdings, objects, appointments, seatings } = structure
  return [seatings, appointments, objects, holdings, offices, model, day] as const
}
const seatsOn = cachedByParts(seatParts, () => new Map<string, readonly Seat[]>())

const heldOn = cachedByParts(seatParts, (governance): ReadonlyMap<string, readonly HeldSeat[]> => {
  const all = forumsOn(governance).flatMap((forum) => seatsOf(forum, governance).map((seat) => ({ forum, seat })))
  return new Map(
    [...grouped(all, ({ seat }) => seat.personId)].flatMap(([id, own]) => (id === null ? [] : [[id, own]])),
  )
})

/** Those who decide in the forum on the day. */
export const decidersOf = (forum: ForumOnDay, governance: Governance): readonly string[] =>
  decidersAmong(seatsOf(forum, governance))

const decidersAmong = cached((seats: readonly Seat[]): readonly string[] => {
  const deciders = new Set(seats.map(({ decides, personId }) => (decides ? personId : null)))
  return [...deciders].filter((personId) => personId !== null)
})

/** Does anybody? Found by the first of them: an organisation's forum may have somebody of every object. */
export const hasDeciders = (forum: ForumOnDay, governance: Governance): boolean =>
  forum.kind.seats.some(
    (place) => decides(place) && seatsOfPlace(place, forum, governance).some(({ personId }) => personId !== null),
  )

/** Those who may tell what the forum decided: they chair, convene or coordinate it. One who is co-opted speaks for nobody. */
export const spokespersonsOf = (forum: ForumOnDay, governance: Governance): readonly string[] =>
  seatsOf(forum, governance).flatMap((seat) =>
    seat.personId !== null && seat.kinds.some((kind) => speaking.includes(kind)) ? [seat.personId] : [],
  )

const speaking: readonly SeatKind[] = ['chair', 'convener', 'coordinator']

const decides = (place: ForumSeat): boolean => place.kinds.some((kind) => kind === 'member' || kind === 'chair')

const commonOf = (place: ForumSeat) => ({
  kinds: place.kinds,
  clause: place.clause,
  decides: decides(place),
  countedAs: null,
})

function seatsOfPlace(place: ForumSeat, forum: ForumOnDay, governance: Governance): readonly Seat[] {
  const { from } = place
  if ('office' in from) return seatsOfOffice(from.office, place, governance)
  if ('seating' in from) return seatsOfSeatings(place, forum, governance)
  return seatedObjects(from.of, from.role, forum, governance).flatMap((object) => {
    const { structure, model, day } = governance
    const seats = roleSeatsIn({ object, appointed: appointmentsIn(structure, object.id), model, day })(place)
    return seats.map((seat) => withComing(seat, governance))
  })
}

const withComing = (seat: Seat, governance: Governance): Seat =>
  seat.personId !== null || seat.ground.kind !== 'role'
    ? seat
    : { ...seat, coming: comingToRole(seat.ground.role, seat.ground.side, seat.ground.object.id, governance) }

interface AppointedIn {
  readonly object: GovernanceObject
  /** All that anybody has been appointed to in the object. */
  readonly appointed: readonly Appointment[]
  readonly model: GovernanceModel
  readonly day: CalendarDate
}

/** In every object somebody may sit in the organisation's forums, and what becomes of one changes nothing for the others. */
const roleSeatsIn = cachedByParts(
  ({ object, appointed, model, day }: AppointedIn) => [object, appointed, model, day] as const,
  (within) =>
    cachedByKey((place: ForumSeat): readonly Seat[] => {
      const { from } = place
      const role = 'role' in from ? within.model.roles.find(({ id }) => id === from.role) : undefined
      if (role === undefined || !('role' in from)) return []
      const sides = from.side ? [from.side] : role.sides
      return sides.flatMap((side) => seatsOfRole(role, side, place, within))
    }),
)

function seatedObjects(
  of: 'own' | 'every',
  role: string,
  forum: ForumOnDay,
  governance: Governance,
): readonly GovernanceObject[] {
  const held = governance.role(role)
  if (held === undefined) return []
  const level = levelOfRole(held, governance.model)
  const { object } = forum
  if (of === 'own') {
    // A family's owner may sit in the forum of an object of the family: its own is then the family.
    const own = onLevel(object ?? undefined, level, governance)
    return own === undefined ? [] : [own]
  }
  return governance.objects.filter(
    (each) => each.level === level && (object === null || isWithin(each, object.id, governance)),
  )
}

function seatsOfOffice(officeKind: string, place: ForumSeat, governance: Governance): readonly Seat[] {
  const offices = governance.officesOf(officeKind)
  const common = commonOf(place)
  if (offices.length === 0) {
    const ground = { kind: 'office', officeKind, office: null } as const
    return [{ ...common, personId: null, ground, since: null, vacantSince: governance.day, coming: null }]
  }
  return offices.flatMap((office): readonly Seat[] => {
    const ground = { kind: 'office', officeKind, office } as const
    const holdings = holdingsOf(governance.structure, office.id)
    const holders = governance.holdersOf(office.id)
    if (holders.length === 0) {
      const empty = vacantSince(holdings, office.from, governance.day) ?? office.from
      const coming = comingToOffice(office.id, governance)
      return [{ ...common, personId: null, ground, since: null, vacantSince: empty, coming }]
    }
    return holders.map((personId) => {
      const since = holdings.find((each) => each.personId === personId && covers(each, governance.day))?.from ?? null
      return { ...common, personId, ground, since, vacantSince: null, coming: null }
    })
  })
}

function seatsOfRole(
  { id: role, needed }: Role,
  side: SideId,
  place: ForumSeat,
  { object, appointed, day }: AppointedIn,
): readonly Seat[] {
  const common = commonOf(place)
  const all = appointed.filter((each) => each.role === role && each.side === side)
  const held = holdersAmong(all, day)
  if (held.length > 0) {
    return held.map((appointment) => {
      const ground = { kind: 'role', role, side, object, appointment } as const
      return {
        ...common,
        personId: appointment.personId,
        ground,
        since: appointment.from,
        vacantSince: null,
        coming: null,
      }
    })
  }
  if (needed !== 'always') return []
  const ground = { kind: 'role', role, side, object, appointment: null } as const
  return [
    {
      ...common,
      personId: null,
      ground,
      since: null,
      vacantSince: vacantSince(all, object.from, day) ?? object.from,
      coming: null,
    },
  ]
}

/** Since when nobody has held a role; undefined while somebody does. */
export function roleVacantSince(
  role: string,
  side: SideId,
  object: GovernanceObject,
  governance: Governance,
): CalendarDate | undefined {
  const all = appointmentsTo(governance.structure, { role, side, objectId: object.id })
  return vacantSince(all, object.from, governance.day)
}

function seatsOfSeatings(place: ForumSeat, forum: ForumOnDay, governance: Governance): readonly Seat[] {
  return governance.seatings
    .filter((seating) => seating.objectId === forum.object?.id && seating.forum === forum.kind.id)
    .map((seating) => ({
      ...commonOf(place),
      personId: seating.personId,
      ground: { kind: 'seating', seating },
      since: seatedSince(seating, governance),
      vacantSince: null,
      coming: null,
    }))
}
