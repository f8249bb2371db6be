import type { Finding } from './findings.ts'
import { grouped } from './grouped.ts'

/** What follows from something else that is found in the same object is told with it: one cause, one finding. */
export function byCause(found: readonly Finding[]): readonly Finding[] {
  const causeOf = causesAmong(found)
  const followers = grouped(found, (finding) => causeOf(finding).id)
  return found.flatMap((finding) => {
    if (causeOf(finding) !== finding) return []
    const following = (followers.get(finding.id) ?? []).filter((each) => each !== finding)
    if (following.length === 0) return finding
    const carries = following.flatMap(({ clause, title, carries: own = [{ clause, title }] }) => own)
    return { ...finding, carries: [...(finding.carries ?? []), ...carries] }
  })
}

/** The finding that each is told with: the first cause of it, or itself. */
export function causesAmong(found: readonly Finding[]): (finding: Finding) => Finding {
  const byId = new Map(found.map((finding) => [finding.id, finding]))
  const causeOf = (finding: Finding): Finding => {
    const cause = byId.get(finding.causedBy ?? '')
    return cause === undefined || cause.objectId !== finding.objectId ? finding : causeOf(cause)
  }
  return causeOf
}
