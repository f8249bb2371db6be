import { Worker } from 'node:worker_threads'
import { type ReadingLimits, shippedLimits } from './limits.ts'
import type { Reading } from './reading.ts'
import { refusal } from './refusals.ts'
import { type WorkerScript, workerScript } from './workerScript.ts'

/**
 * Reads the tables of a file that somebody sent in. It runs in a thread of its own with an end to its time and
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
  const script = await workerScript()
  return inTurn(() => readInThread(script, bytes, fileName, held))
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

function readInThread(
  script: WorkerScript,
  bytes: Uint8Array,
  fileName: string,
  limits: ReadingLimits,
): Promise<Reading> {
  // A copy that the thread takes over; a view would bring the whole buffer that it looks into.
  const copy = new Uint8Array(bytes)
  const worker = new Worker(script.source, {
    eval: script.inMemory,
    workerData: { bytes: copy, fileName, limits },
    transferList: [copy.buffer],
    resourceLimits: { maxOldGenerationSizeMb: limits.megabytes, maxYoungGenerationSizeMb: 32, stackSizeMb: 4 },
    // Neither settings nor secrets of the server are within the file's reach.
    env: {},
    execArgv: [],
  })
  return answerOf(worker, limits)
}

const answerOf = (worker: Worker, limits: ReadingLimits): Promise<Reading> =>
  new Promise((resolve) => {
    const timer = setTimeout(
      () => finish(refusal('took-too-long', { milliseconds: limits.milliseconds })),
      limits.milliseconds,
    )
    const finish = (reading: Reading): void => {
      clearTimeout(timer)
      resolve(reading)
      void worker.terminate()
    }
    worker.once('message', finish)
    worker.once('messageerror', (error) => finish(refusal('reading-failed', { fault: error.message })))
    worker.once('error', (error) => finish(ended(error, limits)))
    worker.once('exit', (code) => finish(refusal('reading-failed', { fault: `exit ${code}` })))
  })

function ended(error: Error, limits: ReadingLimits) {
  return 'code' in error && error.code === 'ERR_WORKER_OUT_OF_MEMORY'
    ? refusal('took-too-much-memory', { megabytes: limits.megabytes })
    : refusal('reading-failed', { fault: error.message.slice(0, 200) })
}
