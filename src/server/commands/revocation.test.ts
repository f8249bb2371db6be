import { type ChildProcessByStdio, spawn } from 'node:child_process'
import { join } from 'node:path'
import { createInterface } from 'node:readline'
import type { Readable } from 'node:stream'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { isOnServer, newDatabase } from '#store/databaseForTests'
import { builtForTests } from '#store/embedded/builtForTests'

const password = 'ett långt lösenord'
const email = 'nadia.kaya@vretaby.example'

describe.skipIf(!isOnServer)('two processes on one PostgreSQL', () => {
  const children: ChildProcessByStdio<null, Readable, Readable>[] = []
  let built: Awaited<ReturnType<typeof builtForTests>>
  let place: Awaited<ReturnType<typeof newDatabase>>
  let here = ''
  let there = ''
  let code = ''

  beforeAll(async () => {
    built = await builtForTests(join(import.meta.dirname, '..', 'main.ts'))
    place = await newDatabase()
    const administers = ['--admin-name', 'Nadia Kaya', '--admin-email', email, '--from', '2022-01-01']
    const made = await said('organisation', 'create', 'Vretaby kommun', '--model', 'linkoping', ...administers)
    code = /kod=([\w-]+)/.exec(made)?.[1] ?? ''
    here = await served()
    there = await served()
  }, 120_000)
  afterAll(async () => {
    for (const child of children) child.kill('SIGKILL')
    await place.remove()
    await built.remove()
  })

  function run(...words: string[]) {
    const child = spawn(process.execPath, [built.module, ...words], {
      stdio: ['ignore', 'pipe', 'pipe'],
      env: {
        ...{ PATH: process.env.PATH, PORT: '0', STYRBORD_SECRET: 'a secret for tests that is long enough' },
        DATABASE_URL: place.address.databaseUrl,
      },
    })
    children.push(child)
    return child
  }
  async function said(...words: string[]): Promise<string> {
    let out = ''
    for await (const part of run(...words).stdout) out += part
    return out.trim()
  }
  async function served(): Promise<string> {
    const lines = createInterface({ input: run('start').stdout })
    return new Promise((resolve) =>
      lines.on('line', (line) => {
        const url = /^Styrbord: (http\S+)$/.exec(line)?.[1]
        if (url !== undefined) resolve(url)
      }),
    )
  }

  const post = (path: string, body: object, headers: Record<string, string> = {}) =>
    fetch(path, {
      method: 'POST',
      headers: { 'content-type': 'application/json', ...headers },
      body: JSON.stringify(body),
    })
  const cookieOf = (answered: Response) => answered.headers.getSetCookie()[0]?.split(';')[0] ?? ''
  /** What both answer to the one who shows it. */
  const both = async (headers: Record<string, string>, path = '/api/v1/acts') => [
    (await fetch(`${here}${path}`, { headers })).status,
    (await fetch(`${there}${path}`, { headers })).status,
  ]

  it('what one takes back opens nothing at the other, from the next request on', async () => {
    const cookie = cookieOf(await post(`${here}/api/sign-in/activate`, { code, password }))
    const elsewhere = cookieOf(await post(`${there}/api/sign-in/sign-in/email`, { email, password }))
    expect([await both({ cookie }), await both({ cookie: elsewhere })]).toEqual([
      [200, 200],
      [200, 200],
    ])
    await post(`${here}/api/sign-in/sign-out`, {}, { cookie: elsewhere })
    expect(await both({ cookie: elsewhere })).toEqual([401, 401])

    const bearer = { authorization: `Bearer ${await said('token', '--as', email)}` }
    expect(await both(bearer)).toEqual([200, 200])
    const tokens = (await (await fetch(`${here}/api/v1/tokens`, { headers: { cookie } })).json()) as {
      items: { id: string }[]
    }
    const revoked = await post(`${here}/api/v1/tokens/${tokens.items[0]?.id}/revocation`, {}, { cookie })
    expect(revoked.status).toBe(200)
    expect(await both(bearer)).toEqual([401, 401])
    const listed = await said('token', '--list')
    expect(listed).toMatch(/^Vretaby kommun\tNadia Kaya\tstyrbord token\tread,.*\trevoked \S+\tused \S+$/m)
    expect(listed).not.toContain(bearer.authorization.slice(7))

    const other = 'ove.berg@vretaby.example'
    const link = await said('user', '--email', other, '--name', 'Ove Berg', '--rights', 'register')
    const invited = { code: /kod=([\w-]+)/.exec(link)?.[1] ?? '', password }
    const ove = cookieOf(await post(`${there}/api/sign-in/activate`, invited))
    expect(await both({ cookie: ove }, '/api/v1/imports')).toEqual([200, 200])
    await said('user', '--email', other, '--rights', '')
    expect(await both({ cookie: ove }, '/api/v1/imports')).toEqual([403, 403])

    const accounts = (await (await fetch(`${here}/api/v1/accounts`, { headers: { cookie } })).json()) as {
      items: { id: string; email: string }[]
    }
    const id = accounts.items.find((each) => each.email === other)?.id
    const disabled = await fetch(`${here}/api/v1/accounts/${id}/rights`, {
      ...{ method: 'PUT', body: JSON.stringify({ rights: [], disabled: true }) },
      headers: { cookie, 'content-type': 'application/json', 'if-match': '*' },
    })
    expect(disabled.status).toBe(200)
    expect(await both({ cookie: ove })).toEqual([401, 401])
  }, 120_000)
})
