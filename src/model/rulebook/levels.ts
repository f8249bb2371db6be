import type { Governance } from '../governance.ts'
import type { GovernanceModel } from '../shapes/governanceModel.ts'
import type { Role } from '../shapes/modelRoles.ts'
import type { GovernanceObject } from '../structure.ts'

/** The level of the structure that a role is held in. One over named products is held in what the products belong to. */
export const levelOfRole = (role: Role, model: GovernanceModel): string | undefined =>
  role.scope === 'products' ? bottomLevel(model) : role.scope.level

/** The level that no other is part of: the objects themselves, whatever the model calls them. */
const bottomLevel = (model: GovernanceModel): string | undefined =>
  model.levels.find((level) => !model.levels.some((other) => other.partOf === level.id))?.id

/** The object itself or the one above it that stands on the level: the family that an object is part of. */
export const onLevel = (
  object: GovernanceObject | undefined,
  level: string | undefined,
  governance: Governance,
): GovernanceObject | undefined => lineage(object, governance).find((each) => each.level === level)

/** Is the object this one, or a part of it at any depth? */
export const isWithin = (object: GovernanceObject | undefined, wholeId: string, governance: Governance): boolean =>
  lineage(object, governance).some((each) => each.id === wholeId)

/** The object and those above it, nearest first. */
function lineage(object: GovernanceObject | undefined, governance: Governance): readonly GovernanceObject[] {
  const line: GovernanceObject[] = []
  let next = object
  while (next !== undefined && !line.includes(next)) {
    line.push(next)
    next = next.partOfId === null ? undefined : governance.object(next.partOfId)
  }
  return line
}
