import type { decisionMakerEndpoints } from '#api/decisionMakers'
import { decisionMakersFor } from '#model/decisions/decisionMakers'
import { placeOf } from '#model/roles/appointing'
import type { Handlers } from '../http/asked.ts'
import { ableView } from '../http/views.ts'

export const decisionMakerHandlers: Handlers<typeof decisionMakerEndpoints> = {
  'GET /decision-makers': async ({ query, asOf }) => {
    const governance = asOf(query.on)
    const { able, others } = decisionMakersFor(
      {
        kind: query.kind,
        ...(query.role === undefined ? {} : { role: query.role }),
        ...(query.side === undefined ? {} : { side: query.side }),
        ...(query.object === undefined ? {} : { objectId: query.object }),
        ...placeOf(query.person ?? '', governance),
        ...(query.administration === undefined ? {} : { administrationId: query.administration }),
      },
      governance,
    )
    return {
      able: able.map((each) => ableView(each, governance)),
      others: others.map((each) => ableView(each, governance)),
    }
  },
}
