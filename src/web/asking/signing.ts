import type { Text } from '#model/text'

/** The ways in and out, answered by the sign-in library under /api/sign-in. */
async function post(path: string, body: object): Promise<boolean> {
  const response = await fetch(`/api/sign-in${path}`, {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify(body),
  }).catch(() => undefined)
  // Nothing in it is needed, but an answer that nobody reads keeps its connection busy.
  await response?.text().catch(() => undefined)
  return response?.ok ?? false
}

export const signInAsDemo = (account: string) => post('/demo', { account })
export const signInWithPassword = (email: string, password: string) => post('/sign-in/email', { email, password })
export const activate = (code: string, password: string) => post('/activate', { code, password })
export const signOut = () => post('/sign-out', {})

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
