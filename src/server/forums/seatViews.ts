import type { z } from 'zod'
import type { ForumSeatShape, SeatGroundShape, SeatShape } from '#api/forums'
import { type ForumOnDay, forumId } from '#model/forums/forums'
import { groundsOf } from '#model/forums/grounds'
import type { Seat, SeatGround } from '#model/forums/seats'
import { whoFills } from '#model/forums/whoFills'
import type { Governance } from '#model/governance'
import { holdingsOf } from '#model/lookups'
import { stoodInFor } from '#model/roles/stoodInFor'
import { holdersAmong } from '#model/standIns'
import type { Decision, Seating } from '#model/structure'
import { compose, enumerate, text } from '#model/text'
import { ableView, comingView, decisionOf, decisionView, holderRef, objectView, personView } from '../http/views.ts'

export const forumSeatView = (
  seat: Seat,
  forum: ForumOnDay,
  hats: ReadonlySet<string>,
  governance: Governance,
): z.output<typeof ForumSeatShape> => ({
  kinds: [...seat.kinds],
  person: seat.personId === null ? null : holderRef(seat.personId, seatedFor(seat, governance), governance),
  ground: groundView(seat.ground, forum, governance),
  clause: seat.clause,
  decides: seat.decides,
  countedAs: seat.countedAs === null ? null : [...seat.countedAs],
  since: seat.since,
  vacantSince: seat.vacantSince,
  coming: comingView(seat.coming, governance),
  bothSides: seat.personId !== null && hats.has(seat.personId),
  filledBy: whoFills(seat, governance).map((able) => ableView(able, governance)),
})

/** Whose place an acting holder of the role or the office has the seat by. */
function seatedFor({ ground, personId }: Seat, governance: Governance): string | null {
  if (ground.kind === 'seating') return null
  if (ground.kind === 'role') return ground.appointment === null ? null : stoodInFor(ground.appointment, governance)
  const holdings = ground.office === null ? [] : holdingsOf(governance.structure, ground.office.id)
  const held = holdersAmong(holdings, governance.day).find((each) => each.personId === personId)
  return held === undefined ? null : stoodInFor(held, governance)
}

function groundView(
  ground: SeatGround,
  { kind }: ForumOnDay,
  governance: Governance,
): z.output<typeof SeatGroundShape> {
  const none = { side: null, object: null, officeId: null, appointmentId: null, seatId: null, decision: null }
  switch (ground.kind) {
    case 'office': {
      const named = governance.model.offices.find(({ id }) => id === ground.officeKind)?.name
      const title = named ?? text(ground.officeKind, ground.officeKind)
      return { ...none, kind: 'office', title, officeId: ground.office?.id ?? null }
    }
    case 'role': {
      const { role, side, object, appointment } = ground
      return {
        ...none,
        kind: 'role',
        side,
        title: appointment === null ? governance.roleTitle(role, side) : governance.titleOf(appointment),
        object: objectView(object.id, governance),
        appointmentId: appointment?.id ?? null,
        decision: appointment === null ? null : decisionView(decisionOf(appointment, governance), governance),
      }
    }
    case 'seating': {
      const { seating } = ground
      return {
        ...none,
        kind: 'seating',
        title: enumerate(
          groundsOf(kind)
            .filter(({ id }) => seating.grounds.includes(id))
            .map(({ name }) => name),
        ),
        object: objectView(seating.objectId, governance),
        seatId: seating.id,
        decision: decisionView(decisionOf(seating, governance), governance),
      }
    }
    default:
      return ground satisfies never
  }
}

/** A seat that somebody was given, as a record of its own. */
export function seatView(
  seating: Seating,
  governance: Governance,
  made: Decision = decisionOf(seating, governance),
): z.output<typeof SeatShape> {
  const { id, from, to, objectId } = seating
  const kind = governance.model.forums.find((each) => each.id === seating.forum)
  const object = objectView(objectId, governance)
  const name = compose((l) => `${kind?.name[l] ?? seating.forum} ${text('för', 'for')[l]} ${object.code}`)
  return {
    ...{ id, from, to, object },
    forum: { id: forumId(seating.forum, objectId), name },
    person: personView(seating.personId, governance),
    grounds: seating.grounds.map((ground) => ({
      id: ground,
      name:
        (kind === undefined ? undefined : groundsOf(kind).find((each) => each.id === ground)?.name) ??
        text(ground, ground),
    })),
    products: governance.structure.products
      .filter((each) => seating.productIds.includes(each.id))
      .map((each) => ({ id: each.id, name: each.name })),
    decision: decisionView(made, governance),
  }
}
