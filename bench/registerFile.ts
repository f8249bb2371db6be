import writeExcelFile from 'write-excel-file/node'
import { Governance } from '#model/governance'
import { type RegisterField, registerFieldName } from '#model/imports/registerFields'
import type { Structure } from '#model/structure'
import { largeRegister } from './largeRegister.ts'

const day = '2026-11-23'

/** A municipality's register as a workbook and as text with semicolons. Always the same. */
export interface RegisterFile {
  readonly rows: number
  readonly columns: number
  readonly workbook: Uint8Array<ArrayBuffer>
  readonly csv: Uint8Array<ArrayBuffer>
}

export async function registerFile(structure: Structure, rows: number): Promise<RegisterFile> {
  const lines = largeRegister(rows, new Governance(structure, day))
  const fields = Object.keys(lines[0] ?? {}) as RegisterField[]
  const table = [
    fields.map((field) => registerFieldName(field).sv),
    ...lines.map((line) => fields.map((field) => line[field] ?? '')),
  ]
  const text = table.map((line) => line.map((cell) => `"${cell}"`).join(';')).join('\r\n')
  const data = table.map((line) => line.map((cell) => (cell === '' ? null : { value: cell, type: String })))
  const workbook = await writeExcelFile([{ sheet: 'System', data }]).toBuffer()
  return { rows, columns: fields.length, workbook: new Uint8Array(workbook), csv: new TextEncoder().encode(text) }
}
