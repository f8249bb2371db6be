import { ArrowForwardIcon, CheckmarkCircleIcon } from '@navikt/aksel-icons'
import { useSuspenseQuery } from '@tanstack/react-query'
import type { AnswerOf } from '../../asking/api'
import { ask } from '../../asking/queries'
import { ClauseMark } from '../../parts/clauseMark'
import { LinkTo } from '../../parts/linkTo'
import { Panel } from '../../parts/panel'
import { Section } from '../../parts/section'
import { clauseOf } from '../../routing/addresses'
import { useAsOf } from '../../routing/asOf'
import { m } from '../../words/compiled/messages'
import { say } from '../../words/say'
import type { PersonSeen } from './personPage'

type Mandates = AnswerOf<'GET /persons/{id}/mandates'>
type MayDecide = Mandates['own'][number]

/** What the person may decide alone and in forums, in plain sentences, and what somebody else decides. */
export function PersonMandates({ person }: { person: PersonSeen }) {
  const asOf = useAsOf()
  const { data } = useSuspenseQuery(ask('GET /persons/{id}/mandates', { params: { id: person.id }, query: { asOf } }))
  const forums = data.forums.filter((forum) => forum.decides.length > 0)
  return (
    <div className="sb-halves">
      <div>
        <Section
          heading={m.people_may_decide()}
          more={<LinkTo to="/modellen/mandat">{m.people_all_mandates()}</LinkTo>}
        >
          {data.own.length === 0 ? (
            <p className="sb-quiet">{m.people_decides_nothing()}</p>
          ) : (
            <Panel>
              <Sentences all={data.own} />
            </Panel>
          )}
        </Section>
        {forums.map((forum) => (
          <Section
            key={forum.id}
            level={2}
            heading={m.people_together_in({ forum: say(forum.name) })}
            more={<LinkTo to={`/forum/${encodeURIComponent(forum.id)}`}>{m.people_to_forum()}</LinkTo>}
          >
            <Panel>
              <Sentences all={forum.decides} />
            </Panel>
          </Section>
        ))}
      </div>
      {data.others.length > 0 && (
        <Section heading={m.people_others_decide()}>
          <Panel>
            <ul className="sb-icon-list">
              {data.others.map((each) => (
                <li key={keyOf(each)}>
                  <ArrowForwardIcon aria-hidden />
                  <div>
                    {say(each.sentence)} <ClauseMark {...clauseOf(each.clause)} />
                    <p className="sb-quiet">
                      {each.by.slice(0, most).map(ableWords).join('; ')}
                      {each.by.length > most && ` ${m.people_and_more({ count: each.by.length - most })}`}
                    </p>
                  </div>
                </li>
              ))}
            </ul>
          </Panel>
        </Section>
      )}
    </div>
  )
}

const Sentences = ({ all }: { all: readonly MayDecide[] }) => (
  <ul className="sb-icon-list">
    {all.map((each) => (
      <li key={keyOf(each)}>
        <CheckmarkCircleIcon aria-hidden />
        <div>
          {say(each.sentence)} <ClauseMark {...clauseOf(each.clause)} />
          {each.limit !== null && <p className="sb-quiet">{say(each.limit)}</p>}
        </div>
      </li>
    ))}
  </ul>
)

/** Enough to know whom to ask; the page of all mandates has the rest. */
const most = 3

const ableWords = ({ kind, title, persons }: Mandates['others'][number]['by'][number]): string =>
  kind === 'forum' || persons.length === 0 ? say(title) : `${say(title)}: ${persons.map(({ name }) => name).join(', ')}`

const keyOf = ({ clause, sentence, object }: MayDecide) => `${clause} ${sentence.sv} ${object?.id ?? ''}`
