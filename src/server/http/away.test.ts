import { mkdtempSync, rmSync } from 'node:fs'
import { connect, createServer, type Server, type Socket } from 'node:net'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { setTimeout as wait } from 'node:timers/promises'
import { afterAll, beforeAll, describe, expect, it, vi } from 'vitest'
import { openAlongside } from '#store/open'
import { backupCommand } from '../commands/backup.ts'
import { token } from '../commands/token.ts'
import { verify } from '../commands/verify.ts'
import { startTestServer, type TestServer, testSettings } from './serverForTests.ts'

const isServer = process.env.STYRBORD_TEST_DATABASE === 'server'

describe('a database that goes away', () => {
  let server: TestServer
  let cut = async () => {}
  let mend = async () => {}
  let hush = (_isSilent: boolean) => {}
  let cookie = ''

  beforeAll(async () => {
    server = await startTestServer({
      async through(address) {
        if (address.databaseUrl === undefined) {
          // One's own program on the same socket can end the session that everyone shares.
          cut = async () => {
            const beside = await openAlongside(address)
            await beside.connection.pool
              .query(`set idle_in_transaction_session_timeout = 1; begin; select pg_sleep(0.2)`)
              .catch(() => {})
            await beside.connection.pool.query('select 1').catch(() => {})
            await beside.close().catch(() => {})
          }
          return address
        }
        const proxy = await proxyTo(address.databaseUrl)
        cut = proxy.cut
        mend = proxy.mend
        hush = proxy.hush
        return { ...address, databaseUrl: proxy.url }
      },
    })
    const { code } = await server.invite({ name: 'Nadia Kaya', email: 'nadia.kaya@vretaby.example' })
    const activated = await fetch(`${server.url}/api/sign-in/activate`, {
      method: 'POST',
      headers: { 'content-type': 'application/json' },
      body: JSON.stringify({ code, password: 'ett långt lösenord' }),
    })
    cookie = activated.headers.getSetCookie()[0]?.split(';')[0] ?? ''
  })
  afterAll(async () => {
    await mend()
    await server.close()
  })

  const get = (path: string) => fetch(`${server.url}${path}`, { headers: { cookie } })

  it.runIf(isServer)('answers 503 with when to come back, also at sign-in, while the process lives', async () => {
    expect((await get('/health/ready')).status).toBe(200)
    expect((await get('/api/v1/session')).status).toBe(200)
    await cut()
    for (const path of ['/api/v1/session', '/api/v1/appointments', '/health/ready']) {
      const answered = await get(path)
      expect([path, answered.status, answered.headers.get('retry-after')]).toEqual([path, 503, '10'])
      expect((await answered.json()).code).toBe('database-away')
    }
    const body = JSON.stringify({ email: 'nadia.kaya@vretaby.example', password: 'ett långt lösenord' })
    const signIn = await fetch(`${server.url}/api/sign-in/sign-in/email`, {
      method: 'POST',
      headers: { 'content-type': 'application/json' },
      body,
    })
    expect(signIn.status).toBe(503)
    const out = await fetch(`${server.url}/api/sign-in/sign-out`, { method: 'POST', headers: { cookie } })
    expect(out.status).toBe(503)
    expect((await get('/health/live')).status).toBe(200)
  })

  it('works again by itself when it is back', async () => {
    if (!isServer) await cut()
    await mend()
    const statuses = new Set<number>()
    // The embedded one is opened again within seconds; the server's at the next question.
    for (const until = Date.now() + 90_000; Date.now() < until; ) {
      const { status } = await get('/health/ready')
      statuses.add(status)
      if (status === 200) break
      await wait(250)
    }
    if (!isServer) expect(statuses).toContain(503)
    expect([...statuses].filter((status) => status !== 200 && status !== 503)).toEqual([])
    expect((await get('/health/ready')).status).toBe(200)
    expect((await get('/api/v1/appointments')).status).toBe(200)
    expect((await get('/api/v1/session')).status).toBe(200)
  }, 120_000)

  it.runIf(isServer)(
    'one that says nothing more is told within seconds, and works again on new connections',
    async () => {
      // Several connections, each of which would otherwise have to be found silent by somebody.
      const many = () => Promise.all(Array.from({ length: 8 }, () => get('/api/v1/appointments')))
      expect((await many()).map(({ status }) => status)).toEqual(Array(8).fill(200))
      hush(true)
      const before = performance.now()
      const told = await many()
      expect(performance.now() - before).toBeLessThan(20_000)
      for (const answered of told) {
        expect([answered.status, answered.headers.get('retry-after')]).toEqual([503, '10'])
        expect((await answered.json()).code).toBe('database-away')
      }
      expect((await get('/health/live')).status).toBe(200)
      hush(false)
      const again = performance.now()
      expect((await many()).map(({ status }) => status)).toEqual(Array(8).fill(200))
      expect(performance.now() - again).toBeLessThan(5_000)
    },
    120_000,
  )

  it.skipIf(isServer)('one whose folder is removed says so, and never that nothing is lost', async () => {
    let folder = ''
    const own = await startTestServer({
      async through(address) {
        folder = address.folder
        return address
      },
    })
    rmSync(folder, { recursive: true })
    const ready = async () => (await (await fetch(`${own.url}/health/ready`)).json()).code
    await expect.poll(ready, { timeout: 20_000 }).toBe('data-folder-lost')
    const answered = await fetch(`${own.url}/api/sign-in/activate`, {
      method: 'POST',
      headers: { 'content-type': 'application/json' },
      body: JSON.stringify({ code: 'x', password: 'ett långt lösenord' }),
    })
    const { code, title } = await answered.json()
    expect([answered.status, code]).toEqual([503, 'data-folder-lost'])
    expect(title).not.toMatch(/är borta|är sparat/)
    await own.close()
  })

  it.runIf(isServer)(
    'one that can only be read is read, says so to whoever writes or asks for readiness, and is walked',
    async () => {
      let databaseUrl = ''
      const own = await startTestServer({
        async through(address) {
          databaseUrl = address.databaseUrl ?? ''
          return address
        },
      })
      const account = { name: 'Tove Lind', email: 'tove.lind@vretaby.example', rights: ['administer'] }
      const { code } = await own.invite(account)
      const post = (path: string, body: object, headers = {}) =>
        fetch(`${own.url}${path}`, {
          method: 'POST',
          headers: { 'content-type': 'application/json', ...headers },
          body: JSON.stringify(body),
        })
      const entered = await post('/api/sign-in/activate', { code, password: 'ett långt lösenord' })
      const session = { cookie: entered.headers.getSetCookie()[0]?.split(';')[0] ?? '' }
      const name = new URL(databaseUrl).pathname.slice(1)
      const { pool } = own.store.connection
      await pool.query(`alter database ${name} set default_transaction_read_only = on`)
      // Those that are open already don't hear of it.
      await pool
        .query(`select pg_terminate_backend(pid) from pg_stat_activity where datname = '${name}'`)
        .catch(() => {})
      const ready = async () => (await (await fetch(`${own.url}/health/ready`)).json()).code
      await expect.poll(ready).toBe('read-only')
      expect((await fetch(`${own.url}/api/v1/appointments`, { headers: session })).status).toBe(200)
      const written = await post(
        '/api/v1/accounts',
        { name: 'Ny', email: 'ny@vretaby.example', personId: null },
        session,
      )
      expect([written.status, (await written.json()).code]).toEqual([503, 'read-only'])
      const home = mkdtempSync(join(tmpdir(), 'styrbord-standby-'))
      const surroundings = { settings: { ...testSettings, databaseUrl }, dist: home }
      vi.spyOn(console, 'log').mockImplementation(() => {})
      expect(await verify.run([], surroundings)).toBe(0)
      expect(await token.run(['--list'], surroundings)).toBe(0)
      expect(await backupCommand.run([join(home, 'backup')], surroundings)).toBe(0)
      vi.restoreAllMocks()
      rmSync(home, { recursive: true })
      await own.close()
    },
  )
})

/** A cable between the driver and the database that can be pulled out and put back. */
async function proxyTo(databaseUrl: string) {
  const target = new URL(databaseUrl)
  const sockets = new Set<Socket>()
  let isSilent = false
  const pair = (near: Socket) => {
    sockets.add(near)
    if (isSilent) return void near.on('error', () => {})
    const far = connect(Number(target.port), target.hostname)
    for (const [one, other] of [
      [near, far],
      [far, near],
    ] as const) {
      sockets.add(one)
      one.on('error', () => {})
      one.on('close', () => other.destroy())
      one.pipe(other)
    }
  }
  let listener: Server = createServer(pair)
  await listening(listener, 0)
  const address = listener.address()
  const port = typeof address === 'object' && address !== null ? address.port : 0
  const url = new URL(databaseUrl)
  url.port = String(port)
  return {
    url: url.href,
    /** Nothing more goes through, nor does anybody hang up; what was open then stays so. */
    hush(silent: boolean) {
      isSilent = silent
      if (silent) for (const socket of sockets) socket.unpipe().pause()
    },
    async cut() {
      const closed = new Promise<void>((resolve) => listener.close(() => resolve()))
      for (const socket of sockets) socket.destroy()
      sockets.clear()
      await closed
    },
    async mend() {
      if (listener.listening) return
      listener = createServer(pair)
      await listening(listener, port)
    },
  }
}

const listening = (listener: Server, port: number) =>
  new Promise<void>((resolve) => listener.listen(port, '127.0.0.1', resolve))
