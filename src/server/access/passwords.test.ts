import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { addActivation } from '#store/access'
import { inOrganisation } from '#store/frame'
import { startTestServer, type TestServer } from '../http/serverForTests.ts'
import { keyFor } from '../http/waysInForTests.ts'
import { newToken } from './tokens.ts'

const password = 'ett långt lösenord'
interface Sessions {
  readonly items: readonly { readonly id: string; readonly current: boolean; readonly usedAt: string }[]
}

/** As the sign-in library made it. */
const keptBefore =
  'aa4bcf28e5d270e69cae5418f0b07704:e7c67776318516d81723b05c5c75ad98acb601cb366d5d01b9c9137ec9993f7bf7388e6cac6b9761faafae81523054eca885561cf90527b18686c9044e1580b9'
const another = 'cykel under granen'

interface Entries {
  readonly items: readonly { readonly by: { readonly kind: string } | null }[]
}

describe('one’s own account', () => {
  let server: TestServer
  let ahead = 0
  let addresses = 0
  const now = () => new Date(Date.now() + ahead).toISOString()
  beforeAll(async () => {
    server = await startTestServer({ clock: { now, today: () => now().slice(0, 10) } })
  })
  afterAll(() => server.close())

  const post = (path: string, body: object, cookie = '') => {
    addresses += 1
    const headers = { 'content-type': 'application/json', 'x-forwarded-for': `192.0.2.${addresses}`, cookie }
    return fetch(`${server.url}/api${path}`, { method: 'POST', headers, body: JSON.stringify(body) })
  }
  const cookieOf = (response: Response) =>
    response.headers
      .getSetCookie()
      .findLast((each) => each.includes('session_token'))
      ?.split(';')[0] ?? ''
  const get = (path: string, cookie: string) => fetch(`${server.url}/api/v1${path}`, { headers: { cookie } })
  const isIn = async (cookie: string) => (await get('/acts', cookie)).status === 200
  /** It lets in, and that it was used is written, which is done after the answer. */
  async function expectUse(cookie: string) {
    const asked = now()
    expect(await isIn(cookie)).toBe(true)
    const written = async () => {
      const { items } = (await (await get('/sessions', cookie)).json()) as Sessions
      return items.find(({ current }) => current)?.usedAt ?? ''
    }
    await expect.poll(async () => (await written()) >= asked, { interval: 5 }).toBe(true)
  }
  const enter = async (email: string, tried = password) =>
    cookieOf(await post('/sign-in/sign-in/email', { email, password: tried }))

  async function account(name: string) {
    const email = `${name.toLowerCase()}.kaya@vretaby.example`
    const { id, code } = await server.invite({ name: `${name} Kaya`, email })
    const cookie = cookieOf(await post('/sign-in/activate', { code, password }))
    return { id, email, cookie }
  }

  it.each(['lösenord1234', 'Password2026!', 'NadiaKaya2026', 'vretabykommun', 'abcdefghijkl', 'Styrbord2026'])(
    '%s isn’t taken as a password, and the code is good for another',
    async (guessable) => {
      const { code } = await server.invite({
        name: 'Nadia Kaya',
        email: `nadia.${crypto.randomUUID()}@vretaby.example`,
      })
      const refused = await post('/sign-in/activate', { code, password: guessable })
      expect(refused.status).toBe(422)
      expect(await refused.json()).toMatchObject({ code: 'password-guessable', fields: [{ field: 'password' }] })
      expect((await post('/sign-in/activate', { code, password })).status).toBe(200)
    },
  )

  it('the password is changed by whoever knows it, which ends all other sessions', async () => {
    const { id, email, cookie } = await account('Nadia')
    const elsewhere = await enter(email)
    expect((await post('/sign-in/password', { present: password, password: another })).status).toBe(401)
    const wrong = await post('/sign-in/password', { present: 'något helt annat', password: another }, cookie)
    expect([wrong.status, (await wrong.json()).code]).toEqual([401, 'not-let-in'])
    const guessable = await post('/sign-in/password', { present: password, password: 'nadiakaya1234' }, cookie)
    expect([guessable.status, (await guessable.json()).code]).toEqual([422, 'password-guessable'])
    expect([await isIn(cookie), await isIn(elsewhere)]).toEqual([true, true])

    const changed = await post('/sign-in/password', { present: password, password: another }, cookie)
    expect(changed.status).toBe(200)
    expect(server.told.at(-1)).toMatchObject({ event: 'password-changed', account: id })
    expect([await isIn(cookieOf(changed)), await isIn(cookie), await isIn(elsewhere)]).toEqual([true, false, false])
    expect(await isIn(await enter(email))).toBe(false)
    expect(await isIn(await enter(email, another))).toBe(true)
  })

  it.each([
    ['the one who knows the old password', 'password', undefined, 200],
    ['the one who knows the old password', 'password', true, 401],
    ['whoever has a code', 'code', undefined, 401],
    ['whoever has a code', 'code', false, 200],
  ] as const)(
    'of a new password by %s (%s), tokens end where it is asked (%s): %i',
    async (_who, by, revokeTokens, status) => {
      const email = `eva.${crypto.randomUUID()}@vretaby.example`
      const { id, code } = await server.invite({ name: 'Eva Ek', email })
      const first = await post('/sign-in/activate', { code, password })
      const key = await keyFor(server.store, server.organisationId, id, ['read'])
      await keyFor(server.store, server.organisationId, id, ['read'], '2020-01-01T00:00:00Z')
      const byToken = async () =>
        (await fetch(`${server.url}/api/v1/acts`, { headers: { authorization: `Bearer ${key}` } })).status
      expect(await byToken()).toBe(200)
      const next = async () => {
        if (by === 'password')
          return post('/sign-in/password', { present: password, password: another, revokeTokens }, cookieOf(first))
        const { token, hash } = newToken()
        await inOrganisation(server.store.connection.db, server.organisationId, 'change', (frame) =>
          addActivation(frame, id, hash, '2099-01-01T00:00:00Z'),
        )
        return post('/sign-in/activate', { code: token, password: another, revokeTokens })
      }
      const changed = await next()
      expect([changed.status, await byToken(), await isIn(cookieOf(first))]).toEqual([200, status, false])
      const told = (await (await get('/account-events', cookieOf(changed))).json()) as { items: { act: string }[] }
      expect(told.items.map(({ act }) => act)).toEqual(status === 200 ? [] : ['tokens.revoke'])
      if (status === 200) return
      const { code: other } = await server.invite({
        name: 'Ulla Ek',
        email: `${id}@vretaby.example`,
        rights: ['read-all'],
      })
      const auditor = cookieOf(await post('/sign-in/activate', { code: other, password }))
      const entries = (await (await get('/audit-entries?act=tokens.revoke&limit=1', auditor)).json()) as Entries
      expect(entries.items.map(({ by: way }) => way?.kind)).toEqual([by])
    },
  )

  it('signing in again in the same browser ends the session that it had, and no other', async () => {
    const { email, cookie } = await account('Alva')
    const elsewhere = await enter(email)
    const again = cookieOf(await post('/sign-in/sign-in/email', { email, password }, cookie))
    expect([await isIn(again), await isIn(cookie), await isIn(elsewhere)]).toEqual([true, false, true])
    const wrong = await post('/sign-in/sign-in/email', { email, password: 'något helt annat' }, again)
    expect([wrong.status, await isIn(again)]).toEqual([401, true])
  })

  it('a password that is kept in an older way lets in, is kept as today from then on, and is changed at the first try', async () => {
    const { id, email, cookie } = await account('Ulla')
    const { pool } = server.store.connection
    const older = () => pool.query('update auth.account set password = $1 where "userId" = $2', [keptBefore, id])
    const kept = async () =>
      (await pool.query<{ password: string }>('select password from auth.account where "userId" = $1', [id])).rows[0]
        ?.password
    await older()
    expect(await isIn(await enter(email, another))).toBe(false)
    expect(await kept()).toBe(keptBefore)
    expect(await isIn(await enter(email))).toBe(true)
    expect(await kept()).toMatch(/^\$scrypt\$/)
    await older()
    expect((await post('/sign-in/password', { present: password, password: another }, cookie)).status).toBe(200)
    expect(await isIn(await enter(email, another))).toBe(true)
  })

  it('one sees where one is signed in, and ends that, and nobody else’s', async () => {
    const { email, cookie } = await account('Ove')
    const other = await account('Sara')
    const elsewhere = await enter(email)
    const seen = (await (await get('/sessions', cookie)).json()) as Sessions
    expect(seen.items.map(({ current }) => current).sort()).toEqual([false, true])
    expect(JSON.stringify(seen)).not.toContain(decodeURIComponent(elsewhere.split('=')[1] ?? '').split('.')[0])
    const id = seen.items.find(({ current }) => !current)?.id ?? ''
    expect((await post(`/v1/sessions/${id}/ending`, {}, other.cookie)).status).toBe(404)
    expect(await isIn(elsewhere)).toBe(true)
    expect((await post(`/v1/sessions/${id}/ending`, {}, cookie)).status).toBe(200)
    expect([await isIn(elsewhere), await isIn(cookie)]).toEqual([false, true])
  })

  it('a session that isn’t used for an hour ends, one that is used goes on, and none longer than seven days', async () => {
    const { email } = await account('Gerd')
    const minute = 60_000
    const used = await enter(email)
    const left = await enter(email)
    for (let at = 0; at < 3; at++) {
      ahead += 50 * minute
      await expectUse(used)
      // An open page asks this by itself.
      expect((await get('/session', left)).status).toBe(200)
    }
    expect(await (await get('/session', left)).json()).toBeNull()
    expect(await isIn(left)).toBe(false)
    ahead += 61 * minute
    expect(await isIn(used)).toBe(false)

    ahead = 0
    const whole = await enter(email)
    while (ahead < 7 * 24 * 60 * minute - 50 * minute) {
      ahead += 50 * minute
      await expectUse(whole)
    }
    ahead += 50 * minute
    expect(await isIn(whole)).toBe(false)
    ahead = 0
  })
})
