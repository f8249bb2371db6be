import { mkdtempSync, readdirSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { gunzipSync, gzipSync } from 'node:zlib'
import { afterAll, afterEach, beforeAll, describe, expect, it, vi } from 'vitest'
import { restore } from '#store/backups/restore'
import { madeFolder, newDatabase } from '#store/databaseForTests'
import { audit, inOrganisation } from '#store/frame'
import { openStore } from '#store/open'
import { organisationsNamed } from '#store/organisations'
import { testSettings } from '../http/serverForTests.ts'
import type { Settings } from '../settings/settings.ts'
import { backupCommand, move, restoreCommand } from './backup.ts'
import type { Command } from './command.ts'
import { organisationCreate } from './organisationCreate.ts'
import { token } from './token.ts'
import { verify } from './verify.ts'

const home = mkdtempSync(join(tmpdir(), 'styrbord-backup-'))
const isServer = process.env.STYRBORD_TEST_DATABASE === 'server'
const removals: (() => Promise<void>)[] = []

/** Another empty database: of the kind that the run is about, or embedded. */
async function place(kind: 'own' | 'embedded' = 'own'): Promise<Settings> {
  // From an archive of a migrated database, which the commands themselves would make slowly.
  if (kind === 'embedded') return { ...testSettings, folder: await madeFolder(join(home, crypto.randomUUID())) }
  const { address, remove } = await newDatabase()
  removals.push(remove)
  await (await openStore(address)).close()
  return { ...testSettings, databaseUrl: address.databaseUrl, folder: address.folder }
}

const run = (command: Command, words: string[], settings: Settings) => command.run(words, { settings, dist: home })
const file = (name: string) => join(home, name)
/** With all that opens something, as a move has it. */
async function copyOf(path: string, settings: Settings): Promise<void> {
  const store = await openStore(settings, { version: 'earlier', by: 'owner' })
  expect(await restore(store.connection, path, { keeps: 'all' })).toMatchObject({ ended: 0 })
  await store.close()
}

/** Every row of a backup, whatever order they came in. */
const rowsOf = (path: string) =>
  gunzipSync(readFileSync(path))
    .toString()
    .trim()
    .split('\n')
    .map((line) => JSON.parse(line))
    .flatMap(({ into, rows }: { into?: string; rows: object[] }) =>
      into === undefined ? [] : rows.map((row) => `${into} ${JSON.stringify(row)}`),
    )
    .sort()

describe('backup and restore', () => {
  let source: Settings
  const original = file('original')

  beforeAll(async () => {
    vi.spyOn(console, 'log').mockImplementation(() => {})
    source = await place()
    for (const [name, email] of [
      ['Vretaby kommun', 'nadia.kaya@vretaby.example'],
      ['Näsby\u2028kommun', 'per.holm@nasby.example'],
    ] as const) {
      await run(
        organisationCreate,
        [name, '--model', 'linkoping', '--admin-name', 'Åsa "Öst" Ek', '--admin-email', email, '--from', '2022-01-01'],
        source,
      )
    }
    expect(await run(backupCommand, [original], source)).toBe(0)
  })
  afterEach(() => vi.mocked(console.log).mockClear())
  afterAll(async () => {
    for (const remove of removals) await remove()
    rmSync(home, { recursive: true, force: true })
    vi.restoreAllMocks()
  })

  it('what was backed up comes back, every row of every organisation, and the chains are whole', async () => {
    const target = await place()
    await copyOf(original, target)
    expect(await run(verify, [], target)).toBe(0)
    await run(backupCommand, [file('again')], target)
    const rows = rowsOf(original)
    expect(rows.length).toBeGreaterThan(60)
    expect(rowsOf(file('again'))).toEqual(rows)
    expect(statSync(original).mode & 0o077).toBe(0)
  })

  it('verify warns where time runs backwards, and the chain is whole for all that', async () => {
    const target = await place()
    await run(restoreCommand, [original], target)
    const store = await openStore(target)
    const [organisation] = await organisationsNamed(store.connection)
    await inOrganisation(store.connection.db, organisation?.id ?? '', 'work', async (frame) =>
      audit(frame, {
        ...{ at: '2020-01-01T00:00:00.000Z', actor: 'x', act: 'x', clause: null },
        ...{ subjectType: 'x', subjectId: 'x', body: {} },
      }),
    )
    await store.close()
    const warned = vi.spyOn(console, 'error').mockImplementation(() => {})
    expect(await run(verify, [], target)).toBe(0)
    expect(warned.mock.calls.join()).toMatch(
      /entry \d+ says that it was written more than a minute before one ahead of it/,
    )
    warned.mockRestore()
  })

  it('a backup that can’t be read again is told as it is made, and leaves nothing', async () => {
    const target = await place()
    await run(restoreCommand, [original], target)
    const store = await openStore(target)
    const client = await store.connection.pool.connect()
    // PostgreSQL takes it for an id, and whoever reads a backup doesn't.
    await client.query(`begin; select set_config('app.organisation', '11111111-1111-1111-1111-111111111111', true)`)
    await client.query(
      `insert into organisations (id, name) values ('11111111-1111-1111-1111-111111111111', 'Ek'); commit`,
    )
    client.release()
    await store.close()
    const before = readdirSync(home)
    await expect(run(backupCommand, [file('unreadable')], target)).rejects.toThrow('damaged')
    expect(readdirSync(home)).toEqual(before)
  })

  it('a token or a code that was good when the backup was made opens nothing that was restored, unless it is said', async () => {
    const before = await place()
    await copyOf(original, before)
    const made = vi.spyOn(console, 'error').mockImplementation(() => {})
    await run(token, ['--as', 'nadia.kaya@vretaby.example'], before)
    made.mockRestore()
    const aged = await openStore(before)
    await aged.connection.pool.query(`
      insert into auth.api_tokens (id, hash, user_id, name, scopes, expires_at)
        select gen_random_uuid(), 'of one that is too old', user_id, name, scopes, now() - interval '1 day' from auth.api_tokens`)
    await aged.connection.pool.query(`
      select set_config('app.organisation', organisation_id::text, true) from auth.memberships;
      insert into idempotency_keys (organisation_id, account_id, key, request_hash, answer, at)
        select organisation_id, user_id, 'never copied', 'x', '{}', now() from auth.memberships
        where organisation_id::text = current_setting('app.organisation');
      insert into auth.session (id, "userId", token, "expiresAt", "createdAt", "updatedAt")
        select 'never copied', user_id, 'x', now() + interval '1 hour', now(), now() from auth.memberships limit 1;
      insert into auth.sign_in_tries (account, address, tried_at) values ('never copied', '', now())`)
    await aged.connection.pool.query(`
      update auth.activations set used_at = now()
        where user_id = (select id from auth."user" where email = 'per.holm@nasby.example')`)
    await aged.close()
    await run(backupCommand, [file('with a token')], before)
    // Whoever gets hold of a backup goes on with nobody's session, and reads nothing of what was answered.
    expect(rowsOf(file('with a token')).join()).not.toContain('never copied')
    const good = async (settings: Settings) => {
      const store = await openStore(settings)
      const tokens = await store.connection.db
        .selectFrom('auth.api_tokens')
        .select((eb) => eb.fn.countAll<number>().as('count'))
        .where('revoked_at', 'is', null)
        .where('expires_at', '>', new Date().toISOString())
        .executeTakeFirst()
      const codes = await store.connection.db
        .selectFrom('auth.activations')
        .select((eb) => eb.fn.countAll<number>().as('count'))
        .where('used_at', 'is', null)
        .executeTakeFirst()
      await store.close()
      return [tokens?.count, codes?.count]
    }
    const [ended, kept] = [await place(), await place()]
    vi.mocked(console.log).mockClear()
    await run(restoreCommand, [file('with a token')], ended)
    expect(await good(ended)).toEqual([0, 0])
    expect(vi.mocked(console.log).mock.calls.join()).toContain('2 tokens and activation codes in the backup were ended')
    expect(await run(verify, [], ended)).toBe(0)
    vi.mocked(console.log).mockClear()
    await run(restoreCommand, [file('with a token'), '--keep-tokens'], kept)
    expect(await good(kept)).toEqual([1, 0])
    const told = vi.mocked(console.log).mock.calls.join('\n')
    expect(told).toContain('1 activation codes in the backup were ended, since they may have been used after it')
    expect(told).toContain('  Vretaby kommun: nadia.kaya@vretaby.example, administer,register,read-all, no password')
    expect(told).not.toMatch(/\$scrypt|[0-9a-f]{64}/)
  })

  it.runIf(isServer)('a server’s backup goes into an embedded database and moves back', async () => {
    const embedded = await place('embedded')
    await copyOf(original, embedded)
    const { databaseUrl } = await place()
    await run(move, [], { ...embedded, databaseUrl })
    await run(backupCommand, [file('moved')], { ...embedded, databaseUrl })
    expect(rowsOf(file('moved'))).toEqual(rowsOf(original))
    await expect(run(move, [], { ...embedded, databaseUrl })).rejects.toThrow('not empty')
  })

  it('a file that is cut, changed, foreign or of another version restores nothing', async () => {
    const target = await place()
    const text = gunzipSync(readFileSync(original)).toString()
    const cut = readFileSync(original).subarray(0, -40)
    const broken: [string, Buffer, string][] = [
      ['cut', cut, 'damaged'],
      ['footless', gzipSync(text.slice(0, text.lastIndexOf('\n{'))), 'damaged'],
      ['changed', gzipSync(text.replace('Vretaby', 'Vretabo')), 'damaged'],
      ['elsewhere', gzipSync(text.replace('public.\\"offices', 'pg_catalog.\\"pg_authid')), 'damaged'],
      ['foreign', Buffer.from('hello'), 'damaged'],
      ['empty', gzipSync(''), 'not-a-backup'],
      ['older', gzipSync(text.replace('0001_house', '0000_house')), 'another-version'],
    ]
    const store = await openStore(target)
    const links = async () =>
      (
        await store.connection.pool.query(
          `select count(*)::int as loose from pg_constraint where contype = 'f' and condeferrable`,
        )
      ).rows
    const before = await links()
    for (const [name, bytes, because] of broken) {
      writeFileSync(file(name), bytes)
      expect(await restore(store.connection, file(name)), name).toMatchObject({ because })
    }
    const left = await store.connection.pool.query('select count(*)::int as organisations from organisations')
    expect([left.rows, await links()]).toEqual([[{ organisations: 0 }], before])
    expect(await restore(store.connection, original)).toMatchObject({ organisations: 2 })
    await store.close()
    await expect(run(restoreCommand, [original, '--keep-tokens'], target)).rejects.toThrow('the database is not empty')
  })

  it('says in a sentence what it can’t do', async () => {
    await expect(run(backupCommand, [original], source)).rejects.toThrow('already there')
    await expect(run(restoreCommand, [file('nowhere')], source)).rejects.toThrow('There is no file')
    await expect(run(restoreCommand, [], source)).rejects.toThrow('Use: styrbord restore FILE')
    await expect(run(move, [], { ...source, databaseUrl: undefined })).rejects.toThrow('Set DATABASE_URL')
  })

  it('the database has no sequence, whose next number a backup would lose', async () => {
    const store = await openStore(source)
    const { rows } = await store.connection.pool.query(
      `select relname from pg_class c join pg_namespace n on n.oid = relnamespace where relkind = 'S' and nspname in ('public', 'auth')`,
    )
    await store.close()
    expect(rows).toEqual([])
  })
})
