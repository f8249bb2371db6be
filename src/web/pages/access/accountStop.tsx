import { useState } from 'react'
import { useAct } from '../../asking/useAct'
import { formErrors } from '../../forms/formErrors'
import { Button } from '../../parts/button'
import { longDay } from '../../parts/days'
import { Dialog } from '../../parts/dialog'
import { ErrorSummary } from '../../parts/errorSummary'
import { dayOfMoment } from '../../parts/moments'
import { Panel } from '../../parts/panel'
import { useReceipt } from '../../parts/receipt'
import { m } from '../../words/compiled/messages'
import type { Account } from './accountPage'
import { isRight } from './rightsField'

/** Closes an account, or opens it again. */
export function AccountStop({ account }: { account: Account }) {
  const [isAsked, setAsked] = useState(false)
  const act = useAct('PUT /accounts/{id}/rights')
  const receipt = useReceipt()
  const { name, disabledAt, lastDay, left } = account
  const errors = formErrors(act.problem, { rights: 'account-stop' })
  const change = async (disabled: boolean) => {
    const body = { rights: account.rights.filter(isRight), disabled }
    const done = await act.send({ params: { id: account.id }, body }, account.version)
    setAsked(false)
    if (done !== undefined)
      receipt({ text: disabled ? m.access_disabled_done({ name }) : m.access_enabled_done({ name }) })
  }
  if (lastDay !== null && left)
    return (
      <Panel heading={m.access_stop_heading()}>
        <p className="sb-measure">{m.access_stop_left({ name, day: longDay(lastDay) })}</p>
      </Panel>
    )
  return (
    <Panel heading={m.access_stop_heading()}>
      <div className="sb-stack">
        <ErrorSummary errors={errors.list} attempt={act.attempt} />
        {lastDay !== null && <p>{m.access_open_through({ day: longDay(lastDay) })}</p>}
        <p className="sb-measure">
          {disabledAt === null
            ? m.access_stop_why()
            : m.access_enable_why({ name, day: longDay(dayOfMoment(disabledAt)) })}
        </p>
        <div>
          {disabledAt === null ? (
            <Button id="account-stop" kind="dangerous" onClick={() => setAsked(true)}>
              {m.access_disable()}
            </Button>
          ) : (
            <Button id="account-stop" kind="primary" busy={act.busy} onClick={() => change(false)}>
              {m.access_enable()}
            </Button>
          )}
        </div>
      </div>
      <Dialog
        isOpen={isAsked}
        onClose={() => setAsked(false)}
        heading={m.access_disable_heading({ name })}
        action={
          <Button kind="dangerous" busy={act.busy} onClick={() => change(true)}>
            {m.access_disable()}
          </Button>
        }
      >
        <p>{m.access_disable_why({ name })}</p>
      </Dialog>
    </Panel>
  )
}
