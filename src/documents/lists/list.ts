import type { CalendarDate, Instant } from '#model/dates'
import { type Language, text } from '#model/text'
import { writeCsv } from '../writers/csv.ts'
import { writeExcel } from '../writers/excel.ts'
import { type CellValue, dayOnWall, type Sheet, type SheetColumn, wallClock } from '../writers/sheet.ts'

/** A list as it is printed: what is in it, and what was asked for. In one language, since a file has one reader at a time. */
export interface List {
  readonly language: Language
  readonly title: string
  readonly organisation: string
  /** The organisation is made up. */
  readonly demo: boolean
  /** The day whose state is listed; null for a list that isn't of one day. */
  readonly day: CalendarDate | null
  readonly filter: readonly { readonly name: string; readonly value: string }[]
  readonly columns: readonly SheetColumn[]
  readonly rows: readonly (readonly CellValue[])[]
  readonly madeAt: Instant
  readonly madeBy: string
}

export type ListFileFormat = 'csv' | 'xlsx'

/** `writeWorkbook`: where the workbook is made, if not here. */
export const listFile = async (
  list: List,
  format: ListFileFormat,
  writeWorkbook: (sheets: readonly Sheet[]) => Promise<Uint8Array> = writeExcel,
): Promise<Uint8Array> =>
  format === 'csv' ? writeCsv(listSheet(list)) : writeWorkbook([listSheet(list), aboutSheet(list)])

const listSheet = ({ title, columns, rows }: List): Sheet => ({ name: title, columns, rows })

/** What whoever is sent the file must know to read it right. */
export function aboutSheet(list: List): Sheet {
  const { language, title, organisation, demo, day, filter, rows, madeAt, madeBy } = list
  const words = wordsIn(language)
  const said: readonly (readonly [string, CellValue])[] = [
    [words.list, title],
    [words.organisation, organisation],
    ...(demo ? ([[words.demo, words.demoMeans]] as const) : []),
    ...(day === null ? [] : ([[words.day, day]] as const)),
    ...(filter.length === 0
      ? ([[words.filter, words.noFilter]] as const)
      : filter.map(({ name, value }) => [`${words.filter}: ${name}`, value] as const)),
    [words.rows, String(rows.length)],
    [words.madeAt, wallClock(madeAt)],
    [words.madeBy, madeBy],
  ]
  return {
    name: words.about,
    columns: [
      { heading: words.about, kind: 'text' },
      { heading: '', kind: 'text' },
    ],
    rows: said,
  }
}

/** List, organisation and day; a part of a list says so, and made up data too. */
export function listFileName(list: List, format: ListFileFormat): string {
  const { language, title, organisation, demo, day, filter, madeAt } = list
  const words = wordsIn(language)
  const parts = [
    title,
    organisation,
    ...(demo ? [words.demo.toLowerCase()] : []),
    day ?? dayOnWall(madeAt),
    ...(filter.length === 0 ? [] : [words.part]),
  ]
  return `${parts.map(forFileName).join(', ')}.${format}`
}

/** Without what some file system or header can't hold. */
const forFileName = (words: string): string =>
  words
    .replaceAll(/[\p{Cc}<>:"/\\|?*]/gu, ' ')
    .replaceAll(/\s+/g, ' ')
    .trim()
    .slice(0, 80)

const words = {
  about: text('Om listan', 'About the list'),
  list: text('Lista', 'List'),
  organisation: text('Organisation', 'Organisation'),
  demo: text('Demodata', 'Demo data'),
  demoMeans: text('Allt i listan är påhittat.', 'Everything in the list is made up.'),
  day: text('Läget den', 'As it stood on'),
  filter: text('Filter', 'Filter'),
  noFilter: text('Inget, hela listan', 'None, the whole list'),
  rows: text('Rader', 'Rows'),
  madeAt: text('Uttagen', 'Exported'),
  madeBy: text('Uttagen av', 'Exported by'),
  part: text('urval', 'selection'),
} as const

const wordsIn = (language: Language) =>
  Object.fromEntries(Object.entries(words).map(([key, each]) => [key, each[language]])) as Record<
    keyof typeof words,
    string
  >
