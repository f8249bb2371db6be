import { sql } from 'kysely'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { remember, verifyAudit } from './audit.ts'
import { newDatabase } from './databaseForTests.ts'
import { inOrganisation, standingIn, standsNow } from './frame.ts'
import { openStore, type Store } from './open.ts'
import { rememberMany } from './rememberMany.ts'

const now = '2026-11-23T08:00:00.000Z'

describe('the audit', () => {
  let place: Awaited<ReturnType<typeof newDatabase>>
  let store: Store
  const own = crypto.randomUUID()
  const other = crypto.randomUUID()

  beforeAll(async () => {
    place = await newDatabase()
    store = await openStore(place.address)
    for (const [id, name] of [
      [own, 'Vretaby kommun'],
      [other, 'Sjöberga kommun'],
    ] as const) {
      await store.connection.db.transaction().execute(async (tx) => {
        await sql`select set_config('app.organisation', ${id}, true)`.execute(tx)
        await tx.insertInto('organisations').values({ id, name, demo: false }).execute()
      })
    }
    for (const subjectId of ['a', 'b', 'c', 'd']) await note(own, subjectId)
    await note(other, 'x')
  })
  afterAll(async () => {
    await store.close()
    await place.remove()
  })

  const note = (organisationId: string, subjectId: string) =>
    inOrganisation(store.connection.db, organisationId, 'change', (frame) =>
      remember(frame, {
        at: now,
        actor: 'test',
        act: 'test.act',
        clause: null,
        subjectType: 'test',
        subjectId,
        body: { after: subjectId },
      }),
    )

  const asOwner = async (statement: string, values: unknown[] = []) => {
    const client = await store.connection.pool.connect()
    try {
      await client.query('begin')
      await client.query("select set_config('app.organisation', $1, true)", [own])
      const { rows } = await client.query(statement, values)
      await client.query('commit')
      return rows
    } catch (error) {
      await client.query('rollback')
      throw error
    } finally {
      client.release()
    }
  }

  const verify = (id: string) => verifyAudit(store.connection, id)

  it('is a chain, one for each organisation', async () => {
    expect(await verify(own)).toEqual({ entries: 4, head: expect.stringMatching(/^[0-9a-f]{64}$/) })
    expect(await verify(other)).toMatchObject({ entries: 1 })
  })

  it('goes on within a change, and does not fork where nobody holds the lock', async () => {
    const { db } = store.connection
    const noted = {
      at: now,
      actor: 'test',
      act: 'test.act',
      clause: null,
      subjectType: 'test',
      subjectId: 'y',
      body: {},
    }
    await inOrganisation(db, other, 'change', async (frame) => {
      await remember(frame, noted)
      await rememberMany(frame, [noted, noted])
      await remember(frame, noted)
    })
    expect(await verify(other)).toMatchObject({ entries: 5 })
    const overtaken = inOrganisation(db, other, 'change', async (frame) => {
      standsNow(frame, { ...standingIn(frame), hash: 'another' })
      await remember(frame, noted)
    })
    await expect(overtaken).rejects.toThrow()
    const { broken, entries } = await verify(other)
    expect([entries, broken]).toEqual([5, undefined])
  })

  it('refuses to be changed, emptied or removed, also for the tables’ owner', async () => {
    const never = /audit entries are never changed or removed/
    await expect(asOwner("update audit_entries set actor = 'somebody else'")).rejects.toThrow(never)
    await expect(asOwner('delete from audit_entries')).rejects.toThrow(never)
    await expect(asOwner('truncate audit_entries')).rejects.toThrow(never)
    expect(await verify(own)).toMatchObject({ entries: 4 })
  })

  it('shows a query outside the frame nothing, and one inside only its own', async () => {
    const count = (role: string, organisation: string) =>
      store.connection.db.transaction().execute(async (tx) => {
        await sql`select set_config('role', ${role}, true), set_config('app.organisation', ${organisation}, true)`.execute(
          tx,
        )
        return (await tx.selectFrom('audit_entries').select('number').execute()).length
      })
    expect(await count('styrbord_app', '')).toBe(0)
    expect(await count('styrbord_app', own)).toBe(4)
    expect(await count('styrbord_app', other)).toBe(5)
  })

  it('tells where it was tampered with, though the one who did it switched the trigger off', async () => {
    const [original] = await asOwner('select body from audit_entries where organisation_id = $1 and number = 3', [own])
    const write = (body: string) =>
      asOwner('update audit_entries set body = $1 where organisation_id = $2 and number = 3', [body, own])
    await asOwner('alter table audit_entries disable trigger audit_is_append_only')
    await write('{"after":"nothing"}')
    expect(await verify(own)).toMatchObject({ entries: 2, broken: 3 })
    await write(original.body)
    expect((await verify(own)).broken).toBeUndefined()
    await asOwner('delete from audit_entries where organisation_id = $1 and number = 4', [own])
    expect(await verify(own)).toMatchObject({ entries: 3, broken: 4 })
    await asOwner('alter table audit_entries enable trigger audit_is_append_only')
  })
})
