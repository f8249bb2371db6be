import { useEffect, useState } from 'react'
import { askAgain } from '../../asking/queries'
import { type DemoChoice, demoChoices, signInAsDemo } from '../../asking/signing'
import { Button } from '../../parts/button'
import { Dialog } from '../../parts/dialog'
import { m } from '../../words/compiled/messages'
import { SignInForm } from './signInForm'

interface SignInAgainProps {
  isOpen: boolean
  account: { id: string; name: string }
  onDone: () => void
}

/** The session ended in the middle of something: signs in again on top of the page, so that nothing typed is lost. */
export function SignInAgain({ isOpen, account, onDone }: SignInAgainProps) {
  const [choices, setChoices] = useState<readonly DemoChoice[]>([])
  useEffect(() => {
    if (isOpen) void demoChoices().then(setChoices)
  }, [isOpen])
  const done = async () => {
    onDone()
    await askAgain()
  }
  const same = choices.find((choice) => choice.id === account.id)
  return (
    <Dialog
      isOpen={isOpen}
      onClose={onDone}
      heading={m.access_session_ended()}
      action={
        same === undefined ? null : (
          <Button kind="primary" onClick={async () => (await signInAsDemo(same.id)) && done()}>
            {m.access_sign_in_as({ name: same.name })}
          </Button>
        )
      }
    >
      <p>{m.access_session_ended_kept()}</p>
      {same === undefined && <SignInForm onDone={done} />}
    </Dialog>
  )
}
