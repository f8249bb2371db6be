import { LinkButton } from '../../parts/linkButton'
import { LinkTo } from '../../parts/linkTo'
import { Note } from '../../parts/note'
import { addressOfThing } from '../../routing/addresses'
import { wayToMend } from '../../routing/mending'
import { m } from '../../words/compiled/messages'
import type { FindingSeen } from './findingRows'

/** The one thing to press for whoever may; for others, that it is somebody else's; and where to begin when no one act mends it. */
export function WayToMend({ finding, readOnly }: { finding: FindingSeen; readOnly: boolean }) {
  const way = wayToMend(finding.mend, finding.id)
  if (readOnly) return <Note>{m.findings_mend_today()}</Note>
  if (way === undefined) {
    const { subject, object } = finding
    const to = addressOfThing(subject.type, subject.id) ?? (object === null ? undefined : `/objekt/${object.id}`)
    return (
      <div className="sb-stack">
        <p>{m.findings_no_one_way()}</p>
        {to !== undefined && (
          <div>
            <LinkTo to={to}>{m.findings_begin_at({ name: subject.name })}</LinkTo>
          </div>
        )}
      </div>
    )
  }
  if (!finding.canYouAct) return <Note>{m.findings_not_yours()}</Note>
  return (
    <LinkButton to={way.to} kind="primary">
      {way.word}
    </LinkButton>
  )
}
