import { createServer } from 'node:http'
import type { AddressInfo } from 'node:net'
import { afterAll, beforeAll, beforeEach, expect, test, vi } from 'vitest'
import { accountNow } from './session'
import { signInWithPassword } from './signing'

const unsaid = { status: 400, code: 'organisation-unsaid', title: 'Flera organisationer finns här.' }
const notLetIn = { status: 401, code: 'not-let-in', title: 'Uppgifterna stämmer inte.' }
const busy = { status: 503, code: 'busy', title: 'Upptaget.' }
const password = 'rätt lösenord'

/** Answers who is signed in as it is told to, and signs in to one organisation of several, which has to be said. */
let session: { readonly status: number; readonly body: unknown }
const server = createServer(async (request, response) => {
  const answer = (status: number, body: unknown) => {
    response.writeHead(status, { 'content-type': 'application/json' })
    response.end(JSON.stringify(body))
  }
  if (request.method === 'GET') return answer(session.status, session.body)
  const sent = JSON.parse(Buffer.concat(await request.toArray()).toString())
  const problem = sent.organisation === undefined ? unsaid : sent.organisation === 'busy' ? busy : notLetIn
  const isIn = sent.organisation === 'here' && sent.password === password
  return answer(isIn ? 200 : problem.status, isIn ? {} : problem)
})
const kept = new Map<string, string>()
const { fetch } = globalThis

beforeAll(async () => {
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
  const { port } = server.address() as AddressInfo
  vi.stubGlobal('fetch', (path: string, options: RequestInit) => fetch(`http://127.0.0.1:${port}${path}`, options))
  vi.stubGlobal('location', { search: '' })
  vi.stubGlobal('localStorage', {
    getItem: (key: string) => kept.get(key) ?? null,
    setItem: (key: string, value: string) => kept.set(key, value),
    removeItem: (key: string) => kept.delete(key),
  })
})
afterAll(async () => {
  vi.unstubAllGlobals()
  await new Promise((resolve) => server.close(resolve))
})
beforeEach(() => kept.clear())

const enter = async (remembered: string | undefined, typed = password) => {
  if (remembered !== undefined) kept.set('organisation', remembered)
  return signInWithPassword('anna@vretaby.example', typed)
}

test('the organisation before is meant where none is said', async () => {
  expect(await enter('here')).toBeUndefined()
})

test('one that doesn’t let in may be the wrong one: what is told is also that the organisation can be said', async () => {
  const both = { status: 400, title: `${notLetIn.title} ${unsaid.title}` }
  expect(await enter('gone')).toMatchObject(both)
  expect(await enter('here', 'fel')).toMatchObject(both)
  expect(await enter('busy')).toMatchObject({ status: 503, title: busy.title })
})

test('the one that the address says is meant, also where another was before', async () => {
  vi.stubGlobal('location', { search: '?organisation=here' })
  try {
    expect(await enter('busy')).toBeUndefined()
    expect(await enter('busy', 'fel')).toEqual(notLetIn)
  } finally {
    vi.stubGlobal('location', { search: '' })
  }
})

test('without one before, it is told that the organisation has to be said', async () => {
  expect(await enter(undefined)).toMatchObject(unsaid)
})

test('who is signed in is somebody, nobody, or what couldn’t be asked, which is neither', async () => {
  const now = (status: number, body: unknown) => {
    session = { status, body }
    return accountNow()
  }
  expect(await now(200, { account: { id: 'a' }, organisation: { id: 'here' } })).toBe('a')
  expect(await now(503, busy)).toBeUndefined()
  expect(await now(200, null)).toBeNull()
})
