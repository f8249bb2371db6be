import type { Act } from '../acts.ts'
import { holdersOf, makerTitle } from '../decisions/mandates.ts'
import { withThoseAbove } from '../decisions/whoInstead.ts'
import { forumsOn } from '../forums/forums.ts'
import type { Governance } from '../governance.ts'
import type { Able } from '../refusal.ts'
import { confirmAppointment } from '../roles/confirming.ts'
import type { GovernanceModel } from '../shapes/governanceModel.ts'
import type { Mandate } from '../shapes/modelMandates.ts'
import type { Level } from '../shapes/modelRoles.ts'
import { capitalised, compose, type Text } from '../text.ts'
import { levelOfRole } from './levels.ts'
import { decisionNames, holderName } from './mandateElements.ts'

/** One row of "who may decide what", with those who hold it on the day. */
export interface MandateOnDay {
  readonly mandate: Mandate
  readonly title: Text
  readonly holder: Text
  /** Where the matter belongs: the levels of the role or forum that decides it. Offices and the line stand on none. */
  readonly levels: readonly Level[]
  /** Everyone who may take the decision somewhere: each office, each forum, each object's role; after an empty one, who fills it. */
  readonly heldBy: readonly Able[]
  /** What records it; none where it can't be done here yet. */
  readonly acts: readonly Act[]
}

export const whoMayDecide = (governance: Governance, acts: readonly Act[]): readonly MandateOnDay[] =>
  governance.model.mandates.map((mandate) => ({
    mandate,
    title: titleOf(mandate, governance),
    holder: holderName(mandate.heldBy, governance.model),
    levels: levelsOf(mandate, governance),
    heldBy: withThoseAbove(heldBy(mandate, governance), governance),
    acts: actsOfMandate(mandate, governance.model, acts),
  }))

/** Which of the acts the holder of a mandate may do by it. Only a delegated role can be confirmed. */
export function actsOfMandate(
  { decision, role }: Mandate,
  { roles }: GovernanceModel,
  acts: readonly Act[],
): readonly Act[] {
  const lends = roles.some((each) => each.delegated && (role === undefined || role === each.id))
  return acts.filter(({ id, by }) => by.decisions.includes(decision) && (lends || id !== confirmAppointment.id))
}

function levelsOf({ heldBy: holder }: Mandate, { model }: Governance): readonly Level[] {
  if ('role' in holder) return model.roles.find(({ id }) => id === holder.role)?.levels ?? []
  return 'forum' in holder ? (model.forums.find(({ id }) => id === holder.forum)?.levels ?? []) : []
}

function titleOf({ decision, role, side }: Mandate, governance: Governance): Text {
  const name = decisionNames[decision]
  if (role === undefined) return name
  const whom = side === undefined ? governance.role(role)?.name : governance.roleTitle(role, side)
  return whom === undefined ? name : capitalised(compose((l) => `${name[l]} ${whom[l]}`))
}

function heldBy({ heldBy: holder }: Mandate, governance: Governance): readonly Able[] {
  if ('line' in holder) return [{ kind: 'line', id: null, title: holder.line, personIds: [] }]
  if ('office' in holder) {
    return governance
      .officesOf(holder.office)
      .map(({ id }) => able('office', id, { kind: 'office', officeId: id }, governance))
  }
  if ('forum' in holder) {
    return forumsOn(governance)
      .filter((forum) => forum.kind.id === holder.forum)
      .map(({ id }) => able('forum', id, { kind: 'forum', forumId: id }, governance))
  }
  const role = governance.role(holder.role)
  if (role === undefined) return []
  const sides = holder.side === undefined ? role.sides : [holder.side]
  return governance.objects
    .filter((object) => object.level === levelOfRole(role, governance.model))
    .flatMap((object) =>
      sides.map((side) =>
        able(
          'role',
          `${role.id}~${side}~${object.id}`,
          { kind: 'role', role: role.id, side, objectId: object.id },
          governance,
        ),
      ),
    )
}

const able = (kind: Able['kind'], id: string, by: Parameters<typeof makerTitle>[0], governance: Governance): Able => ({
  kind,
  id,
  title: makerTitle(by, governance),
  personIds: holdersOf(by, governance),
})
