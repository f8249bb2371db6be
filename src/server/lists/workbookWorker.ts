import { parentPort } from 'node:worker_threads'
import { writeExcel } from '#documents/writers/excel'
import type { Sheet } from '#documents/writers/sheet'

export interface WorkbookToMake {
  readonly number: number
  readonly sheets: readonly Sheet[]
}

export type WorkbookMade = { readonly number: number } & (
  | { readonly bytes: Uint8Array<ArrayBuffer> }
  | { readonly fault: string }
)

/** One workbook after the other: two at once would take the same time, and twice the memory. */
let last: Promise<void> = Promise.resolve()

parentPort?.on('message', (asked: WorkbookToMake) => {
  last = last.then(() => make(asked))
})

async function make({ number, sheets }: WorkbookToMake): Promise<void> {
  try {
    const bytes = new Uint8Array(await writeExcel(sheets))
    parentPort?.postMessage({ number, bytes } satisfies WorkbookMade, [bytes.buffer])
  } catch (error) {
    parentPort?.postMessage({ number, fault: String(error) } satisfies WorkbookMade)
  }
}
