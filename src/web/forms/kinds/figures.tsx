import { type Money, orePerKrona } from '#model/money'
import { Field } from '../../parts/field'
import { TextField } from '../../parts/textField'
import { m } from '../../words/compiled/messages'
import { emptyOf, type FieldKind, frameOf } from '../fieldKind'
import { text } from './written'

/** "1 250 000,50" and "1250000.5 kr" are the same amount. */
export function numberIn(written: string): number | undefined {
  const bare = written
    .replaceAll(/[\s\u00a0\u202f]/g, '')
    .replace(/kr$/i, '')
    .replace(',', '.')
  return /^\d+(\.\d+)?$/.test(bare) ? Number(bare) : undefined
}

/** What can't be read as a number is sent as it is typed, and refused. */
export const number: FieldKind<string> = {
  ...text,
  typedOf: (stands) => (typeof stands === 'number' ? String(stands).replace('.', ',') : ''),
  sent: (typed, field) => numberIn(typed) ?? text.sent(typed, field),
  draw: ({ field, typed, onChange, error }) => (
    <TextField
      {...frameOf(field, error)}
      inputMode="decimal"
      placeholder={field.none}
      value={typed}
      onChange={onChange}
    />
  ),
}

interface MoneyTyped {
  readonly text: string
  readonly vat: Money['vat']
}

const isMoney = (value: unknown): value is Money => typeof value === 'object' && value !== null && 'ore' in value

/** Kronor, and whether VAT is in them. */
export const money: FieldKind<MoneyTyped> = {
  read: (kept) =>
    typeof kept === 'object' && kept !== null && 'vat' in kept ? (kept as MoneyTyped) : { text: '', vat: 'excluded' },
  typedOf: (stands) =>
    isMoney(stands) ? { text: kronorTyped(stands.ore), vat: stands.vat } : { text: '', vat: 'excluded' },
  sent(typed, field) {
    const kronor = numberIn(typed.text)
    if (kronor === undefined) return typed.text.trim() === '' ? emptyOf(field) : typed.text.trim()
    return { ore: Math.round(kronor * orePerKrona), vat: typed.vat }
  },
  words: (typed) => typed.text.trim(),
  draw: ({ field, typed, onChange, error }) => (
    <Field {...frameOf(field, error)} hint={m.parts_in_kronor()}>
      {(control) => (
        <div className="sb-money">
          <input
            {...control}
            name={field.key}
            inputMode="decimal"
            placeholder={field.none}
            value={typed.text}
            onChange={(event) => onChange({ ...typed, text: event.target.value })}
          />
          <select
            className="sb-input"
            aria-label={m.parts_vat_of({ field: field.label })}
            value={typed.vat}
            onChange={(event) => onChange({ ...typed, vat: vatOf(event.target.value) })}
          >
            <option value="excluded">{m.parts_vat_excluded()}</option>
            <option value="included">{m.parts_vat_included()}</option>
            <option value="unknown">{m.parts_vat_unknown()}</option>
          </select>
        </div>
      )}
    </Field>
  ),
}

const vatOf = (value: string): Money['vat'] => (value === 'included' || value === 'unknown' ? value : 'excluded')

function kronorTyped(ore: number): string {
  const rest = ore % orePerKrona
  const kronor = String((ore - rest) / orePerKrona).replaceAll(/\B(?=(\d{3})+$)/g, ' ')
  return rest === 0 ? kronor : `${kronor},${String(rest).padStart(2, '0')}`
}
