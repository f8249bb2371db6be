import { useQuery, useSuspenseQueries } from '@tanstack/react-query'
import type { AnswerOf } from '../../asking/api'
import { ask, askWhole } from '../../asking/queries'
import { ActPart } from '../../forms/actSection'
import { ClauseMark } from '../../parts/clauseMark'
import { Facts } from '../../parts/facts'
import { LinkButton } from '../../parts/linkButton'
import { LinkTo } from '../../parts/linkTo'
import { Panel } from '../../parts/panel'
import { RecordPage } from '../../parts/recordPage'
import { Section } from '../../parts/section'
import { clauseOf } from '../../routing/addresses'
import { useAsOf } from '../../routing/asOf'
import { useParams, useSearch } from '../../routing/navigation'
import { m } from '../../words/compiled/messages'
import { ChangeAdministration, CloseAdministration, SetScope, TakeBackClosing } from './administrationActs'
import { Scope, SupportedBy } from './administrationsPage'
import { periodShown } from './heldWhen'
import { Holders } from './officesPage'

export type AdministrationRecord = AnswerOf<'GET /administrations/{id}'>

/** One administration: what supports it, what it answers for, its offices, and what came before and after. */
export function AdministrationPage() {
  const { id }: { id: string } = useParams()
  const { gor }: { gor?: string } = useSearch()
  const asOf = useAsOf()
  const [{ data: administration }, { data: offices }] = useSuspenseQueries({
    queries: [
      ask('GET /administrations/{id}', { params: { id }, query: { asOf } }),
      askWhole('GET /offices', { query: { asOf, administration: id } }),
    ],
  })
  const { name, code, shared, from, to, predecessors, successors, can } = administration
  const isToday = asOf === undefined
  const here = `/forvaltningar/${id}`
  const mayChange = isToday && can.change === null && to === null
  const mayClose = isToday && can.close === null
  return (
    <RecordPage
      heading={name}
      crumbs={[{ word: m.people_administrations(), to: '/forvaltningar' }, { word: code }]}
      actions={
        gor === undefined && (
          <>
            {mayChange && <LinkButton to={`${here}?gor=andra`}>{m.people_change_person()}</LinkButton>}
            {isToday && can.takeBackClosing === null && <TakeBackClosing administration={administration} />}
            {mayClose && (
              <LinkButton to={`${here}?gor=avsluta`}>
                {to === null ? m.people_close_administration() : m.people_change_closing()}
              </LinkButton>
            )}
          </>
        )
      }
      act={
        gor === 'andra'
          ? mayChange && <ChangeAdministration administration={administration} />
          : gor === 'avsluta' && mayClose && <CloseAdministration administration={administration} />
      }
      facts={[
        { label: m.people_code(), value: code },
        { label: m.people_period(), value: periodShown({ from, to }) },
        { label: m.people_supported_by(), value: <SupportedBy supportedBy={administration.supportedBy} /> },
        predecessors.length > 0 && { label: m.people_predecessors(), value: namesOf(predecessors) },
        successors.length > 0 && { label: m.people_successors(), value: namesOf(successors) },
        {
          label: m.people_people(),
          value: <LinkTo to={`/personer?forvaltning=${id}`}>{m.people_show_people()}</LinkTo>,
        },
      ]}
    >
      {shared && (
        <Section heading={m.people_scope()} note={<ScopeClause />}>
          <div className="sb-stack">
            <p>
              <Scope administration={administration} />
            </p>
            {isToday && (
              <ActPart refusal={can.setScope} here={here} doing="uppdrag" word={m.people_set_scope()}>
                <SetScope administration={administration} />
              </ActPart>
            )}
          </div>
        </Section>
      )}
      {offices.items.length > 0 && (
        <Section heading={m.people_offices()}>
          <Panel>
            <Facts
              rows={offices.items.map((office) => ({ label: office.title, value: <OfficeHeld office={office} /> }))}
            />
          </Panel>
        </Section>
      )}
    </RecordPage>
  )
}

function OfficeHeld({ office }: { office: AnswerOf<'GET /offices'>['items'][number] }) {
  return (
    <span className="sb-row">
      <Holders office={office} />{' '}
      <LinkTo to={`/befattningar/${office.id}`} aria-label={m.people_show_office_of({ office: office.title })}>
        {m.people_show()}
      </LinkTo>
    </span>
  )
}

/** Which clause it is differs with the model in force. */
function ScopeClause() {
  const { data } = useQuery(ask('GET /model'))
  const clause = data?.model.cites['shared-scope-missing']
  return clause === undefined ? null : <ClauseMark {...clauseOf(clause)} />
}

const namesOf = (neighbours: AdministrationRecord['successors']) => (
  <span className="sb-row">
    {neighbours.map(({ id, name }) => (
      <LinkTo key={id} to={`/forvaltningar/${id}`}>
        {name}
      </LinkTo>
    ))}
  </span>
)
