import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { startTestServer, type TestServer } from '../http/serverForTests.ts'

const password = 'ett långt lösenord'

describe('tries to sign in', () => {
  let server: TestServer
  let ahead = 0
  const now = () => new Date(Date.now() + ahead).toISOString()
  let addresses = 0
  const newAddress = () => {
    addresses += 1
    return `192.0.2.${addresses}`
  }

  beforeAll(async () => {
    server = await startTestServer({ clock: { now, today: () => now().slice(0, 10) } })
  })
  afterAll(() => server.close())

  const post = (path: string, body: object, address: string, url = server.url) =>
    fetch(`${url}/api/sign-in${path}`, {
      method: 'POST',
      headers: { 'content-type': 'application/json', 'x-forwarded-for': address },
      body: JSON.stringify(body),
    })
  const enter = (email: string, tried: string, address: string, url?: string) =>
    post('/sign-in/email', { email, password: tried }, address, url)
  const wrong = 'inte mitt lösenord'

  async function account(email: string) {
    const { id, code } = await server.invite({ name: 'Nadia Kaya', email })
    expect((await post('/activate', { code, password }, newAddress())).status).toBe(200)
    return { id, email }
  }
  async function fails(email: string, times: number, address: string) {
    const statuses = []
    for (let i = 0; i < times; i++) statuses.push((await enter(email, wrong, address)).status)
    return statuses
  }

  it('after five that fail one waits, and longer each time; elsewhere the right one is let in', async () => {
    const { id, email } = await account('nadia.kaya@vretaby.example')
    const here = newAddress()
    expect(await fails(email, 6, here)).toEqual([401, 401, 401, 401, 401, 429])
    expect(server.told.at(-1)).toMatchObject({ event: 'limited', limit: 'account', account: id, address: here })
    // Told alike whether the password is right or not, or anybody has the address.
    const right = await enter(email, password, here)
    expect(right.status).toBe(429)
    const told = await right.json()
    expect(told.title).toBe('För många försök. Vänta en stund och försök igen.')
    const nobodys = newAddress()
    expect(await fails('ingen@vretaby.example', 5, nobodys)).toEqual([401, 401, 401, 401, 401])
    expect(await (await enter('ingen@vretaby.example', wrong, nobodys)).json()).toEqual(told)
    expect((await enter(email, password, newAddress())).status).toBe(200)

    ahead += 6_000
    expect((await enter(email, wrong, here)).status).toBe(401)
    ahead += 6_000
    const longer = await enter(email, password, here)
    expect([longer.status, Number(longer.headers.get('retry-after'))]).toEqual([429, 4])
    ahead += 6_000
    expect((await enter(email, password, here)).status).toBe(200)
    // What failed before is forgotten with the one who is let in.
    expect(await fails(email, 5, here)).toEqual([401, 401, 401, 401, 401])
  })

  it('many at once pass no more than one after another, in another process neither', async () => {
    const { email } = await account('samtidig@vretaby.example')
    const here = newAddress()
    const other = await server.another()
    const answered = await Promise.all(
      Array.from({ length: 12 }, (_, i) => enter(email, wrong, here, i % 2 === 0 ? server.url : other.url)),
    )
    expect(answered.filter(({ status }) => status === 401)).toHaveLength(5)
    expect((await enter(email, password, here, other.url)).status).toBe(429)
  })

  it('tries from everywhere at one account slow down, and don’t lock out whoever was let in lately', async () => {
    const { email } = await account('mal@vretaby.example')
    const home = newAddress()
    expect((await enter(email, password, home)).status).toBe(200)
    for (let i = 0; i < 10; i++) expect(await fails(email, 4, newAddress())).toEqual([401, 401, 401, 401])
    expect((await enter(email, wrong, newAddress())).status).toBe(429)
    expect((await enter(email, password, home)).status).toBe(200)
    ahead += 61_000
    expect((await enter(email, password, newAddress())).status).toBe(200)
  })

  it('a browser that somebody was let in from is counted apart: others at its address don’t make it wait', async () => {
    const office = newAddress()
    const { email } = await account('kollega@vretaby.example')
    const other = await account('granne@vretaby.example')
    const withDevice = (cookie: string, on: string, tried: string, address = office) =>
      fetch(`${server.url}/api/sign-in/sign-in/email`, {
        method: 'POST',
        headers: { 'content-type': 'application/json', 'x-forwarded-for': address, cookie },
        body: JSON.stringify({ email: on, password: tried }),
      })
    const deviceOf = (answered: Response) =>
      answered.headers.getSetCookie().find((each) => each.startsWith('styrbord.device=')) ?? ''
    const given = deviceOf(await enter(email, password, office))
    expect(given).toMatch(/; Max-Age=7776000; Path=\/; HttpOnly; SameSite=Lax$/)
    expect(given).not.toContain('kollega')
    const [device = ''] = given.split(';')
    // Tried from everywhere, and from the same address.
    await server.store.connection.pool.query(
      `update auth.sign_in_tries set failures = 60, open_at = tried_at + interval '1 minute' where address = ''`,
    )
    expect(await fails(email, 6, office)).toContain(429)
    expect((await enter(email, password, office)).status).toBe(429)
    const known = await withDevice(device, email, password)
    expect(known.status).toBe(200)
    // It is the same device, for longer.
    expect(deviceOf(known).split('.').slice(0, 3)).toEqual(device.split('.').slice(0, 3))

    // It counts the tries of its own account alone, and has as many as a place.
    expect(await fails(other.email, 6, office)).toContain(429)
    expect((await withDevice(device, other.email, password)).status).toBe(429)
    const tried = []
    for (let i = 0; i < 6; i++) tried.push((await withDevice(device, email, wrong, newAddress())).status)
    expect(tried).toEqual([401, 401, 401, 401, 401, 429])
    // One that isn't ours, or is over, is none.
    const forged = `${device.slice(0, -2)}xx`
    expect((await withDevice(forged, email, password)).status).toBe(429)
    ahead += 91 * 86_400_000
    expect(await fails(email, 6, office)).toContain(429)
    expect((await withDevice(device, email, password)).status).toBe(429)
    ahead -= 91 * 86_400_000
  })

  it('what is kept of tries names nobody, and goes with time', async () => {
    await fails('hemligt lösenord i fel ruta', 1, newAddress())
    const { rows } = await server.store.connection.pool.query('select t::text as row from auth.sign_in_tries t')
    expect(rows.length).toBeGreaterThan(10)
    expect(JSON.stringify(rows)).not.toMatch(/hemligt|@vretaby/)
    expect(JSON.stringify(server.told)).not.toMatch(/hemligt|@vretaby|Nadia|lösenord/)
  })
})

describe('where a caller is', () => {
  const heard = async (trustedProxies: string[]) => {
    const server = await startTestServer({ settings: { trustedProxies } })
    try {
      const headers = { 'content-type': 'application/json', 'x-forwarded-for': '192.0.2.77' }
      const body = JSON.stringify({ email: 'x@vretaby.example', password: 'x' })
      await fetch(`${server.url}/api/sign-in/sign-in/email`, { method: 'POST', headers, body })
      return server.told.map(({ event, address }) => [event, address])
    } finally {
      await server.close()
    }
  }

  it('is what a proxy says that is trusted, and else where the connection comes from', async () => {
    expect(await heard(['loopback'])).toEqual([['sign-in-failed', '192.0.2.77']])
    expect(await heard(['127.0.0.0/8'])).toEqual([['sign-in-failed', '192.0.2.77']])
    expect(await heard([])).toEqual([['sign-in-failed', '127.0.0.1']])
    expect(await heard(['10.0.0.5'])).toEqual([['sign-in-failed', '127.0.0.1']])
  })
})

describe('counting callers', () => {
  let server: TestServer
  let cookie = ''
  beforeAll(async () => {
    server = await startTestServer({ settings: { rateLimit: 400 } })
    const { code } = await server.invite({ name: 'Nadia Kaya', email: 'nadia.kaya@vretaby.example' })
    const headers = { 'content-type': 'application/json' }
    const body = JSON.stringify({ code, password })
    const activated = await fetch(`${server.url}/api/sign-in/activate`, { method: 'POST', headers, body })
    cookie = activated.headers.getSetCookie()[0]?.split(';')[0] ?? ''
  })
  afterAll(() => server.close())

  it('whoever invents a token each time is counted by address, and others there aren’t stopped by it', async () => {
    const invented = (i: number) => `Bearer sb_${String(i).padStart(43, 'x')}`
    const ask = (headers: Record<string, string>) => fetch(`${server.url}/api/v1/acts`, { headers })
    const statuses = []
    for (let i = 0; i < 310; i++) statuses.push((await ask({ authorization: invented(i) })).status)
    expect(statuses.slice(0, 300)).toEqual(Array(300).fill(401))
    expect(statuses.at(-1)).toBe(429)
    const limited = server.told.filter(({ event }) => event === 'limited')
    expect(limited).toMatchObject([{ limit: 'not-signed-in', route: 'GET /api/v1/acts' }])
    expect((await ask({ cookie })).status).toBe(200)
    // What is open to all is counted too, whatever cookie is invented.
    for (let i = 0; i < 110; i++)
      await fetch(`${server.url}/api/sign-in/choices`, { headers: { cookie: `other=${i}` } })
    expect(server.told.at(-1)).toMatchObject({ event: 'limited', limit: 'requests' })
    expect((await ask({ cookie })).status).toBe(200)
  })
})
