import { daysBetween } from '#model/dates'
import { storedZip } from './storedZip.ts'
import type { MessyCell } from './writingHabits.ts'

export interface MessySheet {
  readonly name: string
  readonly hidden?: boolean
  /** Each row with its number in the sheet; one without cells isn't there. */
  readonly rows: readonly (readonly [number: number, cells: readonly MessyCell[]])[]
  /** "A1:J1": only the first of these cells says anything. */
  readonly merged?: readonly string[]
}

/** A workbook as a spreadsheet program writes it, always the same bytes. */
export function messyWorkbook(sheets: readonly MessySheet[]): Buffer {
  const parts = sheets.map((_, at) => `worksheets/sheet${at + 1}.xml`)
  return storedZip([
    { name: '[Content_Types].xml', content: contentTypes(parts) },
    { name: '_rels/.rels', content: relationships([['officeDocument', 'xl/workbook.xml']]) },
    { name: 'xl/workbook.xml', content: workbook(sheets) },
    {
      name: 'xl/_rels/workbook.xml.rels',
      content: relationships([...parts.map((part) => ['worksheet', part] as const), ['styles', 'styles.xml']]),
    },
    { name: 'xl/styles.xml', content: styles },
    ...sheets.map((sheet, at) => ({ name: `xl/${parts[at]}`, content: sheetXml(sheet) })),
  ])
}

/** The same rows as another program exported them: semicolons and Windows-1252. */
export const messyCsv = (rows: readonly (readonly MessyCell[])[]): Buffer =>
  Buffer.from(`${rows.map((row) => row.map((cell) => quoted(textOf(cell))).join(';')).join('\r\n')}\r\n`, 'latin1')

const quoted = (value: string): string => (/[";\r\n]/.test(value) ? `"${value.replaceAll('"', '""')}"` : value)

function textOf(cell: MessyCell): string {
  if (typeof cell === 'string') return cell
  if ('formula' in cell) return cell.value
  if ('number' in cell) return String(cell.number)
  return cell.as === 'date' ? cell.day : String(serialOf(cell.day))
}

/** Excel's day number, counted so that 1 January 1900 is 1 and a 29 February that never was is 60. */
const serialOf = (day: string): number => daysBetween('1899-12-30', day)

const columns = 'ABCDEFGHIJKLMNOPQRSTUVWXYZ'

function rowXml(number: number, cells: readonly MessyCell[]): string {
  if (cells.length === 0) return ''
  return `<row r="${number}">${cells.map((cell, index) => cellXml(`${columns.charAt(index)}${number}`, cell)).join('')}</row>`
}

function cellXml(place: string, cell: MessyCell): string {
  if (cell === '') return ''
  if (typeof cell === 'string') {
    return `<c r="${place}" t="inlineStr"><is><t xml:space="preserve">${escaped(cell)}</t></is></c>`
  }
  if ('formula' in cell)
    return `<c r="${place}" t="str"><f>${escaped(cell.formula)}</f><v>${escaped(cell.value)}</v></c>`
  if ('number' in cell) return `<c r="${place}"><v>${cell.number}</v></c>`
  return `<c r="${place}"${cell.as === 'date' ? ' s="1"' : ''}><v>${serialOf(cell.day)}</v></c>`
}

const escaped = (value: string): string =>
  value.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;')

const declaration = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n'
const main = 'http://schemas.openxmlformats.org/spreadsheetml/2006/main'
const office = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships'
const openPackage = 'http://schemas.openxmlformats.org/package/2006'
const kind = 'application/vnd.openxmlformats-officedocument.spreadsheetml'

function sheetXml({ rows, merged = [] }: MessySheet): string {
  const merges = merged.map((ref) => `<mergeCell ref="${ref}"/>`).join('')
  const mergeCells = merged.length === 0 ? '' : `<mergeCells count="${merged.length}">${merges}</mergeCells>`
  const told = rows.map(([number, cells]) => rowXml(number, cells)).join('')
  return `${declaration}<worksheet xmlns="${main}"><sheetData>${told}</sheetData>${mergeCells}</worksheet>`
}

const relationships = (all: readonly (readonly [type: string, target: string])[]): string =>
  `${declaration}<Relationships xmlns="${openPackage}/relationships">${all
    .map(([type, target], index) => `<Relationship Id="r${index + 1}" Type="${office}/${type}" Target="${target}"/>`)
    .join('')}</Relationships>`

const workbook = (sheets: readonly MessySheet[]): string =>
  `${declaration}<workbook xmlns="${main}" xmlns:r="${office}"><sheets>${sheets
    .map(
      ({ name, hidden = false }, at) =>
        `<sheet name="${escaped(name)}" sheetId="${at + 1}"${hidden ? ' state="hidden"' : ''} r:id="r${at + 1}"/>`,
    )
    .join('')}</sheets></workbook>`

/** Style 1 shows a day number as a date (14 is the built-in date format). */
const styles = `${declaration}<styleSheet xmlns="${main}"><fonts count="1"><font><sz val="11"/><name val="Calibri"/></font></fonts><fills count="2"><fill><patternFill patternType="none"/></fill><fill><patternFill patternType="gray125"/></fill></fills><borders count="1"><border/></borders><cellStyleXfs count="1"><xf/></cellStyleXfs><cellXfs count="2"><xf/><xf numFmtId="14" applyNumberFormat="1"/></cellXfs></styleSheet>`

const contentTypes = (parts: readonly string[]): string =>
  `${declaration}<Types xmlns="${openPackage}/content-types"><Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/><Default Extension="xml" ContentType="application/xml"/><Override PartName="/xl/workbook.xml" ContentType="${kind}.sheet.main+xml"/>${parts
    .map((part) => `<Override PartName="/xl/${part}" ContentType="${kind}.worksheet+xml"/>`)
    .join('')}<Override PartName="/xl/styles.xml" ContentType="${kind}.styles+xml"/></Types>`
