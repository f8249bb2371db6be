import { type FormEvent, useState } from 'react'
import { sessionEnded } from '../../asking/api'
import { askAgain } from '../../asking/queries'
import { changePassword } from '../../asking/signing'
import { Button } from '../../parts/button'
import { ErrorSummary, type FormError } from '../../parts/errorSummary'
import { Panel } from '../../parts/panel'
import { useReceipt } from '../../parts/receipt'
import { TextField } from '../../parts/textField'
import { m } from '../../words/compiled/messages'
import { PasswordField, RevokeTokensToo, shortestPassword, whyNotPassword } from './passwordField'

/** A new password for somebody who knows the present one. */
export function ChangePassword() {
  const [present, setPresent] = useState('')
  const [password, setPassword] = useState('')
  const [revokeTokens, setRevokeTokens] = useState(false)
  const [fault, setFault] = useState<FormError>()
  const [attempt, setAttempt] = useState(0)
  const [busy, setBusy] = useState(false)
  const receipt = useReceipt()
  const fail = (id: 'present-password' | 'new-password', text: string) => {
    setFault({ id, text })
    setAttempt((before) => before + 1)
  }
  const send = async (event: FormEvent) => {
    event.preventDefault()
    if (present === '') return fail('present-password', m.access_present_password_missing())
    if (password.length < shortestPassword)
      return fail('new-password', m.access_password_short({ count: shortestPassword }))
    setBusy(true)
    const problem = await changePassword(present, { password, revokeTokens })
    setBusy(false)
    // The sign-in opens over the page, and what is typed here stays.
    if (problem?.code === 'not-signed-in') return void sessionEnded.dispatchEvent(new Event('ended'))
    if (problem !== undefined) {
      const said = whyNotPassword(problem)
      return problem.status === 422
        ? fail('new-password', said ?? problem.title)
        : fail('present-password', said ?? m.access_present_password_wrong())
    }
    setPresent('')
    setPassword('')
    setFault(undefined)
    receipt({ text: revokeTokens ? m.access_password_changed_tokens() : m.access_password_changed() })
    await askAgain()
  }
  const errorOf = (id: FormError['id']) => (fault?.id === id ? fault.text : undefined)
  return (
    <Panel heading={m.access_change_password()}>
      <form className="sb-form" onSubmit={send}>
        <ErrorSummary errors={fault === undefined ? [] : [fault]} attempt={attempt} />
        <p className="sb-measure">{m.access_change_password_why()}</p>
        <TextField
          id="present-password"
          label={m.access_present_password()}
          type="password"
          autoComplete="current-password"
          error={errorOf('present-password')}
          value={present}
          onChange={setPresent}
        />
        <PasswordField
          id="new-password"
          label={m.access_new_password()}
          hint={m.access_password_hint({ count: shortestPassword })}
          error={errorOf('new-password')}
          value={password}
          onChange={setPassword}
        />
        <RevokeTokensToo checked={revokeTokens} onChange={setRevokeTokens} />
        <div className="sb-form-actions">
          <Button kind="primary" type="submit" busy={busy}>
            {m.access_change_password()}
          </Button>
        </div>
      </form>
    </Panel>
  )
}
