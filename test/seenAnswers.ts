import { appendFileSync } from 'node:fs'
import { join } from 'node:path'

/** Where a whole run notes the codes of its refusals, a file a process; a run of some files has none. */
export const answersFolder = process.env.STYRBORD_TEST_ANSWERS

const seen = new Set<string>()

/** What was answered over HTTP, noted when it is a problem with a code. */
export function noteAnswer(mediaType: string | undefined, body: string): void {
  if (answersFolder === undefined || mediaType?.startsWith('application/problem+json') !== true) return
  const { code } = JSON.parse(body) as { code: string }
  if (seen.has(code)) return
  seen.add(code)
  appendFileSync(join(answersFolder, String(process.pid)), `${code}\n`)
}
