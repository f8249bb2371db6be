import { ableTo } from '../decisions/mandates.ts'
import type { Extent, Finding, FindingQuestion } from '../findings.ts'
import { roleVacantSince } from '../forums/seats.ts'
import type { Governance } from '../governance.ts'
import type { ClauseId } from '../shapes/ids.ts'
import type { Appointment } from '../structure.ts'
import { capitalised, enumerate } from '../text.ts'
import { roleFindingWords } from './findingWords.ts'

const words = roleFindingWords.vacancy

/** Which objects lack somebody in a role that the model always wants filled? */
export const vacancies = {
  kind: 'vacancy',
  about: ['object'],
  name: words.name,
  clauses: (governance) => governance.model.roles.flatMap((role) => Object.values(role.vacancy)),
  ask: (governance, extent = governance) =>
    neededPlaces(governance, extent).flatMap((place) => vacancyAt(place, governance)),
  askedOf: (clause, governance) =>
    neededPlaces(governance, governance).filter((place) => clauseOf(place) === clause).length,
} as const satisfies FindingQuestion

function neededPlaces(governance: Governance, { objects }: Extent) {
  return governance.model.roles
    .filter((role) => role.needed === 'always')
    .flatMap((role) =>
      role.sides.flatMap((side) =>
        objects
          .filter((object) => role.scope !== 'products' && object.level === role.scope.level)
          .map((object) => ({ role, side, object })),
      ),
    )
}

type Place = ReturnType<typeof neededPlaces>[number]

const clauseOf = ({ role, side }: Pick<Place, 'role' | 'side'>): ClauseId => role.vacancy[side] ?? role.clause

/** Those on the day who hold what the clause says is to be held. */
export const appointedUnder = (clause: ClauseId, governance: Governance): readonly Appointment[] =>
  governance.appointments.filter(({ role: id, side }) => {
    const role = governance.role(id)
    return role !== undefined && clauseOf({ role, side }) === clause
  })

function vacancyAt({ role, side, object }: Place, governance: Governance): readonly Finding[] {
  const since = roleVacantSince(role.id, side, object, governance)
  if (since === undefined) return []
  const title = governance.roleTitle(role.id, side)
  const shouldAct = ableTo({ kind: 'appoint', role: role.id, side, objectId: object.id }, governance)
  return [
    {
      id: `vacancy~${role.id}~${side}~${object.id}`,
      kind: 'vacancy',
      clause: clauseOf({ role, side }),
      title: capitalised(words.title({ role: title })),
      why: words.why({ code: object.code, by: enumerate(shouldAct.map((able) => able.title)) }),
      subject: { type: 'object', id: object.id, name: object.code },
      objectId: object.id,
      since,
      shouldAct,
      mend: { act: 'appointments.make', with: { role: role.id, side, objectId: object.id } },
    },
  ]
}
