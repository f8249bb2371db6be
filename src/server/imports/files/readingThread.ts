import { Worker } from 'node:worker_threads'
import type { ThreadScript } from '../../threadScript.ts'
import type { ReadingLimits } from './limits.ts'
import type { Reading } from './reading.ts'
import { refusal } from './refusals.ts'
import type { FileToRead } from './tableWorker.ts'

/** Those that have answered in order and wait for another file. To begin a thread costs more than to read an ordinary file. */
const idle: { readonly worker: Worker; readonly megabytes: number; readonly leaving: NodeJS.Timeout }[] = []
const idleAtMost = 2
const idleFor = 10_000
/** What a larger file has left behind in a thread goes with the thread. */
const smallFile = 1024 * 1024

/** Reads one file in a thread with an end to its time and memory. A thread that failed or was stopped is never used again. */
export function readInThread(
  script: ThreadScript,
  bytes: Uint8Array,
  fileName: string,
  limits: ReadingLimits,
): Promise<Reading> {
  const worker = takeIdle(limits.megabytes) ?? begin(script, limits)
  // A copy that the thread takes over; a view would bring the whole buffer that it looks into.
  const copy = new Uint8Array(bytes)
  const answered = answerOf(worker, limits, bytes.byteLength <= smallFile)
  const file: FileToRead = { bytes: copy, fileName, limits }
  worker.postMessage(file, [copy.buffer])
  return answered
}

function begin(script: ThreadScript, limits: ReadingLimits): Worker {
  return new Worker(script.source, {
    eval: script.inMemory,
    resourceLimits: { maxOldGenerationSizeMb: limits.megabytes, maxYoungGenerationSizeMb: 32, stackSizeMb: 4 },
    // Neither settings nor secrets of the server are within the file's reach.
    env: {},
    execArgv: [],
  })
}

const answerOf = (worker: Worker, limits: ReadingLimits, isReusable: boolean): Promise<Reading> =>
  new Promise((resolve) => {
    const timer = setTimeout(
      () => finish(refusal('took-too-long', { milliseconds: limits.milliseconds })),
      limits.milliseconds,
    )
    const finish = (reading: Reading, isWell = false): void => {
      clearTimeout(timer)
      hearNothing(worker)
      if (isWell && isReusable) leaveIdle(worker, limits.megabytes)
      else void worker.terminate()
      resolve(reading)
    }
    worker.once('message', (reading: Reading) => finish(reading, true))
    worker.once('messageerror', (error) => finish(refusal('reading-failed', { fault: error.message })))
    worker.once('error', (error) => finish(ended(error, limits)))
    worker.once('exit', (code) => finish(refusal('reading-failed', { fault: `exit ${code}` })))
  })

/** Ours alone: the thread's own listeners are what carries its messages here. */
function hearNothing(worker: Worker): void {
  for (const event of ['message', 'messageerror', 'error', 'exit']) worker.removeAllListeners(event)
}

function takeIdle(megabytes: number): Worker | undefined {
  const at = idle.findIndex((each) => each.megabytes === megabytes)
  const [taken] = at < 0 ? [] : idle.splice(at, 1)
  if (taken === undefined) return undefined
  clearTimeout(taken.leaving)
  hearNothing(taken.worker)
  taken.worker.ref()
  return taken.worker
}

function leaveIdle(worker: Worker, megabytes: number): void {
  if (idle.length >= idleAtMost) return void worker.terminate()
  const leave = () => {
    const at = idle.findIndex((each) => each.worker === worker)
    if (at >= 0) idle.splice(at, 1)
    void worker.terminate()
  }
  // Neither the thread nor its clock keeps the process alive, and one that ends by itself isn't waited for.
  worker.unref()
  worker.once('exit', leave)
  worker.once('error', leave)
  idle.push({ worker, megabytes, leaving: setTimeout(leave, idleFor).unref() })
}

function ended(error: Error, limits: ReadingLimits) {
  return 'code' in error && error.code === 'ERR_WORKER_OUT_OF_MEMORY'
    ? refusal('took-too-much-memory', { megabytes: limits.megabytes })
    : refusal('reading-failed', { fault: error.message.slice(0, 200) })
}
