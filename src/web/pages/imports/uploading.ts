import { type AnswerOf, type Problem, ProblemAnswer, sessionEnded } from '../../house/api'
import { m } from '../../words/compiled/messages'
import { getLocale } from '../../words/compiled/runtime'

/** As the server says too: a larger file isn't even sent. */
const mostBytes = 20 * 1024 * 1024

export type ImportKind = AnswerOf<'POST /imports'>['kind']

/** Sends a file as a form, which the contract's own client doesn't do. */
export async function upload(file: File, kind: ImportKind): Promise<AnswerOf<'POST /imports'>> {
  if (file.size > mostBytes)
    throw new ProblemAnswer({
      ...fault,
      status: 413,
      title: m.imports_too_large({ name: file.name, size: (file.size / 1024 / 1024).toFixed(0) }),
    })
  const form = new FormData()
  form.set('kind', kind)
  form.set('file', file)
  const response = await fetch('/api/v1/imports', {
    method: 'POST',
    headers: { 'accept-language': getLocale() },
    body: form,
  }).catch(() => undefined)
  if (response === undefined) throw new ProblemAnswer(fault)
  if (response.ok) return (await response.json()) as AnswerOf<'POST /imports'>
  const problem = (await response.json().catch(() => fault)) as Problem
  if (problem.status === 401) sessionEnded.dispatchEvent(new Event('ended'))
  throw new ProblemAnswer(problem)
}

const fault: Problem = { type: 'about:blank', title: '', status: 503, code: 'server-away' }
