import { useState } from 'react'
import { makeAccountFields } from '#api/accountFields'
import { ask, queryClient } from '../../asking/queries'
import { Form } from '../../forms/form'
import { thing } from '../../forms/kinds/found'
import { TitledPage } from '../../parts/titledPage'
import { m } from '../../words/compiled/messages'
import { ActivationLink } from './activationLink'
import { rightChoices } from './rights'

/** A new account. Its first password is chosen by the one who gets it, with a link that is shown once. */
export function NewAccountPage() {
  const [made, setMade] = useState<{ name: string; code: string; expiresAt: string }>()
  return (
    <TitledPage
      heading={m.access_make_account()}
      crumbs={[{ word: m.access_accounts(), to: '/konton' }, { word: m.access_make_account() }]}
      sentence={m.access_make_account_sentence()}
    >
      {made !== undefined ? (
        <ActivationLink {...made} onMore={() => setMade(undefined)} />
      ) : (
        <Form
          route="POST /accounts"
          draft="account"
          fields={makeAccountFields}
          handed={() => ({ rights: { choices: rightChoices() } })}
          fills={(key, value, fill) => {
            const { chosen } = thing.read(value)
            if (key !== 'personId' || chosen === null) return
            fill({ name: chosen.name })
            const known = queryClient.fetchQuery(ask('GET /persons/{id}', { params: { id: chosen.id } }))
            // The address is only a help: without it, it is typed.
            void known.then(({ email }) => email !== null && fill({ email })).catch(() => {})
          }}
          word={m.access_make_account()}
          back="/konton"
          done={(activation, typed) => {
            setMade({ name: typed.of('name'), ...activation })
            return null
          }}
        />
      )}
    </TitledPage>
  )
}
