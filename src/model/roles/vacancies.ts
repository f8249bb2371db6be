import { comingToRole } from '../coming.ts'
import { ableTo } from '../decisions/mandates.ts'
import { type Extent, type Finding, type FindingQuestion, untilSomebodyComes } from '../findings.ts'
import { roleVacantSince } from '../forums/seats.ts'
import type { Governance } from '../governance.ts'
import type { SideId } from '../shapes/governanceModel.ts'
import type { ClauseId } from '../shapes/ids.ts'
import type { Appointment, GovernanceObject } from '../structure.ts'
import { capitalised, enumerate } from '../text.ts'
import { roleFindingWords } from './findingWords.ts'
import { causedByUnstaffed, unstaffed } from './unstaffed.ts'

const words = roleFindingWords.vacancy

/** Which objects lack somebody in a role that the model always wants filled? */
export const vacancies = {
  kind: 'vacancy',
  about: ['object'],
  name: words.name,
  clauses: (governance) => governance.model.roles.flatMap((role) => Object.values(role.vacancy)),
  ask: (governance, extent = governance) => {
    const vacant = neededPlaces(governance, extent).flatMap((place) => vacancyAt(place, governance))
    return [...extent.objects.flatMap((object) => unstaffed(object, vacant, governance)), ...vacant]
  },
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
  const finding: Finding = {
    id: vacancyId(role.id, side, object),
    kind: 'vacancy',
    clause: clauseOf({ role, side }),
    title: capitalised(words.title({ role: title })),
    why: words.why({ code: object.code, by: enumerate(shouldAct.map((able) => able.title)) }),
    subject: { type: 'object', id: object.id, name: object.code },
    objectId: object.id,
    since,
    shouldAct,
    mend: { act: 'appointments.make', with: { role: role.id, side, objectId: object.id } },
    ...causedByUnstaffed(object, governance),
  }
  return [untilSomebodyComes(finding, comingToRole(role.id, side, object.id, governance), governance)]
}

const vacancyId = (role: string, side: SideId, { id }: GovernanceObject): string => `vacancy~${role}~${side}~${id}`

/** What a finding follows from where it is about an empty role: the vacancy, where the model always wants the role filled. */
export const causedByEmpty = (
  role: string,
  side: SideId,
  object: GovernanceObject,
  governance: Governance,
): Pick<Finding, 'causedBy'> =>
  governance.role(role)?.needed === 'always'
    ? { causedBy: vacancyId(role, side, object) }
    : causedByUnstaffed(object, governance)
