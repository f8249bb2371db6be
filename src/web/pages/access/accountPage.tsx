import { useSuspenseQuery } from '@tanstack/react-query'
import { useState } from 'react'
import { type AnswerOf, ProblemAnswer } from '../../house/api'
import { useAsOf } from '../../house/asOf'
import { formErrors } from '../../house/formErrors'
import { useParams } from '../../house/navigation'
import { ask } from '../../house/queries'
import { useAct } from '../../house/useAct'
import { Button } from '../../parts/button'
import { ErrorSummary } from '../../parts/errorSummary'
import { LinkTo } from '../../parts/linkTo'
import { PageHead } from '../../parts/pageHead'
import { Panel } from '../../parts/panel'
import { useReceipt } from '../../parts/receipt'
import { m } from '../../words/compiled/messages'
import { AccountStop } from './accountStop'
import { ActivationLink } from './activationLink'
import { isRight, type Right, RightsField, rightWords } from './rightsField'

export type Account = AnswerOf<'GET /accounts'>['items'][number]

/** One account: its rights, a new link to choose a password with, and the way to close it. */
export function AccountPage() {
  const { id = '' }: { id?: string } = useParams()
  const { data } = useSuspenseQuery(ask('GET /accounts'))
  const isToday = useAsOf() === undefined
  const account = data.items.find((each) => each.id === id)
  if (account === undefined) throw new ProblemAnswer({ type: 'about:blank', title: '', status: 404, code: 'not-found' })
  return (
    <>
      <title>{`${account.name} · Styrbord`}</title>
      <PageHead
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
      />
      {isToday ? (
        <>
          {account.disabledAt === null && <Rights key={account.rights.join()} account={account} />}
          {account.disabledAt === null && <NewLink account={account} />}
          <AccountStop account={account} />
        </>
      ) : (
        <Panel heading={m.access_rights()}>
          <p>
            {account.rights
              .filter(isRight)
              .map((right) => rightWords[right].word())
              .join(', ') || m.access_no_rights()}
          </p>
        </Panel>
      )}
    </>
  )
}

function Rights({ account }: { account: Account }) {
  const [rights, setRights] = useState<readonly Right[]>(account.rights.filter(isRight))
  const act = useAct('PUT /accounts/{id}/rights')
  const receipt = useReceipt()
  const errors = formErrors(act.problem, { rights: 'account-rights' })
  const save = async () => {
    const done = await act.send({ params: { id: account.id }, body: { rights: [...rights], disabled: false } })
    if (done !== undefined) receipt({ text: m.access_rights_saved({ name: account.name }) })
  }
  return (
    <Panel>
      <div className="sb-form">
        <ErrorSummary errors={errors.list} attempt={act.attempt} />
        <RightsField id="account-rights" value={rights} onChange={setRights} error={errors.of('rights')} />
        <div className="sb-form-actions">
          <Button kind="primary" onClick={save} busy={act.busy}>
            {m.access_save_rights()}
          </Button>
        </div>
      </div>
    </Panel>
  )
}

function NewLink({ account }: { account: Account }) {
  const act = useAct('POST /accounts/{id}/activation')
  const [made, setMade] = useState<{ code: string; expiresAt: string }>()
  const errors = formErrors(act.problem, { link: 'account-link' })
  if (made !== undefined) return <ActivationLink name={account.name} {...made} />
  return (
    <Panel heading={m.access_new_link_heading()}>
      <div className="sb-stack">
        <ErrorSummary errors={errors.list} attempt={act.attempt} />
        <p className="sb-measure">{m.access_new_link_why({ name: account.name })}</p>
        <div>
          <Button
            id="account-link"
            busy={act.busy}
            onClick={async () => setMade(await act.send({ params: { id: account.id }, body: {} }))}
          >
            {m.access_new_link()}
          </Button>
        </div>
      </div>
    </Panel>
  )
}
