import writeExcelFile, { type CellObject } from 'write-excel-file/node'

type Row = Readonly<Record<string, unknown>>

/** Rows as a file by the shortest way: what the database said, as text, and in a workbook by the same package as the product's. */
export async function limitFile(kind: string, rows: readonly object[]): Promise<Buffer | undefined> {
  if (kind === 'csv') return csvOf(rows as readonly Row[])
  return kind === 'workbook' ? workbookOf(rows as readonly Row[]) : undefined
}

const textOf = (value: unknown): string => {
  if (value === null || value === undefined) return ''
  return typeof value === 'object' ? JSON.stringify(value) : String(value)
}

const quoted = (text: string): string => (/[";\r\n]/.test(text) ? `"${text.replaceAll('"', '""')}"` : text)

function csvOf(rows: readonly Row[]): Buffer {
  const lines = [Object.keys(rows[0] ?? {}), ...rows.map((row) => Object.values(row))]
  return Buffer.from(lines.map((line) => `${line.map((value) => quoted(textOf(value))).join(';')}\r\n`).join(''))
}

const workbookOf = (rows: readonly Row[]): Promise<Buffer> =>
  writeExcelFile([
    {
      sheet: 'Limit',
      data: [Object.keys(rows[0] ?? {}), ...rows.map((row) => Object.values(row))].map((line) =>
        line.map((value): CellObject | null => {
          const text = textOf(value)
          return text === '' ? null : { value: text, type: String }
        }),
      ),
    },
  ]).toBuffer()
