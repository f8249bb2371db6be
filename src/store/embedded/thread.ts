import { existsSync } from 'node:fs'
import { fileURLToPath } from 'node:url'
import { Worker } from 'node:worker_threads'
import { diskFull, type EmbeddedFault, stopped } from './fault.ts'

const closeMilliseconds = 20_000

type Message =
  | { kind: 'ready' }
  | { kind: 'closed' }
  | { kind: 'answer'; id: number; value: number }
  | { kind: 'fault'; isFull: boolean; detail: string }

/** The running worker thread, seen from the thread that started it. */
export interface Thread {
  syncs(): Promise<number>
  close(): Promise<void>
  terminate(): void
}

/** Lets PGlite make the database in an empty folder and close it again. */
export async function initialise(folder: string, database: string): Promise<void> {
  const { worker, ended } = start(folder, { database })
  worker.on('message', () => {})
  const fault = await ended
  if (fault !== undefined) throw fault
}

/** Opens the database and answers when the socket listens. `onEnd` is called once if the thread ends without being asked to. */
export async function openThread(
  folder: string,
  places: { database: string; socket: string },
  onEnd: (fault: EmbeddedFault) => void,
): Promise<Thread> {
  const { worker, ended } = start(folder, places)
  const answers = new Map<number, (value: number) => void>()
  let asked = 0
  let isClosing = false
  const ready = new Promise<'ready'>((resolve) => {
    worker.on('message', (message: Message) => {
      if (message.kind === 'ready') resolve('ready')
      if (message.kind === 'answer') answers.get(message.id)?.(message.value)
    })
  })
  const first = await Promise.race([ready, ended])
  if (first !== 'ready') throw first ?? stopped('worker')
  void ended.then((fault) => {
    if (!isClosing) onEnd(fault ?? stopped('worker'))
  })
  return {
    async syncs() {
      const id = ++asked
      const answer = new Promise<number>((resolve) => answers.set(id, resolve))
      worker.postMessage({ kind: 'syncs', id })
      const value = await Promise.race([answer, ended])
      answers.delete(id)
      if (typeof value !== 'number') throw value ?? stopped('worker')
      return value
    },
    async close() {
      isClosing = true
      worker.postMessage({ kind: 'close' })
      // Being cut off is what a kill -9 is: the next start replays the log, and nothing acknowledged is lost.
      const timer = setTimeout(() => void worker.terminate(), closeMilliseconds)
      await ended
      clearTimeout(timer)
    },
    terminate() {
      void worker.terminate()
    },
  }
}

function start(
  folder: string,
  workerData: { database: string; socket?: string },
): { worker: Worker; ended: Promise<EmbeddedFault | undefined> } {
  const worker = new Worker(workerFile(), { workerData })
  let fault: EmbeddedFault | undefined
  worker.on('message', (message: Message) => {
    if (message.kind === 'fault') fault = message.isFull ? diskFull(folder, message.detail) : stopped(message.detail)
  })
  worker.on('error', (error) => {
    fault ??= stopped(error instanceof Error ? error.message : String(error))
  })
  const ended = new Promise<EmbeddedFault | undefined>((resolve) => {
    worker.on('exit', (code) => resolve(fault ?? (code === 0 ? undefined : stopped(`exit ${code}`))))
  })
  return { worker, ended }
}

// Beside this file in the sources; the build copies the thread's files to dist/server/embedded/, and bundles this one beside or below.
function workerFile(): string {
  const places = ['./worker.mjs', './embedded/worker.mjs', '../embedded/worker.mjs']
  const files = places.map((place) => fileURLToPath(new URL(place, import.meta.url)))
  const found = files.find((file) => existsSync(file))
  if (found === undefined) throw stopped(`no worker in ${files.join(', ')}`)
  return found
}
