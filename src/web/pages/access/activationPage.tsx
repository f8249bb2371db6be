import { type FormEvent, useState } from 'react'
import { queryClient } from '../../asking/queries'
import { activate } from '../../asking/signing'
import { Button } from '../../parts/button'
import { EmptyState } from '../../parts/emptyState'
import { ErrorSummary, type FormError } from '../../parts/errorSummary'
import { LinkButton } from '../../parts/linkButton'
import { Outside } from '../../parts/outside'
import { Panel } from '../../parts/panel'
import { replace, useShown } from '../../routing/navigation'
import { m } from '../../words/compiled/messages'
import { PasswordField, RevokeTokensToo, shortestPassword, whyNotPassword } from './passwordField'

/** Where a new account chooses its first password, or an old one a new. */
export function ActivationPage() {
  // After #, which the browser keeps to itself.
  const code = new URLSearchParams(useShown().hash).get('kod') ?? ''
  return (
    <Outside accessibilityTo="/tillganglighet" aboutTo="/om">
      <title>{`${m.access_activate_heading()} · Styrbord`}</title>
      <h1>{m.access_activate_heading()}</h1>
      {code === '' ? (
        <Panel>
          <EmptyState
            kind="failed"
            heading={m.access_code_missing()}
            actions={<LinkButton to="/logga-in">{m.access_sign_in()}</LinkButton>}
          >
            {m.access_code_missing_why()}
          </EmptyState>
        </Panel>
      ) : (
        <>
          <p className="sb-quiet">{m.access_activate_why()}</p>
          <Panel>
            <ChoosePassword code={code} />
          </Panel>
        </>
      )}
    </Outside>
  )
}

function ChoosePassword({ code }: { code: string }) {
  const [password, setPassword] = useState('')
  const [revokeTokens, setRevokeTokens] = useState(true)
  const [fault, setFault] = useState<FormError>()
  const [attempt, setAttempt] = useState(0)
  const [busy, setBusy] = useState(false)
  const fail = (text: string) => {
    setFault({ id: 'new-password', text })
    setAttempt((before) => before + 1)
  }
  const send = async (event: FormEvent) => {
    event.preventDefault()
    if (password.length < shortestPassword) return fail(m.access_password_short({ count: shortestPassword }))
    setBusy(true)
    const problem = await activate(code, { password, revokeTokens })
    setBusy(false)
    if (problem !== undefined) return fail(whyNotPassword(problem) ?? m.access_code_not_valid())
    queryClient.clear()
    replace('/')
  }
  return (
    <form className="sb-form" onSubmit={send}>
      <ErrorSummary errors={fault === undefined ? [] : [fault]} attempt={attempt} />
      <PasswordField
        id="new-password"
        label={m.access_new_password()}
        hint={m.access_password_hint({ count: shortestPassword })}
        error={fault?.text}
        value={password}
        onChange={setPassword}
      />
      <RevokeTokensToo checked={revokeTokens} onChange={setRevokeTokens} />
      <div className="sb-form-actions">
        <Button kind="primary" type="submit" busy={busy}>
          {m.access_activate()}
        </Button>
      </div>
    </form>
  )
}
