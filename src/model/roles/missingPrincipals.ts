import { covers, dayAfter, latest } from '../dates.ts'
import { ableTo } from '../decisions/mandates.ts'
import type { Finding, FindingQuestion } from '../findings.ts'
import type { Governance } from '../governance.ts'
import { appointmentsById } from '../lookups.ts'
import type { Appointment } from '../structure.ts'
import { matterOf } from './appointing.ts'
import { roleFindingWords } from './findingWords.ts'
import { appointedUnder } from './vacancies.ts'

const words = roleFindingWords['principal-left']

/** Which specialists work for somebody whose own appointment has ended? */
export const missingPrincipals = {
  kind: 'principal-left',
  about: ['person'],
  name: words.name,
  clauses: (governance) => governance.model.roles.flatMap((role) => (role.worksFor.length > 0 ? [role.clause] : [])),
  ask: (governance, { appointments } = governance) =>
    appointments.flatMap((held) => missingPrincipal(held, governance)),
  askedOf: (clause, governance) =>
    appointedUnder(clause, governance).filter(({ worksForId }) => worksForId !== null).length,
} as const satisfies FindingQuestion

function missingPrincipal(held: Appointment, governance: Governance): readonly Finding[] {
  if (held.worksForId === null) return []
  const lead = appointmentsById(governance.structure).get(held.worksForId)
  if (lead !== undefined && covers(lead, governance.day)) return []
  const clause = governance.role(held.role)?.clause
  if (clause === undefined) return []
  const name = governance.nameOf(held.personId)
  const role = governance.roleTitle(held.role, held.side)
  const former = lead === undefined ? '' : governance.roleTitle(lead.role, lead.side)
  const code = governance.object(held.objectId)?.code ?? ''
  const ended = lead !== undefined && lead.to !== null && lead.to < governance.day ? [dayAfter(lead.to)] : []
  return [
    {
      id: `principal-left~${held.id}`,
      kind: 'principal-left',
      clause,
      title: words.title({ name }),
      why: words.why({ name, role, code, former }),
      subject: { type: 'person', id: held.personId, name },
      objectId: held.objectId,
      since: latest([held.from, ...ended]) ?? held.from,
      shouldAct: ableTo(matterOf(held, governance), governance),
      mend: { act: 'appointments.end', with: { id: held.id } },
    },
  ]
}
