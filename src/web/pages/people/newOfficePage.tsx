import { useSuspenseQuery } from '@tanstack/react-query'
import { registerOfficeFields } from '#api/officeFields'
import { ask } from '../../asking/queries'
import { Form } from '../../forms/form'
import { TitledPage } from '../../parts/titledPage'
import { m } from '../../words/compiled/messages'
import { sayFirst } from '../../words/say'
import { chargesIn } from './chargesIn'

/** A place in the line: one that the model knows, or an ordinary one that an owner can come from. */
export function NewOfficePage() {
  const { data } = useSuspenseQuery(ask('GET /model'))
  const choices = data.model.offices.map(({ id, name }) => ({ value: id, word: sayFirst(name) }))
  return (
    <TitledPage
      heading={m.people_add_office()}
      crumbs={[{ word: m.people_offices(), to: '/befattningar' }, { word: m.people_add_office() }]}
    >
      <Form
        route="POST /offices"
        draft="office:new"
        fields={registerOfficeFields}
        handed={() => ({ kind: { choices }, charges: { choices: chargesIn(data.model) } })}
        word={m.people_add_office()}
        back="/befattningar"
        done={({ id, title }) => ({ text: m.people_office_added({ office: title }), to: `/befattningar/${id}` })}
      />
    </TitledPage>
  )
}
