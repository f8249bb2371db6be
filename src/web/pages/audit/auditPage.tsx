import { useSuspenseQueries } from '@tanstack/react-query'
import type { AnswerOf } from '../../asking/api'
import { ask } from '../../asking/queries'
import { ListDownload } from '../../lists/listDownload'
import { ListPager } from '../../lists/listPager'
import { ClauseMark } from '../../parts/clauseMark'
import { isDay } from '../../parts/days'
import { EmptyState } from '../../parts/emptyState'
import { LinkButton } from '../../parts/linkButton'
import { LinkTo } from '../../parts/linkTo'
import { Panel } from '../../parts/panel'
import { type Column, Table } from '../../parts/table'
import { TitledPage } from '../../parts/titledPage'
import { addressOfThing, clauseOf } from '../../routing/addresses'
import { useFilter } from '../../routing/useFilter'
import { m } from '../../words/compiled/messages'
import { say } from '../../words/say'
import { AuditFilter } from './auditFilter'
import { Moment } from './changeHistory'
import { ChangeShown } from './changeShown'
import { subjectWord } from './subjectWords'

type Entry = AnswerOf<'GET /audit-entries'>['items'][number]

const pageSize = 50

/** Everything that has been changed, by whom and when. Nothing here can be changed or taken away. */
export function AuditPage() {
  const filter = useFilter()
  const day = (name: string) => (isDay(filter.value(name)) ? filter.value(name) : undefined)
  const query = {
    act: filter.value('vad') || undefined,
    actor: filter.value('vem') || undefined,
    subjectType: filter.value('slag') || undefined,
    subject: filter.value('id') || undefined,
    from: day('fran'),
    to: day('till'),
    after: filter.after,
    limit: pageSize,
  }
  const [{ data }, { data: acts }] = useSuspenseQueries({
    queries: [ask('GET /audit-entries', { query }), ask('GET /acts')],
  })
  const names = new Map(acts.items.map(({ id, name }) => [id, say(name)]))
  const columns: readonly Column<Entry>[] = [
    {
      id: 'at',
      head: m.audit_when(),
      width: '150px',
      cell: ({ at, number }) => (
        <>
          <Moment at={at} />
          <span className="sb-cell-detail">{m.audit_number({ number })}</span>
        </>
      ),
    },
    {
      id: 'what',
      head: m.audit_what(),
      cell: (entry) => (
        <>
          {names.get(entry.act) ?? (entry.actName === null ? entry.act : say(entry.actName))}
          <span className="sb-cell-detail">
            <Subject entry={entry} />
          </span>
        </>
      ),
    },
    {
      id: 'who',
      head: m.audit_who(),
      cell: ({ actor, by }) =>
        actor !== null && (
          <>
            <Actor actor={actor} onlyTo={filter.addressWith({ vem: actor.id })} />
            <span className="sb-cell-detail">{byWhat(by)}</span>
          </>
        ),
    },
    {
      id: 'clause',
      head: m.audit_clause(),
      width: '100px',
      cell: ({ clause }) => clause !== null && <ClauseMark {...clauseOf(clause)} />,
    },
    { id: 'change', head: m.audit_change(), width: '38%', cell: ({ body }) => <ChangeShown body={body} /> },
  ]
  return (
    <TitledPage
      heading={m.audit_heading()}
      sentence={m.audit_sentence()}
      actions={<ListDownload route="GET /audit-entries" sent={{ query }} />}
    >
      <AuditFilter acts={acts.items} actorName={actorNameIn(data.items, query.actor)} />
      <Panel flush>
        <Table
          caption={m.audit_heading()}
          density="dense"
          columns={columns}
          rows={data.items}
          rowKey={({ number }) => String(number)}
          empty={<NoEntries isFiltered={filter.isFiltered} />}
        />
        <ListPager
          answer={data}
          shown={m.audit_shown({ first: data.items.at(0)?.number ?? 0, last: data.items.at(-1)?.number ?? 0 })}
        />
      </Panel>
    </TitledPage>
  )
}

function Subject({ entry: { subject } }: { entry: Entry }) {
  const to = addressOfThing(subject.type, subject.id)
  const word = subject.name === null ? subjectWord(subject.type) : `${subjectWord(subject.type)} ${subject.name}`
  return to === undefined ? word : <LinkTo to={to}>{word}</LinkTo>
}

/** Leads to all that the same account has changed. */
function Actor({ actor, onlyTo }: { actor: Entry['actor']; onlyTo: string }) {
  const name = nameOf(actor)
  return (
    <LinkTo to={onlyTo} title={m.audit_only_name({ name })}>
      {name}
    </LinkTo>
  )
}

const nameOf = (actor: Entry['actor']): string => actor?.person?.name ?? actor?.name ?? m.audit_removed_account()

/** A session is what is usual, and isn't said. */
function byWhat(by: Entry['by']): string | undefined {
  if (by?.kind === 'command-line') return m.audit_by_command()
  if (by?.kind === 'code') return m.audit_by_code()
  if (by?.kind !== 'token') return undefined
  const name = by.token ?? ''
  return by.madeBy === null ? m.audit_by_token({ name }) : m.audit_by_token_of({ name, who: nameOf(by.madeBy) })
}

function actorNameIn(entries: readonly Entry[], id: string | undefined): string | undefined {
  if (id === undefined) return undefined
  const entry = entries.find(({ actor }) => actor?.id === id)
  return entry === undefined ? id : nameOf(entry.actor)
}

const NoEntries = ({ isFiltered }: { isFiltered: boolean }) =>
  isFiltered ? (
    <EmptyState
      kind="afterFilter"
      heading={m.audit_none_filtered()}
      actions={<LinkButton to="/granskningslogg">{m.audit_clear()}</LinkButton>}
    />
  ) : (
    <EmptyState kind="fromStart" heading={m.audit_none()}>
      {m.audit_none_why()}
    </EmptyState>
  )
