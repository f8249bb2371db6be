import type { Page } from 'playwright-core'
import { beforeAll, expect, test } from 'vitest'
import { objectId } from '#demo/ids'
import { choose, chooseMaker, choosePerson, press, tabTo, type, writeDecision } from './hands'
import { type Journey, openJourney, today } from './journey'

let journey: Journey
beforeAll(async () => {
  journey = await openJourney()
})

/** What was not done, and why: it stands above the form and has focus. */
const refusalOn = (page: Page) => page.getByRole('region', { name: 'Inget är registrerat' })

test('3.5.2-leader-business: Annika Fors fills her vacancy by keyboard alone, told first that it-chefen cannot decide it', async () => {
  const page = await journey.as('Annika Fors')
  const vacancy = page.getByRole('listitem').filter({ hasText: 'Objektledare verksamhet är vakant' })
  await press(page, vacancy.getByRole('link', { name: 'Tillsätt' }))

  await choosePerson(page, 'Person', 'Ulrika Tern')
  await type(page, page.getByRole('textbox', { name: 'Gäller från' }), today)
  const maker = page.getByRole('combobox', { name: 'Beslutat av' })
  await choose(page, maker, 'It-chefen')
  await type(page, page.getByRole('textbox', { name: 'Beslutsdatum' }), today)
  await type(page, page.getByRole('textbox', { name: 'Referens' }), 'UF 2026-00911')
  await press(page, page.getByRole('button', { name: 'Registrera tillsättning' }))

  const refused = refusalOn(page)
  await refused.waitFor()
  expect(await refused.evaluate((box) => box === document.activeElement)).toBe(true)
  expect(await refused.textContent()).toContain('Annika Fors')
  expect(await refused.getByRole('link', { name: 'Klausul 3.5.2 i Modellen' }).count()).toBe(1)
  expect(await page.getByRole('combobox', { name: 'Person' }).inputValue()).toBe('Ulrika Tern')
  expect(await page.getByRole('textbox', { name: 'Referens' }).inputValue()).toBe('UF 2026-00911')

  await press(page, refused.getByRole('button', { name: 'Ändra vem som beslutade' }))
  // Those who may decide stand first, after the empty choice.
  await tabTo(page, maker)
  await page.keyboard.press('Home')
  await page.keyboard.press('ArrowDown')
  await press(page, page.getByRole('button', { name: 'Registrera tillsättning' }))

  await page.getByRole('status').getByText('Ulrika Tern är registrerad').waitFor()
  const leaders = page.getByRole('table', { name: 'Vem svarar' }).getByRole('row', { name: /^Objektledare/ })
  await leaders.getByText('Ulrika Tern').waitFor()
  expect(await leaders.textContent()).not.toContain('Vakant')
  await page.getByText('4 av 4 platser bemannade').waitFor()

  await press(page, page.getByRole('link', { name: 'Styrgrupp', exact: true }))
  await page.getByRole('table', { name: 'Platser' }).getByRole('link', { name: 'Ulrika Tern' }).waitFor()
  await press(page, page.getByRole('link', { name: 'Styrbord, till Hem' }))
  await page.getByRole('heading', { level: 1, name: /på dig, Annika/ }).waitFor()
  await vacancy.waitFor({ state: 'detached' })
})

test('3.5.1-owner-it-appointed: Tove Lindmark is told that Daniel Åsbrink decides, asks him in one press, and he registers it in one', async () => {
  const page = await journey.as('Tove Lindmark', {
    at: `/objekt/${objectId('KOP')}/tillsatt?roll=object-owner&sida=it`,
  })
  await choosePerson(page, 'Person', 'Leila Haddad')
  await type(page, page.getByRole('textbox', { name: 'Gäller från' }), today)
  await choose(page, page.getByRole('combobox', { name: 'Befattning i linjen' }), 'Systemledare')
  await writeDecision(page, { by: 'Kommundirektören', on: today, reference: 'KLF 2026-00999' })
  await press(page, page.getByRole('button', { name: 'Registrera tillsättning' }))

  const refused = refusalOn(page)
  await refused.getByRole('link', { name: 'Klausul 3.5.1 i Modellen' }).waitFor()
  await refused.getByRole('link', { name: 'Daniel Åsbrink' }).waitFor()
  await press(page, refused.getByRole('button', { name: 'Be Daniel Åsbrink om beslut' }))
  await page.getByRole('status').getByText('Begäran väntar nu').waitFor()

  const his = await journey.as('Daniel Åsbrink')
  await press(
    his,
    his.getByRole('listitem').filter({ hasText: 'Leila Haddad' }).getByRole('link', { name: 'Ta ställning' }),
  )
  await his.getByRole('heading', { level: 1, name: 'Objektägare it i KOP' }).waitFor()
  await his.getByText('Leila Haddad').first().waitFor()
  await type(his, his.getByRole('textbox', { name: 'Beslutsdatum' }), today)
  await type(his, his.getByRole('textbox', { name: 'Referens' }), 'KLF 2026-01000')
  await press(his, his.getByRole('button', { name: 'Registrera som beslutat' }))
  await his.getByRole('link', { name: 'Visa det som blev registrerat' }).waitFor()

  await page.goto(`/objekt/${objectId('KOP')}`)
  await page
    .getByRole('row', { name: /^Objektägare/ })
    .getByText('Leila Haddad')
    .waitFor()
})

test('what was typed is there after a reload of a refused form, and when the session ends in the middle of it', async () => {
  const page = await journey.as('Tove Lindmark')
  const form = `/objekt/${objectId('SAM')}/tillsatt?roll=object-leader&sida=business`
  await page.goto(form)
  await choosePerson(page, 'Person', 'Maj Wallander')
  await type(page, page.getByRole('textbox', { name: 'Gäller från' }), today)
  await writeDecision(page, { by: 'Kommundirektören', on: today, reference: 'MSF 2026-01300' })
  await press(page, page.getByRole('button', { name: 'Registrera tillsättning' }))
  await refusalOn(page).waitFor()

  await page.reload()
  await page.getByRole('combobox', { name: 'Person' }).waitFor()
  expect(await page.getByRole('combobox', { name: 'Person' }).inputValue()).toBe('Maj Wallander')
  expect(await page.getByRole('textbox', { name: 'Referens' }).inputValue()).toBe('MSF 2026-01300')

  await chooseMaker(page, 'Objektägare verksamhet i SAM')
  await page.context().clearCookies()
  await press(page, page.getByRole('button', { name: 'Registrera tillsättning' }))
  const again = page.getByRole('dialog', { name: 'Du har loggats ut' })
  await press(page, again.getByRole('button', { name: 'Fortsätt som Tove Lindmark' }))
  await again.waitFor({ state: 'hidden' })
  expect(await page.getByRole('textbox', { name: 'Referens' }).inputValue()).toBe('MSF 2026-01300')
  await press(page, page.getByRole('button', { name: 'Registrera tillsättning' }))
  await page
    .getByRole('row', { name: /^Objektledare/ })
    .getByText('Maj Wallander')
    .waitFor()
})
