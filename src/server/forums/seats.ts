import type { forumEndpoints } from '#api/forums'
import { forumOn } from '#model/forums/forums'
import { changeSeat, leaveSeat, type Reseated, seatChanged, seatLeft, whyNotsOfSeat } from '#model/forums/reseating'
import { type Seated, seatTaken, takeSeat } from '#model/forums/seating'
import type { Governance } from '#model/governance'
import { isRefusal, type Refusal } from '#model/refusal'
import type { Seating } from '#model/structure'
import { remember } from '#store/audit'
import { keepReseated, keepSeating, keepSeatingChange } from '#store/forums'
import { versionOf } from '#store/versions'
import { type Asked, type Handlers, notFound } from '../http/asked.ts'
import { refusalView } from '../http/views.ts'
import { seatView } from './seatViews.ts'

type Seats = Pick<
  typeof forumEndpoints,
  'POST /forums/{id}/seats' | 'GET /seats/{id}' | 'POST /seats/{id}/change' | 'POST /seats/{id}/ending'
>

export const seatHandlers: Handlers<Seats> = {
  'POST /forums/{id}/seats': async ({ params, body, frame, acting, asOf, governance }) => {
    const forum = forumOn(params.id, asOf(body.from)) ?? forumOn(params.id, governance)
    if (forum === undefined) return notFound
    const outcome = seatTaken(forum, body, acting, governance)
    if (isRefusal(outcome)) return outcome
    const { seating, decision } = outcome
    await keepSeating(frame, seating, decision)
    await remember(frame, noteOf(takeSeat.id, outcome, { after: seating, decision }, acting))
    return seatView(seating, governance, decision)
  },

  'GET /seats/{id}': async ({ params, frame, acting, governance }) => {
    const seating = seatBy(params.id, governance)
    if (seating === undefined) return notFound
    const { change, leave } = whyNotsOfSeat(seating, acting, governance)
    const can = { change: refusalView(change, governance), leave: refusalView(leave, governance) }
    return { ...seatView(seating, governance), version: await versionOf(frame, 'seatings', params.id), can }
  },

  'POST /seats/{id}/change': (asked) =>
    changed(asked, changeSeat.id, (seat) => seatChanged(seat, asked.body, asked.acting, asked.governance)),

  'POST /seats/{id}/ending': (asked) =>
    changed(asked, leaveSeat.id, (seat) => seatLeft(seat, asked.body, asked.acting, asked.governance)),
}

type ChangeAsked = Pick<Asked<unknown>, 'frame' | 'acting' | 'governance'> & {
  readonly params: { readonly id: string }
}

async function changed(
  { params, frame, acting, governance }: ChangeAsked,
  act: string,
  change: (seat: Seating) => Seated | Reseated | Refusal,
) {
  const before = seatBy(params.id, governance)
  if (before === undefined) return notFound
  const outcome = change(before)
  if (isRefusal(outcome)) return outcome
  const { seating, decision } = outcome
  if ('ended' in outcome) await keepReseated(frame, outcome, acting.now)
  else await keepSeatingChange(frame, seating, decision)
  await remember(frame, noteOf(act, outcome, { before, after: seating, decision }, acting))
  return seatView(seating, governance, 'ended' in outcome ? decision : undefined)
}

const noteOf = (
  act: string,
  { seating, decision }: Seated,
  body: Record<string, unknown>,
  acting: Asked<unknown>['acting'],
) => ({
  at: acting.now,
  actor: acting.actor.accountId,
  act,
  clause: decision.clause,
  subjectType: 'seating',
  subjectId: seating.id,
  body,
})

const seatBy = (id: string, governance: Governance) => governance.structure.seatings.find((each) => each.id === id)
