import { allFindings } from './allFindings.ts'
import type { Finding } from './findings.ts'
import type { Governance } from './governance.ts'

const known = new WeakMap<Governance, readonly Finding[]>()

/** Every place where the model isn't followed on the day, the oldest first. A Governance never changes, so it is asked once. */
export function findingsOn(governance: Governance): readonly Finding[] {
  const asked = known.get(governance)
  if (asked !== undefined) return asked
  const findings = allFindings
    .flatMap((question) => question.ask(governance))
    .sort((a, b) => a.since.localeCompare(b.since) || a.id.localeCompare(b.id))
  known.set(governance, findings)
  return findings
}
