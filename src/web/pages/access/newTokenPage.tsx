import { useSuspenseQueries } from '@tanstack/react-query'
import { type FormEvent, useState } from 'react'
import { ask } from '../../asking/queries'
import { useSession } from '../../asking/session'
import { useAct } from '../../asking/useAct'
import { formErrors } from '../../forms/formErrors'
import { useDraft } from '../../forms/useDraft'
import { Button } from '../../parts/button'
import { DateField } from '../../parts/dateField'
import { isDay, longDay } from '../../parts/days'
import { ErrorSummary } from '../../parts/errorSummary'
import { LinkButton } from '../../parts/linkButton'
import { dayOfMoment } from '../../parts/moments'
import { PageHead } from '../../parts/pageHead'
import { Select } from '../../parts/select'
import { TextField } from '../../parts/textField'
import { m } from '../../words/compiled/messages'
import { ScopesField } from './scopesField'
import { ShownOnce } from './shownOnce'

const ids = { name: 'token-name', accountId: 'token-account', expiresAt: 'token-until', scopes: 'token-scopes' }

/** A new key. It is shown once, and only its hash is kept. */
export function NewTokenPage() {
  const [{ data: accounts }, { data: scopes }] = useSuspenseQueries({
    queries: [ask('GET /accounts'), ask('GET /acts')],
  })
  const { today } = useSession()
  const { values, change, forget } = useDraft('token', {
    name: '',
    accountId: '',
    until: '',
    scopes: ['read'] as readonly string[],
  })
  const act = useAct('POST /tokens')
  const [isDayWrong, setDayWrong] = useState(false)
  const [made, setMade] = useState<{ name: string; token: string; expiresAt: string }>()
  const errors = formErrors(act.problem, ids)
  const untilError = isDayWrong ? m.access_token_until_error() : errors.of('expiresAt')
  const send = async (event: FormEvent) => {
    event.preventDefault()
    const { name, accountId, until, scopes: chosen } = values
    const isWrong = !isDay(until) || until < today
    setDayWrong(isWrong)
    if (isWrong) return
    // Late in the evening on a Swedish clock, in winter and in summer alike: still the day that was written.
    const answer = await act.send({ body: { name, accountId, scopes: [...chosen], expiresAt: `${until}T21:59:59Z` } })
    if (answer === undefined) return
    forget()
    setMade({ name, ...answer })
  }
  const head = (
    <PageHead
      heading={m.access_make_token()}
      crumbs={[{ word: m.access_tokens(), to: '/konton/nycklar' }, { word: m.access_make_token() }]}
      sentence={m.access_make_token_sentence()}
    />
  )
  if (made !== undefined) {
    return (
      <>
        {head}
        <ShownOnce
          heading={m.access_token_heading({ name: made.name })}
          secret={made.token}
          copyWord={m.access_copy_token()}
          actions={<LinkButton to="/konton/nycklar">{m.access_to_tokens()}</LinkButton>}
        >
          <p>{m.access_token_why({ day: longDay(dayOfMoment(made.expiresAt)) })}</p>
        </ShownOnce>
      </>
    )
  }
  const open = accounts.items.filter(({ can }) => can.makeToken)
  return (
    <>
      <title>{`${m.access_make_token()} · Styrbord`}</title>
      {head}
      <form className="sb-form" onSubmit={send} noValidate>
        <ErrorSummary
          errors={isDayWrong ? [{ id: ids.expiresAt, text: m.access_token_until_error() }] : errors.list}
          attempt={act.attempt}
        />
        <TextField
          id={ids.name}
          label={m.access_token_name()}
          hint={m.access_token_name_hint()}
          value={values.name}
          error={errors.of('name')}
          onChange={(name) => change({ name })}
        />
        <Select
          id={ids.accountId}
          label={m.access_token_account()}
          hint={m.access_token_account_hint()}
          value={values.accountId}
          error={errors.of('accountId')}
          options={open.map(({ id, name, email }) => ({ value: id, word: `${name}, ${email}` }))}
          onChange={(accountId) => change({ accountId })}
        />
        <DateField
          id={ids.expiresAt}
          label={m.access_token_until()}
          hint={m.access_token_until_hint()}
          value={values.until}
          error={untilError}
          onChange={(until) => change({ until })}
        />
        <ScopesField
          id={ids.scopes}
          scopes={scopes.items.filter(({ bySession }) => !bySession)}
          value={values.scopes}
          error={errors.of('scopes')}
          onChange={(chosen) => change({ scopes: chosen })}
        />
        <div className="sb-form-actions">
          <Button kind="primary" type="submit" busy={act.busy}>
            {m.access_make_token()}
          </Button>
          <LinkButton kind="text" to="/konton/nycklar">
            {m.parts_cancel()}
          </LinkButton>
        </div>
      </form>
    </>
  )
}
