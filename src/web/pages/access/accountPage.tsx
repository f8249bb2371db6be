import { useSuspenseQuery } from '@tanstack/react-query'
import { useState } from 'react'
import type { AnswerOf } from '../../asking/api'
import { ask } from '../../asking/queries'
import { useAct } from '../../asking/useAct'
import { ChangedMeanwhile } from '../../forms/changedMeanwhile'
import { formErrors } from '../../forms/formErrors'
import { Button } from '../../parts/button'
import { ErrorSummary } from '../../parts/errorSummary'
import { LinkTo } from '../../parts/linkTo'
import { PageHead } from '../../parts/pageHead'
import { Panel } from '../../parts/panel'
import { useReceipt } from '../../parts/receipt'
import { useAsOf } from '../../routing/asOf'
import { useParams } from '../../routing/navigation'
import { m } from '../../words/compiled/messages'
import { AccountStop } from './accountStop'
import { ActivationLink } from './activationLink'
import { isRight, type Right, RightsField, rightWords } from './rightsField'

export type Account = AnswerOf<'GET /accounts/{id}'>

/** One account: its rights, a new link to choose a password with, and the way to close it. */
export function AccountPage() {
  const { id = '' }: { id?: string } = useParams()
  const { data: account } = useSuspenseQuery(ask('GET /accounts/{id}', { params: { id } }))
  const isToday = useAsOf() === undefined
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
          {!account.closed && <Rights account={account} />}
          {!account.closed && <NewLink account={account} />}
          <AccountStop account={account} />
        </>
      ) : (
        <Panel heading={m.access_rights()}>
          <p>{inWords(account.rights.filter(isRight))}</p>
        </Panel>
      )}
    </>
  )
}

function Rights({ account }: { account: Account }) {
  const standing = account.rights.filter(isRight)
  // Until something is chosen here, the rights are those that stand, whoever gave them.
  const [chosen, choose] = useState<readonly Right[]>()
  const rights = chosen ?? standing
  const act = useAct('PUT /accounts/{id}/rights')
  const receipt = useReceipt()
  const errors = formErrors(act.problem, { rights: 'account-rights' })
  const save = async () => {
    const body = { rights: [...rights], disabled: false }
    const done = await act.send({ params: { id: account.id }, body }, account.version)
    if (done === undefined) return
    choose(undefined)
    receipt({ text: m.access_rights_saved({ name: account.name }) })
  }
  return (
    <Panel>
      <div className="sb-form">
        {act.problem?.status !== 412 && <ErrorSummary errors={errors.list} attempt={act.attempt} />}
        <ChangedMeanwhile
          problem={act.problem}
          fields={[{ word: m.access_rights(), now: inWords(standing), typed: inWords(rights) }]}
        />
        <RightsField id="account-rights" value={rights} onChange={choose} error={errors.of('rights')} />
        <div className="sb-form-actions">
          <Button kind="primary" onClick={save} busy={act.busy}>
            {m.access_save_rights()}
          </Button>
        </div>
      </div>
    </Panel>
  )
}

const inWords = (rights: readonly Right[]): string =>
  rights.map((right) => rightWords[right].word()).join(', ') || m.access_no_rights()

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
