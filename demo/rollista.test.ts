import { existsSync, readFileSync, writeFileSync } from 'node:fs'
import { expect, test } from 'vitest'
import { messyHeadings, messyRoleList } from './rollista.ts'
import { rollistaCsv, rollistaFiles, rollistaXlsx } from './rollistaFiles.ts'

test.each([
  [rollistaFiles.xlsx, rollistaXlsx],
  [rollistaFiles.csv, rollistaCsv],
])('%s is what the demo makes (mend: remove it, run this test, commit the new one)', (name, make) => {
  const place = new URL(encodeURIComponent(name), import.meta.url)
  if (!existsSync(place)) writeFileSync(place, make())
  expect(readFileSync(place).equals(make())).toBe(true)
})

test('the messy list has about 120 rows, and every fault that an import must meet', () => {
  const rows = messyRoleList()
  expect(rows.length).toBeGreaterThan(110)
  expect(rows.filter((row) => row.length === 0).length).toBeGreaterThan(1)
  expect(rows.filter((row) => row.length > 0).every((row) => row.length === messyHeadings.length)).toBe(true)
  const cells = rows.flat()
  const wanted = [
    'Fors, Annika',
    'OÄ vht',
    'systemförvaltare',
    'vår 2025',
    '31/2-26',
    'Barn- & Utb.förv',
    'Fritid/kultur',
  ]
  expect(wanted.filter((cell) => !cells.includes(cell))).toEqual([])
  expect(cells.some((cell) => typeof cell === 'string' && cell.startsWith('  '))).toBe(true)
  expect(cells.some((cell) => typeof cell !== 'string' && 'formula' in cell)).toBe(true)
})

test('nobody with protected identity is in the list', () => {
  expect(rollistaCsv().toString('latin1')).not.toContain('Sundin')
})
