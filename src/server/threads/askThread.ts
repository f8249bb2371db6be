import { Worker } from 'node:worker_threads'
import type { Member } from '#store/entering'
import { Turns } from '../turns.ts'
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

/** Whose file it is: each account, and each organisation, has a share. */
export interface Asker extends Pick<Member, 'accountId' | 'organisationId'> {
  /** Whoever has hung up needs no answer, and nothing is read for them. */
  readonly isGone?: () => boolean
}

/** Each thread may take its whole share of memory, so what the server may lose at most is this many shares. */
const atOnce = 2
/** Each that waits holds what it was sent, twice: at most 20 files of 20 MB. An account has one that is read besides. */
const waitingAtMost = {
  account: 2,
  ...{ organisation: 6, all: 10 },
  /** Those whose account has none that waits come to where others have filled the places. */
  firstOf: { account: { organisation: 12, all: 16 }, organisation: { all: 20 } },
}

/** Nothing was begun: whoever asked may ask again in a while. */
class ThreadsBusy extends Error {
  readonly code: 'busy' | 'own-files-wait'

  constructor(code: ThreadsBusy['code']) {
    super('all who may wait do')
    this.code = code
  }
}

/** Of those whose account has none that is read, the first of the organisation with the fewest. */
const turns = new Turns<Asker>(atOnce, (waiting, running) => {
  const of = ({ organisationId }: Asker) => running.filter((each) => each.organisationId === organisationId).length
  const may = waiting.filter(({ accountId }) => running.every((each) => each.accountId !== accountId))
  const [first] = may.toSorted((one, other) => of(one) - of(other))
  return first === undefined ? -1 : waiting.indexOf(first)
})

async function inTurn<Answer>(asker: Asker, ask: () => Promise<Answer>): Promise<Answer> {
  turns.drop(({ isGone }) => isGone?.() === true, new ThreadsBusy('busy'))
  const { running, waiting } = turns
  const isOwn = ({ accountId }: Asker) => accountId === asker.accountId
  const own = waiting.filter(isOwn).length
  if (own >= waitingAtMost.account) throw new ThreadsBusy('own-files-wait')
  if ((running.some(isOwn) || running.length >= atOnce) && !mayWait(asker, own, waiting)) throw new ThreadsBusy('busy')
  return turns.take(asker, async () => {
    if (asker.isGone?.()) throw new ThreadsBusy('busy')
    return ask()
  })
}

function mayWait(asker: Asker, own: number, waiting: readonly Asker[]): boolean {
  const ofOrganisation = waiting.filter(({ organisationId }) => organisationId === asker.organisationId).length
  const { firstOf } = waitingAtMost
  if (ofOrganisation === 0) return waiting.length < firstOf.organisation.all
  const most = own === 0 ? firstOf.account : waitingAtMost
  return ofOrganisation < most.organisation && waiting.length < most.all
}

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
