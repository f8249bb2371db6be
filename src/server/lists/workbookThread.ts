import { Worker } from 'node:worker_threads'
import { writeExcel } from '#documents/writers/excel'
import type { Sheet } from '#documents/writers/sheet'
import { type ThreadScript, threadScript } from '../threads/threadScript.ts'
import type { WorkbookMade, WorkbookToMake } from './workbookWorker.ts'

/** What is made before anybody notices isn't worth sending to a thread. */
const smallWorkbook = 5_000
const megabytes = 1_024
const idleFor = 10_000

/** A workbook, made where it keeps nobody waiting: a large one takes seconds, and a process that makes it answers nobody meanwhile. */
export async function makeWorkbook(sheets: readonly Sheet[]): Promise<Uint8Array> {
  const cells = sheets.reduce((sum, { columns, rows }) => sum + columns.length * rows.length, 0)
  return cells <= smallWorkbook ? writeExcel(sheets) : inThread(sheets)
}

interface Waiting {
  readonly resolve: (bytes: Uint8Array) => void
  readonly reject: (fault: Error) => void
}

interface Thread {
  readonly worker: Worker
  readonly waiting: Map<number, Waiting>
  leaving: NodeJS.Timeout | undefined
}

let thread: Thread | undefined
let count = 0

async function inThread(sheets: readonly Sheet[]): Promise<Uint8Array> {
  const script = await threadScript('workbookWorker', new URL('./workbookWorker.ts', import.meta.url))
  thread ??= begin(script)
  const { worker, waiting, leaving } = thread
  clearTimeout(leaving)
  worker.ref()
  count += 1
  const number = count
  return new Promise((resolve, reject) => {
    waiting.set(number, { resolve, reject })
    worker.postMessage({ number, sheets } satisfies WorkbookToMake)
  })
}

function begin({ source, inMemory }: ThreadScript): Thread {
  const worker = new Worker(source, {
    eval: inMemory,
    resourceLimits: { maxOldGenerationSizeMb: megabytes },
    env: {},
    execArgv: [],
  })
  const own: Thread = { worker, waiting: new Map(), leaving: undefined }
  worker.on('message', (made: WorkbookMade) => answer(own, made))
  worker.on('error', (fault) => end(own, fault))
  worker.on('exit', (code) => end(own, new Error(`the workbooks' thread ended with ${code}`)))
  return own
}

function answer(own: Thread, made: WorkbookMade): void {
  const asker = own.waiting.get(made.number)
  own.waiting.delete(made.number)
  if ('bytes' in made) asker?.resolve(made.bytes)
  else asker?.reject(new Error(`a workbook could not be made: ${made.fault}`))
  if (own.waiting.size > 0) return
  // Neither the thread nor its clock keeps the process alive.
  own.worker.unref()
  own.leaving = setTimeout(() => end(own, new Error('the thread has left')), idleFor).unref()
}

/** Whoever comes next gets a new thread; those who wait for this one are told. */
function end(own: Thread, fault: Error): void {
  if (thread === own) thread = undefined
  clearTimeout(own.leaving)
  for (const { reject } of own.waiting.values()) reject(fault)
  own.waiting.clear()
  void own.worker.terminate()
}
