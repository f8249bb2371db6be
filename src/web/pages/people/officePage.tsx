import { useSuspenseQuery } from '@tanstack/react-query'
import type { AnswerOf } from '../../asking/api'
import { ask } from '../../asking/queries'
import { mayDo, useSession } from '../../asking/session'
import { actsFor } from '../../parts/holderName'
import { LinkButton } from '../../parts/linkButton'
import { LinkTo } from '../../parts/linkTo'
import { Note } from '../../parts/note'
import { Panel } from '../../parts/panel'
import { RecordPage } from '../../parts/recordPage'
import { Section } from '../../parts/section'
import { type Column, Table } from '../../parts/table'
import { useAsOf } from '../../routing/asOf'
import { useParams, useSearch } from '../../routing/navigation'
import { m } from '../../words/compiled/messages'
import { sayFirst } from '../../words/say'
import { PersonLink } from '../roles/personLink'
import { HeldWhen, periodShown } from './heldWhen'
import { ChangeOffice, EndHolding, EndOffice, RegisterHolder } from './officeActs'
import { Holders } from './officesPage'

export type OfficeSeen = AnswerOf<'GET /offices/{id}'>
type Holder = OfficeSeen['history'][number]

/** One place in the line, and who has held it through time. */
export function OfficePage() {
  const { id }: { id: string } = useParams()
  const { gor }: { gor?: string } = useSearch()
  const asOf = useAsOf()
  const session = useSession()
  const { data: office } = useSuspenseQuery(ask('GET /offices/{id}', { params: { id }, query: { asOf } }))
  const day = asOf ?? session.today
  const isToday = asOf === undefined
  const mayChange = isToday && mayDo(session, 'register')
  const isOpen = office.to === null || office.to >= day
  const here = `/befattningar/${id}`
  const when = ({ from, to }: Holder) => (from > day ? 'coming' : to !== null && to < day ? 'past' : 'current')
  const columns: readonly Column<Holder>[] = [
    {
      id: 'person',
      head: m.people_holder(),
      cell: ({ person }) => (
        <>
          <PersonLink person={person} />
          {person.standsInFor !== null && <span className="sb-cell-detail">{actsFor(person)}</span>}
        </>
      ),
    },
    { id: 'when', head: m.people_when(), cell: (holder) => <HeldWhen when={when(holder)} /> },
    { id: 'period', head: m.people_period(), cell: periodShown },
    ...(mayChange
      ? [
          {
            id: 'end',
            head: m.people_change(),
            cell: (holder: Holder) =>
              when(holder) !== 'past' && holder.to === null && <EndHolding office={office} holder={holder} />,
          },
        ]
      : []),
  ]
  return (
    <RecordPage
      heading={office.title}
      crumbs={[{ word: m.people_offices(), to: '/befattningar' }, { word: office.title }]}
      sentence={
        <>
          {office.kindName === null
            ? m.people_line_only_sentence()
            : m.people_model_office({ name: sayFirst(office.kindName) })}{' '}
          {office.administration !== null && (
            <LinkTo to={`/forvaltningar/${office.administration.id}`}>{office.administration.name}</LinkTo>
          )}
        </>
      }
      actions={
        mayChange &&
        isOpen &&
        gor === undefined && (
          <>
            <LinkButton to={`${here}?gor=innehavare`} kind="primary">
              {m.people_register_holder()}
            </LinkButton>
            <LinkButton to={`${here}?gor=andra`}>{m.people_change_office()}</LinkButton>
          </>
        )
      }
      facts={[
        { label: m.people_holder_now(), value: <Holders office={office} /> },
        office.charges.length > 0 && {
          label: m.people_charges(),
          value: office.charges.map(({ name }) => sayFirst(name)).join(', '),
        },
        { label: m.people_office_stands(), value: periodShown(office) },
      ]}
    >
      {mayChange && gor === 'innehavare' && (
        <Section heading={m.people_register_holder()}>
          <RegisterHolder office={office} />
        </Section>
      )}
      {mayChange && isOpen && gor === 'andra' && (
        <Section heading={m.people_change_office()}>
          <ChangeOffice office={office} />
        </Section>
      )}
      <Section heading={m.people_holders_through_time()}>
        {office.history.length === 0 ? (
          <p className="sb-quiet">{m.people_never_held()}</p>
        ) : (
          <Panel flush>
            <Table
              caption={m.people_holders_through_time()}
              columns={columns}
              rows={office.history.toSorted((a, b) => b.from.localeCompare(a.from))}
              rowKey={(holder) => holder.id}
            />
          </Panel>
        )}
      </Section>
      {mayChange && isOpen && office.to === null && (
        <Section heading={m.people_office_ends()}>
          <EndOffice office={office} />
        </Section>
      )}
      {isToday && !mayChange && (
        <div className="sb-after-panel">
          <Note>{m.people_who_registers()}</Note>
        </div>
      )}
    </RecordPage>
  )
}
