import { appendFileSync, readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'

/** Where a whole run notes the codes of its refusals, a file a process; a run of some files has none. */
export const answersFolder = process.env.STYRBORD_TEST_ANSWERS

const seen = new Set<string>()

/** An act that was done over HTTP, and found to leave one entry and the structure that a load gives. */
export function noteAct(id: string): void {
  if (answersFolder !== undefined && !seen.has(`act ${id}`)) note(`act ${id}`)
}

/** What was answered over HTTP, noted when it is a problem with a code. */
export function noteAnswer(mediaType: string | undefined, body: string): void {
  if (answersFolder === undefined || mediaType?.startsWith('application/problem+json') !== true) return
  const { code } = JSON.parse(body) as { code: string }
  if (!seen.has(code)) note(code)
}

function note(line: string): void {
  seen.add(line)
  appendFileSync(join(answersFolder ?? '', String(process.pid)), `${line}\n`)
}

/** All that was noted in the run, the last of which asks. */
export const noted = (): ReadonlySet<string> =>
  new Set(
    readdirSync(answersFolder ?? '').flatMap((name) =>
      readFileSync(join(answersFolder ?? '', name), 'utf8')
        .trim()
        .split('\n'),
    ),
  )
