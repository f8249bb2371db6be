import { createHook } from 'node:async_hooks'
import { expect, test } from 'vitest'
import { faultOf } from '../../http/problems.ts'
import type { Asker } from '../../threads/shares.ts'
import { shippedLimits } from './limits.ts'
import { readBytes } from './readBytes.ts'
import { readTables } from './readTables.ts'
import { ordinaryWorkbook, workbookOf } from './sampleFiles.ts'

const somebody = (organisationId: string = crypto.randomUUID()) => ({ accountId: crypto.randomUUID(), organisationId })

test('a workbook and a text table come back from the thread', async () => {
  const [workbook, csv] = await Promise.all([
    readTables(await ordinaryWorkbook(), 'roller.xlsx', somebody()),
    readTables(Buffer.from('Namn;Roll\nÅsa;Ägare'), 'roller.csv', somebody()),
  ])
  expect(workbook).toMatchObject({ kind: 'xlsx', sheets: [{ name: 'Roller' }, { name: 'Förvaltningar' }] })
  expect(csv).toMatchObject({ kind: 'csv', delimiter: ';', encoding: 'utf-8', sheets: [{ headingRow: 1 }] })
})

test('more files than can wait are refused as busy, and the others are read', async () => {
  const files = Array.from({ length: 30 }, (_, at) => readTables(Buffer.from(`nummer;${at}`), 'a.csv', somebody()))
  const ends = await Promise.allSettled(files)
  const refused = ends.flatMap((end) => (end.status === 'rejected' ? [faultOf(end.reason)] : []))
  expect(refused).toEqual(Array(8).fill('busy'))
  expect(await readTables(Buffer.from('nummer;31'), 'a.csv', somebody())).toMatchObject({ kind: 'csv' })
})

test('whoever has nothing that waits has a place, however many places others fill', async () => {
  const outcome = (asker: ReturnType<typeof somebody>) =>
    readTables(Buffer.from('a;b'), 'a.csv', asker).then(() => 'read', faultOf)
  const accounts = (many: number, organisationId: string, files: number) =>
    Array.from({ length: many }, () => somebody(organisationId)).flatMap((each) => Array(files).fill(each))
  const two = [...accounts(4, 'one', 2), ...accounts(4, 'other', 1)]
  const filling = [...two, somebody('one'), somebody('other')].map(outcome)
  const third = outcome(somebody('third'))
  expect(await third).toBe('read')
  await Promise.all(filling)
  // Three of an organisation have filled its places.
  const three = accounts(3, 'one', 3).map(outcome)
  expect(await outcome(somebody('one'))).toBe('read')
  await Promise.all(three)
})

test('nothing is read for whoever hung up while they waited, and they hold no place', async () => {
  let hasHungUp = false
  const hasty = { ...somebody(), isGone: () => hasHungUp }
  const read = (asker: Asker) => readTables(Buffer.from('a;b'), 'a.csv', asker).then(() => 'read', faultOf)
  const sent = [hasty, hasty, hasty, hasty].map(read)
  expect(await sent[3]).toBe('own-files-wait')
  hasHungUp = true
  const again = [1, 2].map(() => read({ ...hasty, isGone: () => false }))
  expect(await Promise.all([...sent.slice(0, 3), ...again])).toEqual(['read', 'busy', 'busy', 'read', 'read'])
})

test('many files at once wait for their turn and are all answered', async () => {
  const files = Array.from({ length: 7 }, (_, at) => readTables(Buffer.from(`nummer;${at}`), 'a.csv', somebody()))
  const readings = await Promise.all(files)
  expect(readings.map((reading) => ('refused' in reading ? '' : reading.sheets[0]?.rows[0]?.cells[1]?.text))).toEqual([
    '0',
    '1',
    '2',
    '3',
    '4',
    '5',
    '6',
  ])
})

test('the caller keeps the bytes that it gave, also when they are a piece of something larger', async () => {
  const pooled = Buffer.from('xxa;b\n1;2xx').subarray(2, 9)
  await readTables(pooled, 'a.csv', somebody())
  expect(pooled.toString()).toBe('a;b\n1;2')
})

test('what is too large or empty never reaches a thread', async () => {
  expect(await readTables(Buffer.alloc(20 * 1024 * 1024 + 1), 'a.csv', somebody())).toMatchObject({
    refused: 'file-too-large',
  })
  expect(await readTables(Buffer.alloc(0), 'a.csv', somebody())).toMatchObject({ refused: 'empty-file' })
})

test('reading ends when its time is out', async () => {
  const reading = await readTables(await ordinaryWorkbook(), 'a.xlsx', somebody(), { milliseconds: 1 })
  expect(reading).toMatchObject({ refused: 'took-too-long', details: { milliseconds: 1 } })
})

test('reading ends when its memory is out, and the server lives on', async () => {
  const wide = Buffer.from(
    `${Array.from({ length: 40 }, (_, at) => `en cell med nummer ${at}`).join(';')}\n`.repeat(12_000),
  )
  const reading = await readTables(wide, 'a.csv', somebody(), { megabytes: 24 })
  expect(reading).toMatchObject({ refused: 'took-too-much-memory', details: { megabytes: 24 } })
  expect(await readTables(Buffer.from('a;b'), 'a.csv', somebody())).toMatchObject({ kind: 'csv' })
})

test('reading makes nothing outside JavaScript that a stopped thread would end the server by', async () => {
  const workbook = await ordinaryWorkbook()
  const made = new Set<string>()
  const hook = createHook({ init: (_id, type) => made.add(type) }).enable()
  const reading = await readBytes(workbook, 'a.xlsx', shippedLimits)
  hook.disable()
  expect(reading).toMatchObject({ kind: 'xlsx' })
  expect(made).toContain('PROMISE')
  expect(made).not.toContain('ZLIB')
})

const megabyte = 1024 * 1024

test('a bomb is refused from its directory; without that cap its pieces pass by and leave no memory behind', async () => {
  const bomb = workbookOf({ sheets: [`<sheetData>${'<row></row>'.repeat(10_000_000)}</sheetData>`] })
  expect(bomb.length).toBeLessThan(megabyte)
  const before = process.memoryUsage.rss()
  expect(await readTables(bomb, 'a.xlsx', somebody())).toMatchObject({
    refused: 'zip-bomb',
    details: { reason: 'ratio' },
  })
  expect(process.memoryUsage.rss() - before).toBeLessThan(64 * megabyte)
  const unchecked = await readTables(bomb, 'a.xlsx', somebody(), { ratio: 10_000 })
  // 10 million empty rows are more than are read, and that is found on the way.
  expect(unchecked).toMatchObject({ refused: 'too-many-rows' })
  expect(process.memoryUsage.rss() - before).toBeLessThan(160 * megabyte)
})
