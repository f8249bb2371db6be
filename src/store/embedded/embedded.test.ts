import { existsSync, mkdtempSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import pg from 'pg'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { bakeFolder } from './baked.ts'
import { type Embedded, openEmbedded } from './embedded.ts'

const home = mkdtempSync(join(tmpdir(), 'embedded-test-'))
const folder = join(home, 'data')
const archive = join(home, 'baked.tar.gz')
let embedded: Embedded
let pool: pg.Pool

function connect(to: Embedded, max = 5): pg.Pool {
  const { socketFolder: host, port, databaseName: database, user } = to
  return new pg.Pool({ host, port, database, user, max })
}

beforeAll(async () => {
  embedded = await openEmbedded(folder)
  pool = connect(embedded)
}, 180_000)

afterAll(async () => {
  await pool.end()
  await embedded.close()
  rmSync(home, { recursive: true, force: true })
}, 180_000)

describe('the folder', () => {
  test('folder and socket folder are for their owner alone', () => {
    expect(statSync(folder).mode & 0o777).toBe(0o700)
    expect(statSync(embedded.socketFolder).mode & 0o777).toBe(0o700)
  })

  test('a second opening in the same process is refused by name', async () => {
    await expect(openEmbedded(folder)).rejects.toMatchObject({ code: 'folder-in-use' })
    await expect(openEmbedded(folder)).rejects.toThrow(`process ${process.pid}`)
  })
})

describe('syncs', () => {
  test('each commit reaches the disk', async () => {
    await pool.query('create table synced (id int primary key)')
    for (let id = 0; id < 20; id++) {
      const before = await embedded.syncs()
      await pool.query('insert into synced values ($1)', [id])
      expect(await embedded.syncs()).toBeGreaterThan(before)
    }
  })

  test('a reading does not sync', async () => {
    await pool.query('select count(*) from synced')
    const before = await embedded.syncs()
    await pool.query('select count(*) from synced')
    expect(await embedded.syncs()).toBe(before)
  })
})

describe('one session for all connections', () => {
  test('large statements of several connections get their own answers', async () => {
    const large = 'x'.repeat(300_000)
    const asked = Array.from({ length: 60 }, (_, number) => number)
    const answers = await Promise.all(
      asked.map(async (number) => {
        const { rows } = await pool.query('select $1::int as number, length($2::text) as length', [number, large])
        return rows[0]
      }),
    )
    expect(answers).toEqual(asked.map((number) => ({ number, length: large.length })))
  })

  test('role and organisation stay inside their transaction, connection by connection', async () => {
    await pool.query(`create role reader; create table secrets (organisation text, body text);
      alter table secrets enable row level security; alter table secrets force row level security;
      create policy own on secrets using (organisation = current_setting('app.organisation', true));
      grant select, insert on secrets to reader;
      insert into secrets select 'o' || n % 5, 'b' || n from generate_series(1, 100) n`)
    const seen = await Promise.all(Array.from({ length: 100 }, (_, n) => readSecrets(`o${n % 5}`)))
    expect(
      seen.every(({ organisation, rows }) => rows.length === 20 && rows.every((row) => row === organisation)),
    ).toBe(true)
    const outside = await pool.query(
      `select current_user as who, current_setting('app.organisation', true) as organisation`,
    )
    expect(outside.rows[0]).toEqual({ who: 'postgres', organisation: '' })
  })

  test('the role sees nothing without an organisation, and cannot write for another', async () => {
    expect((await readSecrets(undefined)).rows).toEqual([])
    const client = await pool.connect()
    await client.query('begin')
    await client.query(`set local role reader`)
    await client.query(`select set_config('app.organisation', 'o1', true)`)
    await expect(client.query(`insert into secrets values ('o2', 'x')`)).rejects.toThrow('row-level security')
    await client.query('rollback')
    client.release()
  })

  test('a client that leaves in the middle of a transaction is rolled back, also after an error', async () => {
    for (const last of [`insert into synced values (777)`, 'select 1/0']) {
      const { socketFolder: host, port, databaseName: database, user } = embedded
      const client = new pg.Client({ host, port, database, user })
      client.on('error', () => {})
      await client.connect()
      await client.query('begin')
      await client.query(`set local role reader; select set_config('app.organisation', 'o1', true)`)
      await client.query('reset role')
      await client.query(last).catch(() => {})
      await client.end()
      const { rows } = await pool.query('select count(*)::int as n, current_user as who from synced where id = 777')
      expect(rows[0]).toEqual({ n: 0, who: 'postgres' })
    }
  })
})

test('Swedish order comes from written rules', async () => {
  await pool.query(`create collation sv (provider = icu, locale = 'und', rules =
    '&[before 1]ǀ<å<<<Å<ä<<<Ä<<æ<<<Æ<<ę<<<Ę<ö<<<Ö<<ø<<<Ø<<ő<<<Ő<<œ<<<Œ<<ô<<<Ô &D<<đ<<<Đ<<ð<<<Ð &t<<<þ/h &T<<<Þ/h &Y<<ü<<<Ü<<ű<<<Ű')`)
  const names = ['Öberg', 'Zetterlund', 'Ärlig', 'Åberg', 'Müller', 'Mydén', 'Wallin', 'Vallin', 'Ek', 'Edén', 'Edvall']
  const { rows } = await pool.query('select n from unnest($1::text[]) n order by n collate sv', [names])
  expect(rows.map(({ n }) => n)).toEqual([...names].sort(new Intl.Collator('sv').compare))
})

test('the extensions the store needs are there', async () => {
  for (const name of ['btree_gist', 'citext', 'pg_trgm', 'unaccent']) await pool.query(`create extension ${name}`)
  await pool.query(`create table held (who int, during daterange, exclude using gist (who with =, during with &&))`)
  await pool.query(`insert into held values (1, '[2026-01-01,2026-07-01)')`)
  await expect(pool.query(`insert into held values (1, '[2026-06-30,)')`)).rejects.toMatchObject({ code: '23P01' })
})

test('the log is checkpointed by itself and does not grow without end', async () => {
  await pool.query('create table much (id int, body text)')
  for (let n = 0; n < 30; n++) {
    await pool.query(`insert into much select g, repeat('y', 900) from generate_series(1, 10000) g`)
    await pool.query('truncate much')
  }
  const { rows } = await pool.query('select sum(size)::int as bytes from pg_ls_waldir()')
  expect(rows[0].bytes).toBeLessThan(200 * 1024 * 1024)
  await embedded.vacuum()
}, 180_000)

test('a baked folder opens with what was in it, and a damaged one is refused and leaves nothing', async () => {
  await pool.end()
  await embedded.close()
  expect(existsSync(embedded.socketFolder)).toBe(false)
  await bakeFolder(folder, archive)
  const copy = join(home, 'copy')
  const second = await openEmbedded(copy, { baked: archive })
  const other = connect(second)
  expect((await other.query('select count(*)::int as n from synced')).rows[0]).toEqual({ n: 20 })
  await other.end()
  await second.close()

  const damaged = join(home, 'damaged.tar.gz')
  writeFileSync(damaged, readFileSync(archive).subarray(0, 100_000))
  const third = join(home, 'third')
  await expect(openEmbedded(third, { baked: damaged })).rejects.toMatchObject({ code: 'archive-damaged' })
  expect(existsSync(join(third, 'database'))).toBe(false)
  expect(existsSync(join(third, 'lock'))).toBe(false)

  embedded = await openEmbedded(folder)
  pool = connect(embedded)
}, 180_000)

async function readSecrets(
  organisation: string | undefined,
): Promise<{ organisation: string | undefined; rows: string[] }> {
  const client = await pool.connect()
  try {
    await client.query('begin')
    await client.query('set local role reader')
    if (organisation !== undefined)
      await client.query(`select set_config('app.organisation', $1, true)`, [organisation])
    const { rows } = await client.query<{ organisation: string }>('select organisation from secrets')
    await client.query('commit')
    return { organisation, rows: rows.map((row) => row.organisation) }
  } finally {
    client.release()
  }
}
