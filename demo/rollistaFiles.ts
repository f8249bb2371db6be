import { messyCsv, messyWorkbook } from './messyWorkbook.ts'
import { type MessyRow, messyHeadings, messyRoleList } from './rollista.ts'

export const rollistaFiles = { xlsx: 'Rollista 2026 (3) slutlig.xlsx', csv: 'rollista.csv' } as const

const headingRow = 4

/** The list as a workbook: titles above the headings, a hidden sheet, merged cells, a formula and days of every kind. */
export function rollistaXlsx(): Buffer {
  const rows = messyRoleList()
  return messyWorkbook([
    {
      name: 'Roller nov',
      rows: [
        [1, ['Roller i förvaltningsmodellen, Vretaby kommun']],
        [2, ['Uppdaterad 2026-11-09 av TL. Hör av er om något är fel!']],
        [headingRow, messyHeadings],
        ...rows.map((row, index) => [headingRow + 1 + index, row] as const),
      ],
      merged: ['A1:J1', mergedObject(rows)],
    },
    {
      name: 'Gamla',
      hidden: true,
      rows: [
        [1, ['Gamla roller']],
        [2, ['Ahlgren, Lars', 'UF', '', 'OÄ vht', 'UKF']],
      ],
    },
  ])
}

/** The same rows without the titles above them, and with days as text. */
export const rollistaCsv = (): Buffer => messyCsv([messyHeadings, ...messyRoleList()])

/** VSOA's owners share one cell for their object. */
function mergedObject(rows: readonly MessyRow[]): string {
  const first = rows.findIndex((row) => row[4] === 'VSOA') + headingRow + 1
  return `E${first}:E${first + 1}`
}
