import { existsSync, readFileSync, writeFileSync } from 'node:fs'
import { expect, test } from 'vitest'
import { messyRegister, messyRegisterLater } from './messyRegister.ts'
import { messyRegisterCsv, messyRegisterFiles, messyRegisterXlsx } from './messyRegisterFiles.ts'

test.each([
  [messyRegisterFiles.xlsx, messyRegisterXlsx],
  [messyRegisterFiles.csv, messyRegisterCsv],
])('%s is what the demo makes (mend: remove it, run this test, commit the new one)', (name, make) => {
  const place = new URL(`../${encodeURIComponent(name)}`, import.meta.url)
  if (!existsSync(place)) writeFileSync(place, make())
  expect(readFileSync(place).equals(make())).toBe(true)
})

test('the list has every fault that an import must meet', () => {
  const lines = messyRegister()
  const cells = lines.flatMap((line) => Object.values(line))
  const wanted = [
    '1 250 000,00 kr inkl. moms',
    'ca 120 tkr',
    'Ja; Delvis',
    'I föravltning',
    'Barn- & Utb.förv',
    'Vretaby Bostäder AB',
    'Rut Almgren',
    'harald.nyman@vretaby.example',
    '4-3-3',
    'vet ej',
  ]
  expect(wanted.filter((cell) => !cells.includes(cell))).toEqual([])
  expect(lines.some((line) => Object.keys(line).length === 0)).toBe(true)
  expect(cells.some((cell) => typeof cell === 'string' && cell.startsWith('  '))).toBe(true)
  expect(cells.some((cell) => typeof cell === 'string' && cell.includes('\n'))).toBe(true)
  expect(cells.some((cell) => typeof cell !== 'string' && 'formula' in cell)).toBe(true)
  for (const way of ['date', 'number'])
    expect(cells.some((cell) => typeof cell !== 'string' && 'as' in cell && cell.as === way)).toBe(true)
})

test('a year later each system stands once, some are gone and some are new', () => {
  const named = (lines: ReturnType<typeof messyRegister>) => lines.map(({ System = '' }) => String(System).trim())
  const [before, after] = [named(messyRegister()), named(messyRegisterLater())]
  expect(new Set(after).size).toBe(after.length)
  expect(before.filter((name) => !after.includes(name))).toContain('Lekplatskollen')
  expect(after.filter((name) => !before.includes(name))).toContain('Gästparkeringen')
})

test('nobody with protected identity is in the list', () => {
  expect(messyRegisterCsv().toString('latin1')).not.toContain('Sundin')
})
