import type { AnswerOf } from '../../asking/api'
import { longDay } from '../../parts/days'
import { LinkTo } from '../../parts/linkTo'
import { Panel } from '../../parts/panel'
import { PersonLine } from '../../parts/personLine'
import { m } from '../../words/compiled/messages'
import { sayFirst } from '../../words/say'
import { DecisionLine } from './decisionLine'
import { Fact } from './fact'
import { PersonLink } from './personLink'

type AppointmentSeen = AnswerOf<'GET /appointments/{id}'>

/** All that is recorded about an appointment; what the model doesn't ask for is left out. */
export function AppointmentFacts({ appointment }: { appointment: AppointmentSeen }) {
  const { person, title, side, products, worksFor, lentBy, dialogueWith, linePosition, from, to, decision } =
    appointment
  return (
    <Panel>
      <dl className="sb-facts">
        <Fact word={m.roles_who()}>
          <PersonLine
            kind={side}
            name={person.protectedIdentity ? sayFirst(title) : person.name}
            isProtected={person.protectedIdentity}
            to={`/personer/${person.id}`}
            size={32}
          />
        </Fact>
        <Fact word={m.roles_period()}>{periodWords(from, to)}</Fact>
        <Fact word={m.roles_decision()}>
          <DecisionLine decision={decision} />
        </Fact>
        {products.length > 0 && (
          <Fact word={m.people_products()}>
            <span className="sb-row">
              {products.map((product) => (
                <LinkTo key={product.id} to={`/produkter/${product.id}`}>
                  {product.name}
                </LinkTo>
              ))}
            </span>
          </Fact>
        )}
        {worksFor !== null && (
          <Fact word={m.people_works_for()}>
            <PersonLink person={worksFor.person} title={worksFor.title} />,{' '}
            <LinkTo to={`/tillsattningar/${worksFor.appointmentId}`}>{sayFirst(worksFor.title)}</LinkTo>
          </Fact>
        )}
        {lentBy !== null && (
          <Fact word={m.roles_lent_by()}>
            <PersonLink person={lentBy} />
          </Fact>
        )}
        {dialogueWith !== null && (
          <Fact word={m.people_dialogue_with()}>
            <PersonLink person={dialogueWith} />
          </Fact>
        )}
        {linePosition !== null && (
          <Fact word={m.people_line_position()}>
            <LinkTo to={`/befattningar/${linePosition.id}`}>{linePosition.title}</LinkTo>
          </Fact>
        )}
      </dl>
    </Panel>
  )
}

export const periodWords = (from: string, to: string | null): string =>
  to === null
    ? m.roles_from_until_further({ from: longDay(from) })
    : m.roles_from_to({ from: longDay(from), to: longDay(to) })
