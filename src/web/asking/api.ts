import type { z } from 'zod'
import type { Contract } from '#api/contract'
import type { Answer, Sent } from '#api/endpoint'
import type { ProblemShape } from '#api/shapes'
import { getLocale } from '../words/compiled/runtime'

export type Problem = z.output<typeof ProblemShape>
export type AnswerOf<Route extends keyof Contract> = Answer<Contract[Route]>
export type SentTo<Route extends keyof Contract> = Sent<Contract[Route]>

/** What the server answered instead of what was asked for: a refusal, or a fault. */
export class ProblemAnswer extends Error {
  readonly problem: Problem
  constructor(problem: Problem) {
    super(problem.title)
    this.problem = problem
  }
}

/** Told when a session has ended, so that one can sign in again on top of what was being typed. */
export const sessionEnded = new EventTarget()

export interface CallOptions {
  readonly ifMatch?: number
  /** The same key for the same attempt: a repeated send does it once. */
  readonly key?: string
  readonly signal?: AbortSignal
}

/** Calls an endpoint of the contract. Method and path are the route's own name; the shapes are types alone. */
export async function call<Route extends keyof Contract & string>(
  route: Route,
  sent: SentTo<Route> = {} as SentTo<Route>,
  options: CallOptions = {},
): Promise<AnswerOf<Route>> {
  const { method, url } = addressOf(route, sent)
  const headers: Record<string, string> = { 'accept-language': getLocale() }
  if (options.ifMatch !== undefined) headers['if-match'] = `"${options.ifMatch}"`
  if (options.key !== undefined) headers['idempotency-key'] = options.key
  const { body } = sent
  if (body !== undefined) headers['content-type'] = 'application/json'
  const response = await fetch(url, {
    method,
    headers,
    ...(options.signal === undefined ? {} : { signal: options.signal }),
    ...(body === undefined ? {} : { body: JSON.stringify(body) }),
  }).catch(() => undefined)
  if (response === undefined) throw new ProblemAnswer(unreachable)
  if (response.ok) return (await response.json()) as AnswerOf<Route>
  const problem = (await response.json().catch(() => unreachable)) as Problem
  if (problem.status === 401) sessionEnded.dispatchEvent(new Event('ended'))
  throw new ProblemAnswer(problem)
}

/** Where an endpoint answers: for links that download a list as a file, too. */
export function addressOf(route: string, sent: { readonly params?: unknown; readonly query?: unknown }) {
  const [method = 'GET', path = ''] = route.split(' ')
  const params = (sent.params ?? {}) as Record<string, string>
  const search = new URLSearchParams()
  for (const [name, value] of Object.entries((sent.query ?? {}) as Record<string, unknown>)) {
    if (value !== undefined && value !== '') search.set(name, String(value))
  }
  const filled = path.replaceAll(/\{(\w+)\}/g, (_, name: string) => encodeURIComponent(params[name] ?? ''))
  const query = search.size > 0 ? `?${search}` : ''
  return { method, url: `/api/v1${filled}${query}` }
}

/** Nobody answered. */
export const unreachable: Problem = { type: 'about:blank', title: '', status: 503, code: 'server-away' }
