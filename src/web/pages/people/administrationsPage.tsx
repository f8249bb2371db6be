import { useSuspenseQuery } from '@tanstack/react-query'
import type { AnswerOf } from '../../asking/api'
import { ask } from '../../asking/queries'
import { mayDo, useSession } from '../../asking/session'
import { ListDownload } from '../../lists/listDownload'
import { Checkbox } from '../../parts/checkbox'
import { shownDay } from '../../parts/days'
import { EmptyState } from '../../parts/emptyState'
import { LinkButton } from '../../parts/linkButton'
import { LinkTo } from '../../parts/linkTo'
import { PageHead } from '../../parts/pageHead'
import { Panel } from '../../parts/panel'
import { State } from '../../parts/state'
import { type Column, Table } from '../../parts/table'
import { Toolbar } from '../../parts/toolbar'
import { useAsOf } from '../../routing/asOf'
import { useFilter } from '../../routing/useFilter'
import { m } from '../../words/compiled/messages'
import { PeopleTabs } from './peopleTabs'

export type AdministrationSeen = AnswerOf<'GET /administrations'>['items'][number]

/** The line's parts, what supports them, and what the shared ones answer for. */
export function AdministrationsPage() {
  const asOf = useAsOf()
  const session = useSession()
  const filter = useFilter()
  const all = filter.value('alla') === 'ja'
  const query = { asOf, when: all ? ('all' as const) : undefined, limit: 200 }
  const { data } = useSuspenseQuery(ask('GET /administrations', { query }))
  return (
    <>
      <title>{`${m.people_administrations()} · Styrbord`}</title>
      <PageHead
        heading={m.people_administrations()}
        sentence={m.people_administrations_sentence()}
        actions={
          <>
            <ListDownload route="GET /administrations" sent={{ query }} />
            {asOf === undefined && mayDo(session, 'register') && (
              <LinkButton to="/forvaltningar/ny">{m.people_add_administration()}</LinkButton>
            )}
          </>
        }
      />
      <PeopleTabs current="administrations" />
      <Toolbar>
        <Checkbox
          id="alla"
          label={m.people_ended_too()}
          checked={all}
          onChange={(on) => filter.change({ alla: on ? 'ja' : undefined })}
        />
      </Toolbar>
      <Panel flush>
        <Table
          caption={m.people_administrations()}
          columns={columns}
          rows={data.items}
          rowKey={({ id }) => id}
          empty={<EmptyState kind="fromStart" heading={m.people_no_administrations()} />}
        />
      </Panel>
    </>
  )
}

const columns: readonly Column<AdministrationSeen>[] = [
  {
    id: 'name',
    head: m.people_administration(),
    cell: ({ id, name, code, to }) => (
      <>
        <LinkTo to={`/forvaltningar/${id}`}>{name}</LinkTo>
        <span className="sb-cell-detail">
          {code}
          {to !== null && `, ${m.people_until({ day: shownDay(to) })}`}
        </span>
      </>
    ),
  },
  {
    id: 'support',
    head: m.people_supported_by(),
    width: '40%',
    cell: ({ supportedBy }) => <SupportedBy supportedBy={supportedBy} />,
  },
  { id: 'scope', head: m.people_scope(), cell: (administration) => <Scope administration={administration} /> },
]

/** By code; those that reach it through another administration are told apart. */
export function SupportedBy({ supportedBy }: Pick<AdministrationSeen, 'supportedBy'>) {
  if (supportedBy.length === 0) return <State kind="broken">{m.people_supported_by_none()}</State>
  return (
    <span className="sb-row">
      {supportedBy.map(({ id, code, name, how }) => (
        <span key={id}>
          <LinkTo to={`/objekt/${id}`} title={name}>
            {code}
          </LinkTo>
          {how === 'indirect' && <span className="sb-quiet"> {m.people_indirectly()}</span>}
        </span>
      ))}
    </span>
  )
}

export function Scope({
  administration: { shared, scope },
}: {
  administration: Pick<AdministrationSeen, 'shared' | 'scope'>
}) {
  if (!shared) return <span className="sb-quiet">{m.people_not_shared()}</span>
  if (scope === null) return <State kind="broken">{m.people_scope_missing()}</State>
  return scope.url === null ? scope.reference : <LinkTo to={scope.url}>{scope.reference}</LinkTo>
}
