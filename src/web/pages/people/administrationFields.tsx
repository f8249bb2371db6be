import { Checkbox } from '../../parts/checkbox'
import { TextField } from '../../parts/textField'
import { m } from '../../words/compiled/messages'

interface AdministrationTyped {
  readonly code: string
  readonly name: string
  readonly shared: boolean
}

interface AdministrationFieldsProps {
  values: AdministrationTyped
  change: (part: Partial<AdministrationTyped>) => void
  error: (field: string) => string | undefined
}

/** The same fields when an administration is added and when it is changed. */
export function AdministrationFields({ values, change, error }: AdministrationFieldsProps) {
  return (
    <>
      <TextField
        id="name"
        label={m.people_name()}
        value={values.name}
        onChange={(name) => change({ name })}
        error={error('name')}
      />
      <TextField
        id="code"
        label={m.people_code()}
        hint={m.people_code_hint()}
        value={values.code}
        onChange={(code) => change({ code })}
        error={error('code')}
      />
      <Checkbox
        id="shared"
        label={m.people_shared()}
        hint={m.people_shared_hint()}
        checked={values.shared}
        onChange={(shared) => change({ shared })}
      />
    </>
  )
}
