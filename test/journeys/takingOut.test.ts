import { readFile } from 'node:fs/promises'
import type { Download, Page } from 'playwright-core'
import { beforeAll, expect, test } from 'vitest'
import { shippedLimits } from '#server/imports/files/limits'
import { readBytes } from '#server/imports/files/readBytes'
import { axeFindings } from './faultsOn'
import { press } from './hands'
import { type Journey, openJourney, today } from './journey'

let journey: Journey
beforeAll(async () => {
  journey = await openJourney()
})

test('a list is taken out by keyboard as it is filtered, the file says how, and one is still where one was', async () => {
  const page = await journey.as('Annika Fors', { at: '/brister?slag=vacancy' })
  const rows = page.getByRole('list', { name: 'Brister' }).getByRole('listitem')
  await rows.first().waitFor()
  const shown = await rows.count()
  expect(shown).toBeGreaterThan(0)
  const button = page.getByRole('button', { name: 'Ladda ned' })
  await press(page, button)
  const download = await taken(page, 'Excel')
  expect(download.suggestedFilename()).toBe(`Brister, Vretaby kommun, demodata, ${today}, urval.xlsx`)
  const [list, about] = await sheetsOf(download)
  expect(list).toHaveLength(1 + shown)
  expect(about).toContainEqual(['Uttagen av', 'Annika Fors'])
  expect(about?.find(([name]) => name === 'Filter: Slag')?.[1]).toMatch(/\S/)
  expect(await button.evaluate((element) => element === document.activeElement)).toBe(true)
  expect(page.url()).toContain('/brister?slag=vacancy')
})

test('on a phone in the dark a past day’s coverage is taken out as CSV, and axe finds nothing in the open menu', async () => {
  const page = await journey.as('Annika Fors', { width: 390, scheme: 'dark' })
  await page.goto('/tackning?dag=2026-06-15')
  await press(page, page.getByRole('button', { name: 'Ladda ned' }))
  await page.getByRole('link', { name: /^CSV/ }).waitFor()
  expect(await axeFindings(page)).toEqual([])
  const download = await taken(page, 'CSV')
  expect(download.suggestedFilename()).toBe('Täckning, Vretaby kommun, demodata, 2026-06-15.csv')
  const [matrix] = await sheetsOf(download)
  expect(matrix?.[0]?.slice(0, 2)).toEqual(['Roll', 'Ansvar'])
})

async function taken(page: Page, word: string): Promise<Download> {
  const [download] = await Promise.all([
    page.waitForEvent('download'),
    press(page, page.getByRole('link', { name: new RegExp(`^${word}`) })),
  ])
  return download
}

async function sheetsOf(download: Download): Promise<readonly (readonly (readonly string[])[])[]> {
  const reading = await readBytes(await readFile(await download.path()), download.suggestedFilename(), shippedLimits)
  if ('refused' in reading) throw new Error(reading.refused)
  return reading.sheets.map(({ rows }) => rows.map(({ cells }) => cells.map(({ text }) => text)))
}
