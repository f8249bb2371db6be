import { DateField } from '../../parts/dateField'
import { TextArea } from '../../parts/textArea'
import { TextField } from '../../parts/textField'
import { m } from '../../words/compiled/messages'
import { emptyOf, type FieldKind, frameOf } from '../fieldKind'

const read = (kept: unknown): string => (typeof kept === 'string' ? kept : '')

const written = {
  read,
  sent: (typed, field) => (typed.trim() === '' ? emptyOf(field) : typed.trim()),
  words: (typed) => typed.trim(),
} as const satisfies Omit<FieldKind<string>, 'draw'>

export const text: FieldKind<string> = {
  ...written,
  draw: ({ field, typed, onChange, error }) => (
    <TextField
      {...frameOf(field, error)}
      autoComplete="off"
      placeholder={field.none}
      value={typed}
      onChange={onChange}
    />
  ),
}

export const email: FieldKind<string> = {
  ...written,
  draw: ({ field, typed, onChange, error }) => (
    <TextField {...frameOf(field, error)} type="email" autoComplete="off" value={typed} onChange={onChange} />
  ),
}

export const longText: FieldKind<string> = {
  ...written,
  draw: ({ field, typed, onChange, error }) => (
    <TextArea {...frameOf(field, error)} rows={field.rows ?? 3} value={typed} onChange={onChange} />
  ),
}

export const day: FieldKind<string> = {
  ...written,
  missing: m.parts_write_day,
  draw: ({ field, typed, onChange, error }) => (
    <DateField {...frameOf(field, error)} placeholder={field.none} value={typed} onChange={onChange} />
  ),
}

/** Words with commas between: "Elevkortet, EK". */
export const names: FieldKind<string> = {
  ...written,
  typedOf: (stands) => (Array.isArray(stands) ? stands.join(', ') : ''),
  sent: (typed) =>
    typed
      .split(',')
      .map((each) => each.trim())
      .filter((each) => each !== ''),
  draw: text.draw,
}
