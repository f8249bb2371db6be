import { useSuspenseQueries } from '@tanstack/react-query'
import { useState } from 'react'
import { makeTokenFields } from '#api/accountFields'
import { ask } from '../../asking/queries'
import { kindOf } from '../../forms/fieldKind'
import { Form } from '../../forms/form'
import { day } from '../../forms/kinds/written'
import { isDay, longDay } from '../../parts/days'
import { LinkButton } from '../../parts/linkButton'
import { dayOfMoment } from '../../parts/moments'
import { TitledPage } from '../../parts/titledPage'
import { m } from '../../words/compiled/messages'
import { scopeGroups, scopes } from './scopesField'
import { ShownOnce } from './shownOnce'

/** A day is sent as late in its evening on a Swedish clock, in winter and in summer alike. What is no day is asked for anew. */
const lastDay = kindOf({
  ...day,
  sent: (typed) => (isDay(typed) ? `${typed}T21:59:59Z` : typed),
  words: (typed) => (isDay(typed) ? typed : ''),
})

/** A new key. It is shown once, and only its hash is kept. */
export function NewTokenPage() {
  const [{ data: accounts }, { data: acts }] = useSuspenseQueries({
    queries: [ask('GET /accounts'), ask('GET /acts')],
  })
  const [made, setMade] = useState<{ name: string; token: string; expiresAt: string }>()
  const open = accounts.items.filter(({ can }) => can.makeToken)
  return (
    <TitledPage
      heading={m.access_make_token()}
      crumbs={[{ word: m.access_tokens(), to: '/konton/nycklar' }, { word: m.access_make_token() }]}
      sentence={m.access_make_token_sentence()}
    >
      {made !== undefined ? (
        <ShownOnce
          heading={m.access_token_heading({ name: made.name })}
          secret={made.token}
          copyWord={m.access_copy_token()}
          actions={<LinkButton to="/konton/nycklar">{m.access_to_tokens()}</LinkButton>}
        >
          <p>{m.access_token_why({ day: longDay(dayOfMoment(made.expiresAt)) })}</p>
        </ShownOnce>
      ) : (
        <Form
          route="POST /tokens"
          draft="token"
          fields={makeTokenFields}
          preset={{ scopes: ['read'] }}
          handed={() => ({
            accountId: { choices: open.map(({ id, name, email }) => ({ value: id, word: `${name}, ${email}` })) },
            expiresAt: { as: lastDay },
            scopes: { as: scopes, choices: scopeGroups(acts.items.filter(({ bySession }) => !bySession)) },
          })}
          word={m.access_make_token()}
          back="/konton/nycklar"
          done={(token, typed) => {
            setMade({ name: typed.of('name'), ...token })
            return null
          }}
        />
      )}
    </TitledPage>
  )
}
