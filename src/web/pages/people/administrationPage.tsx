import { useQuery, useSuspenseQueries } from '@tanstack/react-query'
import type { AnswerOf } from '../../asking/api'
import { ask } from '../../asking/queries'
import { ClauseMark } from '../../parts/clauseMark'
import { shownDay } from '../../parts/days'
import { LinkButton } from '../../parts/linkButton'
import { LinkTo } from '../../parts/linkTo'
import { PageHead } from '../../parts/pageHead'
import { Panel } from '../../parts/panel'
import { Section } from '../../parts/section'
import { WhyNot } from '../../refusals/whyNot'
import { clauseOf } from '../../routing/addresses'
import { useAsOf } from '../../routing/asOf'
import { useParams, useSearch } from '../../routing/navigation'
import { m } from '../../words/compiled/messages'
import { Fact } from '../roles/fact'
import { AdministrationForm } from './administrationForm'
import { Scope, SupportedBy } from './administrationsPage'
import { ClosingForm } from './closingForm'
import { Holders } from './officesPage'
import { ScopeForm } from './scopeForm'

export type AdministrationRecord = AnswerOf<'GET /administrations/{id}'>

/** One administration: what supports it, what it answers for, its offices, and what came before and after. */
export function AdministrationPage() {
  const { id }: { id: string } = useParams()
  const { gor }: { gor?: string } = useSearch()
  const asOf = useAsOf()
  const [{ data: administration }, { data: offices }] = useSuspenseQueries({
    queries: [
      ask('GET /administrations/{id}', { params: { id }, query: { asOf } }),
      ask('GET /offices', { query: { asOf, administration: id, limit: 200 } }),
    ],
  })
  const { name, code, shared, from, to, predecessors, successors, can } = administration
  const isToday = asOf === undefined
  const here = `/forvaltningar/${id}`
  const mayChange = isToday && can.change === null && to === null
  return (
    <>
      <title>{`${name} · Styrbord`}</title>
      <PageHead
        heading={name}
        crumbs={[{ word: m.people_administrations(), to: '/forvaltningar' }, { word: code }]}
        actions={
          mayChange &&
          gor === undefined && (
            <>
              <LinkButton to={`${here}?gor=andra`}>{m.people_change_person()}</LinkButton>
              <LinkButton to={`${here}?gor=avsluta`}>{m.people_close_administration()}</LinkButton>
            </>
          )
        }
      />
      {mayChange && gor === 'andra' && <AdministrationForm administration={administration} />}
      {mayChange && gor === 'avsluta' && <ClosingForm administration={administration} />}
      <Panel>
        <dl className="sb-facts">
          <Fact word={m.people_code()}>{code}</Fact>
          <Fact word={m.people_period()}>
            {to === null ? m.people_since({ from: shownDay(from) }) : `${shownDay(from)} – ${shownDay(to)}`}
          </Fact>
          <Fact word={m.people_supported_by()}>
            <SupportedBy supportedBy={administration.supportedBy} />
          </Fact>
          {predecessors.length > 0 && <Fact word={m.people_predecessors()}>{namesOf(predecessors)}</Fact>}
          {successors.length > 0 && <Fact word={m.people_successors()}>{namesOf(successors)}</Fact>}
          <Fact word={m.people_people()}>
            <LinkTo to={`/personer?forvaltning=${id}`}>{m.people_show_people()}</LinkTo>
          </Fact>
        </dl>
      </Panel>
      {shared && (
        <Section heading={m.people_scope()} note={<ScopeClause />}>
          <div className="sb-stack">
            <p>
              <Scope administration={administration} />
            </p>
            {isToday &&
              (can.setScope === null ? (
                gor === 'uppdrag' ? (
                  <ScopeForm administration={administration} />
                ) : (
                  <p>
                    <LinkButton to={`${here}?gor=uppdrag`}>{m.people_set_scope()}</LinkButton>
                  </p>
                )
              ) : (
                <WhyNot refusal={can.setScope} />
              ))}
          </div>
        </Section>
      )}
      {offices.items.length > 0 && (
        <Section heading={m.people_offices()}>
          <Panel>
            <dl className="sb-facts">
              {offices.items.map((office) => (
                <Fact key={office.id} word={office.title}>
                  <span className="sb-row">
                    <Holders office={office} />{' '}
                    <LinkTo
                      to={`/befattningar/${office.id}`}
                      aria-label={m.people_show_office_of({ office: office.title })}
                    >
                      {m.people_show()}
                    </LinkTo>
                  </span>
                </Fact>
              ))}
            </dl>
          </Panel>
        </Section>
      )}
    </>
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
