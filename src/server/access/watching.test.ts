import { afterAll, beforeAll, expect, it } from 'vitest'
import { governanceOn } from '#model/governance'
import { addAccounts } from '#store/access'
import { inOrganisation } from '#store/frame'
import { addToken } from '#store/tokens'
import { seedAnotherVretaby } from '../../../test/models/anotherVretaby.ts'
import { testNow } from '../http/houseForTests.ts'
import { startTestServer, type TestServer } from '../http/serverForTests.ts'
import { sessionFor } from '../http/waysInForTests.ts'
import { newToken } from './tokens.ts'

const password = 'ett långt lösenord'
let server: TestServer
let vretaby: Awaited<ReturnType<typeof seedAnotherVretaby>>

beforeAll(async () => {
  server = await startTestServer()
  vretaby = await seedAnotherVretaby(server.store, (demo) => {
    const { name = '' } = demo.structure.persons.find(({ protectedIdentity }) => protectedIdentity) ?? {}
    const [last = '', ...first] = name.toUpperCase().split(' ').reverse()
    const description = `Fråga ${last}, ${first.reverse().join(' ')}`
    const components = demo.structure.components.map((each) =>
      each.kind === 'it'
        ? { ...each, description, facts: { ...each.facts, 'risk-analysis': 'hemligt om allt' } }
        : each,
    )
    // One that is a column of a list, too.
    const models = demo.structure.models.map((each) => {
      const { register: known } = governanceOn(demo.structure, testNow.slice(0, 10))
      const register = { ...known, secret: [...known.secret, 'criticality' as const] }
      return { ...each, model: { ...each.model, register } }
    })
    return { ...demo, structure: { ...demo.structure, components, models } }
  })
})
afterAll(() => server.close())

/** Somebody with a token, and what was told while they asked. */
async function somebody(...rights: string[]) {
  const ids = { account: crypto.randomUUID(), token: crypto.randomUUID() }
  const { token, hash } = newToken()
  await inOrganisation(server.store.connection.db, vretaby.organisationId, 'change', async (frame) => {
    const email = `${ids.account}@vretaby.example`
    await addAccounts(frame, [{ id: ids.account, name: 'Nadia Kaya', email, personId: null, rights }])
    const expiresAt = '2099-01-01T00:00:00Z'
    await addToken(frame, {
      ...{ id: ids.token, hash, name: 'rapport', scopes: ['read'], expiresAt },
      userId: ids.account,
      madeBy: null,
    })
  })
  const cookie = await sessionFor(server.store, ids.account)
  const asking = (by: Record<string, string>) => async (path: string) => {
    const before = server.told.length
    const headers = { ...by, 'x-forwarded-for': '192.0.2.7' }
    const answered = await fetch(`${server.url}/api/v1${path}`, { headers })
    return { status: answered.status, text: await answered.text(), told: server.told.slice(before) }
  }
  return { ...ids, ask: asking({ authorization: `Bearer ${token}` }), askSignedIn: asking({ cookie }) }
}

const address = '192.0.2.7'
const protectedPerson = () => {
  const person = vretaby.structure.persons.find(({ protectedIdentity }) => protectedIdentity)
  if (person === undefined) throw new Error('nobody in Vretaby has a protected identity')
  return person
}

it('a token is told of the first time that it is used from somewhere, and what it may not do each time', async () => {
  const { account, token, ask } = await somebody()
  const by = { token }
  const first = await ask('/imports?q=hemligt')
  expect(first.status).toBe(403)
  expect(first.told).toEqual([
    { log: 'security', at: expect.any(String), event: 'token-used', account, token, address },
    {
      ...{ log: 'security', at: expect.any(String), event: 'refused', code: 'right-missing' },
      ...{ account, by, route: 'GET /api/v1/imports', address },
    },
  ])
  expect((await ask('/imports')).told.map(({ event }) => event)).toEqual(['refused'])
})

it('a protected name that is read is told of by the person’s id, on whatever page it stands', async () => {
  const { id, name } = protectedPerson()
  const { account, ask, askSignedIn } = await somebody('administer')
  for (const path of [`/persons/${id}`, '/persons?limit=500']) {
    const { text, told } = await askSignedIn(path)
    expect(text).toContain(name)
    expect(told).toContainEqual(expect.objectContaining({ event: 'protected-read', account, persons: [id], address }))
    const byToken = await ask(path)
    expect(byToken.status).toBe(200)
    expect(byToken.text).not.toContain(name)
    expect(byToken.told.map(({ event }) => event)).not.toContain('protected-read')
  }
  const other = await somebody()
  const { text, told } = await other.ask(`/persons/${id}`)
  expect(text).not.toContain(name)
  expect(told.map(({ event }) => event)).not.toContain('protected-read')
})

it('so is one that somebody has written in another way', async () => {
  const { id, name } = protectedPerson()
  const { account, askSignedIn } = await somebody('administer')
  const component = vretaby.structure.components.find(({ kind }) => kind === 'it')
  const { text, told } = await askSignedIn(`/it-components/${component?.id}`)
  expect(text).not.toContain(name)
  expect(text).toContain(`Fråga ${name.split(' ').at(-1)?.toUpperCase()}, `)
  expect(told).toContainEqual(expect.objectContaining({ event: 'protected-read', account, persons: [id] }))
})

it('a secret field that is read is told of by its id, and only where there was something in it', async () => {
  const component = vretaby.structure.components.find(({ kind }) => kind === 'it')
  const auditor = await somebody('read-all')
  const read = await auditor.ask(`/it-components/${component?.id}`)
  expect(read.status).toBe(200)
  expect(read.told).toContainEqual(
    expect.objectContaining({
      ...{ event: 'secrets-read', account: auditor.account, fields: expect.arrayContaining(['risk-analysis']) },
      route: 'GET /api/v1/it-components/:id',
    }),
  )
  const other = await somebody()
  const hidden = await other.ask(`/it-components/${component?.id}`)
  expect(hidden.status).toBe(200)
  expect(hidden.told.map(({ event }) => event)).not.toContain('secrets-read')
})

it.each(['csv', 'xlsx'])('a whole list that is taken out as .%s is told of', async (format) => {
  const { account, ask } = await somebody()
  const { status, told } = await ask(`/persons.${format}`)
  expect(status).toBe(200)
  const route = `GET /api/v1/persons.${format}`
  expect(told).toContainEqual(expect.objectContaining({ event: 'list-taken', account, format, route, address }))
  expect((await ask('/persons')).told).toEqual([])
})

it.each(['csv', 'xlsx'])(
  'secret fields in a list that is taken out as .%s are told of as those on its page',
  async (format) => {
    const secrets = (told: readonly Readonly<Record<string, unknown>>[]) =>
      told.filter(({ event }) => event === 'secrets-read').map(({ fields }) => fields)
    const auditor = await somebody('read-all')
    const page = secrets((await auditor.ask('/it-components?limit=500')).told)
    expect(page).toEqual([expect.arrayContaining(['criticality'])])
    expect(secrets((await auditor.ask(`/it-components.${format}`)).told)).toEqual(page)
    const other = await somebody()
    expect(secrets((await other.ask(`/it-components.${format}`)).told)).toEqual([])
  },
)

it('who comes in and goes out is told of, and who doesn’t get in', async () => {
  const { id, code } = await server.invite({ name: 'Nadia Kaya', email: 'nadia.kaya@vretaby.example' })
  const post = async (path: string, body: object, cookie = '') => {
    const before = server.told.length
    const headers = { 'content-type': 'application/json', 'x-forwarded-for': address, cookie }
    const answered = await fetch(`${server.url}/api/sign-in${path}`, {
      method: 'POST',
      headers,
      body: JSON.stringify(body),
    })
    return { cookie: answered.headers.getSetCookie()[0]?.split(';')[0] ?? '', told: server.told.slice(before) }
  }
  const at = expect.any(String)
  const { cookie, told } = await post('/activate', { code, password })
  expect(told).toEqual([{ log: 'security', at, event: 'signed-in', account: id, by: 'code', address }])
  const out = await post('/sign-out', {}, cookie)
  expect(out.told).toEqual([{ log: 'security', at, event: 'signed-out', account: id, address }])
  const [email, organisation] = ['nadia.kaya@vretaby.example', server.organisationId]
  const failed = await post('/sign-in/email', { organisation, email, password: 'något annat' })
  expect(failed.told).toEqual([{ log: 'security', at, event: 'sign-in-failed', account: id, by: 'password', address }])
  const unknown = await post('/sign-in/email', { organisation, email: 'ingen@vretaby.example', password })
  expect(unknown.told).toMatchObject([{ event: 'sign-in-failed', account: null }])
  const used = await post('/activate', { code, password })
  expect(used.told).toMatchObject([{ event: 'sign-in-failed', by: 'code', account: null }])
})

it('nothing that is told names anybody, or holds a secret or what was asked for', () => {
  const told = JSON.stringify(server.told)
  expect(server.told.length).toBeGreaterThan(15)
  const names = vretaby.structure.persons.map(({ name }) => name)
  expect(names.filter((name) => told.includes(name))).toEqual([])
  expect(told).not.toMatch(/@vretaby|Nadia|rapport|hemligt|lösenord|sb_[\w-]{40}|session_token/)
})
