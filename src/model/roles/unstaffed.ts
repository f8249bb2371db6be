import { latest } from '../dates.ts'
import type { Finding } from '../findings.ts'
import type { Governance } from '../governance.ts'
import { appointmentsIn } from '../lookups.ts'
import { onceEach } from '../refusal.ts'
import type { GovernanceObject } from '../structure.ts'
import { compose } from '../text.ts'
import { roleFindingWords } from './findingWords.ts'

const words = roleFindingWords.unstaffed

/** Nobody has held anything in it yet. */
const isUnstaffed = ({ id }: GovernanceObject, { structure, day }: Governance): boolean =>
  appointmentsIn(structure, id).every(({ from }) => from > day)

const unstaffedId = ({ id }: GovernanceObject): string => `vacancy~${id}`

/** All that is empty in an object that nobody has been appointed in yet is one thing to see to. */
export const causedByUnstaffed = (object: GovernanceObject, governance: Governance): Pick<Finding, 'causedBy'> =>
  isUnstaffed(object, governance) ? { causedBy: unstaffedId(object) } : {}

/** One for all vacancies of such an object. Those begin who appoint, and are there: the others are appointed by them. */
export function unstaffed(
  object: GovernanceObject,
  vacancies: readonly Finding[],
  governance: Governance,
): readonly Finding[] {
  const own = vacancies.filter(({ objectId }) => objectId === object.id)
  const [first] = own
  if (first === undefined || !isUnstaffed(object, governance)) return []
  const waiting = own.filter(({ solvedFrom }) => solvedFrom === undefined)
  const solvedFrom = waiting.length === 0 ? latest(own.flatMap((each) => each.solvedFrom ?? [])) : undefined
  const coming = own.filter((each) => each.solvedFrom !== undefined)
  const { causedBy: _, solvedFrom: __, ...common } = first
  return [
    {
      ...common,
      id: unstaffedId(object),
      title: words.title({ code: object.code }),
      why: compose((l) =>
        [words.why[l], ...coming.map(({ title, solvedFrom: day }) => words.filled({ title, day: day ?? '' })[l])].join(
          ' ',
        ),
      ),
      since: object.from,
      shouldAct: onceEach(
        waiting.flatMap(({ shouldAct }) => shouldAct).filter(({ personIds }) => personIds.length > 0),
      ),
      mend: null,
      ...(solvedFrom === undefined ? {} : { solvedFrom }),
    },
  ]
}
