import { type FormEvent, useState } from 'react'
import { signInWithPassword } from '../../asking/signing'
import { Button } from '../../parts/button'
import { ErrorSummary } from '../../parts/errorSummary'
import { TextField } from '../../parts/textField'
import { m } from '../../words/compiled/messages'

/** E-mail and password, for accounts of the deployment's own. */
export function SignInForm({ email: known = '', onDone }: { email?: string; onDone: () => void }) {
  const [email, setEmail] = useState(known)
  const [password, setPassword] = useState('')
  const [attempt, setAttempt] = useState(0)
  const [fault, setFault] = useState('')
  const [busy, setBusy] = useState(false)
  const send = async (event: FormEvent) => {
    event.preventDefault()
    setBusy(true)
    const problem = await signInWithPassword(email, password)
    setBusy(false)
    if (problem === undefined) return onDone()
    // Whoever has tried too often is told to wait, not that it was wrong.
    setFault(problem.status === 401 ? m.access_wrong_password() : problem.title || m.shell_server_away_form())
    setAttempt((before) => before + 1)
  }
  return (
    <form className="sb-form" onSubmit={send}>
      <ErrorSummary errors={attempt > 0 ? [{ id: 'sign-in-password', text: fault }] : []} attempt={attempt} />
      <TextField
        id="sign-in-email"
        label={m.access_email()}
        type="email"
        autoComplete="username"
        value={email}
        onChange={setEmail}
      />
      <TextField
        id="sign-in-password"
        label={m.access_password()}
        type="password"
        autoComplete="current-password"
        value={password}
        onChange={setPassword}
      />
      <div className="sb-form-actions">
        <Button kind="primary" type="submit" busy={busy}>
          {m.access_sign_in()}
        </Button>
      </div>
    </form>
  )
}
