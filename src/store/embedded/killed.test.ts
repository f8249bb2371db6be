import { type ChildProcess, spawn } from 'node:child_process'
import { once } from 'node:events'
import { existsSync, mkdtempSync, readdirSync, readFileSync, rmSync, utimesSync, writeFileSync } from 'node:fs'
import { connect } from 'node:net'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { createInterface } from 'node:readline'
import { pathToFileURL } from 'node:url'
import { Worker } from 'node:worker_threads'
import pg from 'pg'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { isLong, times } from '../../../test/times.ts'
import { madeFolder, migratedArchive } from '../databaseForTests.ts'
import { builtForTests } from './builtForTests.ts'
import { type Embedded, openEmbedded } from './embedded.ts'

// Twice as many as other tests are tried in a long run: each hits another moment.
const rounds = isLong ? times(2) : 1
const home = mkdtempSync(join(tmpdir(), 'killed-test-'))
const children = join(import.meta.dirname, 'children')
let built: Awaited<ReturnType<typeof builtForTests>>

beforeAll(async () => {
  built = await builtForTests()
}, 180_000)

afterAll(async () => {
  await built.remove()
  rmSync(home, { recursive: true, force: true })
})

test(`kill -9 in the middle of writes, ${rounds} rounds: every acknowledged row is there`, async () => {
  const folder = await madeFolder(join(home, 'killed'))
  const acknowledged: number[] = []
  for (let round = 1; round <= rounds; round++) {
    const child = run('writer.mjs', folder, String(round))
    const before = acknowledged.length
    // Killed after another number of rows each round, so that it hits commits, checkpoints and the opening differently.
    const enough = 20 + ((round * 37) % 180)
    for await (const line of createInterface({ input: child.stdout })) {
      if (line.startsWith('kept ')) acknowledged.push(Number(line.slice(5)))
      if (acknowledged.length - before === enough) child.kill('SIGKILL')
    }
    await ended(child)
    expect(child.signalCode).toBe('SIGKILL')

    const embedded = await openEmbedded(folder)
    const ids = await column(embedded, 'select id::int as value from kept')
    await embedded.close()
    const kept = new Set(ids)
    expect(acknowledged.filter((id) => !kept.has(id))).toEqual([])
  }
  expect(acknowledged.length).toBeGreaterThanOrEqual(20 * rounds)
})

test('a second process is refused, naming the first; a killed one leaves a lock that is taken over', async () => {
  const folder = await madeFolder(join(home, 'locked'))
  const child = run('writer.mjs', folder, 'idle')
  await line(child, 'open')
  await expect(openEmbedded(folder)).rejects.toMatchObject({
    code: 'folder-in-use',
    sv: expect.stringContaining(`process ${child.pid}`),
    en: expect.stringContaining(`process ${child.pid}`),
  })
  const held: { socketFolder: string } = JSON.parse(readFileSync(join(folder, 'lock'), 'utf8'))
  child.kill('SIGKILL')
  await ended(child)
  expect(existsSync(join(folder, 'lock'))).toBe(true)
  await (await openEmbedded(folder)).close()
  expect(existsSync(held.socketFolder)).toBe(false)
  expect(readdirSync(folder)).toEqual(['database'])
}, 180_000)

test('an opening killed in its middle leaves no half database', async () => {
  const folder = join(home, 'half')
  for (const milliseconds of [700, 1500, 2500]) {
    const child = run('writer.mjs', folder, 'idle')
    const timer = setTimeout(() => child.kill('SIGKILL'), milliseconds)
    await ended(child)
    clearTimeout(timer)
  }
  const embedded = await openEmbedded(folder, { baked: await migratedArchive() })
  expect(await column(embedded, 'select 1 as value')).toEqual([1])
  await embedded.close()
  expect(readdirSync(folder)).toEqual(['database'])
}, 180_000)

test('a sync that fails acknowledges nothing: the thread ends, says why, and is opened again on the same socket', async () => {
  const flag = join(home, 'syncs-fail')
  // As an address: the folder's path may hold a space.
  const preload = pathToFileURL(join(children, 'failingSync.mjs')).href
  const child = run('syncless.mjs', await madeFolder(join(home, 'syncless')), '', {
    NODE_OPTIONS: `--import ${preload}`,
    FAIL_SYNCS_WHEN: flag,
  })
  const lines: string[] = []
  for await (const text of createInterface({ input: child.stdout })) lines.push(text)
  expect(lines).toContain('refused 2')
  expect(lines).toContain('exit stopped could not fsync')
  expect(lines.find((text) => text.startsWith('rows '))).toMatch(/^rows 1( 2)?$/)
  expect(lines.at(-1)).toBe('kept 3')
}, 180_000)

test('a lock whose process id was reused, or whose machine has been silent, is taken over; a living one elsewhere is not', async () => {
  const folder = await madeFolder(join(home, 'reused'))
  const path = join(folder, 'lock')
  const own = await lockOfThisProcess(folder)
  writeFileSync(path, JSON.stringify({ ...own, started: '1' }))
  await (await openEmbedded(folder)).close()

  writeFileSync(path, JSON.stringify({ ...own, machine: 'another', host: 'annan' }))
  await expect(openEmbedded(folder)).rejects.toThrow('annan')
  const twoMinutesAgo = Date.now() / 1000 - 120
  utimesSync(path, twoMinutesAgo, twoMinutesAgo)
  await (await openEmbedded(folder)).close()
}, 180_000)

test('a transaction left open and silent, and a fatal error, end the thread instead of stopping everyone', async () => {
  const folder = await madeFolder(join(home, 'silent'))
  const socketFolder = mkdtempSync(join(tmpdir(), 'silent-'))
  const places = { database: join(folder, 'database'), socket: join(socketFolder, '.s.PGSQL.5432') }
  const statements = ['begin', `set idle_in_transaction_session_timeout = 1; begin; select pg_sleep(0.1)`]
  for (const statement of statements) {
    const worker = new Worker(join(import.meta.dirname, 'worker.mjs'), {
      workerData: { ...places, idleMilliseconds: statement === 'begin' ? 200 : 60_000 },
    })
    const messages: { kind: string; detail?: string }[] = []
    worker.on('message', (message) => messages.push(message))
    await once(worker, 'message')
    const client = new pg.Client({ host: socketFolder, port: 5432, database: 'postgres', user: 'postgres' })
    client.on('error', () => {})
    await client.connect()
    const exit = once(worker, 'exit')
    await client.query(statement)
    if (statement !== 'begin') await client.query('select 1').catch(() => {})
    await exit
    expect(messages.at(-1)).toMatchObject({ kind: 'fault', detail: expect.stringMatching(/silent|FATAL/) })
    rmSync(places.socket, { force: true })
  }
  rmSync(socketFolder, { recursive: true })
}, 180_000)

test('whoever stops in the middle of an exchange keeps the others out no longer than a silent transaction does', async () => {
  const folder = await madeFolder(join(home, 'halfway'))
  const socketFolder = mkdtempSync(join(tmpdir(), 'halfway-'))
  const places = { database: join(folder, 'database'), socket: join(socketFolder, '.s.PGSQL.5432') }
  const worker = new Worker(join(import.meta.dirname, 'worker.mjs'), {
    workerData: { ...places, idleMilliseconds: 200 },
  })
  const messages: { kind: string; detail?: string }[] = []
  worker.on('message', (message) => messages.push(message))
  await once(worker, 'message')
  const socket = connect(places.socket)
  await once(socket, 'connect')
  const exit = once(worker, 'exit')
  socket.write(startup)
  await once(socket, 'data')
  // Parse of `select 1`, whose Sync never comes.
  socket.write(Buffer.from('P\0\0\0\x10\0select 1\0\0\0'))
  await exit
  expect(messages.at(-1)).toMatchObject({ kind: 'fault', detail: expect.stringContaining('silent') })
  socket.destroy()
  rmSync(socketFolder, { recursive: true })
}, 180_000)

/** A client's first message: version 3.0, and whose session it is. */
const startup = (() => {
  const named = Buffer.from('user\0postgres\0database\0postgres\0\0')
  const head = Buffer.alloc(8)
  head.writeInt32BE(8 + named.length, 0)
  head.writeInt32BE(196_608, 4)
  return Buffer.concat([head, named])
})()

async function lockOfThisProcess(folder: string): Promise<object> {
  const embedded = await openEmbedded(folder)
  const lock: object = JSON.parse(readFileSync(join(folder, 'lock'), 'utf8'))
  await embedded.close()
  return lock
}

function run(script: string, folder: string, what: string, env: NodeJS.ProcessEnv = {}) {
  return spawn(process.execPath, [join(children, script), built.module, folder, what], {
    stdio: ['ignore', 'pipe', 'inherit'],
    env: { ...process.env, ...env },
  })
}

async function ended(child: ChildProcess): Promise<void> {
  if (child.exitCode === null && child.signalCode === null) await once(child, 'exit')
}

async function line(child: ReturnType<typeof run>, text: string): Promise<void> {
  for await (const seen of createInterface({ input: child.stdout })) if (seen === text) return
  throw new Error(`the process ended without saying "${text}"`)
}

async function column(embedded: Embedded, query: string): Promise<number[]> {
  const { socketFolder: host, port, databaseName: database, user } = embedded
  const client = new pg.Client({ host, port, database, user })
  await client.connect()
  const { rows } = await client.query<{ value: number }>(query)
  await client.end()
  return rows.map(({ value }) => value)
}
