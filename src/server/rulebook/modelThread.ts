import { text } from '#model/text'
import { askThread, type Ended } from '../threads/askThread.ts'
import type { Asker } from '../threads/shares.ts'
import { threadScript } from '../threads/threadScript.ts'
import { notAModel, type ReadModel, start } from './modelFile.ts'

/** A hundred times what Linköping's model takes. */
const limits = { milliseconds: 10_000, megabytes: 256 }

/** Reads a model that somebody sent in, in a thread: a file can be written so that it takes seconds, and nobody else waits. */
export async function readModelInThread(yaml: string, asker: Asker): Promise<ReadModel> {
  const script = await threadScript('modelWorker', new URL('./modelWorker.ts', import.meta.url))
  return askThread<ReadModel>(script, { message: yaml, isSmall: true, ended: unread }, limits, asker)
}

/** A fault of ours is told as one. */
function unread(why: Ended): ReadModel {
  if (typeof why === 'object') throw new Error(`a model's file wasn't read: ${why.fault}`)
  const message = text(
    'Filen tar för mycket tid eller minne att läsa. Jämför med en modell som följer med.',
    'The file takes too much time or memory to be read. Compare with a shipped model.',
  )
  return notAModel([{ ...start, message }])
}
