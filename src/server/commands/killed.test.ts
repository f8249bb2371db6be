import { once } from 'node:events'
import { existsSync, mkdtempSync, readFileSync, rmSync } from 'node:fs'
import { connect } from 'node:net'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { createInterface } from 'node:readline'
import { setTimeout as wait } from 'node:timers/promises'
import pg from 'pg'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { madeFolder } from '#store/databaseForTests'
import { builtForTests } from '#store/embedded/builtForTests'
import { migrations } from '#store/migrate'
import { openStore } from '#store/open'
import { isLong, times } from '../../../test/times.ts'
import { type Child, commandLine, said } from './processForTests.ts'

const rounds = isLong ? times(2) : 1
const writers = 4

/** What is written while it is killed: structure, and work beside it. Each writer keeps to one, and they take turns. */
const written = [
  { path: '/persons', body: (name: string) => ({ name }) },
  {
    path: '/links',
    body: (title: string) => ({ element: 'forum:object-steering-group', title, url: 'https://vretaby.example/rutin' }),
  },
  {
    path: '/requests',
    body: (note: string) => ({ act: 'appointments.make', state: 'draft', body: {}, note }),
  },
] as const
type Written = (typeof written)[number]

describe.skipIf(process.env.STYRBORD_TEST_DATABASE === 'server')(
  'the whole server in a process of its own, on an embedded folder',
  () => {
    const home = mkdtempSync(join(tmpdir(), 'styrbord-killed-'))
    const folder = join(home, 'data')
    const acknowledged: { readonly path: Written['path']; readonly id: string }[] = []
    let built: Awaited<ReturnType<typeof builtForTests>>
    let program: ReturnType<typeof commandLine>
    let bearer = ''

    beforeAll(async () => {
      built = await builtForTests(join(import.meta.dirname, '..', 'main.ts'))
      program = commandLine(built.module, { STYRBORD_DATA: folder })
      await madeFolder(folder)
      const created = await said(
        run(
          'organisation',
          'create',
          'Vretaby kommun',
          '--model',
          'linkoping',
          '--admin-name',
          'Nadia Kaya',
          '--admin-email',
          'nadia.kaya@vretaby.example',
          '--from',
          '2022-01-01',
        ),
      )
      expect(created).toMatchObject({ code: 0, err: '' })
    }, 240_000)
    afterAll(async () => {
      program.endAll()
      await built.remove()
      rmSync(home, { recursive: true, force: true })
    })

    it(`kill -9 in the middle of changes, ${rounds} rounds: every acknowledged change is there and the chain is whole`, async () => {
      for (let round = 1; round <= rounds; round++) {
        const { child, url } = await started()
        bearer ||= (await said(run('token', '--as', 'Nadia Kaya'))).out.trim()
        expect(await missingAt(url)).toEqual([])
        // Killed after another number of changes each round, so that it hits other moments.
        const enough = acknowledged.length + 10 + ((round * 23) % 40)
        const write = async (writer: number) => {
          const what = written[writer % written.length] ?? written[0]
          for (let i = 0; child.signalCode === null; i++) {
            const id = await made(url, what, `Ny ${round} ${writer} ${i}`)
            if (id !== undefined) acknowledged.push({ path: what.path, id })
            if (acknowledged.length >= enough) child.kill('SIGKILL')
          }
        }
        await Promise.all([...Array.from({ length: writers }, (_, writer) => write(writer)), once(child, 'exit')])
        expect(child.signalCode).toBe('SIGKILL')
      }
      const { child, url } = await started()
      expect(await missingAt(url)).toEqual([])
      // Each link holds the one before it: whole now is whole after every round.
      expect(await said(run('verify'))).toMatchObject({ code: 0 })
      child.kill('SIGTERM')
      await once(child, 'exit')
      expect(child.exitCode).toBe(0)
      expect(acknowledged.length).toBeGreaterThanOrEqual(10 * rounds)
      for (const { path } of written)
        expect(acknowledged.filter((each) => each.path === path).length).toBeGreaterThan(0)
    })

    it('who ends it as soon as it says where it serves ends it in order', async () => {
      const child = run('start')
      createInterface({ input: child.stdout }).once('line', () => child.kill('SIGTERM'))
      await once(child, 'exit')
      expect([child.exitCode, child.signalCode]).toEqual([0, null])
      expect(existsSync(join(folder, 'lock'))).toBe(false)
    }, 240_000)

    it('a second process on the folder is refused with a sentence that names the first', async () => {
      const { child } = await started()
      const second = await said(run('start'))
      expect(second.code).toBe(2)
      expect(second.err).toContain(`används redan av process ${child.pid}`)
      expect(second.err).toContain(`already in use by process ${child.pid}`)
      expect(second.err).not.toContain('    at ')
      child.kill('SIGTERM')
      await once(child, 'exit')
    }, 240_000)

    it.each([
      [{ DATABASE_URL: 'postgres://nobody@127.0.0.1:1/nowhere', STYRBORD_SECRET: 'x'.repeat(32) }, 'doesn’t answer'],
      [{ STYRBORD_DATA: tmpdir() }, 'isn’t Styrbord'],
      [{ PORT: 'många' }, 'PORT: expected a whole number'],
      [{ DATABASE_URL: 'mysql://x' }, 'DATABASE_URL: expected a PostgreSQL address'],
      [{ STYRBORD_SECRET: 'kort' }, 'STYRBORD_SECRET: expected at least 32 characters'],
      [{ STYRBORD_DEMO: 'on', HOST: '0.0.0.0' }, 'STYRBORD_DEMO'],
      [{ STYRBORD_DEMO: 'on', BASE_URL: 'https://styrbord.example' }, 'STYRBORD_DEMO'],
      [{ BASE_URL: 'styrbord' }, 'BASE_URL: expected the address'],
    ] as [Record<string, string>, string][])('the setting %j stops the start: %s', async (environment, told) => {
      const { code, err } = await said(run('start', environment))
      expect(code).toBe(2)
      expect(err).toContain(told)
      expect(err).not.toContain('    at ')
    })

    it('a data folder removed while it runs is told, and the process ends', async () => {
      const lost = await madeFolder(join(home, 'lost'))
      const child = run('start', { STYRBORD_DATA: lost })
      const told = said(child)
      for await (const line of createInterface({ input: child.stdout })) if (line.startsWith('Styrbord: ')) break
      rmSync(lost, { recursive: true, force: true })
      const { code, err } = await told
      expect(code).toBe(1)
      expect(err).toContain('has been removed')
      expect(err).not.toContain('    at ')
      expect(existsSync(lost)).toBe(false)
    }, 240_000)

    it('an end answers what is under way, takes nothing new, and waits for nobody who never sends the rest', async () => {
      const { child, url } = await started()
      const { port, hostname } = new URL(url)
      const body = JSON.stringify({ name: 'Sist In' })
      const half = async () => {
        const socket = connect(Number(port), hostname)
        socket.on('error', () => {})
        await once(socket, 'connect')
        const head = `POST /api/v1/persons HTTP/1.1\r\nhost: a\r\nauthorization: Bearer ${bearer}\r\ncontent-type: application/json`
        socket.write(`${head}\r\ncontent-length: ${Buffer.byteLength(body)}\r\n\r\n${body.slice(0, 5)}`)
        return socket
      }
      const [last] = [await half(), await half()]
      await wait(300)
      const asked = performance.now()
      child.kill('SIGTERM')
      await wait(300)
      await expect(fetch(`${url}/health/live`)).rejects.toThrow()
      last.write(body.slice(5))
      const [answer] = await once(last, 'data')
      expect(String(answer)).toMatch(/^HTTP\/1\.1 201 /)
      await once(child, 'exit')
      expect([child.exitCode, child.signalCode]).toEqual([0, null])
      expect(performance.now() - asked).toBeLessThan(20_000)
      expect(existsSync(join(folder, 'lock'))).toBe(false)
    }, 240_000)

    it('an end comes within its time also while somebody else’s transaction keeps the database from answering', async () => {
      const { child, url } = await started()
      const { socketFolder: host }: { socketFolder: string } = JSON.parse(readFileSync(join(folder, 'lock'), 'utf8'))
      const beside = new pg.Client({ host, port: 5432, user: 'postgres', database: 'postgres' })
      beside.on('error', () => {})
      await beside.connect()
      await beside.query('begin')
      const unanswered = fetch(`${url}/health/ready`).catch(() => undefined)
      await wait(300)
      const asked = performance.now()
      child.kill('SIGTERM')
      await once(child, 'exit')
      expect(performance.now() - asked).toBeLessThan(20_000)
      await unanswered
      await beside.end().catch(() => {})
    }, 240_000)

    it('data of a newer version stop the start with both versions, and the folder is let go', async () => {
      const newer = await madeFolder(join(home, 'newer'))
      const store = await openStore({ folder: newer })
      await store.connection.pool.query(`insert into migrations (name) values ('9999_from_a_later_program')`)
      await store.close()
      const { code, err } = await said(run('start', { STYRBORD_DATA: newer }))
      expect(code).toBe(2)
      expect(err).toContain('newer version of Styrbord (9999_from_a_later_program)')
      expect(err).not.toContain('    at ')
      expect(existsSync(join(newer, 'lock'))).toBe(false)
    }, 240_000)

    it('a migration that fails ends the start with its name, and the folder is let go', async () => {
      const older = await madeFolder(join(home, 'older'))
      const last = migrations.at(-1)?.name ?? ''
      const store = await openStore({ folder: older })
      // What it makes is there already.
      await store.connection.pool.query('delete from migrations where name = $1', [last])
      await store.close()
      const { code, err } = await said(run('start', { STYRBORD_DATA: older }))
      expect(code).toBe(2)
      expect(err).toContain(last)
      expect(err).not.toContain('    at ')
      expect(existsSync(join(older, 'lock'))).toBe(false)
    }, 240_000)

    it('a wrong word tells how the command line is used', async () => {
      const { code, out } = await said(run('regera'))
      expect(code).toBe(2)
      for (const name of ['start', 'organisation create', 'token', 'user', 'verify', 'backup', 'restore', 'move'])
        expect(out).toContain(`styrbord ${name}`)
    })

    function run(...words: (string | Record<string, string>)[]): Child {
      const typed = words.filter((word) => typeof word === 'string')
      return program.run(typed, Object.assign({}, ...words.filter((word) => typeof word === 'object')))
    }

    const started = () => program.started()

    /** What is new has an id once the server has answered for it; undefined when it went away first. */
    async function made(url: string, { path, body }: Written, name: string): Promise<string | undefined> {
      try {
        const headers = { authorization: `Bearer ${bearer}`, 'content-type': 'application/json' }
        const response = await fetch(`${url}/api/v1${path}`, {
          method: 'POST',
          headers,
          body: JSON.stringify(body(name)),
        })
        const answered = (await response.json()) as { id: string }
        if (response.status !== 201) throw new Error(`${response.status} ${JSON.stringify(answered)}`)
        return answered.id
      } catch (error) {
        // What fetch says when the other end is gone.
        if (error instanceof TypeError) return undefined
        throw error
      }
    }

    async function missingAt(url: string): Promise<string[]> {
      const kept = new Set<string>()
      for (const { path } of written) {
        for (let after: string | null = ''; after !== null; ) {
          const query: string = after === '' ? '' : `?after=${encodeURIComponent(after)}`
          const headers = { authorization: `Bearer ${bearer}` }
          const response = await fetch(`${url}/api/v1${path}${query}`, { headers })
          const page = (await response.json()) as { items: { id: string }[]; next?: string | null }
          for (const { id } of page.items) kept.add(id)
          after = page.next ?? null
        }
      }
      return acknowledged.flatMap(({ id }) => (kept.has(id) ? [] : id))
    }
  },
)
