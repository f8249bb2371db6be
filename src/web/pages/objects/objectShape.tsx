import { useSuspenseQueries } from '@tanstack/react-query'
import { ask, askWhole } from '../../asking/queries'
import { Checkbox } from '../../parts/checkbox'
import { Select } from '../../parts/select'
import { TextField } from '../../parts/textField'
import { m } from '../../words/compiled/messages'
import { say } from '../../words/say'

/** An object as it is typed. */
export interface ObjectTyped {
  readonly code: string
  readonly name: string
  readonly category: string
  readonly all: boolean
  readonly indirectly: boolean
  readonly administrationIds: readonly string[]
}

export const emptyObject: ObjectTyped = {
  code: '',
  name: '',
  category: '',
  all: false,
  indirectly: false,
  administrationIds: [],
}

/** As the API takes it. */
export const objectOrder = ({ code, name, category, all, indirectly, administrationIds }: ObjectTyped) => ({
  code,
  name,
  category,
  supports: supportsOrder({ all, indirectly, administrationIds }),
})

export const supportsOrder = ({
  all,
  indirectly,
  administrationIds,
}: Pick<ObjectTyped, 'all' | 'indirectly' | 'administrationIds'>) => ({
  all,
  indirectly,
  administrationIds: all ? [] : [...administrationIds],
})

interface ObjectShapeProps {
  /** Tells the fields of several objects in one form apart. */
  prefix: string
  value: ObjectTyped
  onChange: (part: Partial<ObjectTyped>) => void
  /** Which of its parts are asked for. */
  parts: readonly ('names' | 'category')[]
  errors: (field: string) => string | undefined
}

/** Code, name, category and whom the object supports. */
export function ObjectShape({ prefix, value, onChange, parts, errors }: ObjectShapeProps) {
  const [{ data: categories }, { data: administrations }] = useSuspenseQueries({
    queries: [ask('GET /categories'), askWhole('GET /administrations')],
  })
  const category = categories.items.find((each) => each.id === value.category)
  return (
    <>
      {parts.includes('names') && (
        <div className="sb-form-pair">
          <TextField
            id={`${prefix}code`}
            label={m.objects_code()}
            hint={m.objects_code_hint()}
            value={value.code}
            onChange={(code) => onChange({ code })}
            error={errors('code')}
          />
          <TextField
            id={`${prefix}name`}
            label={m.objects_name()}
            value={value.name}
            onChange={(name) => onChange({ name })}
            error={errors('name')}
          />
        </div>
      )}
      {parts.includes('category') && (
        <>
          <Select
            id={`${prefix}category`}
            label={m.objects_category_field()}
            hint={category === undefined ? undefined : say(category.definition)}
            value={value.category}
            onChange={(chosen) => onChange({ category: chosen })}
            options={categories.items.map((each) => ({ value: each.id, word: say(each.name) }))}
            error={errors('category')}
          />
          <SupportsField prefix={prefix} value={value} onChange={onChange} administrations={administrations.items} />
        </>
      )}
    </>
  )
}

export interface SupportsFieldProps {
  prefix: string
  value: Pick<ObjectTyped, 'all' | 'indirectly' | 'administrationIds'>
  onChange: (part: Partial<SupportsFieldProps['value']>) => void
  administrations: readonly { readonly id: string; readonly name: string }[]
}

/** Whom the object supports: everyone, or some, and whether through others. */
export function SupportsField({ prefix, value, onChange, administrations }: SupportsFieldProps) {
  const { all, indirectly, administrationIds } = value
  const toggle = (id: string, isOn: boolean) =>
    onChange({ administrationIds: isOn ? [...administrationIds, id] : administrationIds.filter((each) => each !== id) })
  return (
    <fieldset className="sb-stack">
      <legend className="sb-label">{m.objects_supports_field()}</legend>
      <Checkbox
        id={`${prefix}all`}
        label={m.objects_supports_everyone()}
        checked={all}
        onChange={(isOn) => onChange({ all: isOn })}
      />
      {!all &&
        administrations.map((each) => (
          <Checkbox
            key={each.id}
            id={`${prefix}administration-${each.id}`}
            label={each.name}
            checked={administrationIds.includes(each.id)}
            onChange={(isOn) => toggle(each.id, isOn)}
          />
        ))}
      {!all && (
        <Checkbox
          id={`${prefix}indirectly`}
          label={m.objects_supports_through()}
          checked={indirectly}
          onChange={(isOn) => onChange({ indirectly: isOn })}
        />
      )}
    </fieldset>
  )
}
