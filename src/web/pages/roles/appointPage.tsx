import { useSuspenseQueries } from '@tanstack/react-query'
import { ask } from '../../asking/queries'
import { TitledPage } from '../../parts/titledPage'
import { useParams, useSearch } from '../../routing/navigation'
import { m } from '../../words/compiled/messages'
import { say } from '../../words/say'
import { AppointForm } from './appointForm'

/** Records an appointment as it was decided: `/objekt/ID/tillsatt?roll=object-owner&sida=it`. */
export function AppointPage() {
  const { id }: { id: string } = useParams()
  const search: { roll?: string; sida?: string } = useSearch()
  const [{ data: object }, { data: inForce }] = useSuspenseQueries({
    queries: [ask('GET /objects/{id}', { params: { id } }), ask('GET /model')],
  })
  const role = inForce.model.roles.find((each) => each.id === search.roll) ?? inForce.model.roles[0]
  if (role === undefined) return null
  const side = role.sides.find((each) => each === search.sida) ?? role.sides[0] ?? 'business'
  const place = object.places.find((each) => each.role === role.id && each.side === side)
  const title = place === undefined ? say(role.name) : say(place.title)
  return (
    <TitledPage
      heading={m.people_appoint_heading({ title, object: object.code })}
      crumbs={[
        { word: m.shell_to_objects(), to: '/objekt' },
        { word: object.code, to: `/objekt/${object.id}` },
        { word: m.people_appoint() },
      ]}
      sentence={say(role.about)}
    >
      <AppointForm object={object} role={role} side={side} />
    </TitledPage>
  )
}
