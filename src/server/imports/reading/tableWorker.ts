import { parentPort, workerData } from 'node:worker_threads'
import type { ReadingLimits } from './limits.ts'
import { readBytes } from './readBytes.ts'

/** The thread's whole life: one file in, one answer out. */
const { bytes, fileName, limits }: { bytes: Uint8Array; fileName: string; limits: ReadingLimits } = workerData

void readBytes(bytes, fileName, limits).then((reading) => parentPort?.postMessage(reading))
