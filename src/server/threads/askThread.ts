import { Worker } from 'node:worker_threads'
import { type Asker, inTurn } from './shares.ts'
import type { ThreadScript } from './threadScript.ts'

/** How much a thread may take of the process, and how long. */
export interface ThreadLimits {
  readonly milliseconds: number
  /** Of the thread's JavaScript heap. */
  readonly megabytes: number
}

/** Why a thread gave no answer. */
export type Ended = 'took-too-long' | 'took-too-much-memory' | { readonly fault: string }

interface Order<Answer> {
  readonly message: unknown
  /** What the thread takes over; the caller can't use it any more. */
  readonly transfer?: readonly ArrayBuffer[]
  /** What a large order has left behind in a thread goes with the thread. */
  readonly isSmall: boolean
  readonly ended: (why: Ended) => Answer
}

/** Those that have answered in order and wait for more. To begin a thread costs more than to read an ordinary file. */
const idle: { readonly worker: Worker; readonly kind: string; readonly leaving: NodeJS.Timeout }[] = []
const idleAtMost = 2
const idleFor = 10_000

/** Has one thing done in a thread with an end to its time and memory. A thread that failed or was stopped is never used again. */
export const askThread = <Answer>(
  script: ThreadScript,
  order: Order<Answer>,
  limits: ThreadLimits,
  asker: Asker,
): Promise<Answer> =>
  inTurn(asker, () => {
    const kind = `${limits.megabytes} ${script.source}`
    const worker = takeIdle(kind) ?? begin(script, limits)
    const answered = answerOf(worker, kind, order, limits)
    worker.postMessage(order.message, [...(order.transfer ?? [])])
    return answered
  })

function begin({ source, inMemory }: ThreadScript, { megabytes }: ThreadLimits): Worker {
  return new Worker(source, {
    eval: inMemory,
    resourceLimits: { maxOldGenerationSizeMb: megabytes, maxYoungGenerationSizeMb: 32, stackSizeMb: 4 },
    // Neither settings nor secrets of the server are within a file's reach.
    env: {},
    execArgv: [],
  })
}

const answerOf = <Answer>(
  worker: Worker,
  kind: string,
  { isSmall, ended }: Order<Answer>,
  { milliseconds }: ThreadLimits,
): Promise<Answer> =>
  new Promise((resolve) => {
    const timer = setTimeout(() => finish(ended('took-too-long')), milliseconds)
    const finish = (answer: Answer, isWell = false): void => {
      clearTimeout(timer)
      hearNothing(worker)
      if (isWell && isSmall) leaveIdle(worker, kind)
      else void worker.terminate()
      resolve(answer)
    }
    worker.once('message', (answer: Answer) => finish(answer, true))
    worker.once('messageerror', ({ message }) => finish(ended({ fault: message })))
    worker.once('error', (error) => finish(ended(whyEnded(error))))
    worker.once('exit', (code) => finish(ended({ fault: `exit ${code}` })))
  })

/** Ours alone: the thread's own listeners are what carries its messages here. */
function hearNothing(worker: Worker): void {
  for (const event of ['message', 'messageerror', 'error', 'exit']) worker.removeAllListeners(event)
}

function takeIdle(kind: string): Worker | undefined {
  const at = idle.findIndex((each) => each.kind === kind)
  const [taken] = at < 0 ? [] : idle.splice(at, 1)
  if (taken === undefined) return undefined
  clearTimeout(taken.leaving)
  hearNothing(taken.worker)
  taken.worker.ref()
  return taken.worker
}

function leaveIdle(worker: Worker, kind: string): void {
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
  idle.push({ worker, kind, leaving: setTimeout(leave, idleFor).unref() })
}

const whyEnded = (error: Error): Ended =>
  'code' in error && error.code === 'ERR_WORKER_OUT_OF_MEMORY'
    ? 'took-too-much-memory'
    : { fault: error.message.slice(0, 200) }
