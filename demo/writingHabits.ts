import type { CalendarDate } from '#model/dates'
import type { AppointmentRow } from './appointmentRow.ts'
import { demoId, personId } from './ids.ts'
import { persons } from './people.ts'

/** What stands in a cell: text, a number, a day that the spreadsheet knows as one or only as a number, or a formula's last value. */
export type MessyCell =
  | string
  | { readonly number: number }
  | { readonly day: CalendarDate; readonly as: 'date' | 'number' }
  | { readonly formula: string; readonly value: string }

/** Several people have kept the list, each in their own way: which one wrote a row follows from its place. */
export function nameAs(who: string, index: number): string {
  const words = who.split(' ')
  const first = words.slice(0, -1).join(' ')
  const last = words.at(-1) ?? ''
  return index % 3 === 0 ? `${last}, ${first}` : index % 3 === 1 ? who : `  ${who} `
}

export function dayAs(day: CalendarDate, index: number): MessyCell {
  const [year, month, date] = day.split('-').map(Number)
  const ways: readonly MessyCell[] = [
    { day, as: 'date' },
    { day, as: 'number' },
    day,
    `${date}/${month} ${year}`,
    day.replaceAll('-', ''),
  ]
  return ways[index % ways.length] ?? day
}

export function sideAs({ side }: AppointmentRow, index: number): string {
  const ways = side === 'business' ? ['V', 'vht', 'verksamhet'] : ['it', 'IT', 'I']
  return ways[index % ways.length] ?? ''
}

/** Malin Zetterlund's row still has the title from before the model. */
export function roleAs({ role, side, who }: AppointmentRow, index: number): string {
  if (who === 'Malin Zetterlund') return 'systemförvaltare'
  const suffix = side === 'business' ? 'vht' : 'it'
  const ways: Readonly<Record<string, readonly string[]>> = {
    'object-leader': ['Objektledare', `OL ${suffix}`, 'objektledare'],
    'product-coordinator': ['OPS', 'Objektproduktsamordnare'],
    'object-specialist': ['Objektspecialist', `OS ${suffix}`, 'Objektspecailist'],
  }
  const known = ways[role] ?? []
  return known[index % known.length] ?? role
}

/** Some decisions were never written down, and one number is put together by a formula. */
export function referenceAs({ who, reference, role }: AppointmentRow): MessyCell {
  if (who === 'Annika Fors') return { formula: 'CONCATENATE("KLF ","2026-00417")', value: reference }
  return role === 'product-coordinator' || withoutReference.includes(who) ? '' : reference
}

const withoutReference = ['Stina Ring', 'Josefin Hammar', 'Johan Frisk', 'Oskar Wall']

const codes = ['iaf', 'sof', 'vof', 'uf', 'kof', 'msf', 'klf', 'vss']

/** The administration's code as it is written in the list. */
export function codeOf(who: string): string {
  const at = persons.find((each) => each.id === personId(who))?.administrationId
  return codes.find((code) => demoId(`administration/${code}`) === at)?.toUpperCase() ?? ''
}
