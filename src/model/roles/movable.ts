import type { Governance } from '../governance.ts'
import { sentence } from '../sentence.ts'
import type { Role } from '../shapes/modelRoles.ts'
import type { RoleOnSide } from '../structure.ts'
import type { Text } from '../text.ts'

type Task = Role['duties'][number]

const words = {
  ownership: sentence(
    '{task}: ägandet följer befattningen i linjen och kan inte flyttas',
    '{task}: ownership follows the position in the line and cannot be moved',
  ),
  mandate: sentence(
    '{task}: det är ett mandat som modellen ger rollen, ingen uppgift',
    '{task}: that is a mandate that the model gives the role, not a task',
  ),
  forum: sentence('{task}: det hör till ett forum', '{task}: that belongs to a forum'),
  ladder: sentence('{task}: det är ett steg i tågordningen', '{task}: that is a step of the ladder'),
  otherSide: sentence('{task}: {role} har den inte', '{task}: the {role} does not have it'),
  notOwn: sentence('{task} är ingen uppgift som {role} har', '{task} is no task of the {role}'),
} as const

/** The duties of a role that its side carries. */
export const tasksOf = ({ role, side }: RoleOnSide, governance: Governance): readonly Task[] =>
  (governance.role(role)?.duties ?? []).filter((duty) => duty.sides.includes(side))

/** Those of them that a deviation can move. */
export const movableOf = (source: RoleOnSide, governance: Governance): readonly Task[] =>
  tasksOf(source, governance).filter((task) => whyStays(task, source, governance) === undefined)

/** Why a deviation can't move it, of something that may be no task at all; undefined where it can. */
export function whyNotMoved(id: string, source: RoleOnSide, governance: Governance): Text | undefined {
  const role = governance.role(source.role)
  const title = governance.roleTitle(source.role, source.side)
  const own = role?.duties.find((duty) => duty.id === id)
  const power = role?.powers.find((each) => each.id === id)
  if (own === undefined)
    return power === undefined ? words.notOwn({ task: id, role: title }) : words.mandate({ task: power.name })
  if (!own.sides.includes(source.side)) return words.otherSide({ task: own.name, role: title })
  return whyStays(own, source, governance)
}

/**
 * Tasks are moved, never what the model gives as a mandate, the ownership itself, what belongs to a forum, or a step of the
 * ladder. By the clause that gives the task: its kind, and what else of the model cites it.
 */
function whyStays({ name, clause }: Task, source: RoleOnSide, governance: Governance): Text | undefined {
  const { clauses, forums, ladder, mandates } = governance.model
  const role = governance.role(source.role)
  const isOwnership =
    clause === governance.cites('line-position-left') ||
    (clause === role?.clause && role.names.includes('line-position'))
  if (isOwnership) return words.ownership({ task: name })
  if (ladder.some((step) => step.clause === clause)) return words.ladder({ task: name })
  const ofForum = forums.flatMap((forum) => [forum, ...forum.seats, ...forum.responsibilities])
  if (ofForum.some((part) => part.clause === clause)) return words.forum({ task: name })
  const isMandate =
    clauses.some((each) => each.id === clause && each.kind === 'mandate') ||
    mandates.some((row) => row.clause === clause && 'role' in row.heldBy && row.heldBy.role === source.role) ||
    role?.powers.some((power) => power.clause === clause)
  return isMandate ? words.mandate({ task: name }) : undefined
}
