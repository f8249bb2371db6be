import { useEffect, useState } from 'react'
import { askAgain } from '../../asking/queries'
import { accountNow, startAnew } from '../../asking/session'
import { type DemoChoice, demoChoices, signInAsDemo } from '../../asking/signing'
import { Button } from '../../parts/button'
import { Dialog } from '../../parts/dialog'
import { m } from '../../words/compiled/messages'
import { SignInForm } from './signInForm'

interface SignInAgainProps {
  account: { id: string; name: string }
  onDone: () => void
}

/**
 * The session ended in the middle of something: signs in again in place of the page, which stands as it was for the same
 * account. Whoever else comes in, or goes on without signing in, leaves it.
 */
export function SignInAgain({ account, onDone }: SignInAgainProps) {
  const [choices, setChoices] = useState<readonly DemoChoice[]>([])
  const [isAway, setAway] = useState(false)
  useEffect(() => {
    void demoChoices().then(setChoices)
  }, [])
  const done = async () => {
    const now = await accountNow()
    setAway(now === undefined)
    // Who it is isn't known: what is written stays, and one signs in once more.
    if (now === undefined) return
    if (now !== account.id) return startAnew()
    onDone()
    await askAgain()
  }
  const same = choices.find((choice) => choice.id === account.id)
  return (
    <Dialog
      isOpen
      onClose={startAnew}
      closeWord={m.access_leave_page()}
      heading={m.access_session_ended()}
      action={
        same === undefined ? null : (
          <Button kind="primary" onClick={async () => (await signInAsDemo(same.id)) && done()}>
            {m.access_sign_in_as({ name: same.name })}
          </Button>
        )
      }
    >
      <title>{`${m.access_session_ended()} · Styrbord`}</title>
      <p>{m.access_session_ended_kept()}</p>
      {isAway && (
        <p className="sb-error" role="alert">
          {m.shell_server_away_form()}
        </p>
      )}
      {same === undefined && <SignInForm onDone={done} />}
    </Dialog>
  )
}
