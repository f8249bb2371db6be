import { useSuspenseQuery } from '@tanstack/react-query'
import { ask } from '../../asking/queries'
import { ClauseMark } from '../../parts/clauseMark'
import { longDay } from '../../parts/days'
import { Facts } from '../../parts/facts'
import { LinkTo } from '../../parts/linkTo'
import { Panel } from '../../parts/panel'
import { Section } from '../../parts/section'
import { State } from '../../parts/state'
import { TitledPage } from '../../parts/titledPage'
import { addressOfComponent, clauseOf } from '../../routing/addresses'
import { useAsOf } from '../../routing/asOf'
import { useParams, useSearch } from '../../routing/navigation'
import { m } from '../../words/compiled/messages'
import { sayFirst } from '../../words/say'
import type { MoveSeen } from './componentSeen'
import { MoveActs } from './moveActs'
import { MoveConsultations } from './moveConsultations'
import { MoveState } from './moveState'

/** One move: what is proposed, what is decided, what is missing and who could decide it. */
export function MovePage() {
  const { id }: { id: string } = useParams()
  const { gor, objekt }: { gor?: string; objekt?: string } = useSearch()
  const isToday = useAsOf() === undefined
  const { data: move } = useSuspenseQuery(ask('GET /component-moves/{id}', { params: { id } }))
  const { component, fromObject, toObject, toProduct, reason, proposedOn, state } = move
  return (
    <TitledPage
      heading={m.moves_one_heading({ name: component.name, from: fromObject.code, to: toObject.code })}
      crumbs={[
        { word: m.components_heading(), to: '/komponenter' },
        { word: m.moves_heading(), to: '/flyttar' },
        { word: component.name },
      ]}
      sentence={m.moves_one_sentence()}
    >
      <div className="sb-columns sb-columns-beside sb-component-columns">
        <Section heading={m.moves_proposal()}>
          <Panel>
            <Facts
              rows={[
                { label: m.components_state(), value: <MoveState state={state} /> },
                {
                  label: m.components_component(),
                  value: <LinkTo to={addressOfComponent(component)}>{component.name}</LinkTo>,
                },
                { label: m.moves_from(), value: linkOf(fromObject) },
                { label: m.moves_to(), value: linkOf(toObject) },
                toProduct !== null && {
                  label: m.components_home_product(),
                  value: <LinkTo to={`/produkter/${toProduct.id}`}>{toProduct.name}</LinkTo>,
                },
                { label: m.moves_reason(), value: reason },
                { label: m.moves_proposed_on(), value: longDay(proposedOn) },
              ]}
            />
          </Panel>
        </Section>
        <Section heading={m.moves_decisions()}>
          <Panel>
            <Decisions move={move} />
          </Panel>
        </Section>
        <div>
          <MoveConsultations move={move} isToday={isToday} asked={gor === 'samrad' ? (objekt ?? '') : undefined} />
          {isToday && state === 'open' && <MoveActs move={move} />}
        </div>
      </div>
    </TitledPage>
  )
}

const linkOf = ({ id, code, name }: MoveSeen['toObject']) => <LinkTo to={`/objekt/${id}`}>{`${code} ${name}`}</LinkTo>

/** The two objects, each with the decision that reaches it or the hole where one should be. */
function Decisions({ move: { fromObject, toObject, awaiting, decisions, couldDecide, state } }: { move: MoveSeen }) {
  return (
    <>
      <ul className="sb-plain-list sb-stack">
        {[fromObject, toObject].map((object) => (
          <li key={object.id} className="sb-row">
            <span className="sb-code">{object.code}</span>
            {awaiting.some(({ id }) => id === object.id) ? (
              <State kind="due">{m.moves_decision_missing()}</State>
            ) : state === 'withdrawn' ? (
              <span className="sb-quiet">{m.moves_never_decided()}</span>
            ) : (
              <State kind="kept">{m.moves_decided()}</State>
            )}
          </li>
        ))}
      </ul>
      {decisions.length > 0 && (
        <ul className="sb-plain-list sb-stack sb-place-acts">
          {decisions.map(({ id, by, on, reference, clause }) => (
            <li key={id} className="sb-row">
              <LinkTo to={`/beslut/${id}`}>{reference}</LinkTo>
              <span className="sb-quiet">{`${sayFirst(by.title)}, ${longDay(on)}`}</span>
              <ClauseMark {...clauseOf(clause)} />
            </li>
          ))}
        </ul>
      )}
      {couldDecide.length > 0 && (
        <p className="sb-place-acts">
          <strong>{m.parts_can_decide()}:</strong>{' '}
          {couldDecide.map((able, i) => (
            <span key={able.id}>
              {i > 0 && '; '}
              {able.kind === 'forum' && able.id !== null ? (
                <LinkTo to={`/forum/${encodeURIComponent(able.id)}`}>{sayFirst(able.title)}</LinkTo>
              ) : (
                sayFirst(able.title)
              )}
            </span>
          ))}
        </p>
      )}
    </>
  )
}
