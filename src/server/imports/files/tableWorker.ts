import { parentPort } from 'node:worker_threads'
import type { ReadingLimits } from './limits.ts'
import { readBytes } from './readBytes.ts'

export interface FileToRead {
  readonly bytes: Uint8Array
  readonly fileName: string
  readonly limits: ReadingLimits
}

/** The thread's whole life: one file in, one answer out, and then perhaps another. */
parentPort?.on('message', ({ bytes, fileName, limits }: FileToRead) => {
  void readBytes(bytes, fileName, limits).then((reading) => parentPort?.postMessage(reading))
})
