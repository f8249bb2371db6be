import { Checkbox } from '../../parts/checkbox'
import { FieldSet } from '../../parts/fieldSet'
import { RadioGroup } from '../../parts/radioGroup'
import { Select, type SelectOption } from '../../parts/select'
import { emptyOf, type FieldKind, type FieldShown, frameOf } from '../fieldKind'

/** The choices of a field, whatever they are gathered under. */
export const choicesOf = ({ choices = [] }: Partial<Pick<FieldShown, 'choices'>>): readonly SelectOption[] =>
  choices.flatMap((choice) => ('options' in choice ? choice.options : [choice]))

const wordOf = (value: string, field: FieldShown): string =>
  choicesOf(field).find((choice) => choice.value === value)?.word ?? ''

const one = {
  read: (kept) => (typeof kept === 'string' ? kept : ''),
  sent: (typed, field) => (typed === '' ? emptyOf(field) : typed),
  words: wordOf,
} as const satisfies Omit<FieldKind<string>, 'draw'>

export const choice: FieldKind<string> = {
  ...one,
  draw: ({ field, typed, onChange, error }) => (
    <Select
      {...frameOf(field, error)}
      placeholder={field.always ? null : field.none}
      value={typed}
      options={field.choices}
      onChange={onChange}
    />
  ),
}

export const oneOf: FieldKind<string> = {
  ...one,
  draw: ({ field, typed, onChange, error }) => (
    <RadioGroup {...frameOf(field, error)} value={typed} choices={choicesOf(field)} onChange={onChange} />
  ),
}

export const yesNo: FieldKind<boolean> = {
  read: (kept) => kept === true,
  sent: (typed) => typed,
  words: (typed, { label }) => (typed ? label : ''),
  draw: ({ field: { key, label, hint }, typed, onChange, error }) => (
    <Checkbox id={key} label={label} hint={hint} error={error} checked={typed} onChange={onChange} />
  ),
}

export const several: FieldKind<readonly string[]> = {
  read: (kept) => (Array.isArray(kept) ? kept.filter((each) => typeof each === 'string') : []),
  // In the order of the choices, however they were chosen: the same choice is the same answer, to the audit too.
  sent(typed, field) {
    const order = choicesOf(field).map(({ value }) => value)
    return typed.toSorted((a, b) => order.indexOf(a) - order.indexOf(b))
  },
  words: (typed, field) => typed.map((value) => wordOf(value, field)).join(', '),
  draw: ({ field, typed, onChange, error }) => (
    <FieldSet {...frameOf(field, error)} empty={choicesOf(field).length === 0}>
      <div className="sb-choices">
        {choicesOf(field).map(({ value, word, hint }, index) => (
          <Checkbox
            key={value}
            id={index === 0 ? field.key : `${field.key}-${value}`}
            label={word}
            hint={hint}
            checked={typed.includes(value)}
            onChange={(isOn) => onChange(isOn ? [...typed, value] : typed.filter((each) => each !== value))}
          />
        ))}
      </div>
    </FieldSet>
  ),
}
