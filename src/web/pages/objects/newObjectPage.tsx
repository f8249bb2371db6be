import { useSuspenseQueries } from '@tanstack/react-query'
import { createObjectFields } from '#api/objectFields'
import { ask, askWhole } from '../../asking/queries'
import { type AnyKind, kindOf } from '../../forms/fieldKind'
import { Form } from '../../forms/form'
import { TitledPage } from '../../parts/titledPage'
import { m } from '../../words/compiled/messages'
import { say } from '../../words/say'
import { emptyObject, SupportsField, type SupportsFieldProps, supportsOrder } from './objectShape'

/** Records the forum's decision that a new object is to be. */
export function NewObjectPage() {
  const [{ data: categories }, { data: administrations }] = useSuspenseQueries({
    queries: [ask('GET /categories'), askWhole('GET /administrations')],
  })
  const choices = categories.items.map(({ id, name }) => ({ value: id, word: say(name) }))
  const supports = supportsKind(administrations.items)
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
        handed={(typed) => {
          const category = categories.items.find(({ id }) => id === typed.of('category'))
          return {
            category: { choices, ...(category !== undefined && { hint: say(category.definition) }) },
            supports: { as: supports },
          }
        }}
        matter={() => ({ kind: 'change-object-structure' })}
        word={m.objects_register_object()}
        back="/objekt"
        done={({ id, code }) => ({ text: m.objects_created({ code }), to: `/objekt/${id}` })}
      />
    </TitledPage>
  )
}

/** Everyone, or some administrations. */
const supportsKind = (administrations: SupportsFieldProps['administrations']): AnyKind =>
  kindOf<SupportsFieldProps['value']>({
    read: (kept) => ({ ...emptyObject, ...(typeof kept === 'object' ? kept : {}) }),
    sent: supportsOrder,
    words: ({ administrationIds }) =>
      administrations
        .filter(({ id }) => administrationIds.includes(id))
        .map(({ name }) => name)
        .join(', '),
    draw: ({ typed, onChange }) => (
      <SupportsField
        prefix=""
        value={typed}
        onChange={(part) => onChange({ ...typed, ...part })}
        administrations={administrations}
      />
    ),
  })
