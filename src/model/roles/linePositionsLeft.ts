import { covers, dayAfter, latest } from '../dates.ts'
import { ableTo } from '../decisions/mandates.ts'
import { citedFinding, type Finding } from '../findings.ts'
import type { Governance } from '../governance.ts'
import { holdingsOf } from '../lookups.ts'
import type { ClauseId } from '../shapes/ids.ts'
import type { Appointment } from '../structure.ts'
import { matterOf } from './appointing.ts'
import { roleFindingWords } from './findingWords.ts'

const words = roleFindingWords['line-position-left']

/** Who owns an object on the strength of a line position that they no longer hold? The seat stays until the appointing office acts. */
export const linePositionsLeft = citedFinding(
  'line-position-left',
  ['person'],
  words.name,
  (clause, governance, { appointments }) =>
    appointments.flatMap((held) => (hasLeftPosition(held, governance) ? [findingOf(held, clause, governance)] : [])),
  ({ appointments }) => appointments.filter(({ linePositionId }) => linePositionId !== null).length,
)

const hasLeftPosition = ({ linePositionId, personId }: Appointment, governance: Governance): boolean =>
  linePositionId !== null &&
  !holdingsOf(governance.structure, linePositionId).some(
    (each) => each.personId === personId && covers(each, governance.day),
  )

function findingOf(held: Appointment, clause: ClauseId, governance: Governance): Finding {
  const name = governance.nameOf(held.personId)
  const title = governance.roleTitle(held.role, held.side)
  const code = governance.object(held.objectId)?.code ?? ''
  const position = governance.office(held.linePositionId ?? '')?.title ?? ''
  return {
    id: `line-position-left~${held.id}`,
    kind: 'line-position-left',
    clause,
    title: words.title({ name }),
    why: words.why({ name, role: title, code, position }),
    subject: { type: 'person', id: held.personId, name },
    objectId: held.objectId,
    since: leftSince(held, governance),
    shouldAct: ableTo(matterOf(held, governance), governance),
    mend: { act: 'appointments.end', with: { id: held.id } },
  }
}

/** The day after the last one in the position, but not before the appointment began. */
function leftSince(held: Appointment, governance: Governance): string {
  const ends = governance.structure.holdings
    .filter(
      (each) =>
        each.officeId === held.linePositionId && each.personId === held.personId && !covers(each, governance.day),
    )
    .flatMap(({ to }) => (to !== null && to < governance.day ? [dayAfter(to)] : []))
  return latest([held.from, ...ends]) ?? held.from
}
