import type { Program } from './programs.ts'
import type { RegisterFile } from './registerFile.ts'

/** What one file took: in milliseconds, and how long somebody else had to wait meanwhile at the longest. */
export interface Imported {
  readonly dryRun: Timed
  readonly choice: Timed
  readonly completion: Timed
  readonly undo: Timed
}

export interface Timed {
  readonly milliseconds: number
  readonly othersWaited: number
}

/** Takes a register in by the same steps as its page: the file, an answer to the new names, completion. And back out again. */
export async function imported(
  program: Program,
  cookie: string,
  file: RegisterFile,
  format: 'xlsx' | 'csv',
): Promise<Imported> {
  const form = new FormData()
  form.set('kind', 'component-register')
  form.set('file', new Blob([format === 'xlsx' ? file.workbook : file.csv]), `register.${format}`)
  const headers = { cookie }
  const json = { ...headers, 'content-type': 'application/json', 'if-match': '*' }
  const asked = async (path: string, method: string, body: unknown): Promise<Draft> => {
    const made = body instanceof FormData ? { headers, body } : { headers: json, body: JSON.stringify(body) }
    const response = await fetch(`${program.url}/api/v1/imports${path}`, { method, ...made })
    if (!response.ok) throw new Error(`${method} /imports${path} answers ${response.status} ${await response.text()}`)
    return (await response.json()) as Draft
  }
  const dry = await timed(program, () => asked('', 'POST', form))
  const { id, choices } = dry.answer
  // Persons that aren't known are made; whoever imports says so once for all of them.
  const otherNewValues = [{ kind: 'person', means: 'new' }]
  const chosen = await timed(program, () => asked(`/${id}/choices`, 'PUT', { ...choices, otherNewValues }))
  const done = await timed(program, () => asked(`/${id}/completion`, 'POST', {}))
  if (done.answer.made?.components !== file.rows) throw new Error(`imported ${JSON.stringify(done.answer)}`)
  const undone = await timed(program, () => asked(`/${id}/undo`, 'POST', {}))
  return { dryRun: dry.time, choice: chosen.time, completion: done.time, undo: undone.time }
}

interface Draft {
  readonly id: string
  readonly choices: object
  readonly made?: { readonly components: number }
}

const pause = 10

/** Does it while somebody else asks for something small again and again. */
async function timed<T>(
  { url }: Program,
  work: () => Promise<T>,
): Promise<{ readonly answer: T; readonly time: Timed }> {
  let isDone = false
  let othersWaited = 0
  const other = (async () => {
    while (!isDone) {
      const begun = performance.now()
      await (await fetch(`${url}/health/live`)).arrayBuffer()
      othersWaited = Math.max(othersWaited, performance.now() - begun)
      await new Promise((resolve) => setTimeout(resolve, pause))
    }
  })()
  const begun = performance.now()
  try {
    const answer = await work()
    return { answer, time: { milliseconds: performance.now() - begun, othersWaited } }
  } finally {
    isDone = true
    await other
  }
}
