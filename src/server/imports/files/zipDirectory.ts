import { type Entry, fromBuffer, type ZipFile } from 'yauzl'
import type { ReadingLimits } from './limits.ts'
import { Stopped } from './refusals.ts'

/** What a zip says that it holds. No name in it is ever a path on this machine: parts are only looked up by it. */
export interface ZipDirectory {
  readonly file: ZipFile
  /** By name in lower case, since the format compares part names so. */
  readonly parts: ReadonlyMap<string, Entry>
}

/** Reads the directory alone: the sizes that it states are judged before anything is unpacked. */
export async function readZipDirectory(bytes: Buffer, limits: ReadingLimits): Promise<ZipDirectory> {
  const file = await open(bytes)
  if (file.entryCount > limits.entries) {
    throw new Stopped('zip-bomb', { reason: 'entries', entries: file.entryCount, limit: limits.entries })
  }
  const entries = await entriesOf(file)
  const unpacked = entries.reduce((sum, entry) => sum + entry.uncompressedSize, 0)
  if (unpacked > limits.unpackedBytes) {
    throw new Stopped('zip-bomb', { reason: 'unpacked-size', bytes: unpacked, limit: limits.unpackedBytes })
  }
  const parts = new Map<string, Entry>()
  for (const entry of entries) {
    const ratio = Math.ceil(entry.uncompressedSize / Math.max(1, entry.compressedSize))
    if (entry.uncompressedSize > limits.ratioFrom && ratio > limits.ratio) {
      throw new Stopped('zip-bomb', { reason: 'ratio', part: entry.fileName, ratio, limit: limits.ratio })
    }
    if (entry.isEncrypted()) throw new Stopped('spreadsheet-encrypted', { part: entry.fileName })
    const name = entry.fileName.toLowerCase()
    // Two parts of one name are read differently by different programs: what was checked might not be what is used.
    if (parts.has(name)) throw new Stopped('spreadsheet-damaged', { reason: 'same-name-twice', part: entry.fileName })
    parts.set(name, entry)
  }
  return { file, parts }
}

const open = (bytes: Buffer): Promise<ZipFile> =>
  new Promise((resolve, reject) => {
    fromBuffer(bytes, { lazyEntries: true, autoClose: false, validateEntrySizes: true }, (error, file) => {
      if (error) reject(damaged(error))
      else resolve(file)
    })
  })

const entriesOf = (file: ZipFile): Promise<Entry[]> =>
  new Promise((resolve, reject) => {
    const entries: Entry[] = []
    file.on('entry', (entry: Entry) => {
      entries.push(entry)
      file.readEntry()
    })
    file.on('end', () => resolve(entries))
    file.on('error', (error: Error) => reject(damaged(error)))
    file.readEntry()
  })

function damaged(error: Error): Stopped {
  return error.message.includes('encryption')
    ? new Stopped('spreadsheet-encrypted')
    : new Stopped('spreadsheet-damaged', { reason: 'zip-directory', message: error.message.slice(0, 200) })
}
