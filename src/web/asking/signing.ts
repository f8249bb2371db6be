import type { Text } from '#model/text'
import { getLocale } from '../words/compiled/runtime'
import { type Problem, unreachable } from './api'
import { organisationAsked, organisationBefore } from './organisationAsked'

/** The ways in and out, answered by the sign-in library under /api/sign-in; undefined: it was done. */
async function post(path: string, body: object): Promise<Problem | undefined> {
  const response = await fetch(`/api/sign-in${path}`, {
    method: 'POST',
    headers: { 'content-type': 'application/json', 'accept-language': getLocale() },
    body: JSON.stringify(body),
  }).catch(() => undefined)
  // Nothing in it is needed when it was done, but an answer that nobody reads keeps its connection busy.
  const answer: unknown = await response?.json().catch(() => undefined)
  return response?.ok ? undefined : ((answer ?? unreachable) as Problem)
}
const isDone = async (path: string, body: object): Promise<boolean> => (await post(path, body)) === undefined

export const signInAsDemo = (account: string) => isDone('/demo', { account })
/**
 * Where the installation has several organisations and the address says none, the one before is meant. It may be gone, or
 * another than the one that is wanted: when it doesn't let in, that there are several is told too.
 */
export async function signInWithPassword(email: string, password: string): Promise<Problem | undefined> {
  const signIn = (organisation: string | undefined) => post('/sign-in/email', { email, password, organisation })
  const problem = await signIn(organisationAsked())
  const before = organisationBefore()
  if (problem?.code !== 'organisation-unsaid' || before === undefined) return problem
  const told = await signIn(before)
  return told?.status === 401 ? { ...problem, title: `${told.title} ${problem.title}` } : told
}

interface NewPassword {
  readonly password: string
  readonly revokeTokens: boolean
}
export const activate = (code: string, chosen: NewPassword) => post('/activate', { code, ...chosen })
export const changePassword = (present: string, chosen: NewPassword) => post('/password', { present, ...chosen })

export const signOut = () => isDone('/sign-out', {})

export interface DemoChoice {
  readonly id: string
  readonly name: string
  readonly title: Text | null
  readonly side: 'business' | 'it' | 'office' | null
  readonly rights: readonly string[]
  readonly group: 'rights' | 'strategic' | 'tactical' | 'operative'
}

/** Who can be chosen; empty where the server has no demo sign-in. */
export async function demoChoices(): Promise<readonly DemoChoice[]> {
  const response = await fetch('/api/sign-in/choices').catch(() => undefined)
  return response?.ok ? ((await response.json()) as { demo: DemoChoice[] }).demo : []
}
