import { Select } from '../../parts/select'
import { TextArea } from '../../parts/textArea'
import { TextField } from '../../parts/textField'
import { m } from '../../words/compiled/messages'
import { say } from '../../words/say'
import { PersonField } from '../people/personField'
import { ComponentField } from './componentField'
import type { FieldsSeen } from './componentSeen'
import type { ComponentTyped } from './componentTyped'
import { ListField } from './listField'

export interface ComponentFieldsProps {
  typed: ComponentTyped
  change: (part: Partial<ComponentTyped>) => void
  fields: FieldsSeen
  error: (field: string) => string | undefined
}

/** What it is called and what it is. */
export function BasicFields({ typed, change, fields, error }: ComponentFieldsProps) {
  return (
    <>
      <TextField
        id="name"
        label={m.components_name()}
        value={typed.name}
        onChange={(name) => change({ name })}
        error={error('name')}
      />
      <TextArea
        id="description"
        label={m.components_description()}
        hint={m.componentforms_description_hint()}
        optional
        rows={3}
        value={typed.description}
        onChange={(description) => change({ description })}
        error={error('description')}
      />
      <div className="sb-form-pair">
        <Select
          id="type"
          label={m.components_type()}
          placeholder={null}
          value={typed.type}
          options={fields.itTypes.map(({ id, name }) => ({ value: id, word: say(name) }))}
          onChange={(type) => change({ type })}
          error={error('type')}
        />
        <ComponentField
          id="partOfId"
          label={m.componentforms_part_of()}
          optional
          text={typed.partOf.text}
          chosen={typed.partOf.chosen}
          onChange={(text, chosen) => change({ partOf: { text, chosen } })}
          error={error('partOfId')}
        />
      </div>
    </>
  )
}

/** Other names, and what the register that it came from calls it. */
export function NameFields({ typed, change, error }: ComponentFieldsProps) {
  return (
    <div className="sb-form-pair">
      <TextField
        id="aliases"
        label={m.components_aliases()}
        hint={m.componentforms_aliases_hint()}
        optional
        value={typed.aliases}
        onChange={(aliases) => change({ aliases })}
        error={error('aliases')}
      />
      <TextField
        id="key"
        label={m.components_key()}
        hint={m.componentforms_key_hint()}
        optional
        value={typed.key}
        onChange={(key) => change({ key })}
        error={error('key')}
      />
    </div>
  )
}

/** One on each side. */
export function ResponsibleFields({ typed, change, error }: ComponentFieldsProps) {
  return (
    <div className="sb-form-pair">
      <PersonField
        id="responsible.business"
        label={m.componentforms_responsible_business()}
        optional
        text={typed.business.text}
        chosen={typed.business.chosen}
        onChange={(text, chosen) => change({ business: { text, chosen } })}
        error={error('responsible.business')}
      />
      <PersonField
        id="responsible.it"
        label={m.componentforms_responsible_it()}
        optional
        text={typed.it.text}
        chosen={typed.it.chosen}
        onChange={(text, chosen) => change({ it: { text, chosen } })}
        error={error('responsible.it')}
      />
    </div>
  )
}

interface AdministrationsFieldProps extends ComponentFieldsProps {
  administrations: readonly { readonly id: string; readonly name: string }[]
}

export const AdministrationsField = ({ typed, change, error, administrations }: AdministrationsFieldProps) => (
  <ListField
    id="administrationIds"
    label={m.components_administrations()}
    theseWord={m.componentforms_these_administrations()}
    typed={typed.administrations}
    choices={administrations}
    onChange={(list) => change({ administrations: list })}
    error={error('administrationIds')}
  />
)

/** The application management services, and who at IT answers for them. */
export function ServiceFields({ typed, change, fields, error }: ComponentFieldsProps) {
  return (
    <>
      <ListField
        id="services"
        label={m.components_services()}
        theseWord={m.componentforms_these_services()}
        typed={typed.services}
        choices={fields.services.map(({ id, name }) => ({ id, name: say(name) }))}
        onChange={(services) => change({ services })}
        error={error('services')}
      />
      <PersonField
        id="servicePersonId"
        label={m.components_service_person()}
        hint={m.componentforms_service_person_hint()}
        optional
        text={typed.servicePerson.text}
        chosen={typed.servicePerson.chosen}
        onChange={(text, chosen) => change({ servicePerson: { text, chosen } })}
        error={error('servicePersonId')}
      />
    </>
  )
}
