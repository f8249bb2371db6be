import type { z } from 'zod'
import type { MandatesShape } from '#api/persons'
import type { Governance } from '#model/governance'
import type { MayDecide, PersonMandates } from '#model/people/mandatesOf'
import { ableView, objectView } from '../http/views.ts'

export function mandatesView(
  { own, forums, others }: PersonMandates,
  governance: Governance,
): z.output<typeof MandatesShape> {
  const view = ({ sentence, clause, limit, object }: MayDecide) => ({
    sentence,
    clause,
    limit,
    object: object === null ? null : objectView(object.id, governance),
  })
  return {
    own: own.map(view),
    forums: forums.map(({ forum, seats, decides }) => ({
      id: forum.id,
      name: forum.name,
      kinds: [...new Set(seats.flatMap((seat) => seat.kinds))],
      decides: decides.map(view),
    })),
    others: others.map((each) => ({ ...view(each), by: each.by.map((able) => ableView(able, governance)) })),
  }
}
