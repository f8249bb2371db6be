import { execFileSync } from 'node:child_process'
import { mkdtempSync, rmSync, statfsSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import pg from 'pg'
import { afterAll, expect, test } from 'vitest'
import { madeFolder } from '../databaseForTests.ts'
import { type Embedded, openEmbedded } from './embedded.ts'
import { type EmbeddedFault, isDiskFull } from './fault.ts'

const disk = mkdtempSync(join(tmpdir(), 'full-disk-test-'))
const isMounted = mount()

afterAll(() => {
  if (isMounted) execFileSync('umount', ['--lazy', disk])
  rmSync(disk, { recursive: true, force: true })
})

// A disk of its own takes root and Linux. Elsewhere it is said aloud, and the tests are counted as skipped.
function mount(): boolean {
  try {
    execFileSync('mount', ['-t', 'tmpfs', '-o', 'size=80m', 'tmpfs', disk], { stdio: 'pipe' })
    return true
  } catch (error) {
    console.warn(`NOT TESTED: a full disk. A small disk could not be mounted (needs root on Linux): ${String(error)}`)
    return false
  }
}

// With tables PostgreSQL refuses the statement and goes on; with its log it panics, and the thread ends and is opened again.
const growths = [
  { what: 'tables', write: `insert into kept values ($1, repeat('å', 4000))`, endings: 0 },
  {
    what: 'log',
    write: `update counted set latest = $1::int, body = (select string_agg(md5(random()::text), '') from generate_series(1, 50))`,
    endings: 1,
  },
]

test.skipIf(!isMounted).each(growths)(
  'full when the $what must grow: it is said, nothing is lost, it works again with room',
  async ({ what, write, endings }) => {
    const exits: EmbeddedFault[] = []
    let reopened = 0
    const embedded = await openEmbedded(await madeFolder(join(disk, what)), {
      onExit: (fault) => exits.push(fault),
      onReopen: () => reopened++,
    })
    const pool = connect(embedded)
    await pool.query(`create table kept (id int primary key, body text);
    create table counted (latest int, body text) with (fillfactor = 10); insert into counted values (-1, '')`)

    let latest = -1
    let refusal: unknown
    for (let id = 0; refusal === undefined && id < 20_000; id++) {
      if (id === 50) fill()
      await pool.query(write, [id]).then(
        () => {
          latest = id
        },
        (error: unknown) => {
          refusal = error
        },
      )
    }
    expect(latest).toBeGreaterThanOrEqual(49)
    expect(isDiskFull(refusal)).toBe(endings === 0)
    await expect.poll(() => exits.length, { timeout: 30_000 }).toBe(endings)
    // While it is full it is tried again and again, and the reason is there to be told.
    expect([...exits.map(({ code }) => code), embedded.fault()?.code]).toEqual(
      endings === 0 ? [undefined] : ['disk-full', 'disk-full'],
    )

    rmSync(join(disk, 'filling'))
    await expect.poll(() => embedded.fault(), { timeout: 60_000 }).toBeUndefined()
    expect([exits.length, reopened]).toEqual([endings, endings])
    const { rows } = await pool.query<{ kept: number; counted: number }>(
      'select (select count(*)::int from kept) as kept, (select latest from counted) as counted',
    )
    const last = what === 'tables' ? (rows[0]?.kept ?? 0) - 1 : rows[0]?.counted
    // The one that was in flight when the thread ended may have been kept or not.
    expect([latest, latest + endings]).toContain(last)
    await pool.query('insert into kept values (-1)')
    await pool.end()
    await embedded.close()
    rmSync(join(disk, what), { recursive: true })
  },
  240_000,
)

test.skipIf(!isMounted)(
  'opening on a full disk is refused with the reason, and works when there is room',
  async () => {
    const folder = await madeFolder(join(disk, 'opened'))
    const first = await openEmbedded(folder)
    const pool = connect(first)
    await pool.query('create table kept (id int primary key); insert into kept values (1)')
    await pool.end()
    await first.close()
    fill()
    await expect(openEmbedded(folder)).rejects.toMatchObject({ code: 'disk-full' })
    await expect(openEmbedded(join(disk, 'new'))).rejects.toMatchObject({ code: 'disk-full' })
    rmSync(join(disk, 'filling'))
    const second = await openEmbedded(folder)
    const again = connect(second)
    expect((await again.query('select id from kept')).rows).toEqual([{ id: 1 }])
    await again.end()
    await second.close()
  },
  240_000,
)

function connect({ socketFolder: host, port, databaseName: database, user }: Embedded): pg.Pool {
  const pool = new pg.Pool({ host, port, database, user, max: 2 })
  pool.on('error', () => {})
  return pool
}

/** Fills the disk to the last block. */
function fill(): void {
  const { bavail, bsize } = statfsSync(disk)
  try {
    writeFileSync(join(disk, 'filling'), Buffer.alloc(bavail * bsize + 1))
  } catch (error) {
    if (!isDiskFull(error)) throw error
  }
}
