import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, beforeEach, describe, expect, it, vi } from 'vitest'
import { newDatabase } from '#store/databaseForTests'
import { openStore } from '#store/open'
import { testSettings } from '../http/serverForTests.ts'
import type { Settings } from '../settings/settings.ts'
import type { Command } from './command.ts'
import { organisationCreate } from './organisationCreate.ts'
import type { Started } from './serve.ts'
import { start } from './start.ts'
import { token } from './token.ts'
import { user } from './user.ts'
import { verify } from './verify.ts'

const create = [
  'Vretaby kommun',
  '--model',
  'linkoping',
  '--admin-name',
  'Nadia Kaya',
  '--admin-email',
  'nadia.kaya@vretaby.example',
  '--from',
  '2022-01-01',
]

describe('accounts and tokens from the command line, beside a running server', () => {
  const dist = mkdtempSync(join(tmpdir(), 'styrbord-commands-'))
  let place: Awaited<ReturnType<typeof newDatabase>>
  let settings: Settings
  let started: Started
  let said: string[] = []

  beforeAll(async () => {
    vi.spyOn(console, 'log').mockImplementation((line: string) => void said.push(line))
    vi.spyOn(console, 'error').mockImplementation((line: string) => void said.push(`! ${line}`))
    place = await newDatabase()
    settings = { ...testSettings, databaseUrl: place.address.databaseUrl, folder: place.address.folder }
    await (await openStore(place.address)).close()
    started = await start(settings, dist)
  })
  beforeEach(() => {
    said = []
  })
  afterAll(async () => {
    await started.close()
    await place.remove()
    rmSync(dist, { recursive: true })
    vi.restoreAllMocks()
  })

  const run = (command: Command, ...words: string[]) => command.run(words, { settings, dist })
  const get = async (path: string, bearer: string) => {
    const response = await fetch(`${started.url}/api/v1${path}`, { headers: { authorization: `Bearer ${bearer}` } })
    return { status: response.status, body: await response.json() }
  }
  const code = () => /\/aktivera#kod=(\S+)$/m.exec(said.join('\n'))?.[1] ?? ''
  const choosePassword = (password: string) =>
    fetch(`${started.url}/api/sign-in/activate`, {
      method: 'POST',
      headers: { 'content-type': 'application/json' },
      body: JSON.stringify({ code: code(), password }),
    })

  it('organisation create makes the first person with all three rights, who chooses a password by the link', async () => {
    expect(await run(organisationCreate, ...create)).toBe(0)
    const activated = await choosePassword('ett långt lösenord')
    const cookie = activated.headers.getSetCookie()[0]?.split(';')[0] ?? ''
    const session = await fetch(`${started.url}/api/v1/session`, { headers: { cookie } })
    expect(await session.json()).toMatchObject({
      person: { name: 'Nadia Kaya' },
      rights: ['administer', 'register', 'read-all'],
      organisation: { name: 'Vretaby kommun', demo: false },
    })
    await expect(run(organisationCreate, ...create)).rejects.toThrow('There is an organisation Vretaby kommun already')
  })

  it('token answers to id, e-mail and name in any case, prints the token alone, and it works at once', async () => {
    for (const as of ['nadia.kaya@vretaby.example', 'nadia kaya']) {
      said = []
      expect(await run(token, '--as', as)).toBe(0)
      const bearer = said.find((line) => !line.startsWith('!')) ?? ''
      expect(bearer).toMatch(/^sb_[\w-]{43}$/)
      const { status, body } = await get('/session', bearer)
      expect([status, body.person.name]).toEqual([200, 'Nadia Kaya'])
      said = []
      expect(await run(token, '--as', body.person.id, '--scopes', 'read', '--days', '1')).toBe(0)
      const reader = said.at(-1) ?? ''
      expect((await get('/accounts', reader)).status).toBe(200)
      const made = await get('/audit-entries?act=tokens.make&limit=1', reader)
      expect(made.body.items).toMatchObject([{ by: { kind: 'command-line' }, body: { after: { scopes: ['read'] } } }])
      const acted = await fetch(`${started.url}/api/v1/accounts`, {
        method: 'POST',
        headers: { authorization: `Bearer ${reader}`, 'content-type': 'application/json' },
        body: '{}',
      })
      expect(acted.status).toBe(403)
    }
  })

  it('user makes an account or renews the link, and an old password is gone when a new one is chosen', async () => {
    await expect(run(user, '--email', 'per.holm@vretaby.example')).rejects.toThrow('--name')
    expect(await run(user, '--email', 'per.holm@vretaby.example', '--name', 'Per Holm', '--rights', 'register')).toBe(0)
    expect((await choosePassword('per holms lösenord')).status).toBe(200)
    said = []
    expect(await run(user, '--email', 'Per.Holm@vretaby.example', '--rights', 'register,read-all')).toBe(0)
    expect(said).toContain('Rights of Per Holm: register -> register,read-all')
    expect((await choosePassword('ett helt annat lösenord')).status).toBe(200)
    const old = await fetch(`${started.url}/api/sign-in/sign-in/email`, {
      method: 'POST',
      headers: { 'content-type': 'application/json' },
      body: JSON.stringify({ email: 'per.holm@vretaby.example', password: 'per holms lösenord' }),
    })
    expect(old.status).toBe(401)
  })

  it('user asks what the page asks: nobody takes administering from the last one who does', async () => {
    await expect(run(user, '--email', 'nadia.kaya@vretaby.example', '--rights', 'register')).rejects.toThrow(
      'somebody must be able to administer',
    )
    // Invited, and never in: that is nobody who administers.
    expect(await run(user, '--email', 'siv.ek@vretaby.example', '--name', 'Siv Ek', '--rights', 'administer')).toBe(0)
    await expect(run(user, '--email', 'nadia.kaya@vretaby.example', '--rights', 'register')).rejects.toThrow(
      'somebody must be able to administer',
    )
  })

  it.each([
    [token, ['--as', 'Ingen'], 'Nobody with an account is Ingen'],
    [token, [], 'Missing: --as'],
    [token, ['--as', 'Nadia Kaya', '--days', '0'], '--days: expected'],
    [token, ['--as', 'Nadia Kaya', '--scopes', 'allt'], 'allt'],
    [token, ['--no-as'], 'Use: styrbord token'],
    [user, ['--email', 'x@y.example', '--rights', 'rule'], 'There is no right rule'],
    [user, ['--email', 'inte en adress', '--name', 'X'], "isn't an e-mail address"],
    [user, ['--email', 'a@b.example', '--name', 'X', '--organisation', 'Ingen'], 'There are "Vretaby kommun"'],
    [token, ['--as', 'Nadia Kaya', '--organisation', 'Ingen'], 'There are "Vretaby kommun"'],
    [organisationCreate, ['A', 'B'], 'Missing: --model'],
    [
      organisationCreate,
      ['A', '--model', 'ingen', '--admin-name', 'X', '--admin-email', 'x@y.example'],
      'There is no model ingen',
    ],
    [
      organisationCreate,
      ['A', '--model', 'plain', '--admin-name', 'X', '--admin-email', 'x@y.example', '--from', 'igår'],
      '--from',
    ],
    [verify, ['all'], 'Use: styrbord verify'],
    [verify, ['--expect', 'Vretaby:1:abc'], '--expect: expected ORGANISATION:NUMBER:HASH'],
    [verify, ['--expect', `${crypto.randomUUID()}:1:${'0'.repeat(64)}`], 'There is no organisation'],
  ] as [Command, string[], string][])('%o %j is told: %s', async (command, words, told) => {
    await expect(run(command, ...words)).rejects.toThrow(told)
  })

  it('a model that contradicts itself makes no organisation', async () => {
    const file = join(dist, 'wrong.yaml')
    writeFileSync(file, 'id: wrong\n')
    await expect(
      run(organisationCreate, 'B', '--model', file, '--admin-name', 'X', '--admin-email', 'b@y.example'),
    ).rejects.toThrow('styrbord model check')
  })

  it('verify tells the first entry that isn’t as it was written', async () => {
    said = []
    expect(await run(verify)).toBe(0)
    const [, id, number, hash] = /Last: ([0-9a-f-]{36}):(\d+):([0-9a-f]{64})$/m.exec(said.join('\n')) ?? []
    expect(await run(verify, '--expect', `${id}:${number}:${hash}`)).toBe(0)
    expect(await run(verify, '--expect', `${id}:${number}:${'0'.repeat(64)}`)).toBe(1)
    expect(await run(verify, '--expect', `${id}:${Number(number) + 1}:${hash}`)).toBe(1)
    expect(said.join()).toContain("isn't the one that was expected")
    // Only the database's owner can, and only by laying the guard aside.
    await asOwner(
      `alter table audit_entries disable trigger user; update audit_entries set actor = 'somebody' where number = 2; alter table audit_entries enable trigger user`,
    )
    said = []
    expect(await run(verify)).toBe(1)
    expect(said.join()).toContain('broken at entry 2')
  })

  async function asOwner(statements: string): Promise<void> {
    const { openAlongside } = await import('#store/open')
    const store = await openAlongside(place.address)
    await store.connection.pool.query(statements)
    await store.close()
  }
})
