import { once } from 'node:events'
import { copyFileSync, cpSync, existsSync, mkdirSync, mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { countedIn } from '#store/backups/reading'
import { restore } from '#store/backups/restore'
import { madeFolder, newDatabase } from '#store/databaseForTests'
import { databaseIn } from '#store/embedded/folder'
import { migrations } from '#store/migrate'
import { openStore } from '#store/open'
import { isLong, times } from '../../../test/times.ts'
import { type Child, commandLine, ended, said } from './processForTests.ts'

/** What production runs: `npm run check -- --long` builds it first. */
const built = join(import.meta.dirname, '../../../dist/server/main.js')
/** Of each phase, with the moments spread over the time that it takes when nobody kills it. */
const rounds = times(1.5)
/** The version that the backup beside the store's tests was made by. */
const earlier = '0018_record_on_the_way_in'
const earlierBackup = join(import.meta.dirname, '../../store/backups/earlierForTests.backup')
const register = Buffer.from(
  ['Systemnamn;Leverantör', ...Array.from({ length: 150 }, (_, at) => `System ${at};`)].join('\n'),
)

// By hand and in a long run: a minute or two for each phase. What is killed while it writes is killed.test.ts.
describe.skipIf(!isLong)(
  `kill -9 in every phase, ${rounds} rounds of each: nothing is lost, and nothing is half`,
  () => {
    const home = mkdtempSync(join(tmpdir(), 'styrbord-phases-'))
    const full = join(home, 'full')
    const kept = join(home, 'kept.backup')
    const program = commandLine(built, {})
    let bearer = ''

    beforeAll(async () => {
      await madeFolder(full)
      const admin = ['--admin-name', 'Nadia Kaya', '--admin-email', 'nadia.kaya@vretaby.example']
      const words = [
        'organisation',
        'create',
        'Vretaby kommun',
        '--model',
        'linkoping',
        '--from',
        '2022-01-01',
        ...admin,
      ]
      expect(await said(program.run(words, { STYRBORD_DATA: full }))).toMatchObject({ code: 0, err: '' })
      const { child, url } = await program.started({ STYRBORD_DATA: full })
      bearer = (await said(program.run(['token', '--as', 'Nadia Kaya'], { STYRBORD_DATA: full }))).out.trim()
      await Promise.all(Array.from({ length: 30 }, (_, at) => asked(url, 'POST', '/persons', { name: `Nummer ${at}` })))
      expect(await ended(child)).toBe(0)
      expect(await said(program.run(['backup', kept], { STYRBORD_DATA: full }))).toMatchObject({ code: 0 })
    })
    afterAll(async () => {
      program.endAll()
      rmSync(home, { recursive: true, force: true })
    })

    it('a start', async () => {
      await inRounds(async (at) => {
        await killed(program.run(['start'], { STYRBORD_DATA: full }), 'Styrbord: ', at)
      })
      await isWhole(full)
    })

    it('a database that is unpacked', async () => {
      await inRounds(async (at) => {
        const folder = join(home, crypto.randomUUID())
        await killed(program.run(['start'], { STYRBORD_DATA: folder }), 'Styrbord: ', at)
        const { child, url } = await program.started({ STYRBORD_DATA: folder })
        expect((await fetch(`${url}/health/ready`)).status).toBe(200)
        expect(await ended(child)).toBe(0)
        rmSync(folder, { recursive: true })
      })
    })

    it('a migration', async () => {
      const { address, remove } = await newDatabase({ isBare: true })
      const store = await openStore(address, { version: 'earlier' })
      const wanted = migrations.filter(({ name }) => name <= earlier)
      const { rows } = (await restore(store.connection, earlierBackup, { wanted })) as { rows: number }
      await store.close()
      expect(rows).toBeGreaterThan(100)
      await inRounds(async (at) => {
        const folder = copyOf(address.folder)
        await killed(program.run(['start'], { STYRBORD_DATA: folder }), 'Styrbord: ', at)
        const { child } = await program.started({ STYRBORD_DATA: folder })
        expect(await ended(child)).toBe(0)
        expect(await said(program.run(['verify'], { STYRBORD_DATA: folder }))).toMatchObject({ code: 0 })
        const file = join(home, `${crypto.randomUUID()}.backup`)
        expect(await said(program.run(['backup', file], { STYRBORD_DATA: folder }))).toMatchObject({ code: 0 })
        expect((await countedIn(file)).organisations).toBe(1)
        rmSync(folder, { recursive: true })
      })
      await remove()
    })

    it('a backup: there is a whole file, or none', async () => {
      const { rows } = await countedIn(kept)
      await inRounds(async (at) => {
        const file = join(home, `${crypto.randomUUID()}.backup`)
        const isDone = await killed(program.run(['backup', file], { STYRBORD_DATA: full }), 'organisations', at)
        if (isDone) expect(existsSync(file)).toBe(true)
        if (existsSync(file)) expect((await countedIn(file)).rows).toBe(rows)
      })
      await isWhole(full)
    })

    it('a restoring: all of it, or nothing, and then it can be done again', async () => {
      const empty = await madeFolder(join(home, 'empty'))
      await inRounds(async (at) => {
        const folder = copyOf(empty)
        await killed(program.run(['restore', kept], { STYRBORD_DATA: folder }), 'rows', at)
        const { code, err } = await said(program.run(['restore', kept], { STYRBORD_DATA: folder }))
        if (code !== 0) expect(err).toMatch(/not empty|isn’t empty/)
        expect(await said(program.run(['verify'], { STYRBORD_DATA: folder }))).toMatchObject({ code: 0 })
        await isWhole(folder, true)
        rmSync(folder, { recursive: true })
      })
    })

    it('an import: all its components, or none', async () => {
      await inRounds(async (at) => {
        const folder = copyOf(full)
        const { child, url } = await program.started({ STYRBORD_DATA: folder })
        const id = await draft(url)
        const isDone = await killedWhile(child, at, () => asked(url, 'POST', `/imports/${id}/completion`, {}))
        await holds(folder, id, isDone ? ['done'] : ['done', 'draft'])
        rmSync(folder, { recursive: true })
      })
    })

    it('an undoing: all its components, or none', async () => {
      await inRounds(async (at) => {
        const folder = copyOf(full)
        const { child, url } = await program.started({ STYRBORD_DATA: folder })
        const id = await draft(url)
        await asked(url, 'POST', `/imports/${id}/completion`, {})
        const isDone = await killedWhile(child, at, () => asked(url, 'POST', `/imports/${id}/undo`, {}))
        await holds(folder, id, isDone ? ['undone'] : ['undone', 'done'])
        rmSync(folder, { recursive: true })
      })
    })

    const copyOf = (from: string): string => {
      const folder = join(home, crypto.randomUUID())
      mkdirSync(folder)
      cpSync(databaseIn(from), databaseIn(folder), { recursive: true })
      if (existsSync(join(from, 'secret'))) copyFileSync(join(from, 'secret'), join(folder, 'secret'))
      return folder
    }

    /** All that was written in the beginning is there, the chain is whole, and it ends in order. */
    async function isWhole(folder: string, isRestored = false): Promise<void> {
      const { child, url } = await program.started({ STYRBORD_DATA: folder })
      if (!isRestored) expect(await countOf(url, '/persons')).toBe(31)
      expect(await ended(child)).toBe(0)
      expect(await said(program.run(['verify'], { STYRBORD_DATA: folder }))).toMatchObject({ code: 0 })
      const { rows } = await countedIn(kept)
      expect(rows).toBeGreaterThan(100)
    }

    async function holds(folder: string, id: string, states: readonly string[]): Promise<void> {
      const { child, url } = await program.started({ STYRBORD_DATA: folder })
      const { state } = await asked<{ state: string }>(url, 'GET', `/imports/${id}`)
      expect(states).toContain(state)
      expect(await countOf(url, '/it-components')).toBe(state === 'done' ? 150 : 0)
      expect(await ended(child)).toBe(0)
      expect(await said(program.run(['verify'], { STYRBORD_DATA: folder }))).toMatchObject({ code: 0 })
    }

    const countOf = async (url: string, path: string) =>
      (await asked<{ total: number }>(url, 'GET', `${path}?limit=1`)).total

    async function draft(url: string): Promise<string> {
      const form = new FormData()
      form.set('kind', 'component-register')
      form.set('file', new Blob([register]), 'register.csv')
      return (await asked<{ id: string }>(url, 'POST', '/imports', form)).id
    }

    async function asked<T>(url: string, method: string, path: string, body?: object): Promise<T> {
      const isForm = body instanceof FormData
      const response = await fetch(`${url}/api/v1${path}`, {
        method,
        headers: {
          authorization: `Bearer ${bearer}`,
          'if-match': '*',
          ...(isForm ? {} : { 'content-type': 'application/json' }),
        },
        ...(body === undefined ? {} : { body: isForm ? body : JSON.stringify(body) }),
      })
      const answered = (await response.json()) as T
      if (!response.ok) throw new Error(`${method} ${path} ${response.status} ${JSON.stringify(answered)}`)
      return answered
    }
  },
)

/** What a phase takes when nobody kills it is measured by the first round, whose moment never comes. */
interface Moment {
  readonly share: number
  took: number
}

async function inRounds(round: (at: Moment) => Promise<void>): Promise<void> {
  const at = { share: Number.POSITIVE_INFINITY, took: 0 }
  await round(at)
  for (let each = 0; each < rounds; each++) {
    const moment = { share: (each + 0.5) / rounds, took: at.took }
    await round(moment)
  }
}

/** Killed at its moment. Answers whether it had said that it was done. */
async function killed(child: Child, done: string, at: Moment): Promise<boolean> {
  const begun = performance.now()
  let isDone = false
  child.stdout.on('data', (chunk: Buffer) => {
    if (!chunk.toString().includes(done)) return
    isDone = true
    if (at.share === Number.POSITIVE_INFINITY) at.took = performance.now() - begun
    // What serves goes on until it is ended.
    if (done === 'Styrbord: ') child.kill('SIGKILL')
  })
  child.stderr.resume()
  const timer = at.took === 0 ? undefined : setTimeout(() => child.kill('SIGKILL'), at.took * at.share)
  await once(child, 'close')
  clearTimeout(timer)
  return isDone
}

/** The server is killed while it does it. Answers whether it answered first. */
async function killedWhile(child: Child, at: Moment, does: () => Promise<unknown>): Promise<boolean> {
  const begun = performance.now()
  const timer = at.took === 0 ? undefined : setTimeout(() => child.kill('SIGKILL'), at.took * at.share)
  const isDone = await does().then(
    () => true,
    (why) => {
      // What fetch says when the other end is gone.
      if (why instanceof TypeError) return false
      throw why
    },
  )
  if (at.took === 0) at.took = performance.now() - begun
  clearTimeout(timer)
  child.kill('SIGKILL')
  if (child.exitCode === null && child.signalCode === null) await once(child, 'exit')
  return isDone
}
