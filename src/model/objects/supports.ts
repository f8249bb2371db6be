import type { Governance } from '../governance.ts'
import { predecessorsOn } from '../people/successors.ts'
import type { Administration, GovernanceObject } from '../structure.ts'

export interface Support {
  readonly administration: Administration
  /** `indirect`: the support reaches it through the shared administrations. */
  readonly how: 'direct' | 'indirect'
}

/** Which of the day's administrations an object supports. One that supports all supports those added later too. */
export function supportsOf(object: GovernanceObject, governance: Governance): readonly Support[] {
  return governance.administrations.flatMap((administration): Support[] => {
    const how = supportFor(administration, object, governance)
    return how === undefined ? [] : [{ administration, how }]
  })
}

/** How an object supports one administration; undefined where it doesn't. */
export function supportFor(
  administration: Administration,
  object: GovernanceObject,
  governance: Governance,
): Support['how'] | undefined {
  const direct =
    object.supportsAll || lineage(administration, governance).some((id) => object.administrationIds.includes(id))
  if (direct) return 'direct'
  return object.supportsIndirectly ? 'indirect' : undefined
}

/** Support follows to the one that takes over: an administration's own id, and those before it. */
function lineage(
  administration: Administration,
  governance: Governance,
  seen: ReadonlySet<string> = new Set(),
): readonly string[] {
  if (seen.has(administration.id)) return []
  const all = new Set([...seen, administration.id])
  const before = predecessorsOn(administration, governance)
  return [administration.id, ...before.flatMap((each) => lineage(each, governance, all))]
}
