import { useSuspenseQuery } from '@tanstack/react-query'
import { ask } from '../../asking/queries'
import { ClauseMark } from '../../parts/clauseMark'
import { PageHead } from '../../parts/pageHead'
import { clauseOf } from '../../routing/addresses'
import { useAsOf } from '../../routing/asOf'
import { useParams, useSearch } from '../../routing/navigation'
import { m } from '../../words/compiled/messages'
import { say, sayFirst } from '../../words/say'
import { AppointmentActs } from './appointmentActs'
import { AppointmentFacts } from './appointmentFacts'

/** One appointment: who, what, by whose decision, and what may be done with it. */
export function AppointmentPage() {
  const { id }: { id: string } = useParams()
  const { gor }: { gor?: string } = useSearch()
  const isToday = useAsOf() === undefined
  const { data: appointment } = useSuspenseQuery(ask('GET /appointments/{id}', { params: { id } }))
  const { object, person, title, decision } = appointment
  const heading = m.roles_in_object({ title: sayFirst(title), object: object.code })
  const name = person.protectedIdentity ? m.parts_protected() : person.name
  return (
    <>
      <title>{`${heading} · Styrbord`}</title>
      <PageHead
        heading={heading}
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
      />
      <AppointmentFacts appointment={appointment} />
      {isToday && <AppointmentActs appointment={appointment} doing={gor} />}
    </>
  )
}
