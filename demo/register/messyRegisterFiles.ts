import { messyCsv, messyWorkbook } from '../messyWorkbook.ts'
import { cellsOf, messyRegister, messyRegisterHeadings, messyRegisterLater } from './messyRegister.ts'

export const messyRegisterFiles = {
  xlsx: 'Systemförteckning 2026 v7 KOPIA.xlsx',
  csv: 'systemforteckning 2027.csv',
} as const

/** Two lines of title, an empty one and the groups of columns stand above the headings. */
const headingRow = 5

/** The municipality's old list of systems: merged cells, titles, a sheet that nobody was to see. */
export function messyRegisterXlsx(): Buffer {
  const lines = messyRegister()
  const rows = lines.map((line, at) => [headingRow + 1 + at, cellsOf(line)] as const)
  return messyWorkbook([
    {
      name: 'Förteckning',
      rows: [
        [1, ['Systemförteckning Vretaby kommun']],
        [2, ['Senast ändrad 2026-10-30. Rödmarkerat = osäkert. Kopiera inte, ring BL först!']],
        [
          4,
          ['Grunduppgifter', '', '', '', '', '', 'Vilka', '', 'Ansvariga', '', 'Läge', '', 'Avtal', '', '', 'Säkerhet'],
        ],
        [headingRow, messyRegisterHeadings],
        ...rows,
      ],
      merged: ['A1:T1', 'A4:F4', 'G4:H4', 'I4:J4', 'K4:L4', 'M4:O4', 'P4:T4', ...sharedObject(lines)],
    },
    {
      name: 'Avvecklat -22',
      hidden: true,
      rows: [
        [1, ['System', 'Slut']],
        [2, ['Gamla växeln', { day: '2022-03-31', as: 'date' }]],
      ],
    },
  ])
}

/** A year later, exported by another program: semicolons, Windows-1252, no titles. */
export const messyRegisterCsv = (): Buffer => messyCsv([messyRegisterHeadings, ...messyRegisterLater().map(cellsOf)])

/** The first systems of an object share one cell for it. */
function sharedObject(lines: ReturnType<typeof messyRegister>): readonly string[] {
  const first = lines.findIndex(({ System = '' }) => String(System).trim() === 'Instrumentlånet') + headingRow + 1
  return [`E${first}:E${first + 2}`]
}
