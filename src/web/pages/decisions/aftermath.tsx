import { longDay } from '../../parts/days'
import { dayOfMoment } from '../../parts/moments'
import { Panel } from '../../parts/panel'
import { m } from '../../words/compiled/messages'
import { say } from '../../words/say'
import { AccountName } from './accountName'
import type { DecisionSeen } from './decisionPage'

/** What came after: that the maker turns out not to have held the mandate, an objection and whether it is answered, an annulment and why. */
export function Aftermath({ decision: { withoutMandate, objection, annulled } }: { decision: DecisionSeen }) {
  return (
    <>
      {withoutMandate !== null && (
        <Panel heading={m.decisions_without_mandate()}>
          <p className="sb-measure">{say(withoutMandate)}</p>
        </Panel>
      )}
      {objection !== null && (
        <Panel heading={m.decisions_objection()}>
          <blockquote className="sb-measure">{objection.reason}</blockquote>
          <p className="sb-quiet">
            <AccountName account={objection.by} />, {longDay(dayOfMoment(objection.at))}.{' '}
            {objection.answeredAt === null
              ? m.decisions_not_answered()
              : m.decisions_answered({ day: longDay(dayOfMoment(objection.answeredAt)) })}
          </p>
        </Panel>
      )}
      {annulled !== null && (
        <Panel heading={m.decisions_annulled()}>
          <blockquote className="sb-measure">{annulled.reason}</blockquote>
          <p className="sb-quiet">
            <AccountName account={annulled.by} />, {longDay(dayOfMoment(annulled.at))}
          </p>
        </Panel>
      )}
    </>
  )
}
