import { threadScript } from '../../threadScript.ts'
import { fileKind } from './fileKind.ts'
import { type ReadingLimits, shippedLimits } from './limits.ts'
import type { Reading } from './reading.ts'
import { readInThread } from './readingThread.ts'
import { type ReadingRefusal, refusal, Stopped } from './refusals.ts'

/**
 * Reads the tables of a file that somebody sent in. It runs in a thread apart with an end to its time and
 * memory, never throws because of what the file holds, and writes nothing to disk.
 */
export async function readTables(
  bytes: Uint8Array,
  fileName: string,
  limits: Partial<ReadingLimits> = {},
): Promise<Reading> {
  const held = { ...shippedLimits, ...limits }
  if (bytes.byteLength === 0) return refusal('empty-file')
  if (bytes.byteLength > held.bytes) return refusal('file-too-large', { bytes: bytes.byteLength, limit: held.bytes })
  const unread = unreadKind(bytes, fileName)
  if (unread !== undefined) return unread
  const script = await threadScript('tableWorker', new URL('./tableWorker.ts', import.meta.url))
  return inTurn(() => readInThread(script, bytes, fileName, held))
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

/** Each thread may take its whole share of memory, so what the server may lose at most is this many shares. */
const atOnce = 2
let running = 0
const waiting: (() => void)[] = []

async function inTurn(read: () => Promise<Reading>): Promise<Reading> {
  if (running >= atOnce) await new Promise<void>((resolve) => waiting.push(resolve))
  else running++
  try {
    return await read()
  } finally {
    // Whoever waits takes over the place, so the number stays the same.
    const next = waiting.shift()
    if (next) next()
    else running--
  }
}
