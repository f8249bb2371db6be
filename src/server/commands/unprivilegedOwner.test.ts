import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import pg from 'pg'
import { afterAll, beforeAll, describe, expect, it, vi } from 'vitest'
import { persist } from '#store/changes'
import { inOrganisation } from '#store/frame'
import { startTestServer, type TestServer, testSettings } from '../http/serverForTests.ts'
import { backupCommand } from './backup.ts'
import { verify } from './verify.ts'

const server = process.env.DATABASE_URL ?? ''

/** A database user as a municipality's administrator would make it: owner of its database, superuser of nothing. */
describe.runIf(process.env.STYRBORD_TEST_DATABASE === 'server').each([
  ['CREATEROLE', 'createrole', []],
  ['a role made and granted beforehand', 'nocreaterole', ['grant styrbord_app to %']],
] as [string, string, string[]][])('an owner without superuser, with %s', (_what, attribute, grants) => {
  const owner = `owner_${crypto.randomUUID().slice(0, 8)}`
  const folder = mkdtempSync(join(tmpdir(), 'styrbord-owner-'))
  let house: TestServer
  let url = ''

  beforeAll(async () => {
    house = await startTestServer({
      isBare: true,
      async through({ databaseUrl = '', folder }) {
        const address = new URL(databaseUrl)
        const roleThere = `do $$ begin create role styrbord_app nologin; exception when duplicate_object then null; end $$`
        const statements = [
          `create role ${owner} login ${attribute} password 'owner'`,
          ...grants.map((grant) => grant.replace('%', owner)),
        ]
        // The role is the whole server’s and there already: this is what making it oneself would have given.
        const before =
          attribute === 'createrole' ? [`grant styrbord_app to ${owner} with admin true, inherit false, set false`] : []
        await run(server, [
          roleThere,
          ...statements,
          ...before,
          `alter database ${address.pathname.slice(1)} owner to ${owner}`,
        ])
        address.username = owner
        address.password = 'owner'
        url = address.href
        return { databaseUrl: url, folder }
      },
    })
  })
  afterAll(async () => {
    await house.close()
    await run(server, [`drop role ${owner}`])
    rmSync(folder, { recursive: true })
  })

  it('migrates, is let into frames and sees no rows outside them', async () => {
    const client = new pg.Client({ connectionString: url })
    await client.connect()
    const { rows } = await client.query(
      `select rolsuper, rolbypassrls, (select count(*)::int from offices) as offices, (select count(*)::int from organisations) as organisations from pg_roles where rolname = current_user`,
    )
    await client.end()
    expect(rows).toEqual([{ rolsuper: false, rolbypassrls: false, offices: 0, organisations: 1 }])
    const offices = await inOrganisation(
      house.store.connection.db,
      house.organisationId,
      'read',
      async ({ structure }) => structure.offices.length,
    )
    expect(offices).toBeGreaterThan(5)
  })

  it('whoever has left is out, also where the owner sees no persons outside a frame', async () => {
    const { id, code } = await house.invite({ name: 'Per Holm', email: `left_${owner}@vretaby.example` })
    const activated = await fetch(`${house.url}/api/sign-in/activate`, {
      method: 'POST',
      headers: { 'content-type': 'application/json' },
      body: JSON.stringify({ code, password: 'ett långt lösenord' }),
    })
    const cookie = activated.headers.getSetCookie()[0]?.split(';')[0] ?? ''
    const inside = async () => (await fetch(`${house.url}/api/v1/acts`, { headers: { cookie } })).status
    expect(await inside()).toBe(200)
    const personId = crypto.randomUUID()
    await inOrganisation(house.store.connection.db, house.organisationId, 'change', async (frame) => {
      const person = { id: personId, name: 'Per Holm', email: null, administrationId: null, leftOn: '2022-06-30' }
      const added = { persons: [{ ...person, operationId: null, protectedIdentity: false, formerNames: [] }] }
      await persist(frame, { added }, '2026-11-23T08:00:00.000Z')
      await frame.tx.updateTable('auth.memberships').set({ person_id: personId }).where('user_id', '=', id).execute()
    })
    expect(await inside()).toBe(401)
  })

  it('an account is made, signs in, and registers an appointment that is refused and one that is kept', async () => {
    const { code } = await house.invite({
      name: 'Nadia Kaya',
      email: `${owner}@vretaby.example`,
      rights: ['administer', 'register', 'read-all'],
    })
    const send = (path: string, body: object, headers = {}) =>
      fetch(`${house.url}${path}`, {
        method: 'POST',
        headers: { 'content-type': 'application/json', ...headers },
        body: JSON.stringify(body),
      })
    const signedIn = await send('/api/sign-in/activate', { code, password: 'ett långt lösenord' })
    const cookie = signedIn.headers.getSetCookie()[0]?.split(';')[0] ?? ''
    const { object, order } = await withHolder(house)
    const refused = await send(
      '/api/v1/appointments',
      { ...order, role: 'object-coordinator', objectId: object },
      { cookie },
    )
    expect(refused.status).toBeGreaterThanOrEqual(400)
    expect(refused.status).toBeLessThan(500)
    const kept = await send('/api/v1/appointments', order, { cookie })
    expect([kept.status, await kept.json()]).toEqual([201, expect.objectContaining({ role: 'object-owner' })])
    const made = await send(
      '/api/v1/accounts',
      { name: 'Ny', email: `ny-${owner}@vretaby.example`, personId: null },
      { cookie },
    )
    expect(made.status).toBe(201)
  })

  it('verify walks every organisation, and a backup holds their rows', async () => {
    const said: string[] = []
    const told = vi.spyOn(console, 'log').mockImplementation((line: string) => void said.push(line))
    const surroundings = { settings: { ...testSettings, databaseUrl: url }, dist: folder }
    expect(await verify.run([], surroundings)).toBe(0)
    expect(await backupCommand.run([join(folder, 'backup')], surroundings)).toBe(0)
    told.mockRestore()
    expect(said[0]).toMatch(/^Vretaby kommun: \d+ entries, whole/)
    expect(Number(/1 organisations, (\d+) rows/.exec(said[1] ?? '')?.[1])).toBeGreaterThan(30)
  })
})

/** The head of IT appoints the IT owner of an object: who holds a position in the line. */
async function withHolder(house: TestServer) {
  return inOrganisation(
    house.store.connection.db,
    house.organisationId,
    'change',
    async ({ tx, organisationId, structure }) => {
      const office = structure.offices.find((each) => each.kind === 'head-of-it')?.id ?? ''
      const object = structure.objects.find((each) => each.versions[0]?.code === 'SAM')?.id ?? ''
      const boss = crypto.randomUUID()
      const person = { organisation_id: organisationId, email: null, administration_id: null, left_on: null }
      await tx
        .insertInto('persons')
        .values({ ...person, id: boss, name: 'Daniel Åsbrink' })
        .execute()
      await tx
        .insertInto('office_holdings')
        .values({
          organisation_id: organisationId,
          id: crypto.randomUUID(),
          office_id: office,
          person_id: boss,
          valid_from: '2022-01-01',
          valid_to: null,
        })
        .execute()
      await tx
        .updateTable('organisations')
        .set((eb) => ({ structure_version: eb('structure_version', '+', 1) }))
        .execute()
      const decision = { by: { kind: 'office', officeId: office }, on: '2026-08-20', reference: 'KLF 2' }
      return {
        object,
        order: {
          role: 'object-owner',
          side: 'it',
          objectId: object,
          personId: boss,
          from: '2026-09-01',
          linePositionId: office,
          decision,
        },
      }
    },
  )
}

async function run(connectionString: string, statements: readonly string[]): Promise<void> {
  const client = new pg.Client({ connectionString })
  await client.connect()
  try {
    for (const statement of statements) await client.query(statement)
  } finally {
    await client.end()
  }
}
