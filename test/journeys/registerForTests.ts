import type { Page } from 'playwright-core'

interface Sent {
  readonly method: 'GET' | 'POST' | 'PUT'
  readonly path: string
  readonly body?: unknown
  readonly version?: number
}

/** What the API answers the person who is signed in: for what a journey needs to stand there before it begins. */
export async function asked<Answer>(page: Page, sent: Sent): Promise<Answer> {
  return page.evaluate(async ({ method, path, body, version }) => {
    const response = await fetch(`/api/v1${path}`, {
      method,
      headers: {
        ...(body !== undefined && { 'content-type': 'application/json' }),
        ...(version !== undefined && { 'if-match': `"${version}"` }),
      },
      ...(body !== undefined && { body: JSON.stringify(body) }),
    })
    if (!response.ok) throw new Error(`${method} ${path}: ${await response.text()}`)
    return response.json()
  }, sent)
}

export interface Registered {
  readonly id: string
  readonly version: number
}

/** Adds an IT component that the signed-in person may add. */
export const register = (page: Page, body: Readonly<Record<string, unknown>>): Promise<Registered> =>
  asked(page, { method: 'POST', path: '/it-components', body: { from: '2026-01-01', ...body } })
