import { useSuspenseQueries } from '@tanstack/react-query'
import type { AnswerOf } from '../../asking/api'
import { ask } from '../../asking/queries'
import { mayDo, useSession } from '../../asking/session'
import { ListDownload } from '../../lists/listDownload'
import { longDay } from '../../parts/days'
import { EmptyState } from '../../parts/emptyState'
import { LinkButton } from '../../parts/linkButton'
import { LinkTo } from '../../parts/linkTo'
import { PageHead } from '../../parts/pageHead'
import { Panel } from '../../parts/panel'
import { Select } from '../../parts/select'
import { State } from '../../parts/state'
import { type Column, Table } from '../../parts/table'
import { Toolbar } from '../../parts/toolbar'
import { useAsOf } from '../../routing/asOf'
import { useFilter } from '../../routing/useFilter'
import { m } from '../../words/compiled/messages'
import { sayFirst } from '../../words/say'
import { PersonLink } from '../roles/personLink'
import { PeopleTabs } from './peopleTabs'

type OfficeSeen = AnswerOf<'GET /offices'>['items'][number]

/** Places in the line, those that the model knows first, and who holds them. */
export function OfficesPage() {
  const asOf = useAsOf()
  const session = useSession()
  const filter = useFilter()
  const query = { asOf, administration: filter.value('forvaltning') || undefined, limit: 500 }
  const [{ data }, { data: administrations }] = useSuspenseQueries({
    queries: [ask('GET /offices', { query }), ask('GET /administrations', { query: { asOf, limit: 200 } })],
  })
  const rows = data.items.toSorted((a, b) => Number(a.kind === null) - Number(b.kind === null))
  return (
    <>
      <title>{`${m.people_offices()} · Styrbord`}</title>
      <PageHead
        heading={m.people_offices()}
        sentence={m.people_offices_sentence()}
        actions={
          <>
            <ListDownload route="GET /offices" sent={{ query }} />
            {asOf === undefined && mayDo(session, 'register') && (
              <LinkButton to="/befattningar/ny">{m.people_add_office()}</LinkButton>
            )}
          </>
        }
      />
      <PeopleTabs current="offices" />
      <Toolbar>
        <Select
          id="forvaltning"
          label={m.people_administration()}
          placeholder={m.people_all_administrations()}
          value={filter.value('forvaltning')}
          options={administrations.items.map(({ id, name }) => ({ value: id, word: name }))}
          onChange={(forvaltning) => filter.change({ forvaltning })}
        />
      </Toolbar>
      <Panel flush>
        <Table
          caption={m.people_offices()}
          columns={columns}
          rows={rows}
          rowKey={({ id }) => id}
          empty={<EmptyState kind={filter.isFiltered ? 'afterFilter' : 'fromStart'} heading={m.people_no_offices()} />}
        />
      </Panel>
    </>
  )
}

const columns: readonly Column<OfficeSeen>[] = [
  {
    id: 'office',
    head: m.people_office(),
    cell: ({ id, title, kindName }) => (
      <>
        <LinkTo to={`/befattningar/${id}`}>{title}</LinkTo>
        {kindName !== null && kindName.sv.toLowerCase() !== title.toLowerCase() && (
          <span className="sb-cell-detail">{sayFirst(kindName)}</span>
        )}
      </>
    ),
  },
  {
    id: 'holder',
    head: m.people_holder(),
    isHole: ({ holders }) => holders.length === 0,
    cell: (office) => <Holders office={office} />,
  },
  {
    id: 'administration',
    head: m.people_administration(),
    cell: ({ administration }) =>
      administration !== null && <LinkTo to={`/forvaltningar/${administration.id}`}>{administration.name}</LinkTo>,
  },
  {
    id: 'model',
    head: m.people_in_model(),
    cell: ({ kind }) =>
      kind === null ? <span className="sb-quiet">{m.people_line_only()}</span> : m.people_has_mandate(),
  },
]

export function Holders({ office: { holders, vacantSince } }: { office: Pick<OfficeSeen, 'holders' | 'vacantSince'> }) {
  if (holders.length === 0)
    return (
      <State kind="vacant">
        {vacantSince === null ? m.people_vacant() : m.people_vacant_since({ day: longDay(vacantSince) })}
      </State>
    )
  return holders.map(({ id, person }, index) => (
    <span key={id}>
      {index > 0 && ', '}
      <PersonLink person={person} />
    </span>
  ))
}
