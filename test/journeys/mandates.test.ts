import type { Page } from 'playwright-core'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { objectId } from '#demo/ids'
import { chooseMaker, choosePerson, press, tabTo, type, writeDecision } from './hands'
import { type Journey, openJourney, today } from './journey'

let journey: Journey
beforeAll(async () => {
  journey = await openJourney()
})
afterAll(() => journey.close())

const refusal = (page: Page) => page.getByRole('region', { name: /inte registrer|nekad|får inte|inte besluta/i })

test('3.5.2-leader-business: Annika Fors fills her vacancy by keyboard alone, told first that it-chefen cannot decide it', async () => {
  const page = await journey.visit()
  await press(page, page.getByRole('button', { name: 'Annika Fors' }))
  const vacancy = page.getByRole('listitem').filter({ hasText: 'Objektledare verksamhet är vakant' })
  await press(page, vacancy.getByRole('link', { name: 'Tillsätt' }))

  await choosePerson(page, 'Person', 'Ulrika Tern')
  await type(page, page.getByRole('textbox', { name: 'Gäller från' }), today)
  const maker = page.getByRole('combobox', { name: 'Beslutat av' })
  await type(page, maker, 'It-chefen')
  await type(page, page.getByRole('textbox', { name: 'Beslutsdatum' }), today)
  await type(page, page.getByRole('textbox', { name: 'Referens' }), 'UF 2026-00911')
  await press(page, page.getByRole('button', { name: 'Registrera tillsättning' }))

  const refused = page.locator('.sb-refusal')
  await refused.waitFor()
  expect(await refused.evaluate((box) => box === document.activeElement)).toBe(true)
  expect(await refused.textContent()).toContain('Annika Fors')
  expect(await refused.getByRole('link', { name: 'Klausul 3.5.2 i Modellen' }).count()).toBe(1)
  expect(await page.getByRole('combobox', { name: 'Person' }).inputValue()).toBe('Ulrika Tern')
  expect(await page.getByRole('textbox', { name: 'Referens' }).inputValue()).toBe('UF 2026-00911')

  await press(page, refused.getByRole('button', { name: 'Ändra vem som beslutade' }))
  await type(page, maker, 'Objektägare verksamhet i UKF')
  await press(page, page.getByRole('button', { name: 'Registrera tillsättning' }))

  await page.getByRole('status').getByText('Ulrika Tern är registrerad').waitFor()
  const leaders = page.getByRole('table', { name: 'Vem svarar' }).getByRole('row', { name: /^Objektledare/ })
  await leaders.getByText('Ulrika Tern').waitFor()
  expect(await leaders.textContent()).not.toContain('Vakant')
  await page.getByText('4 av 4 platser bemannade').waitFor()

  await press(page, page.getByRole('link', { name: 'Styrgrupp', exact: true }))
  await page.getByRole('table', { name: 'Platser' }).getByRole('link', { name: 'Ulrika Tern' }).waitFor()
  await press(page, page.getByRole('link', { name: 'Styrbord, till Hem' }))
  await page.getByRole('heading', { level: 1, name: 'Annika' }).waitFor()
  expect(await vacancy.count()).toBe(0)
})
