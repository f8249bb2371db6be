import { daysBetween } from '#model/dates'
import { type MessyRow, messyHeadings, messyRoleList } from './rollista.ts'
import { storedZip } from './storedZip.ts'
import type { MessyCell } from './writingHabits.ts'

export const rollistaFiles = { xlsx: 'Rollista 2026 (3) slutlig.xlsx', csv: 'rollista.csv' } as const

const headingRow = 4

/** The list as a workbook: titles above the headings, a hidden sheet, merged cells, a formula and days of every kind. */
export function rollistaXlsx(): Buffer {
  const rows = messyRoleList()
  const visible = [
    rowXml(1, ['Roller i förvaltningsmodellen, Vretaby kommun']),
    rowXml(2, ['Uppdaterad 2026-11-09 av TL. Hör av er om något är fel!']),
    rowXml(headingRow, messyHeadings),
    ...rows.map((row, index) => rowXml(headingRow + 1 + index, row)),
  ]
  const hidden = [rowXml(1, ['Gamla roller']), rowXml(2, ['Ahlgren, Lars', 'UF', '', 'OÄ vht', 'UKF'])]
  return storedZip([
    { name: '[Content_Types].xml', content: contentTypes },
    { name: '_rels/.rels', content: relationships([['officeDocument', 'xl/workbook.xml']]) },
    { name: 'xl/workbook.xml', content: workbook },
    {
      name: 'xl/_rels/workbook.xml.rels',
      content: relationships([
        ['worksheet', 'worksheets/sheet1.xml'],
        ['worksheet', 'worksheets/sheet2.xml'],
        ['styles', 'styles.xml'],
      ]),
    },
    { name: 'xl/styles.xml', content: styles },
    { name: 'xl/worksheets/sheet1.xml', content: sheet(visible, ['A1:J1', mergedObject(rows)]) },
    { name: 'xl/worksheets/sheet2.xml', content: sheet(hidden, []) },
  ])
}

/** The same rows as another program exported them: semicolons, Windows-1252, no title, days as text. */
export function rollistaCsv(): Buffer {
  const lines = [messyHeadings, ...messyRoleList()].map((row) => row.map((cell) => quoted(textOf(cell))).join(';'))
  return Buffer.from(`${lines.join('\r\n')}\r\n`, 'latin1')
}

const quoted = (value: string): string => (/[";\r\n]/.test(value) ? `"${value.replaceAll('"', '""')}"` : value)

function textOf(cell: MessyCell): string {
  if (typeof cell === 'string') return cell
  if ('formula' in cell) return cell.value
  return cell.as === 'date' ? cell.day : String(serialOf(cell.day))
}

/** Excel's day number, counted so that 1 January 1900 is 1 and a 29 February that never was is 60. */
const serialOf = (day: string): number => daysBetween('1899-12-30', day)

/** VSOA's owners share one cell for their object. */
function mergedObject(rows: readonly MessyRow[]): string {
  const first = rows.findIndex((row) => row[4] === 'VSOA') + headingRow + 1
  return `E${first}:E${first + 1}`
}

const columns = 'ABCDEFGHIJ'

function rowXml(number: number, cells: MessyRow): string {
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
  return `<c r="${place}"${cell.as === 'date' ? ' s="1"' : ''}><v>${serialOf(cell.day)}</v></c>`
}

const escaped = (value: string): string =>
  value.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;')

const declaration = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n'
const main = 'http://schemas.openxmlformats.org/spreadsheetml/2006/main'
const office = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships'
const openPackage = 'http://schemas.openxmlformats.org/package/2006'
const kind = 'application/vnd.openxmlformats-officedocument.spreadsheetml'

function sheet(rows: readonly string[], merged: readonly string[]): string {
  const merges = merged.map((ref) => `<mergeCell ref="${ref}"/>`).join('')
  const mergeCells = merged.length === 0 ? '' : `<mergeCells count="${merged.length}">${merges}</mergeCells>`
  return `${declaration}<worksheet xmlns="${main}"><sheetData>${rows.join('')}</sheetData>${mergeCells}</worksheet>`
}

const relationships = (all: readonly (readonly [type: string, target: string])[]): string =>
  `${declaration}<Relationships xmlns="${openPackage}/relationships">${all
    .map(([type, target], index) => `<Relationship Id="r${index + 1}" Type="${office}/${type}" Target="${target}"/>`)
    .join('')}</Relationships>`

const workbook = `${declaration}<workbook xmlns="${main}" xmlns:r="${office}"><sheets><sheet name="Roller nov" sheetId="1" r:id="r1"/><sheet name="Gamla" sheetId="2" state="hidden" r:id="r2"/></sheets></workbook>`

/** Style 1 shows a day number as a date (14 is the built-in date format). */
const styles = `${declaration}<styleSheet xmlns="${main}"><fonts count="1"><font><sz val="11"/><name val="Calibri"/></font></fonts><fills count="2"><fill><patternFill patternType="none"/></fill><fill><patternFill patternType="gray125"/></fill></fills><borders count="1"><border/></borders><cellStyleXfs count="1"><xf/></cellStyleXfs><cellXfs count="2"><xf/><xf numFmtId="14" applyNumberFormat="1"/></cellXfs></styleSheet>`

const contentTypes = `${declaration}<Types xmlns="${openPackage}/content-types"><Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/><Default Extension="xml" ContentType="application/xml"/><Override PartName="/xl/workbook.xml" ContentType="${kind}.sheet.main+xml"/><Override PartName="/xl/worksheets/sheet1.xml" ContentType="${kind}.worksheet+xml"/><Override PartName="/xl/worksheets/sheet2.xml" ContentType="${kind}.worksheet+xml"/><Override PartName="/xl/styles.xml" ContentType="${kind}.styles+xml"/></Types>`
