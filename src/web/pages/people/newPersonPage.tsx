import { registerPersonFields } from '#api/personFields'
import { Form } from '../../forms/form'
import { TitledPage } from '../../parts/titledPage'
import { m } from '../../words/compiled/messages'

/** Adds somebody whom roles, offices and seats can be given to. */
export function NewPersonPage() {
  return (
    <TitledPage
      heading={m.people_add()}
      crumbs={[{ word: m.people_heading(), to: '/personer' }, { word: m.people_add() }]}
      sentence={m.people_add_sentence()}
    >
      <Form
        route="POST /persons"
        draft="person:new"
        fields={registerPersonFields}
        word={m.people_add()}
        back="/personer"
        done={({ id, name }) => ({ text: m.people_added({ name }), to: `/personer/${id}` })}
      />
    </TitledPage>
  )
}
