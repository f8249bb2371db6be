import { parentPort } from 'node:worker_threads'
import { readModelFile } from './modelFile.ts'

/** The thread's whole life: one file in, one answer out, and then perhaps another. */
parentPort?.on('message', (yaml: string) => parentPort?.postMessage(readModelFile(yaml)))
