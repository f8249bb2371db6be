import { readCsv } from './csv.ts'
import { checkWorkbookParts, fileKind } from './fileKind.ts'
import type { ReadingLimits } from './limits.ts'
import type { Reading } from './reading.ts'
import { refusal, Stopped } from './refusals.ts'
import { readWorkbook } from './workbook.ts'
import { readZipDirectory } from './zipDirectory.ts'

/** Reads where it stands. Only the worker should call it: a file made to do harm could keep the caller's thread busy. */
export async function readBytes(bytes: Uint8Array, fileName: string, limits: ReadingLimits): Promise<Reading> {
  const buffer = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength)
  if (buffer.length === 0) return refusal('empty-file')
  if (buffer.length > limits.bytes) return refusal('file-too-large', { bytes: buffer.length, limit: limits.bytes })
  try {
    if (fileKind(buffer, fileName) === 'csv') return readCsv(buffer, limits)
    const zip = await readZipDirectory(buffer, limits)
    checkWorkbookParts(zip.parts)
    return await readWorkbook(zip, limits)
  } catch (error) {
    if (error instanceof Stopped) return error.refusal
    throw error
  }
}
