import { useEffect, useState } from 'react'
import { queryClient } from '../../house/queries'
import { router } from '../../house/router'
import { type DemoChoice, demoChoices, signInAsDemo } from '../../house/signing'
import { Button } from '../../parts/button'
import { Mark } from '../../parts/mark'
import { Panel } from '../../parts/panel'
import { RowList } from '../../parts/rowList'
import { m } from '../../words/compiled/messages'
import { SignInForm } from './signInForm'

/** The way in: choose a person where the server shows demo data, else e-mail and password. */
export function SignInPage() {
  const [choices, setChoices] = useState<readonly DemoChoice[]>()
  useEffect(() => {
    void demoChoices().then(setChoices)
  }, [])
  const enter = async () => {
    queryClient.clear()
    const to = location.pathname === '/logga-in' ? '/' : location.pathname + location.search
    await router.invalidate()
    router.history.replace(to)
  }
  if (choices === undefined) return null
  return (
    <main className="sb-sign-in" id="main">
      <title>{`${m.access_sign_in()} · Styrbord`}</title>
      <Mark />
      <h1>{choices.length > 0 ? m.access_choose_person() : m.access_sign_in()}</h1>
      {choices.length > 0 ? (
        <>
          <p className="sb-measure">{m.access_choose_person_why()}</p>
          <RowList name={m.access_choose_person()}>
            {choices.map((choice, i) => (
              <li key={choice.id} className="sb-sign-in-choice">
                <span className="sb-strong">{choice.name}</span>
                <Button kind={i === 0 ? 'primary' : 'outlined'} onClick={async () => (await signInAsDemo(choice.id)) && enter()}>
                  {m.access_sign_in_as({ name: choice.name })}
                </Button>
              </li>
            ))}
          </RowList>
        </>
      ) : (
        <Panel>
          <SignInForm onDone={enter} />
        </Panel>
      )}
    </main>
  )
}
