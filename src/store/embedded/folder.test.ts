import { spawnSync } from 'node:child_process'
import {
  chmodSync,
  existsSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  statSync,
  writeFileSync,
} from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, expect, test } from 'vitest'
import { madeFolder } from '../databaseForTests.ts'
import { openEmbedded } from './embedded.ts'
import type { EmbeddedFault } from './fault.ts'
import { thisProcess } from './holder.ts'

const home = mkdtempSync(join(tmpdir(), 'folder-test-'))
const place = (name: string) => join(home, name)

afterAll(() => rmSync(home, { recursive: true, force: true }))

test.each([
  ['an empty database folder', (folder: string) => mkdirSync(join(folder, 'database'))],
  [
    'a database without its version',
    (folder: string) => {
      mkdirSync(join(folder, 'database', 'base'), { recursive: true })
      writeFileSync(join(folder, 'database', 'postgresql.conf'), '')
    },
  ],
  ['a folder whose database is gone', (folder: string) => writeFileSync(join(folder, 'secret'), 'x'.repeat(43))],
])('%s is refused, and no empty database takes its place', async (name, make) => {
  const folder = place(name)
  mkdirSync(folder)
  make(folder)
  const before = readdirSync(folder, { recursive: true })
  await expect(openEmbedded(folder)).rejects.toMatchObject({ code: 'database-missing' })
  expect(readdirSync(folder, { recursive: true })).toEqual(before)
})

test('a folder with other things in it is refused, and nothing in it is touched', async () => {
  const folder = place('others')
  mkdirSync(join(folder, 'draft-minutes'), { recursive: true })
  mkdirSync(join(folder, 'draft-17'))
  writeFileSync(join(folder, 'draft-minutes', 'minutes.txt'), 'hello')
  writeFileSync(join(folder, 'letter.txt'), 'hello')
  chmodSync(folder, 0o755)
  await expect(openEmbedded(folder)).rejects.toMatchObject({
    code: 'foreign-folder',
    sv: expect.stringContaining('letter.txt'),
  })
  expect(readdirSync(folder).sort()).toEqual(['draft-17', 'draft-minutes', 'letter.txt'])
  expect(statSync(folder).mode & 0o777).toBe(0o755)
})

test('where a folder can’t be, one line says so', async () => {
  writeFileSync(place('file'), '')
  for (const folder of [place('file'), join(place('file'), 'below')])
    await expect(openEmbedded(folder)).rejects.toMatchObject({ code: 'folder-unusable' })
})

test('a folder of ours keeps what else was put there, and loses only what a killed start left', async () => {
  const folder = await made('ours')
  writeFileSync(join(folder, 'backup.gz'), '')
  mkdirSync(join(folder, 'draft-minutes'))
  mkdirSync(join(folder, 'draft-17'))
  writeFileSync(join(folder, 'secret.17'), 'half')
  writeFileSync(join(folder, `lock.${crypto.randomUUID()}`), JSON.stringify(deadHolder()))
  await (await openEmbedded(folder)).close()
  expect(readdirSync(folder).sort()).toEqual(['backup.gz', 'database', 'draft-minutes'])
})

test('a process that died while it took a lock over is in nobody’s way', async () => {
  const folder = await made('takeover')
  const dead = deadHolder()
  writeFileSync(join(folder, 'lock'), JSON.stringify(dead))
  writeFileSync(join(folder, `lock.after.${dead.token}`), JSON.stringify(deadHolder()))
  // As the version before named its own.
  mkdirSync(join(folder, 'lock.takeover'))
  await (await openEmbedded(folder)).close()
  expect(readdirSync(folder)).toEqual(['database'])
})

test('two that find the same dead lock: one gets the folder, the other is refused', async () => {
  const folder = await made('race')
  for (let round = 0; round < 3; round++) {
    writeFileSync(join(folder, 'lock'), JSON.stringify(deadHolder()))
    const tries = await Promise.allSettled([openEmbedded(folder), openEmbedded(folder), openEmbedded(folder)])
    const refused = tries.filter((each) => each.status === 'rejected')
    expect(refused.map(({ reason }) => (reason as EmbeddedFault).code)).toEqual(['folder-in-use', 'folder-in-use'])
    for (const each of tries) if (each.status === 'fulfilled') await each.value.close()
  }
})

test.each(['lock', 'database', '.'])('%s removed while it runs is told, and nothing is made anew', async (what) => {
  const folder = await made(`removed ${what}`)
  const embedded = await openEmbedded(folder)
  rmSync(join(folder, what), { recursive: true, force: true })
  await expect(embedded.lost).resolves.toMatchObject({ code: 'folder-lost' })
  expect(embedded.fault()).toMatchObject({ code: 'folder-lost' })
  await embedded.close()
  expect(existsSync(embedded.socketFolder)).toBe(false)
  if (what !== 'lock') expect(existsSync(join(folder, 'database'))).toBe(false)
})

test.each([
  ['global/pg_control', 'x'],
  ['PG_VERSION', '3\n'],
])('a database whose %s is damaged is refused in a line without the database’s own words', async (file, content) => {
  const folder = await made(`damaged ${file.replace('/', ' ')}`)
  writeFileSync(join(folder, 'database', file), content)
  const fault: EmbeddedFault = await openEmbedded(folder).then(
    () => expect.fail('it opened'),
    (error) => error,
  )
  expect(fault.code).toBe('cannot-open')
  expect(fault.message).not.toMatch(/FATAL|PANIC|Error:|\n {4}at /)
  expect(readFileSync(join(folder, 'database', file), 'utf8')).toBe(content)
})

const made = (name: string) => madeFolder(place(name))

/** What a process leaves that has ended: its id is that of one which has been and gone. */
function deadHolder() {
  const { pid } = spawnSync(process.execPath, ['-e', ''])
  return { ...thisProcess(crypto.randomUUID(), ''), pid, started: '1' }
}
