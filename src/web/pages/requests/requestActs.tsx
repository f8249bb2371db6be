import { useState } from 'react'
import { useAct } from '../../asking/useAct'
import { Button } from '../../parts/button'
import { ReasonDialog } from '../../parts/reasonDialog'
import { useReceipt } from '../../parts/receipt'
import { m } from '../../words/compiled/messages'
import type { RequestSeen } from './requestPage'

/** The ways to end a request without a decision. */
export function RequestActs({ request }: { request: RequestSeen }) {
  const [asked, setAsked] = useState<'decline' | 'withdraw'>()
  const decline = useAct('POST /requests/{id}/declining')
  const withdraw = useAct('POST /requests/{id}/withdrawal')
  const receipt = useReceipt()
  const params = { id: request.id }
  const finish = (done: unknown, text: string) => {
    if (done === undefined) return
    setAsked(undefined)
    receipt({ text })
  }
  const { can } = request
  if (can.decline !== null && can.withdraw !== null) return null
  return (
    <div className="sb-form-actions sb-after-panel">
      {can.decline === null && <Button onClick={() => setAsked('decline')}>{m.decisions_decline()}</Button>}
      {can.withdraw === null && <Button onClick={() => setAsked('withdraw')}>{m.decisions_withdraw()}</Button>}
      <ReasonDialog
        isOpen={asked === 'decline'}
        onClose={() => setAsked(undefined)}
        heading={m.decisions_decline_heading()}
        word={m.decisions_decline()}
        reasonLabel={m.decisions_reason()}
        busy={decline.busy}
        error={decline.problem?.title}
        onSend={async (reason) => finish(await decline.send({ params, body: { reason } }), m.decisions_decline_done())}
      >
        {m.decisions_decline_why()}
      </ReasonDialog>
      <ReasonDialog
        isOpen={asked === 'withdraw'}
        onClose={() => setAsked(undefined)}
        heading={m.decisions_withdraw_heading()}
        word={m.decisions_withdraw()}
        busy={withdraw.busy}
        error={withdraw.problem?.title}
        onSend={async () => finish(await withdraw.send({ params, body: {} }), m.decisions_withdraw_done())}
      >
        {m.decisions_withdraw_why()}
      </ReasonDialog>
    </div>
  )
}
