import { allFindings } from './allFindings.ts'
import { makerTitle } from './decisions/mandates.ts'
import type { Finding } from './findings.ts'
import type { Governance } from './governance.ts'
import type { Able } from './refusal.ts'
import { levelOfRole, onLevel } from './rulebook/levels.ts'

const known = new WeakMap<Governance, readonly Finding[]>()

/** Every place where the model isn't followed on the day, the oldest first. A Governance never changes, so it is asked once. */
export function findingsOn(governance: Governance): readonly Finding[] {
  const asked = known.get(governance)
  if (asked !== undefined) return asked
  const findings = allFindings
    .flatMap((question) => question.ask(governance))
    .map((finding) => withCarrier(finding, governance))
    .sort((a, b) => a.since.localeCompare(b.since) || a.id.localeCompare(b.id))
  known.set(governance, findings)
  return findings
}

/** A finding on nobody, or on places that all stand empty, goes to those who answer for its object as well. */
function withCarrier(finding: Finding, governance: Governance): Finding {
  const { objectId, shouldAct } = finding
  // The line isn't in the model: that nobody is named there doesn't mean that nobody acts.
  const hasCarrier = shouldAct.some(({ kind, personIds }) => kind === 'line' || personIds.length > 0)
  if (hasCarrier || objectId === null) return finding
  return { ...finding, shouldAct: [...shouldAct, ...ownersOf(objectId, governance)] }
}

/** Those whose role is tied to the line: in them lies the main responsibility for an object. */
function ownersOf(objectId: string, governance: Governance): readonly Able[] {
  const clause = governance.cites('line-position-left')
  return governance.model.roles
    .filter((role) => role.clause === clause)
    .flatMap((role) => {
      const object = onLevel(governance.object(objectId), levelOfRole(role, governance.model), governance)
      if (object === undefined) return []
      return role.sides.flatMap((side): Able[] => {
        const personIds = governance.inRole(role.id, side, object.id).map((each) => each.personId)
        const by = { kind: 'role', role: role.id, side, objectId: object.id } as const
        const id = `${role.id}~${side}~${object.id}`
        return personIds.length === 0 ? [] : [{ kind: 'role', id, title: makerTitle(by, governance), personIds }]
      })
    })
}
