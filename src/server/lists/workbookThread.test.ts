import { expect, test } from 'vitest'
import type { Sheet } from '#documents/writers/sheet'
import { shippedLimits } from '../imports/files/limits.ts'
import { readBytes } from '../imports/files/readBytes.ts'
import { makeWorkbook } from './workbookThread.ts'

const sheet = (rows: number): Sheet => ({
  name: 'Lista',
  columns: ['Namn', 'Antal'].map((heading, at) => ({ heading, kind: at === 0 ? 'text' : 'number' })),
  rows: Array.from({ length: rows }, (_, n) => [`Komponent ${n}`, n]),
})

async function lastRowOf(bytes: Uint8Array) {
  const reading = await readBytes(bytes, 'lista.xlsx', shippedLimits)
  const [read] = 'sheets' in reading ? reading.sheets : []
  return read?.rows.at(-1)?.cells.map(({ text }) => text)
}

test('a large workbook is made aside, and what is asked meanwhile is answered', async () => {
  // The thread's program is ready: from source it is bundled first.
  await makeWorkbook([sheet(6_000)])
  let turns = 0
  const turning = setInterval(() => {
    turns += 1
  }, 5)
  const both = await Promise.all([makeWorkbook([sheet(20_000)]), makeWorkbook([sheet(3_000)])])
  clearInterval(turning)
  expect(await Promise.all(both.map(lastRowOf))).toEqual([
    ['Komponent 19999', '19999'],
    ['Komponent 2999', '2999'],
  ])
  expect(turns).toBeGreaterThan(3)
})

test('a workbook that can not be made is a fault for whoever asked, and for nobody else', async () => {
  const wrong = { ...sheet(6_000), rows: Array.from({ length: 6_000 }, () => null) } as unknown as Sheet
  const [failed, made] = await Promise.allSettled([makeWorkbook([wrong, sheet(3_000)]), makeWorkbook([sheet(3_000)])])
  expect(failed.status).toBe('rejected')
  expect(made.status).toBe('fulfilled')
})
