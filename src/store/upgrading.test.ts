import { cpSync, existsSync, mkdirSync, mkdtempSync, readdirSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { unheldDecisions } from '#model/decisions/held'
import { countedIn, rowsOfBackup } from './backups/reading.ts'
import { restore } from './backups/restore.ts'
import { isOnServer, newDatabase } from './databaseForTests.ts'
import { databaseIn } from './embedded/folder.ts'
import { inOrganisation } from './frame.ts'
import { migrations } from './migrate.ts'
import { type Opening, openStore, type StoreAddress } from './open.ts'
import { organisationsNamed } from './organisations.ts'
import { credentialOf } from './signIn.ts'
import { verifyAudit } from './verifying.ts'

/** Written by the program of version 0018: a municipality with people, an appointment, accounts and a chain. */
const earlierBackup = join(import.meta.dirname, 'backups', 'earlierForTests.backup')
const earlier = '0018_record_on_the_way_in'
const newest = migrations.at(-1)?.name ?? ''
const upToEarlier = migrations.filter(({ name }) => name <= earlier)
/** It divides by nothing where those before it, in the same transaction, have left no organisation set. */
const dividing = `update persons set name = 'X'; select 1 / length(coalesce(current_setting('app.organisation', true), ''))`
const failing = [...migrations, { name: '9999_failing', sql: dividing }]

describe('a database of another version', () => {
  const home = mkdtempSync(join(tmpdir(), 'styrbord-upgrading-'))
  const file = (name: string) => join(home, name)
  const removals: (() => Promise<void>)[] = []
  let rows = 0
  let people = 0

  beforeAll(async () => {
    rows = (await countedIn(earlierBackup)).rows
    for await (const line of rowsOfBackup(earlierBackup))
      if ('rows' in line && line.into.includes('"persons"')) people += line.rows.length
    expect(people).toBeGreaterThan(60)
  })
  afterAll(async () => {
    for (const remove of removals) await remove()
    rmSync(home, { recursive: true, force: true })
  })

  async function place(options: { isBare?: boolean } = {}): Promise<StoreAddress> {
    const { address, remove } = await newDatabase(options)
    removals.push(remove)
    return address
  }

  let made: StoreAddress | undefined

  /** With what the program of the version before left in it. */
  async function ofEarlier(): Promise<StoreAddress> {
    if (isOnServer || made === undefined) {
      made = await madeOfEarlier()
      if (isOnServer) return made
    }
    // Copied: to make one in a folder takes many seconds.
    const folder = file(crypto.randomUUID())
    mkdirSync(folder)
    cpSync(databaseIn(made.folder), databaseIn(folder), { recursive: true })
    return { folder }
  }

  async function madeOfEarlier(): Promise<StoreAddress> {
    const address = await place({ isBare: true })
    const store = await openStore(address, { version: 'earlier' })
    expect(await restore(store.connection, earlierBackup, { wanted: upToEarlier })).toMatchObject({
      organisations: 1,
      rows,
    })
    await store.close()
    return address
  }

  /** Its version, how many people are in it as they were, and the entries of its chain, where this program can walk it. */
  async function whatIsIn(address: StoreAddress) {
    const store = await openStore(address, { version: 'earlier' })
    const { pool } = store.connection
    const { rows: found } = await pool.query<{ version: string; people: number }>(
      `select (select max(name) from migrations) as version, (select count(*)::int from persons where name <> 'X') as people`,
    )
    const organisations = found[0]?.version === newest ? await organisationsNamed(store.connection) : []
    const chains = []
    for (const { id } of organisations) chains.push(await verifyAudit(store.connection, id))
    await store.close()
    return { ...found[0], chains }
  }

  /** Of a server's data somebody must have made a backup; in a folder one is made. */
  const upgrading: Opening = isOnServer ? { isBackedUp: true } : {}

  it('is refused by an older program, which says both versions and lets go of the data', async () => {
    const address = await place()
    const older = openStore(address, { wanted: migrations.slice(0, -1) })
    await expect(older).rejects.toMatchObject({ name: 'VersionFault', code: 'newer' })
    await expect(older).rejects.toThrow(newest)
    await expect(older).rejects.toThrow(migrations.at(-2)?.name)
    expect((await whatIsIn(address)).version).toBe(newest)
  })

  it('of an earlier version is brought to this one with what is in it', async () => {
    const address = await ofEarlier()
    await (await openStore(address, upgrading)).close()
    const { chains, ...after } = await whatIsIn(address)
    expect(after).toEqual({ version: newest, people })
    expect(chains.map(({ broken, differing }) => [broken, differing])).toEqual([[undefined, undefined]])
    expect(chains[0]?.entries).toBeGreaterThan(0)
    // The program that it came from won't touch it again.
    await expect(openStore(address, { wanted: upToEarlier })).rejects.toMatchObject({ code: 'newer' })
  })

  it('knows of its earlier decisions who held the role that decided', async () => {
    const store = await openStore(await ofEarlier(), upgrading)
    const [{ id } = { id: '' }] = await organisationsNamed(store.connection)
    const { structure } = await inOrganisation(store.connection.db, id, 'read', async (frame) => frame)
    const made = structure.decisions.filter(({ by }) => by.kind === 'role')
    expect(made.length).toBeGreaterThan(5)
    expect(made.filter(({ makerIds }) => makerIds.length === 0)).toEqual([])
    expect(unheldDecisions(structure)).toEqual([])
    await store.close()
  })

  it('has its accounts in their organisation, with the passwords that they had', async () => {
    const address = await ofEarlier()
    const accounts = `select u.id, u.email, (select password from auth.account a where a."userId" = u.id) as password, m.organisation_id
      from auth."user" u join auth.memberships m on m.user_id = u.id order by 1`
    const before = await openStore(address, { version: 'earlier' })
    const { rows: had } = await before.connection.pool.query(accounts)
    await before.close()
    expect(had.length).toBeGreaterThan(5)
    const store = await openStore(address, upgrading)
    const { pool } = store.connection
    expect((await pool.query(accounts)).rows).toEqual(had)
    const apart = await pool.query(`select from auth."user" u join auth.memberships m on m.user_id = u.id
      where u.organisation_id is distinct from m.organisation_id`)
    expect(apart.rowCount).toBe(0)
    for (const { id, email, organisation_id: organisation, password } of had.slice(0, 5))
      expect(await credentialOf(store.connection, organisation, email)).toEqual({ id, password })
    await store.close()
  })

  it('is not opened by what only reads, and is backed up as it is', async () => {
    const address = await ofEarlier()
    await expect(openStore(address, { version: 'same' })).rejects.toMatchObject({ code: 'older' })
    expect((await whatIsIn(address)).version).toBe(earlier)
  })

  it.skipIf(isOnServer)('in a folder is backed up first, in a file that reads through and restores', async () => {
    const address = await ofEarlier()
    await (await openStore(address)).close()
    const made = readdirSync(address.folder).filter((name) => name.startsWith('before-'))
    expect(made).toEqual([`before-${newest}.backup`])
    expect(await countedIn(join(address.folder, made[0] ?? ''))).toEqual({ organisations: 1, rows })
    // Where only the backup is left there was a database: none is made in its place.
    rmSync(join(address.folder, 'database'), { recursive: true })
    await expect(openStore(address)).rejects.toMatchObject({ code: 'database-missing' })
  })

  it.runIf(isOnServer)('on a server waits until it is backed up, or somebody says that it is', async () => {
    const address = await ofEarlier()
    await expect(openStore(address)).rejects.toMatchObject({ code: 'not-backed-up' })
    expect((await whatIsIn(address)).version).toBe(earlier)
    const backup = file('server')
    await (await openStore(address, { backup })).close()
    expect(await countedIn(backup)).toEqual({ organisations: 1, rows })
    expect((await whatIsIn(address)).version).toBe(newest)
  })

  it('a migration that fails leaves all as it was, says its name and lets go of the data', async () => {
    const address = await ofEarlier()
    const upgraded = openStore(address, { ...upgrading, wanted: failing })
    await expect(upgraded).rejects.toMatchObject({ code: 'migration-failed' })
    await expect(upgraded).rejects.toThrow(/9999_failing.*division by zero/)
    if (!isOnServer) expect(existsSync(join(address.folder, 'lock'))).toBe(false)
    expect(await whatIsIn(address)).toMatchObject({ version: earlier, people })
  })

  it('a backup from an earlier version is migrated as it is restored; where that fails nothing is', async () => {
    const address = await place({ isBare: true })
    const store = await openStore(address, { version: 'earlier' })
    await expect(restore(store.connection, earlierBackup, { wanted: failing })).rejects.toThrow('9999_failing')
    expect(
      (await store.connection.pool.query(`select from pg_tables where tablename = 'organisations'`)).rowCount,
    ).toBe(0)
    expect(await restore(store.connection, earlierBackup)).toMatchObject({ organisations: 1, rows })
    await store.close()
    const { version, chains } = await whatIsIn(address)
    expect([version, chains.length]).toEqual([newest, 1])
    expect([chains[0]?.broken, chains[0]?.differing]).toEqual([undefined, undefined])
  })

  it('a backup isn’t restored into a database that has come further, though nothing is in it', async () => {
    const store = await openStore(await place())
    const told = await restore(store.connection, earlierBackup)
    expect(told).toEqual({ because: 'database-newer', backedUp: earlier, here: newest })
    await store.close()
  })
})
