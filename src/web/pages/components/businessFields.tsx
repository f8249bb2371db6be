import { useQuery } from '@tanstack/react-query'
import { useState } from 'react'
import { ask } from '../../asking/queries'
import { Select } from '../../parts/select'
import { TextArea } from '../../parts/textArea'
import { TextField } from '../../parts/textField'
import { m } from '../../words/compiled/messages'
import { say } from '../../words/say'
import { type ComponentChosen, ComponentField } from './componentField'
import type { BusinessComponentSeen, FieldsSeen } from './componentSeen'
import { emptyAsNull, namesIn } from './componentTyped'
import { PickedList } from './pickedList'

/** A business component as it is typed. */
export interface BusinessTyped {
  readonly name: string
  readonly aliases: string
  readonly description: string
  readonly type: string
  readonly url: string
  readonly administrationId: string
  readonly itComponents: readonly ComponentChosen[]
}

export const emptyBusiness: BusinessTyped = {
  ...{ name: '', aliases: '', description: '', type: 'routine', url: '', administrationId: '', itComponents: [] },
}

export const businessTyped = (component: BusinessComponentSeen): BusinessTyped => ({
  name: component.name,
  aliases: component.aliases.join(', '),
  description: component.description ?? '',
  type: component.type,
  url: component.url ?? '',
  administrationId: component.administration?.id ?? '',
  itComponents: component.itComponents.map(({ id, name }) => ({ id, name })),
})

/** All of it, as the API takes it. */
export const businessOrder = (typed: BusinessTyped) => ({
  name: typed.name.trim(),
  aliases: namesIn(typed.aliases),
  description: emptyAsNull(typed.description),
  type: typed.type as BusinessComponentSeen['type'],
  url: emptyAsNull(typed.url),
  administrationId: typed.administrationId === '' ? null : typed.administrationId,
  itComponentIds: typed.itComponents.map(({ id }) => id),
})

interface BusinessFieldsProps {
  typed: BusinessTyped
  change: (part: Partial<BusinessTyped>) => void
  fields: FieldsSeen
  error: (field: string) => string | undefined
}

export function BusinessFields({ typed, change, fields, error }: BusinessFieldsProps) {
  const { data: administrations } = useQuery(ask('GET /administrations', { query: { limit: 200 } }))
  const [searched, setSearched] = useState('')
  return (
    <>
      <TextField
        id="name"
        label={m.components_name()}
        value={typed.name}
        onChange={(name) => change({ name })}
        error={error('name')}
      />
      <Select
        id="type"
        label={m.components_type()}
        placeholder={null}
        value={typed.type}
        options={fields.businessTypes.map(({ id, name }) => ({ value: id, word: say(name) }))}
        onChange={(type) => change({ type })}
        error={error('type')}
      />
      <TextArea
        id="description"
        label={m.components_description()}
        optional
        rows={3}
        value={typed.description}
        onChange={(description) => change({ description })}
        error={error('description')}
      />
      <TextField
        id="url"
        label={m.components_where_it_is()}
        hint={m.componentforms_url_hint()}
        optional
        value={typed.url}
        onChange={(url) => change({ url })}
        error={error('url')}
      />
      <Select
        id="administrationId"
        label={m.componentforms_answering_administration()}
        hint={m.componentforms_answering_administration_hint()}
        optional
        placeholder={m.components_not_told()}
        value={typed.administrationId}
        options={(administrations?.items ?? []).map(({ id, name }) => ({ value: id, word: name }))}
        onChange={(administrationId) => change({ administrationId })}
        error={error('administrationId')}
      />
      <PickedList
        name={m.components_about()}
        picked={typed.itComponents}
        onChange={(itComponents) => change({ itComponents })}
      >
        <ComponentField
          id="itComponentIds"
          label={m.components_about()}
          hint={m.componentforms_about_hint()}
          optional
          text={searched}
          chosen={null}
          onChange={(text, chosen) => {
            setSearched(chosen === null ? text : '')
            if (chosen !== null && typed.itComponents.every(({ id }) => id !== chosen.id))
              change({ itComponents: [...typed.itComponents, chosen] })
          }}
          error={error('itComponentIds')}
        />
      </PickedList>
      <TextField
        id="aliases"
        label={m.components_aliases()}
        hint={m.componentforms_aliases_hint()}
        optional
        value={typed.aliases}
        onChange={(aliases) => change({ aliases })}
        error={error('aliases')}
      />
    </>
  )
}
