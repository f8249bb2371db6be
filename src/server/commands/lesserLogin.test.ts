import { mkdtempSync, readFileSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import pg from 'pg'
import { afterAll, beforeAll, describe, expect, it, vi } from 'vitest'
import { openStore } from '#store/open'
import { seedAnotherVretaby } from '../../../test/models/anotherVretaby.ts'
import { testSettings } from '../http/serverForTests.ts'
import type { Settings } from '../settings/settings.ts'
import { backupCommand, restoreCommand } from './backup.ts'
import type { Command } from './command.ts'
import { migrateCommand } from './migrate.ts'
import { organisationCreate } from './organisationCreate.ts'
import type { Started } from './serve.ts'
import { start } from './start.ts'
import { token } from './token.ts'
import { user } from './user.ts'
import { verify } from './verify.ts'

const admin = process.env.DATABASE_URL ?? ''
const name = `lesser_${crypto.randomUUID().slice(0, 8)}`
const password = 'ett långt lösenord'

/** As docs/drift.md tells: what an administrator runs, under names of the test's own. */
const setUp = readFileSync('roles.sql', 'utf8')
  .replaceAll(/^\\if[\s\S]*?^\\endif$/gm, '')
  .replaceAll(/^(--|\\|.*\\gset$).*$/gm, '')
  .replaceAll(/create role (styrbord_app|styrbord_sign_in) nologin;/g, '')
  .replaceAll(/:'\w+'/g, `'${name}'`)
  .replaceAll(/\bstyrbord_owner\b/g, `${name}_owner`)
  .replaceAll(/\bstyrbord\b/g, name)
  .split(';')
  .map((statement) => statement.trim())
  .filter((statement) => statement !== '')

describe.runIf(process.env.STYRBORD_TEST_DATABASE === 'server')('the product as a login that owns nothing', () => {
  const folder = mkdtempSync(join(tmpdir(), 'styrbord-lesser-'))
  let settings: Settings
  let byOwner: Settings
  let started: Started
  let own = ''
  let other = ''
  let othersAccounts: string[] = []
  let login: pg.Client
  let said: string[] = []

  beforeAll(async () => {
    await asAdmin(setUp)
    const url = (login: string) => {
      const address = new URL(admin)
      address.username = login
      address.password = name
      address.pathname = `/${name}`
      return address.href
    }
    settings = { ...testSettings, databaseUrl: url(name), folder }
    byOwner = { ...settings, ownerUrl: url(`${name}_owner`) }
    vi.spyOn(console, 'log').mockImplementation((line: string) => void said.push(line))
    vi.spyOn(console, 'error').mockImplementation((line: string) => void said.push(`! ${line}`))
  })
  afterAll(async () => {
    vi.restoreAllMocks()
    await login?.end()
    await started?.close()
    await asAdmin([`drop database ${name} with (force)`, `drop role ${name}`, `drop role ${name}_owner`])
    rmSync(folder, { recursive: true })
  })

  const run = async (command: Command, words: string[], by: Settings) => {
    said = []
    return command.run(words, { settings: by, dist: folder })
  }
  const post = (path: string, body: object, headers: Record<string, string> = {}, method = 'POST') =>
    fetch(`${started.url}/api${path}`, {
      method,
      headers: { 'content-type': 'application/json', ...headers },
      body: JSON.stringify(body),
    })
  const cookieOf = (response: Response) => response.headers.getSetCookie()[0]?.split(';')[0] ?? ''
  const organisation = (name: string) => [
    ...[name, '--model', 'linkoping', '--from', '2022-01-01', '--admin-name', 'Nadia Kaya'],
    ...['--admin-email', `nadia@${name.toLowerCase()}.example`],
  ]
  const code = () => /#kod=(\S+)/.exec(said.join('\n'))?.[1] ?? ''

  it('waits for the owner to migrate, and says so', async () => {
    await expect(start(settings, folder)).rejects.toThrow('styrbord migrate')
    await expect(run(migrateCommand, [], settings)).rejects.toThrow('STYRBORD_DATABASE_OWNER_URL')
    expect(await run(migrateCommand, [], byOwner)).toBe(0)
  })

  it('does what an owner alone may only by the owner’s login, and all else by its own', async () => {
    await expect(run(organisationCreate, organisation('Vretaby'), settings)).rejects.toThrow('Only the owner')
    expect(await run(organisationCreate, organisation('Vretaby'), byOwner)).toBe(0)
    const first = code()
    started = await start(settings, folder)
    expect(said.filter((line) => line.startsWith('!'))).toEqual([])
    expect((await post('/sign-in/activate', { code: first, password })).status).toBe(200)
    expect(await run(user, ['--email', 'nadia@vretaby.example', '--rights', 'administer,register'], settings)).toBe(0)
    expect(await run(token, ['--as', 'nadia@vretaby.example'], settings)).toBe(0)
    expect(await run(token, ['--list'], settings)).toBe(0)
    expect(await run(verify, [], settings)).toBe(0)
    for (const command of [backupCommand, restoreCommand])
      await expect(run(command, [join(folder, 'file')], settings)).rejects.toThrow(/Only the owner|no file/)
    expect(await run(backupCommand, [join(folder, 'file')], byOwner)).toBe(0)
    await expect(run(restoreCommand, [join(folder, 'file')], settings)).rejects.toThrow('Only the owner')
    await expect(run(restoreCommand, [join(folder, 'file')], byOwner)).rejects.toThrow('not empty')
  })

  it('signs in, changes a password, makes accounts and what stands in the structure, and signs out', async () => {
    const email = 'nadia@vretaby.example'
    expect((await post('/sign-in/sign-in/email', { email, password: 'ett annat lösenord' })).status).toBe(401)
    const entered = cookieOf(await post('/sign-in/sign-in/email', { email, password }))
    const changed = await post(
      '/sign-in/password',
      { present: password, password: `${password}!` },
      { cookie: entered },
    )
    expect(changed.status).toBe(200)
    const cookie = cookieOf(changed)
    const asked = async (cookie: string) =>
      (await fetch(`${started.url}/api/v1/objects`, { headers: { cookie } })).status
    expect([await asked(entered), await asked(cookie)]).toEqual([401, 200])
    const person = { name: 'Per Holm', email: 'per@vretaby.example', administrationId: null }
    const made = await post('/v1/persons', person, { cookie })
    expect(made.status).toBe(201)
    const { id: personId } = await made.json()
    const account = await post('/v1/accounts', { name: 'Per Holm', email: person.email, personId }, { cookie })
    const invited = (await account.json()) as { activation: { code: string } }
    expect(account.status).toBe(201)
    expect(JSON.stringify(invited)).toContain('code')
    expect((await post('/sign-in/sign-out', {}, { cookie })).status).toBe(200)
    expect(await asked(cookie)).toBe(401)
    expect(await run(verify, [], settings)).toBe(0)
  })

  it('as one that could become the owner, but has nothing of that without saying so, is told the same', async () => {
    const becoming = `${name}_becoming`
    await asAdmin([
      `create role ${becoming} login password '${name}'`,
      `grant ${name}_owner to ${becoming} with inherit false, set true`,
      `grant connect on database ${name} to ${becoming}`,
    ])
    try {
      const url = new URL(settings.databaseUrl ?? '')
      url.username = becoming
      const as = { ...settings, databaseUrl: url.href }
      await expect(run(organisationCreate, organisation('Näsby'), as)).rejects.toThrow('Only the owner')
      await expect(start(as, folder)).rejects.toThrow('lacks roles')
      await asAdmin([
        `grant styrbord_app to ${becoming} with inherit false, set true`,
        `grant styrbord_sign_in to ${becoming} with inherit true, set false`,
      ])
      said = []
      await (await start(as, folder)).close()
      expect(said.join()).toContain('as the owner of its tables')
    } finally {
      await asAdmin([`revoke connect on database ${name} from ${becoming}`, `drop role ${becoming}`])
    }
  })

  describe('by its statements', () => {
    let tables: { name: string; columns: string[] }[]

    beforeAll(async () => {
      const store = await openStore(byOwner, { by: 'owner' })
      own = (await seedAnotherVretaby(store)).organisationId
      const second = await seedAnotherVretaby(store)
      other = second.organisationId
      othersAccounts = second.accounts.map(({ id }) => id)
      const { rows } = await store.connection.pool.query(
        `select format('%I.%I', nspname, relname) as name,
           array(select attname::text from pg_attribute where attrelid = c.oid and attnum > 0 and not attisdropped) as columns
         from pg_class c join pg_namespace n on n.oid = relnamespace
         where relkind in ('r', 'p', 'v', 'm') and nspname !~ '^(pg_|information_schema)' order by 1`,
      )
      tables = rows
      await store.close()
      login = new pg.Client({ connectionString: settings.databaseUrl })
      await login.connect()
    })

    /** Rows of the other organisation, or of its accounts. */
    function whose(table: string, columns: readonly string[]): string {
      if (table === 'public.organisations') return `id = '${other}'`
      if (!table.startsWith('auth.')) return `organisation_id = '${other}'`
      const account = ['user_id', 'userId', 'id'].find((column) => columns.includes(column)) ?? ''
      return `"${account}" in (${othersAccounts.map((id) => `'${id}'`).join(', ')})`
    }

    /** In a transaction that is rolled back: SQLSTATE of what is refused, or the rows. */
    async function tried(statement: string, before: readonly string[] = []) {
      await login.query('begin')
      try {
        for (const each of before) await login.query(each)
        const { rows, rowCount } = await login.query(statement)
        return { rows, count: rowCount }
      } catch (error) {
        return error instanceof Error && 'code' in error ? String(error.code) : String(error)
      } finally {
        await login.query('rollback')
      }
    }
    const denied = '42501'
    const frame = () => ['set local role styrbord_app', `set local app.organisation = '${own}'`]

    it.each([
      ...['create table mine ()', 'create temporary table mine ()', 'create schema mine', 'drop table public.persons'],
      ...[
        'alter table public.audit_entries disable trigger all',
        'alter table public.audit_entries owner to current_user',
      ],
      ...['alter table auth."user" disable row level security', 'create role mine', 'create extension hstore'],
      ...[
        `create function public.mine() returns int language sql as 'select 1'`,
        'create policy mine on public.persons',
      ],
      ...['truncate public.audit_entries', `set role ${name}_owner`, `set session authorization ${name}_owner`],
      ...[`grant ${name}_owner to current_user`],
      ...[
        'create or replace function auth.count_try(tried text, by text, at timestamptz) returns integer language sql as $$ select 0 $$',
      ],
    ])('can’t %s, in a frame or outside', async (statement) => {
      expect(await tried(statement)).toMatch(/^(42501|2BP01|0LP01)$/)
      expect(await tried(statement, frame())).toMatch(/^(42501|2BP01|0LP01)$/)
    })

    it('outside every frame reads and writes no table, but for which organisations and migrations there are', async () => {
      const reads = []
      for (const { name, columns } of tables) {
        for (const column of columns)
          if ((await tried(`select "${column}" from ${name}`)) !== denied) reads.push(`${name} ${column}`)
        expect(await tried(`insert into ${name} default values`), name).toBe(denied)
        expect(await tried(`update ${name} set "${columns[0]}" = "${columns[0]}"`), name).toBe(denied)
        expect(await tried(`delete from ${name}`), name).toBe(denied)
      }
      expect(reads).toEqual([
        'public.migrations name',
        'public.migrations at',
        'public.organisations id',
        'public.organisations name',
      ])
    })

    it('resets its role to itself alone, which isn’t the owner', async () => {
      const who = 'select current_user::text as who'
      expect(await tried(who, [...frame(), 'reset role'])).toMatchObject({ rows: [{ who: name }] })
      expect(await tried(`set role ${name}_owner`, [...frame(), 'reset role'])).toBe(denied)
      expect(await tried('delete from public.audit_entries', [...frame(), 'reset role'])).toBe(denied)
      const { rows } = await login.query(
        `select pg_has_role(current_user, relowner, 'member') as becomes from pg_class where oid = 'public.persons'::regclass`,
      )
      expect(rows).toEqual([{ becomes: false }])
    })

    it('writes nothing of the audit, and adds to it in its own frame alone', async () => {
      for (const table of ['audit_entries', 'audit_heads', 'audit_subjects'])
        for (const statement of [
          `update ${table} set organisation_id = organisation_id`,
          `delete from ${table}`,
          `insert into ${table} default values`,
          `truncate ${table}`,
        ])
          expect(await tried(statement, frame()), statement).toBe(denied)
      const adding = (id: string) => `select append_audit('${id}', '[]', true, null)`
      expect(await tried(adding(own), frame())).toMatchObject({ count: 1 })
      expect(await tried(adding(other), frame())).toBe(denied)
      expect(await tried(adding(own))).toBe(denied)
    })

    it('in a frame meets nothing of another organisation, in no table, auth’s among them', async () => {
      const readable = async (table: string, columns: readonly string[]) => {
        const read = []
        for (const column of columns)
          if ((await tried(`select "${column}" from ${table} limit 0`, frame())) !== denied) read.push(`"${column}"`)
        return read
      }
      const text = (columns: readonly string[], table: string) =>
        `select row(${columns.join(', ')})::text as row from ${table}`
      let met = 0
      for (const { name, columns } of tables) {
        if (name === 'public.migrations') continue
        const read = await readable(name, columns)
        if (read.length === 0) continue
        const here = await tried(text(read, name), frame())
        const there = await tried(text(read, name), [
          'set local role styrbord_app',
          `set local app.organisation = '${other}'`,
        ])
        const nowhere = await tried(text(read, name), ['set local role styrbord_app'])
        if (typeof here === 'string' || typeof there === 'string') throw new Error(`${name}: ${here} ${there}`)
        expect(nowhere, name).toMatchObject({ rows: [] })
        const rowsThere = new Set(there.rows.map(({ row }) => row))
        const isTold = read.some((column) => /^"(organisation_id|user_id|userId|id)"$/.test(column))
        if (isTold)
          expect(
            here.rows.filter(({ row }) => rowsThere.has(row)),
            name,
          ).toEqual([])
        met += there.rows.length
        const others = whose(name, columns)
        const writes = read.map((column) => `update ${name} set ${column} = ${column} where ${others}`)
        for (const statement of [...writes, `delete from ${name} where ${others}`]) {
          const answer = await tried(statement, frame())
          expect(typeof answer === 'string' ? answer : answer.count, statement).toEqual(
            typeof answer === 'string' ? denied : 0,
          )
        }
      }
      expect(met).toBeGreaterThan(500)
    })

    it('makes no account in another organisation, and takes none from it', async () => {
      const [theirs = ''] = othersAccounts
      for (const statement of [
        `insert into auth."user" (id, name, email, organisation_id) values ('x', 'X', 'x@vretaby.example', '${other}')`,
        `insert into auth.memberships (user_id, organisation_id) values ('${theirs}', '${other}')`,
        `update auth.memberships set organisation_id = '${other}'`,
      ])
        expect(await tried(statement, frame()), statement).toBe(denied)
      const taken = `insert into auth.memberships (user_id, organisation_id) values ('${theirs}', '${own}')`
      expect(await tried(taken, frame())).toBe('23505')
      const code = `insert into auth.activations (hash, user_id, expires_at) values ('x', '${theirs}', now())`
      expect(await tried(code, frame())).toBe(denied)
    })

    it('learns of accounts only what it is shown the key of', async () => {
      expect(await tried(`select * from auth.owner_shown('session', '', now())`)).toMatchObject({ rows: [] })
      expect(await tried(`select * from auth.owner_shown('code', '', now())`)).toMatchObject({ rows: [] })
      expect(await tried(`select * from member_shown('session', '', now())`)).toMatchObject({ rows: [] })
      expect(await tried(`select auth.use_code('', now(), 'x') as account`)).toMatchObject({
        rows: [{ account: null }],
      })
      expect(await tried(`select auth.set_password('x', 'x')`)).toBe(denied)
      const within = `select * from auth.credential_of('${own}', 'x')`
      expect(await tried(within, frame())).toBe(denied)
    })
  })
})

async function asAdmin(statements: readonly string[]): Promise<void> {
  const client = new pg.Client({ connectionString: admin })
  await client.connect()
  try {
    for (const statement of statements) await client.query(statement)
  } finally {
    await client.end()
  }
}
