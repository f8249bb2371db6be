import { useSuspenseQuery } from '@tanstack/react-query'
import { useState } from 'react'
import { accountRightsFields } from '#api/accountFields'
import type { AnswerOf } from '../../asking/api'
import { ask } from '../../asking/queries'
import { Form } from '../../forms/form'
import { LinkTo } from '../../parts/linkTo'
import { Panel } from '../../parts/panel'
import { TitledPage } from '../../parts/titledPage'
import { useAsOf } from '../../routing/asOf'
import { useParams } from '../../routing/navigation'
import { m } from '../../words/compiled/messages'
import { AccountStop } from './accountStop'
import { ActivationLink } from './activationLink'
import { rightChoices, rightsSaid } from './rights'

export type Account = AnswerOf<'GET /accounts/{id}'>

/** One account: its rights, a new link to choose a password with, and the way to close it. */
export function AccountPage() {
  const { id = '' }: { id?: string } = useParams()
  const { data: account } = useSuspenseQuery(ask('GET /accounts/{id}', { params: { id } }))
  const isToday = useAsOf() === undefined
  return (
    <TitledPage
      heading={account.name}
      crumbs={[{ word: m.access_accounts(), to: '/konton' }, { word: account.name }]}
      sentence={
        <>
          {account.email}{' '}
          {account.personId !== null && (
            <LinkTo to={`/personer/${account.personId}`}>{m.access_person_page({ name: account.name })}</LinkTo>
          )}
        </>
      }
    >
      {isToday ? (
        <>
          {!account.closed && <Rights account={account} />}
          {!account.closed && <NewLink account={account} />}
          <AccountStop account={account} />
        </>
      ) : (
        <Panel heading={m.access_rights()}>
          <p>{rightsSaid(account.rights)}</p>
        </Panel>
      )}
    </TitledPage>
  )
}

function Rights({ account: { id, name, rights, version } }: { account: Account }) {
  return (
    <Panel>
      <Form
        route="PUT /accounts/{id}/rights"
        params={{ id }}
        version={version}
        fields={accountRightsFields}
        handed={() => ({ rights: { choices: rightChoices() } })}
        stands={{ rights }}
        given={{ disabled: false }}
        word={m.access_save_rights()}
        done={() => ({ text: m.access_rights_saved({ name }) })}
      />
    </Panel>
  )
}

function NewLink({ account: { id, name } }: { account: Account }) {
  const [made, setMade] = useState<{ code: string; expiresAt: string }>()
  if (made !== undefined) return <ActivationLink name={name} {...made} />
  return (
    <Panel heading={m.access_new_link_heading()}>
      <Form
        route="POST /accounts/{id}/activation"
        params={{ id }}
        fields={[]}
        intro={<p className="sb-measure">{m.access_new_link_why({ name })}</p>}
        word={m.access_new_link()}
        kind="outlined"
        done={(activation) => {
          setMade(activation)
          return null
        }}
      />
    </Panel>
  )
}
