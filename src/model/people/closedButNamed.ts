import { componentsOn } from '../components/placed.ts'
import { dayAfter } from '../dates.ts'
import { cited, type Finding, type FindingQuestion } from '../findings.ts'
import type { Governance } from '../governance.ts'
import { isUnknown } from '../shapes/facts.ts'
import { capitalised } from '../text.ts'
import { lineFindingWords } from './findingWords.ts'
import { ownAdministration, usersOn } from './successors.ts'

const words = lineFindingWords['closed-administration-named']

/** Which administrations that have closed, and that nobody has taken over from, do components still name? */
export const closedButNamed = {
  kind: 'closed-administration-named',
  about: ['administration'],
  name: words.name,
  clauses: (governance) => cited('administration-unsupported', governance),
  ask: (governance, extent = governance) =>
    cited('administration-unsupported', governance).flatMap((clause) => {
      const closed = closedOn(governance)
      if (closed.length === 0 || extent !== governance) return []
      const counts = namedOn(governance)
      return closed.flatMap(({ id, name, to }): Finding[] => {
        const count = counts.get(id) ?? 0
        if (count === 0 || to === null) return []
        return [
          {
            id: `closed-administration-named~${id}`,
            kind: 'closed-administration-named',
            clause,
            title: capitalised(count === 1 ? words.one({ name }) : words.title({ name, count: String(count) })),
            why: words.why,
            subject: { type: 'administration', id, name },
            objectId: null,
            since: dayAfter(to),
            shouldAct: [],
            mend: { act: 'administrations.close', with: { administrationId: id } },
          },
        ]
      })
    }),
  askedOf: (_, governance) => closedOn(governance).length,
} as const satisfies FindingQuestion

const closedOn = ({ structure, day }: Governance) =>
  structure.administrations.filter(({ to, successorId }) => to !== null && to < day && successorId === null)

/** How many of the day's components each administration uses or answers for, by whose it is that day. */
function namedOn(governance: Governance): ReadonlyMap<string, number> {
  const counts = new Map<string, number>()
  for (const component of componentsOn(governance)) {
    const users = component.kind === 'it' ? usersOn(component, governance) : null
    const own = component.kind === 'it' ? null : ownAdministration(component.administrationId, governance)
    for (const id of users === null || isUnknown(users) ? [own].filter((each) => each !== null) : users)
      counts.set(id, (counts.get(id) ?? 0) + 1)
  }
  return counts
}
