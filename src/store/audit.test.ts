import fc from 'fast-check'
import { CompiledQuery, sql } from 'kysely'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { newDatabase } from './databaseForTests.ts'
import { audit, inOrganisation } from './frame.ts'
import { openStore, type Store } from './open.ts'
import { verifyAudit } from './verifying.ts'

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
        await tx.insertInto('audit_heads').values({ organisation_id: id }).execute()
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
    inOrganisation(store.connection.db, organisationId, 'work', async (frame) =>
      audit(frame, {
        at: now,
        actor: 'test',
        act: 'test.act',
        clause: null,
        subjectType: 'test',
        subjectId,
        body: { after: subjectId },
      }),
    )

  it('a chain whose time runs backwards is whole, and the entry is named', async () => {
    const id = crypto.randomUUID()
    await store.connection.db.transaction().execute(async (tx) => {
      await sql`select set_config('app.organisation', ${id}, true)`.execute(tx)
      await tx.insertInto('organisations').values({ id, name: 'Näsby kommun', demo: false }).execute()
      await tx.insertInto('audit_heads').values({ organisation_id: id }).execute()
    })
    const late = (ms: number) => new Date(Date.parse(now) - ms).toISOString()
    // Acts that wait for each other come in another order than they began in: that is no clock.
    for (const at of [now, late(30_000), late(61_000), now])
      await inOrganisation(store.connection.db, id, 'work', async (frame) =>
        audit(frame, { at, actor: 'test', act: 'a', clause: null, subjectType: 'test', subjectId: 'x', body: {} }),
      )
    expect(await verifyAudit(store.connection, id)).toMatchObject({ entries: 4, earlier: 3 })
    expect(await verifyAudit(store.connection, other)).not.toHaveProperty('earlier')
  })

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

  it('goes on within a change, and doesn’t fork where twenty add to it at once', async () => {
    const { db } = store.connection
    const noted = (subjectId: string) => ({
      ...{ at: now, actor: 'test', act: 'test.act', clause: null, subjectType: 'test', subjectId, body: {} },
    })
    await inOrganisation(db, other, 'change', async (frame) => {
      audit(frame, noted('y'))
      audit(frame, noted('y'), noted('y'))
    })
    expect(await verify(other)).toMatchObject({ entries: 4 })
    const names = Array.from({ length: 20 }, (_, n) => String(n))
    await Promise.all(
      names.map((name) => inOrganisation(db, other, 'work', async (frame) => audit(frame, noted(name)))),
    )
    const { broken, entries } = await verify(other)
    expect([entries, broken]).toEqual([24, undefined])
  })

  it('hashes in the database as the same text is hashed here, whatever is written', async () => {
    await fc.assert(
      fc.asyncProperty(fc.string({ unit: 'grapheme-ascii' }), fc.string({ unit: 'grapheme' }), async (act, said) => {
        const [clean, body] = [act, said].map((text) => text.replaceAll('\0', '')) as [string, string]
        await inOrganisation(store.connection.db, other, 'work', async (frame) =>
          audit(frame, {
            at: now,
            actor: clean,
            act: clean,
            clause: clean,
            subjectType: 'test',
            subjectId: '',
            body: { body },
          }),
        )
      }),
      { numRuns: 100 },
    )
    expect((await verify(other)).broken).toBeUndefined()
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
    expect(await count('styrbord_app', other)).toBe(124)
  })

  it('is added to by the owner’s function alone, and only in one’s own organisation', async () => {
    const inFrame = (statement: string, ...values: string[]) =>
      inOrganisation(store.connection.db, own, 'work', async ({ tx }) =>
        tx.executeQuery(CompiledQuery.raw(statement, values)),
      )
    const denied = /permission denied/
    await expect(inFrame('update audit_heads set count = 0')).rejects.toThrow(denied)
    await expect(inFrame('insert into audit_heads (organisation_id) values ($1)', own)).rejects.toThrow(denied)
    await expect(inFrame('delete from audit_subjects')).rejects.toThrow(denied)
    const forged = `insert into audit_entries (organisation_id, number, at, actor, act, subject_type, subject_id, body, previous_hash, hash)
      values ($1, 5, now(), 'x', 'x', 'x', 'x', '{}', '', '')`
    await expect(inFrame(forged, own)).rejects.toThrow(denied)
    const stamp = `(select structure_stamp from organisations where id = $1)`
    await expect(inFrame(`select append_audit($1, '[]', false, ${stamp})`, other)).rejects.toThrow(
      /audit of another organisation/,
    )
    await inFrame(`select append_audit($1, '[]', false, ${stamp})`, own)
    expect(await verify(own)).toMatchObject({ entries: 4 })
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
