import { askThread, type Ended } from '../../threads/askThread.ts'
import type { Asker } from '../../threads/shares.ts'
import { threadScript } from '../../threads/threadScript.ts'
import { fileKind } from './fileKind.ts'
import { type ReadingLimits, shippedLimits } from './limits.ts'
import type { Reading } from './reading.ts'
import { type ReadingRefusal, refusal, Stopped } from './refusals.ts'
import type { FileToRead } from './tableWorker.ts'

/**
 * Reads the tables of a file that somebody sent in. It runs in a thread apart with an end to its time and
 * memory, never throws because of what the file holds, and writes nothing to disk.
 */
export async function readTables(
  bytes: Uint8Array,
  fileName: string,
  asker: Asker,
  limits: Partial<ReadingLimits> = {},
): Promise<Reading> {
  const held = { ...shippedLimits, ...limits }
  if (bytes.byteLength === 0) return refusal('empty-file')
  if (bytes.byteLength > held.bytes) return refusal('file-too-large', { bytes: bytes.byteLength, limit: held.bytes })
  const unread = unreadKind(bytes, fileName)
  if (unread !== undefined) return unread
  const script = await threadScript('tableWorker', new URL('./tableWorker.ts', import.meta.url))
  // A copy that the thread takes over; a view would bring the whole buffer that it looks into.
  const copy = new Uint8Array(bytes)
  const message: FileToRead = { bytes: copy, fileName, limits: held }
  const isSmall = bytes.byteLength <= smallFile
  const order = { message, transfer: [copy.buffer], isSmall, ended: unanswered(held) }
  return askThread<Reading>(script, order, held, asker)
}

const smallFile = 1024 * 1024

const unanswered =
  ({ milliseconds, megabytes }: ReadingLimits) =>
  (why: Ended): ReadingRefusal => {
    if (why === 'took-too-long') return refusal(why, { milliseconds })
    return why === 'took-too-much-memory' ? refusal(why, { megabytes }) : refusal('reading-failed', why)
  }

/** What the first bytes and the name rule out needs no thread: they are looked at, never followed. */
function unreadKind(bytes: Uint8Array, fileName: string): ReadingRefusal | undefined {
  try {
    fileKind(Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength), fileName)
    return undefined
  } catch (error) {
    if (error instanceof Stopped) return error.refusal
    throw error
  }
}
