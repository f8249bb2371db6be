import { reasonFields } from '#api/decisionFields'
import { ActDialog } from '../../forms/actDialog'
import { m } from '../../words/compiled/messages'
import type { RequestSeen } from './requestPage'

/** The ways to end a request without a decision. */
export function RequestActs({ request: { id, can } }: { request: RequestSeen }) {
  if (can.decline !== null && can.withdraw !== null) return null
  return (
    <div className="sb-form-actions sb-after-panel">
      {can.decline === null && (
        <ActDialog
          route="POST /requests/{id}/declining"
          fields={reasonFields}
          params={{ id }}
          word={m.decisions_decline()}
          heading={m.decisions_decline_heading()}
          why={m.decisions_decline_why()}
          done={() => ({ text: m.decisions_decline_done() })}
        />
      )}
      {can.withdraw === null && (
        <ActDialog
          route="POST /requests/{id}/withdrawal"
          params={{ id }}
          word={m.decisions_withdraw()}
          heading={m.decisions_withdraw_heading()}
          why={m.decisions_withdraw_why()}
          done={() => ({ text: m.decisions_withdraw_done() })}
        />
      )}
    </div>
  )
}
