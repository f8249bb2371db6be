import type { forumEndpoints } from '#api/forums'
import { forumOn } from '#model/forums/forums'
import { seatChanged, seatLeft, whyNotsOfSeat } from '#model/forums/reseating'
import { type Seated, seatTaken } from '#model/forums/seating'
import type { Governance } from '#model/governance'
import { isRefusal, type Refusal } from '#model/refusal'
import { versionOf } from '#store/versions'
import { type Handlers, notFound, type Within } from '../http/asked.ts'
import { refusalView } from '../http/views.ts'
import { seatView } from './seatViews.ts'

type Seats = Pick<
  typeof forumEndpoints,
  'POST /forums/{id}/seats' | 'GET /seats/{id}' | 'POST /seats/{id}/change' | 'POST /seats/{id}/ending'
>

export const seatHandlers: Handlers<Seats> = {
  'POST /forums/{id}/seats': async ({ params, body, acting, asOf, governance }) => {
    const forum = forumOn(params.id, asOf(body.from)) ?? forumOn(params.id, governance)
    return forum === undefined ? notFound : made(seatTaken(forum, body, acting, governance))
  },

  'GET /seats/{id}': async ({ params, frame, acting, governance }) => {
    const seating = seatBy(params.id, governance)
    if (seating === undefined) return notFound
    const { change, leave } = whyNotsOfSeat(seating, acting, governance)
    const can = { change: refusalView(change, governance), leave: refusalView(leave, governance) }
    return { ...seatView(seating, governance), version: await versionOf(frame, 'seatings', params.id), can }
  },

  'POST /seats/{id}/change': async ({ record, body, acting, governance }) =>
    made(seatChanged(record, body, acting, governance)),

  'POST /seats/{id}/ending': async ({ record, body, acting, governance }) =>
    made(seatLeft(record, body, acting, governance)),
}

function made(outcome: Seated | Refusal) {
  if (isRefusal(outcome)) return outcome
  const { seating, change } = outcome
  return {
    ...{ change, about: { type: 'seating', id: seating.id } },
    answer: ({ governance }: Within) => seatView(seating, governance),
  }
}

const seatBy = (id: string, governance: Governance) => governance.structure.seatings.find((each) => each.id === id)
