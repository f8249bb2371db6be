import { useQuery } from '@tanstack/react-query'
import { ask } from '../../asking/queries'
import { Select } from '../../parts/select'
import { TextField } from '../../parts/textField'
import { m } from '../../words/compiled/messages'

export interface PersonTyped {
  readonly name: string
  readonly email: string
  readonly administrationId: string
}
export const personIds = { name: 'name', email: 'email', administrationId: 'administrationId' } as const

interface PersonFieldsProps {
  values: PersonTyped
  change: (part: Partial<PersonTyped>) => void
  error: (field: string) => string | undefined
}

/** Who somebody is: the same fields when they are added and when they are changed. */
export function PersonFields({ values, change, error }: PersonFieldsProps) {
  const { data } = useQuery(ask('GET /administrations', { query: { limit: 200 } }))
  return (
    <>
      <TextField
        id="name"
        label={m.people_name()}
        autoComplete="off"
        value={values.name}
        onChange={(name) => change({ name })}
        error={error('name')}
      />
      <TextField
        id="email"
        label={m.people_email()}
        optional
        type="email"
        autoComplete="off"
        value={values.email}
        onChange={(email) => change({ email })}
        error={error('email')}
      />
      <Select
        id="administrationId"
        label={m.people_administration()}
        optional
        placeholder={m.people_no_administration()}
        value={values.administrationId}
        options={(data?.items ?? []).map(({ id, name }) => ({ value: id, word: name }))}
        onChange={(administrationId) => change({ administrationId })}
        error={error('administrationId')}
      />
    </>
  )
}

/** As the API takes them: what is left empty is nothing. */
export const personOrder = ({ name, email, administrationId }: PersonTyped) => ({
  name: name.trim(),
  ...reachedBy({ email, administrationId }),
})

/** What was touched, alone: the rest is as it stands, whoever wrote it. */
export const personChanges = ({ name, ...rest }: Partial<PersonTyped>) => ({
  ...(name === undefined ? {} : { name: name.trim() }),
  ...reachedBy(rest),
})

const reachedBy = <T extends Partial<Omit<PersonTyped, 'name'>>>(typed: T) =>
  Object.fromEntries(
    Object.entries(typed).map(([field, value]) => [field, value.trim() === '' ? null : value.trim()]),
  ) as { readonly [Field in keyof T]: string | null }
