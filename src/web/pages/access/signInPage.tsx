import { useEffect, useState } from 'react'
import { queryClient } from '../../asking/queries'
import { type DemoChoice, demoChoices, signInAsDemo } from '../../asking/signing'
import { Outside } from '../../parts/outside'
import { Panel } from '../../parts/panel'
import { replace } from '../../routing/navigation'
import { m } from '../../words/compiled/messages'
import { DemoChoices } from './demoChoices'
import { SignInForm } from './signInForm'

/** The way in: choose a person where the server shows demo data, else e-mail and password. */
export function SignInPage({ onIn = () => {} }: { onIn?: () => void }) {
  const [choices, setChoices] = useState<readonly DemoChoice[]>()
  useEffect(() => {
    void demoChoices().then(setChoices)
  }, [])
  const enter = async () => {
    queryClient.clear()
    const to = location.pathname === '/logga-in' ? '/' : location.pathname + location.search
    onIn()
    replace(to)
  }
  if (choices === undefined) return null
  const isDemo = choices.length > 0
  return (
    <Outside wide={isDemo} accessibilityTo="/tillganglighet" aboutTo="/om">
      <title>{`${m.access_sign_in()} · Styrbord`}</title>
      <h1>{isDemo ? m.access_choose_person() : m.access_sign_in()}</h1>
      {isDemo ? (
        <>
          <p className="sb-measure">{m.access_choose_person_why()}</p>
          <DemoChoices choices={choices} onChoose={async (id) => (await signInAsDemo(id)) && enter()} />
        </>
      ) : (
        <>
          <p className="sb-quiet">{m.access_sign_in_why()}</p>
          <Panel>
            <SignInForm onDone={enter} />
          </Panel>
        </>
      )}
    </Outside>
  )
}
