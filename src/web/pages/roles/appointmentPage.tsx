import { useSuspenseQuery } from '@tanstack/react-query'
import type { AnswerOf } from '../../asking/api'
import { ask } from '../../asking/queries'
import { ClauseMark } from '../../parts/clauseMark'
import type { Fact } from '../../parts/facts'
import { LinkTo } from '../../parts/linkTo'
import { PersonLine } from '../../parts/personLine'
import { RecordPage } from '../../parts/recordPage'
import { clauseOf } from '../../routing/addresses'
import { useAsOf } from '../../routing/asOf'
import { useParams } from '../../routing/navigation'
import { m } from '../../words/compiled/messages'
import { say, sayFirst } from '../../words/say'
import { ProductLinks } from '../objects/productLinks'
import { AppointmentActs } from './appointmentActs'
import { DecisionLine, periodWords } from './decisionLine'
import { PersonLink } from './personLink'

export type AppointmentSeen = AnswerOf<'GET /appointments/{id}'>

/** One appointment: who, what, by whose decision, and what may be done with it. */
export function AppointmentPage() {
  const { id }: { id: string } = useParams()
  const isToday = useAsOf() === undefined
  const { data: appointment } = useSuspenseQuery(ask('GET /appointments/{id}', { params: { id } }))
  const { object, person, title, decision } = appointment
  const name = person.protectedIdentity ? m.parts_protected() : person.name
  return (
    <RecordPage
      heading={m.roles_in_object({ title: sayFirst(title), object: object.code })}
      crumbs={[
        { word: m.shell_to_objects(), to: '/objekt' },
        { word: object.code, to: `/objekt/${object.id}` },
        { word: m.roles_appointment() },
      ]}
      sentence={
        <>
          {m.roles_held_by({ name, title: say(title), object: object.name })}{' '}
          <ClauseMark {...clauseOf(decision.clause)} />
        </>
      }
      facts={factsOf(appointment)}
    >
      {isToday && <AppointmentActs appointment={appointment} />}
    </RecordPage>
  )
}

/** All that is recorded; what the model doesn't ask for is left out. */
function factsOf({ person, title, side, from, to, decision, ...named }: AppointmentSeen): readonly Fact[] {
  const { products, worksFor, lentBy, dialogueWith, linePosition, standsInFor, actingHolders } = named
  const name = person.protectedIdentity ? sayFirst(title) : person.name

  return [
    {
      label: m.roles_who(),
      value: (
        <PersonLine
          kind={side}
          name={name}
          isProtected={person.protectedIdentity}
          to={`/personer/${person.id}`}
          size={32}
        />
      ),
    },
    { label: m.roles_period(), value: periodWords(from, to) },
    { label: m.roles_decision(), value: <DecisionLine decision={decision} /> },
    products.length > 0 && { label: m.people_products(), value: <ProductLinks products={products} /> },
    worksFor !== null && { label: m.people_works_for(), value: <WorksFor {...worksFor} /> },
    standsInFor !== null && {
      label: m.roles_stands_in_for(),
      value: <PersonLink person={standsInFor.person} title={title} />,
    },
    actingHolders.length > 0 && {
      label: m.roles_acting_holders(),
      value: (
        <ul className="sb-plain">
          {actingHolders.map((each) => (
            <li key={each.appointmentId}>
              <PersonLink person={each.person} title={title} />,{' '}
              <LinkTo to={`/tillsattningar/${each.appointmentId}`}>{periodWords(each.from, each.to)}</LinkTo>
            </li>
          ))}
        </ul>
      ),
    },
    lentBy !== null && { label: m.roles_lent_by(), value: <PersonLink person={lentBy} /> },
    dialogueWith !== null && { label: m.people_dialogue_with(), value: <PersonLink person={dialogueWith} /> },
    linePosition !== null && {
      label: m.people_line_position(),
      value: <LinkTo to={`/befattningar/${linePosition.id}`}>{linePosition.title}</LinkTo>,
    },
  ]
}

const WorksFor = ({ person, title, appointmentId }: NonNullable<AppointmentSeen['worksFor']>) => (
  <>
    <PersonLink person={person} title={title} />,{' '}
    <LinkTo to={`/tillsattningar/${appointmentId}`}>{sayFirst(title)}</LinkTo>
  </>
)
