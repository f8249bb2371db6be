import type { ReactNode } from 'react'
import { DateField } from '../../parts/dateField'
import { Field, FieldError, type FieldProps } from '../../parts/field'
import { Select } from '../../parts/select'
import { TextArea } from '../../parts/textArea'
import { TextField } from '../../parts/textField'
import { m } from '../../words/compiled/messages'
import { say } from '../../words/say'
import type { FieldSeen } from './componentSeen'
import type { FactTyped } from './factTyped'
import { yesNoWord } from './factWords'

interface FactFieldProps {
  field: FieldSeen
  typed: FactTyped
  onChange: (typed: FactTyped) => void
  error: string | undefined
}

/** Asks for a fact in the way of its kind. "Vet inte" is an answer in all of them, and so is nothing. */
export function FactField({ field, typed, onChange, error }: FactFieldProps) {
  const frame: FieldProps = {
    id: `facts.${field.id}`,
    label: say(field.name),
    hint: field.hint === null ? undefined : say(field.hint),
    error,
    optional: true,
  }
  const write = (text: string) => onChange({ ...typed, text, isUnknown: false })
  const written = { value: typed.text, onChange: write }
  const placeholder = typed.isUnknown ? m.components_unknown() : undefined
  switch (field.kind) {
    case 'choice':
      return (
        <ChoiceField
          frame={frame}
          typed={typed}
          onChange={onChange}
          options={field.choices.map(({ id, name }) => ({ value: id, word: say(name) }))}
        />
      )
    case 'yes-no':
      return (
        <ChoiceField
          frame={frame}
          typed={typed}
          onChange={onChange}
          options={['yes', 'partly', 'no'].map((value) => ({ value, word: yesNoWord(value) }))}
        />
      )
    case 'level':
      return (
        <ChoiceField
          frame={frame}
          typed={typed}
          onChange={onChange}
          options={['0', '1', '2', '3', '4'].map((value) => ({ value, word: value }))}
        />
      )
    case 'choices':
      return <ChoicesField frame={frame} field={field} typed={typed} onChange={onChange} />
    case 'money':
      return (
        <WithUnknown frame={frame} typed={typed} onChange={onChange}>
          <MoneyField frame={frame} typed={typed} onChange={onChange} />
        </WithUnknown>
      )
    case 'date':
      return (
        <WithUnknown frame={frame} typed={typed} onChange={onChange}>
          <DateField {...frame} {...written} placeholder={placeholder} />
        </WithUnknown>
      )
    case 'long-text':
      return (
        <div className="sb-field-wide">
          <WithUnknown frame={frame} typed={typed} onChange={onChange}>
            <TextArea {...frame} {...written} rows={3} />
          </WithUnknown>
        </div>
      )
    default:
      return (
        <WithUnknown frame={frame} typed={typed} onChange={onChange}>
          <TextField
            {...frame}
            {...written}
            placeholder={placeholder}
            inputMode={field.kind === 'text' ? undefined : 'decimal'}
          />
        </WithUnknown>
      )
  }
}

interface PartProps {
  frame: FieldProps
  typed: FactTyped
  onChange: (typed: FactTyped) => void
}

const unknownValue = '?'

/** One of some choices; the two that are none of them stand first and last. */
function ChoiceField({ frame, typed, onChange, options }: PartProps & { options: { value: string; word: string }[] }) {
  return (
    <Select
      {...frame}
      placeholder={m.components_not_told()}
      value={typed.isUnknown ? unknownValue : typed.text}
      options={[...options, { value: unknownValue, word: m.components_unknown() }]}
      onChange={(value) =>
        onChange(
          value === unknownValue
            ? { ...typed, text: '', isUnknown: true }
            : { ...typed, text: value, isUnknown: false },
        )
      }
    />
  )
}

/** A field that is written in, with the box that says that nobody knows. */
function WithUnknown({ frame, typed, onChange, children }: PartProps & { children: ReactNode }) {
  return (
    <div className="sb-with-unknown">
      {children}
      <UnknownBox frame={frame} typed={typed} onChange={onChange} />
    </div>
  )
}

const UnknownBox = ({ frame: { id, label }, typed, onChange }: PartProps) => (
  <label className="sb-tick" htmlFor={`${id}-unknown`}>
    <input
      type="checkbox"
      id={`${id}-unknown`}
      checked={typed.isUnknown}
      onChange={(event) =>
        onChange(
          event.target.checked ? { ...typed, text: '', chosen: [], isUnknown: true } : { ...typed, isUnknown: false },
        )
      }
    />
    <span className="sb-small">
      {m.components_unknown()}
      <span className="sb-unseen">: {label}</span>
    </span>
  </label>
)

/** Several of some choices at once. */
function ChoicesField({ frame, field, typed, onChange }: PartProps & { field: FieldSeen }) {
  return (
    <fieldset className="sb-field" id={frame.id} tabIndex={-1}>
      <legend className="sb-label">{frame.label}</legend>
      {field.choices.map(({ id, name }) => (
        <label key={id} className="sb-choice sb-choice-close">
          <input
            type="checkbox"
            checked={typed.chosen.includes(id)}
            onChange={(event) =>
              onChange({
                ...typed,
                isUnknown: false,
                chosen: event.target.checked ? [...typed.chosen, id] : typed.chosen.filter((each) => each !== id),
              })
            }
          />
          <span>{say(name)}</span>
        </label>
      ))}
      <UnknownBox frame={frame} typed={typed} onChange={onChange} />
      {frame.error !== undefined && <FieldError id={`${frame.id}-error`}>{frame.error}</FieldError>}
    </fieldset>
  )
}

/** Kronor, and whether VAT is in them. */
function MoneyField({ frame, typed, onChange }: PartProps) {
  return (
    <Field {...frame} hint={m.componentforms_kronor_hint()}>
      {(control) => (
        <div className="sb-money">
          <input
            {...control}
            name={frame.id}
            inputMode="decimal"
            placeholder={typed.isUnknown ? m.components_unknown() : undefined}
            value={typed.text}
            onChange={(event) => onChange({ ...typed, text: event.target.value, isUnknown: false })}
          />
          <select
            className="sb-input"
            aria-label={m.componentforms_vat_of({ field: frame.label })}
            value={typed.vat}
            onChange={(event) => onChange({ ...typed, vat: vatOf(event.target.value) })}
          >
            <option value="excluded">{m.componentforms_vat_excluded()}</option>
            <option value="included">{m.componentforms_vat_included()}</option>
            <option value="unknown">{m.componentforms_vat_unknown()}</option>
          </select>
        </div>
      )}
    </Field>
  )
}

const vatOf = (value: string): FactTyped['vat'] => (value === 'included' || value === 'unknown' ? value : 'excluded')
