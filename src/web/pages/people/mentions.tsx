import { useSuspenseQuery } from '@tanstack/react-query'
import type { AnswerOf } from '../../asking/api'
import { ask } from '../../asking/queries'
import { LinkTo } from '../../parts/linkTo'
import { TableSection } from '../../parts/tableSection'
import { addressOfThing } from '../../routing/addresses'
import { m } from '../../words/compiled/messages'
import { say } from '../../words/say'
import { subjectWord } from '../audit/subjectWords'

type Mentioned = AnswerOf<'GET /persons/{id}/mentions'>['mentions'][number]

/** Where the name of somebody who is protected stands, in what others have written: nothing where it stands nowhere. */
export function Mentions({ id }: { id: string }) {
  const { mentions } = useSuspenseQuery(ask('GET /persons/{id}/mentions', { params: { id } })).data
  if (mentions.length === 0) return null
  return (
    <TableSection
      heading={m.people_mentions()}
      note={m.people_mentions_why()}
      columns={columns}
      rows={mentions}
      rowKey={(each) => `${each.type}${each.id}`}
    />
  )
}

const columns = [
  {
    id: 'title',
    head: m.people_mentioned_in(),
    cell: ({ type, id, title }: Mentioned) => <LinkTo to={addressOfThing(type, id) ?? '/'}>{say(title)}</LinkTo>,
  },
  {
    id: 'type',
    head: m.people_mentioned_kind(),
    width: '220px',
    cell: ({ type }: Mentioned) => subjectWord(type),
  },
]
