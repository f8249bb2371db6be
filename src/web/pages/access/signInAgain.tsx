import { useEffect, useState } from 'react'
import { askAgain, queryClient } from '../../asking/queries'
import { askSession, startAnew } from '../../asking/session'
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
  useEffect(() => {
    void demoChoices().then(setChoices)
  }, [])
  const done = async () => {
    const session = await queryClient.fetchQuery({ ...askSession, staleTime: 0 }).catch(() => undefined)
    if (session?.account.id !== account.id) return startAnew()
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
      {same === undefined && <SignInForm onDone={done} />}
    </Dialog>
  )
}
