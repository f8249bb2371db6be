import { type ChildProcess, execFileSync, spawn } from 'node:child_process'
import { once } from 'node:events'
import { chmodSync, chownSync, existsSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { connect, createServer } from 'node:net'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { setTimeout as wait } from 'node:timers/promises'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { isOnServer } from '#store/databaseForTests'
import { startTestServer, type TestServer } from './serverForTests.ts'

const pgbouncer = ['/usr/sbin/pgbouncer', '/usr/bin/pgbouncer'].find((path) => existsSync(path))

describe.runIf(isOnServer && pgbouncer !== undefined)(
  'PgBouncer in transaction mode between the server and its database',
  () => {
    const folder = mkdtempSync(join(tmpdir(), 'styrbord-pooled-'))
    let pooler: ChildProcess | undefined
    let server: TestServer
    let cookie = ''

    beforeAll(async () => {
      server = await startTestServer({
        // Migrated through it too.
        isBare: true,
        async through({ databaseUrl = '', ...address }) {
          const url = new URL(databaseUrl)
          url.port = String(await startPooler(url))
          return { ...address, databaseUrl: url.href }
        },
      })
      const account = { name: 'Nadia Kaya', email: 'nadia.kaya@vretaby.example', rights: ['administer'] }
      const { code } = await server.invite(account)
      const activated = await send('/api/sign-in/activate', { code, password: 'ett långt lösenord' })
      cookie = activated.headers.getSetCookie()[0]?.split(';')[0] ?? ''
    })
    afterAll(async () => {
      await server.close()
      pooler?.kill('SIGKILL')
      rmSync(folder, { recursive: true, force: true })
    })

    const send = (path: string, body: object) =>
      fetch(`${server.url}${path}`, {
        method: 'POST',
        headers: { 'content-type': 'application/json', cookie },
        body: JSON.stringify(body),
      })

    it('acts and reads share a few connections, and none carries anything to whoever has it next', async () => {
      const read = () => fetch(`${server.url}/api/v1/appointments`, { headers: { cookie } })
      const act = (n: number) =>
        send('/api/v1/accounts', { name: 'Ny', email: `ny.${n}@vretaby.example`, personId: null })
      const answers = await Promise.all(Array.from({ length: 24 }, (_, n) => (n % 3 === 0 ? act(n) : read())))
      expect(answers.map(({ status }) => status)).toEqual(answers.map((_, n) => (n % 3 === 0 ? 201 : 200)))
      const left = await server.store.connection.pool.query(
        `select current_user::text as role, nullif(current_setting('app.organisation', true), '') as organisation, current_setting('statement_timeout') as most`,
      )
      expect(left.rows).toEqual([{ role: 'postgres', organisation: null, most: '0' }])
      expect((await fetch(`${server.url}/health/ready`)).status).toBe(200)
    })

    async function startPooler(database: URL): Promise<number> {
      const port = await freePort()
      const settings = [
        ...['[databases]', `* = host=${database.hostname} port=${database.port}`, '[pgbouncer]'],
        ...['listen_addr = 127.0.0.1', `listen_port = ${port}`, 'unix_socket_dir =', 'pool_mode = transaction'],
        ...['default_pool_size = 3', 'auth_type = scram-sha-256', `auth_file = ${join(folder, 'users')}`],
      ]
      writeFileSync(join(folder, 'pooler.ini'), settings.join('\n'))
      writeFileSync(join(folder, 'users'), `"${database.username}" "${decodeURIComponent(database.password)}"\n`)
      const user = process.getuid?.() === 0 ? nobody() : undefined
      if (user !== undefined)
        for (const path of ['', 'pooler.ini', 'users']) chownSync(join(folder, path), user.uid, user.gid)
      chmodSync(folder, 0o700)
      pooler = spawn(pgbouncer ?? '', [join(folder, 'pooler.ini')], { stdio: 'ignore', ...user })
      for (let tries = 0; tries < 100; tries++) {
        const socket = connect(port, '127.0.0.1')
        const isThere = await once(socket, 'connect').then(
          () => true,
          () => false,
        )
        socket.destroy()
        if (isThere) return port
        await wait(50)
      }
      throw new Error('PgBouncer did not begin')
    }
  },
)

/** It refuses to run as root. */
function nobody(): { uid: number; gid: number } {
  const id = (flag: string) => Number(execFileSync('id', [flag, 'nobody'], { encoding: 'utf8' }))
  return { uid: id('-u'), gid: id('-g') }
}

async function freePort(): Promise<number> {
  const listener = createServer().listen(0, '127.0.0.1')
  await once(listener, 'listening')
  const address = listener.address()
  listener.close()
  return typeof address === 'object' && address !== null ? address.port : 0
}
