import type { NumberFormat } from './numberFormats.ts'
import { type Cell, emptyCell } from './reading.ts'
import { Stopped } from './refusals.ts'
import { serialToIso, serialToTime } from './serialDates.ts'
import { unescapeSpreadsheetText } from './xmlText.ts'

/** A cell as the XML has it, before anybody knows what it means. */
export interface RawCell {
  readonly type: string
  readonly format: NumberFormat
  readonly value: string
  readonly hasFormula: boolean
}

export interface ValueContext {
  readonly strings: readonly string[]
  readonly from1904: boolean
}

export function readCell(raw: RawCell, context: ValueContext): Cell {
  const cell = readValue(raw, context)
  if (!raw.hasFormula || cell.kind === 'error') return cell
  return { ...cell, kind: 'formula' }
}

function readValue(raw: RawCell, context: ValueContext): Cell {
  switch (raw.type) {
    case 's':
      return textCell(sharedString(raw.value, context.strings))
    case 'str':
    case 'inlineStr':
      return textCell(unescapeSpreadsheetText(raw.value))
    case 'b':
      return raw.value === '' ? emptyCell : { text: raw.value === '1' ? 'TRUE' : 'FALSE', kind: 'boolean' }
    case 'e':
      return { text: plainText(raw.value) || '#VALUE!', kind: 'error' }
    case 'd':
      return isoCell(raw.value)
    default:
      return numberCell(raw.value.trim(), raw.format, context.from1904)
  }
}

export function textCell(written: string): Cell {
  const text = plainText(written)
  return text.trim() === '' ? emptyCell : { text, kind: 'text' }
}

/** Without control signs and half characters, which no cell shows and the database doesn't take. */
export const plainText = (written: string): string =>
  written.replace(/\r\n?/g, '\n').replace(/[^\P{Cc}\n\t]|\p{Cs}/gu, '')

function sharedString(index: string, strings: readonly string[]): string {
  if (index.trim() === '') return ''
  const found = /^\s*\d{1,9}\s*$/.test(index) ? strings[Number(index)] : undefined
  if (found === undefined)
    throw new Stopped('spreadsheet-damaged', { reason: 'no-such-text', index: index.slice(0, 20) })
  return found
}

function numberCell(value: string, format: NumberFormat, from1904: boolean): Cell {
  if (value === '') return emptyCell
  const number = /^[-+]?[0-9.]+(?:e[-+]?[0-9]+)?$/i.test(value) ? Number(value) : Number.NaN
  if (!Number.isFinite(number)) return textCell(value)
  if (format === 'date') {
    const iso = serialToIso(number, from1904)
    if (iso !== undefined) return { text: iso.replace('T', ' '), kind: 'date', iso, number }
  }
  if (format === 'time') return { text: serialToTime(number) ?? String(number), kind: 'number', number }
  const text = typeof format === 'object' ? String(number).padStart(format.digits, '0') : String(number)
  return { text, kind: 'number', number }
}

/** Only strict workbooks write dates out; the zone, if any, is not the user's and is left out. */
function isoCell(value: string): Cell {
  const parts = /^(\d{4}-\d{2}-\d{2})(?:T(\d{2}:\d{2}:\d{2}))?/.exec(value.trim())
  if (parts?.[1] === undefined || Number.isNaN(Date.parse(`${parts[1]}T00:00:00Z`))) return textCell(value)
  const clock = parts[2] === undefined || parts[2] === '00:00:00' ? '' : parts[2]
  const iso = clock === '' ? parts[1] : `${parts[1]}T${clock}`
  return { text: iso.replace('T', ' '), kind: 'date', iso }
}
