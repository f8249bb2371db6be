import { readFileSync } from 'node:fs'
import type { Socket } from 'node:net'
import { setTimeout as wait } from 'node:timers/promises'
import { type Kysely, sql } from 'kysely'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { type Connection, connect } from '#store/connection'
import type { Database } from '#store/database'
import { isOnServer, newDatabase } from '#store/databaseForTests'
import { serverLimits } from '#store/watchedPool'
import { faultOf } from './problems.ts'

describe.runIf(isOnServer)('what the database answers in vain has an answer of its own', () => {
  let place: Awaited<ReturnType<typeof newDatabase>>
  let connection: Connection
  const opened: Connection[] = []
  const open = (more: Partial<Parameters<typeof connect>[0]> = {}) => {
    const made = connect({ connectionString: place.address.databaseUrl ?? '', max: 4, ...more })
    opened.push(made)
    return made
  }
  const faultIn = (work: Promise<unknown>) => work.then(() => 'none', faultOf)
  const run = (db: Kysely<Database>, statement: string) => sql.raw(statement).execute(db)

  beforeAll(async () => {
    place = await newDatabase()
    connection = open({ limits: { ...serverLimits, lock: 200, statement: 300 } })
    await run(connection.db, 'create table things (id int primary key, n int)')
    await run(connection.db, 'insert into things values (1, 0), (2, 0)')
  })
  afterAll(async () => {
    await Promise.all(opened.map((each) => each.close()))
    expect(connection.pool.ended).toBe(true)
    await place.remove()
  })

  it('many are asking: not that the database is away', async () => {
    const one = open({ max: 1, patience: 1_000 })
    let isDone = false
    const others = one.db.transaction().execute(async (tx) => {
      while (!isDone) {
        await run(tx, 'select 1')
        await wait(10)
      }
    })
    expect(await faultIn(run(one.db, 'select 1'))).toBe('busy')
    isDone = true
    await others
    expect((await run(one.db, 'select 1')).rows).toHaveLength(1)
  })

  it('it takes no more connections', async () => {
    const admin = open({ max: 1 })
    const user = `few_${crypto.randomUUID().slice(0, 8)}`
    await run(admin.db, `create role ${user} login password 'few' connection limit 1`)
    const url = new URL(place.address.databaseUrl ?? '')
    url.username = user
    url.password = 'few'
    const few = connect({ connectionString: url.href, max: 2 })
    const both = await Promise.all([
      faultIn(run(few.db, 'select pg_sleep(0.3)')),
      faultIn(run(few.db, 'select pg_sleep(0.3)')),
    ])
    expect(both.sort()).toEqual(['busy', 'none'])
    await few.close()
    await run(admin.db, `drop role ${user}`)
  })

  it('a lock is waited for, and a statement worked on, no longer than the transaction’s own limits', async () => {
    const holder = open({ max: 1 })
    const held = holder.db.transaction().execute(async (tx) => {
      await run(tx, 'update things set n = 1 where id = 1')
      const waiting = connection.db.transaction().execute((other) => run(other, 'update things set n = 2 where id = 1'))
      expect(await faultIn(waiting)).toBe('busy')
    })
    await held
    const slow = connection.db.transaction().execute((tx) => run(tx, 'select pg_sleep(5)'))
    expect(await faultIn(slow)).toBe('took-too-long')
    // Outside a transaction nothing is left of them, as a pooler that hands connections round needs.
    const { rows } = await sql<{ statement_timeout: string }>`show statement_timeout`.execute(connection.db)
    expect(rows).toEqual([{ statement_timeout: '0' }])
  })

  it('a transaction that says nothing more lets its locks go', async () => {
    const { db } = open({ max: 1, limits: { ...serverLimits, idle: 200 } })
    let itHolds = () => {}
    let goOn = () => {}
    const holds = new Promise<void>((resolve) => (itHolds = resolve))
    const spoken = new Promise<void>((resolve) => (goOn = resolve))
    const silent = db.transaction().execute(async (tx) => {
      await run(tx, 'update things set n = 1 where id = 1')
      itHolds()
      await spoken
      await run(tx, 'select 1')
    })
    const told = faultIn(silent)
    await holds
    // It still says nothing, and another gets what it held.
    const other = open({ max: 1, limits: { ...serverLimits, lock: 5_000 } }).db
    await other.transaction().execute((tx) => run(tx, 'update things set n = 3 where id = 1'))
    goOn()
    expect(await told).toBe('database-away')
  })

  it.runIf(process.platform === 'linux')(
    'a connection is kept alive, so that one cut without a word is seen',
    async () => {
      const { pool } = open({ max: 1 })
      const client = await pool.connect()
      const { stream } = (client as unknown as { connection: { stream: Socket } }).connection
      const own = `:${stream.localPort?.toString(16).toUpperCase().padStart(4, '0')} `
      const [, , , , , timer] =
        readFileSync('/proc/net/tcp', 'utf8')
          .split('\n')
          .find((line) => line.slice(0, 21).includes(own))
          ?.trim()
          .split(/\s+/) ?? []
      client.release()
      // 02: the system asks by itself whether the other end is there (proc(5)).
      expect(timer).toMatch(/^02:/)
    },
  )

  it('two who stand in each other’s way, by locks or by what they have read', async () => {
    const db = open().db
    const stands = new Map<number, () => void>()
    const both = [1, 2].map((n) => new Promise<void>((resolve) => stands.set(n, resolve)))
    const locking = (first: number, second: number) =>
      faultIn(
        db.transaction().execute(async (tx) => {
          await run(tx, `update things set n = n + 1 where id = ${first}`)
          stands.get(first)?.()
          await Promise.all(both)
          await run(tx, `update things set n = n + 1 where id = ${second}`)
        }),
      )
    expect((await Promise.all([locking(1, 2), locking(2, 1)])).sort()).toEqual(['collided', 'none'])
    const reading = db
      .transaction()
      .setIsolationLevel('repeatable read')
      .execute(async (tx) => {
        await run(tx, 'select n from things')
        await run(db, 'update things set n = n + 1 where id = 1')
        await run(tx, 'update things set n = n + 1 where id = 1')
      })
    expect(await faultIn(reading)).toBe('collided')
  })

  it('it can only be read', async () => {
    const writing = open()
      .db.transaction()
      .execute(async (tx) => {
        await run(tx, 'set transaction read only')
        await run(tx, 'insert into things values (3, 0)')
      })
    expect(await faultIn(writing)).toBe('read-only')
  })

  it('its name leads nowhere, or nobody listens there', async () => {
    const url = new URL(place.address.databaseUrl ?? '')
    const at = (host: string, port: string) => {
      url.host = `${host}:${port}`
      return faultIn(run(open({ connectionString: url.href }).db, 'select 1'))
    }
    expect(await at('database.invalid', url.port)).toBe('database-not-found')
    expect(await at('127.0.0.1', '1')).toBe('database-away')
  })
})
