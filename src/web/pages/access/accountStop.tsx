import { ActDialog } from '../../forms/actDialog'
import { Form } from '../../forms/form'
import { longDay } from '../../parts/days'
import { dayOfMoment } from '../../parts/moments'
import { Panel } from '../../parts/panel'
import { m } from '../../words/compiled/messages'
import type { Account } from './accountPage'

/** Closes an account, or opens it again. */
export function AccountStop({ account }: { account: Account }) {
  const { id, name, rights, disabledAt, lastDay, left, version } = account
  const act = { route: 'PUT /accounts/{id}/rights', params: { id }, version, fields: [] } as const
  if (lastDay !== null && left)
    return (
      <Panel heading={m.access_stop_heading()}>
        <p className="sb-measure">{m.access_stop_left({ name, day: longDay(lastDay) })}</p>
      </Panel>
    )
  return (
    <Panel heading={m.access_stop_heading()}>
      <div className="sb-stack">
        {lastDay !== null && <p>{m.access_open_through({ day: longDay(lastDay) })}</p>}
        {disabledAt === null ? (
          <>
            <p className="sb-measure">{m.access_stop_why()}</p>
            <div>
              <ActDialog
                {...act}
                given={{ rights, disabled: true }}
                word={m.access_disable()}
                kind="dangerous"
                heading={m.access_disable_heading({ name })}
                why={m.access_disable_why({ name })}
                done={() => ({ text: m.access_disabled_done({ name }) })}
              />
            </div>
          </>
        ) : (
          <Form
            {...act}
            given={{ rights, disabled: false }}
            intro={<p className="sb-measure">{m.access_enable_why({ name, day: longDay(dayOfMoment(disabledAt)) })}</p>}
            word={m.access_enable()}
            done={() => ({ text: m.access_enabled_done({ name }) })}
          />
        )}
      </div>
    </Panel>
  )
}
