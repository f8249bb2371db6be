import { createObjectFields } from '#api/objectFields'
import { Form } from '../../forms/form'
import { TitledPage } from '../../parts/titledPage'
import { m } from '../../words/compiled/messages'
import { useObjectShape } from './useObjectShape'

/** Records the forum's decision that a new object is to be. */
export function NewObjectPage() {
  const handed = useObjectShape()
  return (
    <TitledPage
      heading={m.objects_new()}
      crumbs={[{ word: m.shell_to_objects(), to: '/objekt' }, { word: m.objects_new() }]}
      sentence={m.objects_new_sentence()}
    >
      <Form
        route="POST /objects"
        draft="object:new"
        fields={createObjectFields}
        handed={handed}
        matter={() => ({ kind: 'change-object-structure' })}
        word={m.objects_register_object()}
        back="/objekt"
        done={({ id, code }) => ({ text: m.objects_created({ code }), to: `/objekt/${id}` })}
      />
    </TitledPage>
  )
}
