import { type Money, orePerKrona } from '#model/money'
import { isDay } from '../../parts/days'
import { m } from '../../words/compiled/messages'
import { type FactSeen, type FieldSeen, isUnknown } from './componentSeen'

/** A fact as it is typed: nothing, something, or that nobody knows. Three different answers. */
export interface FactTyped {
  readonly text: string
  readonly chosen: readonly string[]
  readonly vat: Money['vat']
  readonly isUnknown: boolean
}

export const nothingTyped: FactTyped = { text: '', chosen: [], vat: 'excluded', isUnknown: false }

export function factTyped(value: FactSeen | undefined): FactTyped {
  if (value === undefined) return nothingTyped
  if (isUnknown(value)) return { ...nothingTyped, isUnknown: true }
  if (Array.isArray(value)) return { ...nothingTyped, chosen: value }
  if (typeof value === 'object' && 'ore' in value)
    return { ...nothingTyped, text: kronorTyped(value.ore), vat: value.vat }
  return { ...nothingTyped, text: typeof value === 'number' ? String(value).replace('.', ',') : String(value) }
}

/** What is sent: `null` empties the field. A fault says how to write instead. */
export function factOf(
  field: FieldSeen,
  typed: FactTyped,
): { readonly value: FactSeen | null } | { readonly fault: string } {
  if (typed.isUnknown) return { value: { unknown: true } }
  const text = typed.text.trim()
  switch (field.kind) {
    case 'choices':
      return { value: typed.chosen.length === 0 ? null : [...typed.chosen] }
    case 'money': {
      if (text === '') return { value: null }
      const kronor = numberIn(text)
      return kronor === undefined
        ? { fault: m.componentforms_write_amount() }
        : { value: { ore: Math.round(kronor * orePerKrona), vat: typed.vat } }
    }
    case 'count':
    case 'months':
    case 'year':
    case 'level':
    case 'hours': {
      if (text === '') return { value: null }
      const figure = numberIn(text)
      const isRight = figure !== undefined && (field.kind === 'hours' || Number.isInteger(figure))
      return isRight ? { value: figure } : { fault: m.componentforms_write_number() }
    }
    case 'date':
      return text === '' || isDay(text) ? { value: text === '' ? null : text } : { fault: m.parts_write_day() }
    default:
      return { value: text === '' ? null : text }
  }
}

/** "1 250 000,50" and "1250000.5 kr" are the same amount. */
export function numberIn(text: string): number | undefined {
  const bare = text
    .replaceAll(/[\s\u00a0\u202f]/g, '')
    .replace(/kr$/i, '')
    .replace(',', '.')
  return /^\d+(\.\d+)?$/.test(bare) ? Number(bare) : undefined
}

function kronorTyped(ore: number): string {
  const rest = ore % orePerKrona
  const kronor = String((ore - rest) / orePerKrona).replaceAll(/\B(?=(\d{3})+$)/g, ' ')
  return rest === 0 ? kronor : `${kronor},${String(rest).padStart(2, '0')}`
}
