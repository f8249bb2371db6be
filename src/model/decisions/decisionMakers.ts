import { forumsOn } from '../forums/forums.ts'
import type { Governance } from '../governance.ts'
import type { Able } from '../refusal.ts'
import type { DecisionMaker } from '../structure.ts'
import { ableTo, holdersOf, type Matter, makerTitle } from './mandates.ts'

export interface DecisionMakers {
  /** Those to whom the model gives the matter. */
  readonly able: readonly Able[]
  /** The rest of the model's offices, the object's roles and the forums: a decision may have been made by the wrong one. */
  readonly others: readonly Able[]
}

export function decisionMakersFor(matter: Matter, governance: Governance): DecisionMakers {
  const able = ableTo(matter, governance)
  const known = new Set(able.map((each) => each.id))
  const offices = governance.offices
    .filter((office) => office.kind !== null)
    .map((office) => makerOf(office.id, { kind: 'office', officeId: office.id }, governance))
  const { objectId } = matter
  const roles =
    objectId === undefined
      ? []
      : governance.model.roles.flatMap((role) =>
          role.sides.map((side) =>
            makerOf(`${role.id}~${side}~${objectId}`, { kind: 'role', role: role.id, side, objectId }, governance),
          ),
        )
  const forums = forumsOn(governance)
    .filter((forum) => forum.object === null || forum.object.id === objectId)
    .map((forum) => makerOf(forum.id, { kind: 'forum', forumId: forum.id }, governance))
  const others = [...offices, ...roles, ...forums].filter((each) => each.personIds.length > 0 && !known.has(each.id))
  return { able, others }
}

const makerOf = (id: string, by: DecisionMaker, governance: Governance): Able => ({
  kind: by.kind,
  id,
  title: makerTitle(by, governance),
  personIds: holdersOf(by, governance),
})
