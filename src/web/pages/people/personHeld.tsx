import { ClauseMark } from '../../parts/clauseMark'
import { EmptyState } from '../../parts/emptyState'
import { LinkTo } from '../../parts/linkTo'
import { Panel } from '../../parts/panel'
import type { Column } from '../../parts/table'
import { TableSection } from '../../parts/tableSection'
import { clauseOf } from '../../routing/addresses'
import { m } from '../../words/compiled/messages'
import { say, sayFirst } from '../../words/say'
import { HeldWhen, periodShown } from './heldWhen'
import type { PersonSeen } from './personPage'

/** Roles, offices and seats: those of the day first, then what comes and what has been. */
export function PersonHeld({ person: { roles, offices, seats } }: { person: PersonSeen }) {
  if (roles.length + offices.length + seats.length === 0) {
    return (
      <Panel>
        <EmptyState kind="fromStart" heading={m.people_no_role()}>
          {m.people_no_role_why()}
        </EmptyState>
      </Panel>
    )
  }
  return (
    <>
      <Held heading={m.people_roles()} columns={roleColumns} held={roles} keyOf={(role) => role.appointmentId} />
      <Held heading={m.people_offices()} columns={officeColumns} held={offices} keyOf={(office) => office.holdingId} />
      <Held
        heading={m.people_seats()}
        columns={seatColumns}
        held={seats}
        keyOf={(seat) => `${seat.forumId}${seat.when}${seat.from}${seat.kinds.join()}`}
      />
    </>
  )
}

interface HeldProps<Row extends Dated> {
  heading: string
  columns: readonly Column<Row>[]
  held: readonly Row[]
  keyOf: (row: Row) => string
}

function Held<Row extends Dated>({ heading, columns, held, keyOf }: HeldProps<Row>) {
  if (held.length === 0) return null
  return <TableSection heading={heading} columns={columns} rows={inOrder(held)} rowKey={keyOf} />
}

type Dated = { readonly when: keyof typeof order; readonly from: string | null }

const order = { current: 0, coming: 1, past: 2 } as const
const inOrder = <T extends Dated>(all: readonly T[]): readonly T[] =>
  all.toSorted((a, b) => order[a.when] - order[b.when] || (b.from ?? '').localeCompare(a.from ?? ''))

const when = {
  id: 'when',
  head: m.people_when(),
  width: '150px',
  cell: (held: { when: 'current' | 'coming' | 'past' }) => <HeldWhen when={held.when} />,
} as const
const period = { id: 'period', head: m.people_period(), width: '230px', cell: periodShown } as const

const roleColumns: readonly Column<PersonSeen['roles'][number]>[] = [
  {
    id: 'role',
    head: m.people_role(),
    cell: ({ appointmentId, title }) => <LinkTo to={`/tillsattningar/${appointmentId}`}>{sayFirst(title)}</LinkTo>,
  },
  {
    id: 'object',
    head: m.people_object(),
    cell: ({ object }) => (
      <LinkTo to={`/objekt/${object.id}`}>
        <span className="sb-code">{object.code}</span> {object.name}
      </LinkTo>
    ),
  },
  when,
  period,
]

const officeColumns: readonly Column<PersonSeen['offices'][number]>[] = [
  {
    id: 'office',
    head: m.people_office(),
    cell: ({ officeId, title }) => <LinkTo to={`/befattningar/${officeId}`}>{title}</LinkTo>,
  },
  when,
  period,
]

const seatColumns: readonly Column<PersonSeen['seats'][number]>[] = [
  {
    id: 'forum',
    head: m.people_forum(),
    cell: ({ forumId, forum }) => <LinkTo to={`/forum/${encodeURIComponent(forumId)}`}>{say(forum)}</LinkTo>,
  },
  {
    id: 'decides',
    head: m.people_in_decisions(),
    cell: ({ decides }) => (decides ? m.people_decides() : m.people_attends()),
  },
  { id: 'clause', head: m.people_clause(), width: '100px', cell: ({ clause }) => <ClauseMark {...clauseOf(clause)} /> },
  when,
  period,
]
