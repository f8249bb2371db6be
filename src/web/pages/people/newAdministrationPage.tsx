import { registerAdministrationFields } from '#api/administrationFields'
import { Form } from '../../forms/form'
import { TitledPage } from '../../parts/titledPage'
import { m } from '../../words/compiled/messages'

/** Adds a part of the line. */
export function NewAdministrationPage() {
  return (
    <TitledPage
      heading={m.people_add_administration()}
      crumbs={[{ word: m.people_administrations(), to: '/forvaltningar' }, { word: m.people_add_administration() }]}
    >
      <Form
        route="POST /administrations"
        draft="administration:new"
        fields={registerAdministrationFields}
        word={m.people_add_administration()}
        back="/forvaltningar"
        done={({ id, name }) => ({ text: m.people_added({ name }), to: `/forvaltningar/${id}` })}
      />
    </TitledPage>
  )
}
