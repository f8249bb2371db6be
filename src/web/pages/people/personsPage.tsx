import { useSuspenseQueries } from '@tanstack/react-query'
import type { AnswerOf } from '../../asking/api'
import { ask } from '../../asking/queries'
import { mayDo, useSession } from '../../asking/session'
import { ListDownload } from '../../lists/listDownload'
import { ListPager } from '../../lists/listPager'
import { shownDay } from '../../parts/days'
import { EmptyState } from '../../parts/emptyState'
import { LinkButton } from '../../parts/linkButton'
import { LinkTo } from '../../parts/linkTo'
import { PageHead } from '../../parts/pageHead'
import { Panel } from '../../parts/panel'
import { type Column, Table } from '../../parts/table'
import { useAsOf } from '../../routing/asOf'
import { useFilter } from '../../routing/useFilter'
import { m } from '../../words/compiled/messages'
import { sayFirst } from '../../words/say'
import { PeopleTabs } from './peopleTabs'
import { PersonsFilter } from './personsFilter'

type PersonSeen = AnswerOf<'GET /persons'>['items'][number]

/** Everybody the organisation knows: what they are here, where they work, how to reach them. */
export function PersonsPage() {
  const asOf = useAsOf()
  const session = useSession()
  const filter = useFilter()
  const query = {
    asOf,
    q: filter.value('q') || undefined,
    administration: filter.value('forvaltning') || undefined,
    left: filter.value('slutat') === 'ja' ? ('too' as const) : undefined,
    after: filter.after,
    limit: 50,
  }
  const [{ data }, { data: administrations }] = useSuspenseQueries({
    queries: [ask('GET /persons', { query }), ask('GET /administrations', { query: { asOf, limit: 200 } })],
  })
  const mayAdd = asOf === undefined && mayDo(session, 'register')
  return (
    <>
      <title>{`${m.people_heading()} · Styrbord`}</title>
      <PageHead
        heading={m.people_heading()}
        sentence={m.people_sentence()}
        actions={
          <>
            <ListDownload route="GET /persons" sent={{ query }} />
            {mayAdd && <LinkButton to="/personer/ny">{m.people_add()}</LinkButton>}
          </>
        }
      />
      <PeopleTabs current="people" />
      <PersonsFilter administrations={administrations.items} />
      <Panel flush>
        <Table
          caption={m.people_heading()}
          columns={columns}
          rows={data.items}
          rowKey={({ id }) => id}
          empty={
            filter.isFiltered ? (
              <EmptyState
                kind="afterFilter"
                heading={m.people_none_filtered()}
                actions={<LinkButton to="/personer">{m.people_clear()}</LinkButton>}
              />
            ) : (
              <EmptyState kind="fromStart" heading={m.people_none()}>
                {m.people_none_why()}
              </EmptyState>
            )
          }
        />
        <ListPager
          next={data.next}
          shown={filter.after === undefined && m.people_first_shown({ count: data.items.length })}
          toFirst={m.people_to_first()}
        />
      </Panel>
    </>
  )
}

const columns: readonly Column<PersonSeen>[] = [
  {
    id: 'name',
    head: m.people_name(),
    cell: ({ id, name, leftOn }) => (
      <>
        <LinkTo to={`/personer/${id}`} className="sb-name">
          {name}
        </LinkTo>
        {leftOn !== null && <span className="sb-cell-detail">{m.people_left_on({ day: shownDay(leftOn) })}</span>}
      </>
    ),
  },
  {
    id: 'titles',
    head: m.people_is(),
    width: '38%',
    cell: ({ titles }) =>
      titles.length === 0 ? <span className="sb-quiet">{m.people_no_role()}</span> : titles.map(sayFirst).join(', '),
  },
  {
    id: 'administration',
    head: m.people_administration(),
    cell: ({ administration }) =>
      administration !== null && <LinkTo to={`/forvaltningar/${administration.id}`}>{administration.name}</LinkTo>,
  },
  {
    id: 'email',
    head: m.people_email(),
    cell: ({ email }) => email !== null && <LinkTo to={`mailto:${email}`}>{email}</LinkTo>,
  },
]
