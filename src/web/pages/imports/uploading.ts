import { type AnswerOf, type Problem, ProblemAnswer, sessionEnded } from '../../asking/api'
import { m } from '../../words/compiled/messages'
import { getLocale } from '../../words/compiled/runtime'

/** As the server says too: a larger file isn't even sent. */
const mostBytes = 20 * 1024 * 1024

export type ImportKind = AnswerOf<'POST /imports'>['kind']

/** Sends a file as a form, which the contract's own client doesn't do, and tells how much of it has gone, from 0 to 1. */
export async function upload(
  file: File,
  kind: ImportKind,
  onSent: (share: number) => void,
): Promise<AnswerOf<'POST /imports'>> {
  if (file.size > mostBytes)
    throw new ProblemAnswer({
      ...fault,
      status: 413,
      title: m.imports_too_large({ name: file.name, size: (file.size / 1024 / 1024).toFixed(0) }),
    })
  const form = new FormData()
  form.set('kind', kind)
  form.set('file', file)
  const { status, answer } = await sent(form, onSent)
  if (status === 201) return answer as AnswerOf<'POST /imports'>
  const problem = answer === undefined ? fault : (answer as Problem)
  if (status === 401) sessionEnded.dispatchEvent(new Event('ended'))
  throw new ProblemAnswer(problem)
}

/** By the older way to ask: only it says how far a file has come. Status 0 when the line was dead. */
function sent(form: FormData, onSent: (share: number) => void): Promise<{ status: number; answer: unknown }> {
  return new Promise((resolve) => {
    const request = new XMLHttpRequest()
    request.open('POST', '/api/v1/imports')
    request.setRequestHeader('accept-language', getLocale())
    request.upload.onprogress = ({ lengthComputable, loaded, total }) => {
      if (lengthComputable && total > 0) onSent(loaded / total)
    }
    request.upload.onload = () => onSent(1)
    request.onloadend = () => resolve({ status: request.status, answer: readAnswer(request.responseText) })
    request.send(form)
  })
}

function readAnswer(text: string): unknown {
  try {
    return JSON.parse(text)
  } catch {
    return undefined
  }
}

const fault: Problem = { type: 'about:blank', title: '', status: 503, code: 'server-away' }
