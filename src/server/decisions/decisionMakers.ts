import type { decisionMakerEndpoints } from '#api/decisionMakers'
import { decisionMakersFor } from '#model/decisions/decisionMakers'
import { ownAdministration } from '#model/people/successors'
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
        administrationId: ownAdministration(
          query.administration ??
            (query.person === undefined ? null : (governance.person(query.person)?.administrationId ?? null)),
          governance,
        ),
      },
      governance,
    )
    return {
      able: able.map((each) => ableView(each, governance)),
      others: others.map((each) => ableView(each, governance)),
    }
  },
}
