import { type AnyKind, type FieldKind, kindOf } from '../../../forms/fieldKind'
import { choicesOf } from '../../../forms/kinds/chosen'
import { Checkbox } from '../../../parts/checkbox'
import { RadioGroup } from '../../../parts/radioGroup'
import { m } from '../../../words/compiled/messages'
import { isUnknown } from '../componentSeen'
import { DocumentsField, type DocumentTyped } from '../documentsField'

interface ListTyped {
  readonly state: 'untold' | 'unknown' | 'these'
  readonly ids: readonly string[]
}

const untold: ListTyped = { state: 'untold', ids: [] }

/** Some of a known set, none of it, unknown, or never told: four different answers. */
export const toldList: AnyKind = kindOf<ListTyped>({
  read: (kept) => (typeof kept === 'object' && kept !== null && 'state' in kept ? (kept as ListTyped) : untold),
  typedOf(stands) {
    if (Array.isArray(stands)) return { state: 'these', ids: stands.map(({ id }: { id: string }) => id) }
    return isUnknown(stands) ? { ...untold, state: 'unknown' } : untold
  },
  sent: ({ state, ids }) => (state === 'untold' ? null : state === 'unknown' ? { unknown: true } : ids),
  words({ state, ids }) {
    if (state === 'untold') return ''
    return state === 'unknown' ? m.components_unknown() : m.componentforms_chosen_count({ count: ids.length })
  },
  draw: (props) => <ToldList {...props} />,
})

function ToldList({ field, typed, onChange, error }: Parameters<FieldKind<ListTyped>['draw']>[0]) {
  const { key, label } = field
  const states = { untold: m.components_not_told(), unknown: m.components_unknown(), these: m.componentforms_these() }
  return (
    <div>
      <RadioGroup
        id={key}
        label={label}
        error={error}
        inRow
        value={typed.state}
        onChange={(state) => onChange({ ...typed, state: state as ListTyped['state'] })}
        choices={Object.entries(states).map(([value, word]) => ({ value, word }))}
      />
      {typed.state === 'these' && (
        <fieldset className="sb-choices-in">
          <legend className="sb-unseen">{label}</legend>
          {choicesOf(field).map(({ value, word }) => (
            <Checkbox
              key={value}
              id={`${key}-${value}`}
              label={word}
              checked={typed.ids.includes(value)}
              onChange={(isOn) =>
                onChange({ ...typed, ids: isOn ? [...typed.ids, value] : typed.ids.filter((each) => each !== value) })
              }
            />
          ))}
        </fieldset>
      )}
    </div>
  )
}

export const documents: AnyKind = kindOf<readonly DocumentTyped[]>({
  read: (kept) => (Array.isArray(kept) ? kept : []),
  sent: (typed) => typed.filter(({ title, url }) => title !== '' || url !== ''),
  words: (typed) => typed.map(({ title }) => title).join(', '),
  draw: ({ field, typed, onChange, error }) => (
    <DocumentsField label={field.label} documents={typed} onChange={onChange} error={error} />
  ),
})
