import { spawnSync } from 'node:child_process'
import { existsSync, mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, expect, test } from 'vitest'
import { isOnServer, newDatabase } from '../databaseForTests.ts'
import { openStore } from '../open.ts'
import { backup } from './backup.ts'
import { draftBeside, noteDraft, removeDraftsIn, removeNotedDrafts } from './leftBehind.ts'

const home = mkdtempSync(join(tmpdir(), 'styrbord-left-'))
afterAll(() => rmSync(home, { recursive: true, force: true }))

/** As a backup that was killed leaves it. */
const deadDraft = (folder: string) =>
  join(folder, `.styrbord-backup-${spawnSync(process.execPath, ['-e', '']).pid}-${crypto.randomUUID()}.draft`)

test('a killed backup’s draft is removed from its folder; a living one’s and everybody else’s files stay', async () => {
  const folder = join(home, 'backups')
  mkdirSync(folder)
  const living = draftBeside(join(folder, 'tonight'))
  const others = ['tonight.12345.draft', '.styrbord-backup-1-x.draft', 'last-night']
  for (const path of [deadDraft(folder), living, ...others.map((name) => join(folder, name))]) writeFileSync(path, 'x')
  await removeDraftsIn(folder)
  expect(readdirSync(folder).sort()).toEqual([living.slice(folder.length + 1), ...others].sort())
})

test('what is noted in the data folder is removed at the next start, wherever it lies', async () => {
  const data = join(home, 'data')
  mkdirSync(data)
  const draft = deadDraft(home)
  const own = join(home, 'letter.txt')
  for (const path of [draft, own]) writeFileSync(path, 'x')
  await noteDraft(data, draft)
  await noteDraft(data, own)
  const done = await noteDraft(data, draftBeside(join(home, 'tonight')))
  await removeNotedDrafts(data)
  expect(existsSync(draft)).toBe(false)
  expect(existsSync(own)).toBe(true)
  expect(readdirSync(data)).toHaveLength(1)
  await done()
  expect(readdirSync(data)).toEqual([])
})

test('a backup is noted before it begins, and removes what one before it left; so does a start', async () => {
  const { address, remove } = await newDatabase()
  const data = isOnServer ? mkdtempSync(join(home, 'noted-')) : address.folder
  const left = {
    moved: deadDraft(tmpdir()),
    beside: deadDraft(home),
    noted: deadDraft(mkdtempSync(join(home, 'far-'))),
  }
  for (const path of Object.values(left)) writeFileSync(path, 'x')
  await noteDraft(data, left.noted)
  const store = await openStore(address)
  expect([existsSync(left.moved), existsSync(left.noted)]).toEqual([false, isOnServer])
  const taken = await Promise.all(
    Array.from({ length: store.connection.pool.options.max }, () => store.connection.pool.connect()),
  )
  const made = backup(store.connection, join(home, 'noted'), data)
  // It waits for a connection.
  await expect.poll(() => notesIn(data)).toContainEqual(expect.stringContaining(`.styrbord-backup-${process.pid}-`))
  expect(existsSync(left.beside)).toBe(false)
  for (const client of taken) client.release()
  await made
  expect(notesIn(data).filter((path) => path !== left.noted)).toEqual([])
  await store.close()
  await remove()
})

const notesIn = (folder: string) =>
  readdirSync(folder)
    .filter((name) => name.startsWith('unfinished-'))
    .map((name) => readFileSync(join(folder, name), 'utf8'))
