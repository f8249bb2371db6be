import { relateFields } from '#api/itComponentFields'
import { Form } from '../../forms/form'
import { LinkButton } from '../../parts/linkButton'
import { Panel } from '../../parts/panel'
import { useSearch } from '../../routing/navigation'
import { m } from '../../words/compiled/messages'
import { say } from '../../words/say'
import type { ComponentSeen, FieldsSeen } from './componentSeen'

/** Relates the component to another, when the address says so. */
export function NewRelation({ component: { id, name }, fields }: { component: ComponentSeen; fields: FieldsSeen }) {
  const { gor }: { gor?: string } = useSearch()
  const here = `/komponenter/${id}?flik=kopplingar`
  if (gor !== 'koppla')
    return (
      <p className="sb-after-panel">
        <LinkButton to={`${here}&gor=koppla`}>{m.components_relate()}</LinkButton>
      </p>
    )
  const choices = fields.relations.map((each) => ({ value: each.id, word: say(each.name) }))
  return (
    <Panel heading={m.components_relate()} level={3}>
      <Form
        route="POST /components/{id}/relations"
        draft={`relation:${id}`}
        fields={relateFields}
        handed={() => ({ kind: { label: name, choices } })}
        preset={{ kind: 'depends-on' }}
        params={{ id }}
        word={m.components_relate()}
        back={here}
        done={(_, typed) => ({ text: m.components_related({ from: name, to: typed.name('toId') }), to: here })}
      />
    </Panel>
  )
}
