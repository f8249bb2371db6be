import { beforeAll, expect, test } from 'vitest'
import { personId } from '#demo/ids'
import { press, speakEnglish, type } from './hands'
import { type Journey, openJourney } from './journey'

let journey: Journey
beforeAll(async () => {
  journey = await openJourney()
})

test('a place that nobody holds says in the forum who fills it', async () => {
  const page = await journey.as('Annika Fors', { at: '/forum' })
  await press(page, page.getByRole('link', { name: /UKF/ }).first())
  const row = page.getByRole('row').filter({ hasText: 'akant' }).first()
  await row.getByText('Tillsätts av').waitFor()
  expect(await row.getByRole('link').count()).toBeGreaterThan(1)
})

test('an address that leads nowhere says so, and leads on', async () => {
  const page = await journey.as('Annika Fors', { at: '/objektt' })
  await page.getByRole('heading', { level: 1, name: 'Sidan finns inte' }).waitFor()
  await press(page, page.getByRole('main').getByRole('link', { name: 'Till Hem' }))
  await page.getByRole('heading', { level: 1, name: 'på dig, Annika' }).waitFor()
})

test('two who change the same person: the second is told what the first did, and keeps what was typed', async () => {
  const form = `/personer/${personId('Omar Said')}?gor=andra`
  const [first, second] = await Promise.all([journey.as('Tove Lindmark'), journey.as('Tove Lindmark')])
  for (const page of [first, second]) {
    await page.goto(form)
    await page.getByRole('textbox', { name: 'E-post' }).waitFor()
  }
  await type(first, first.getByRole('textbox', { name: 'E-post' }), 'omar.said@vretaby.example.se')
  await press(first, first.getByRole('button', { name: 'Spara' }))
  await first.getByRole('link', { name: 'omar.said@vretaby.example.se' }).waitFor()

  await type(second, second.getByRole('textbox', { name: 'Namn' }), 'Omar Said-Lind')
  await press(second, second.getByRole('button', { name: 'Spara' }))
  const told = second.getByRole('alert')
  await told.getByText('Nu står omar.said@vretaby.example.se.').waitFor()
  expect(await second.getByRole('textbox', { name: 'Namn' }).inputValue()).toBe('Omar Said-Lind')
  // The field that only the first touched follows: saving doesn't write back what the second had seen.
  expect(await second.getByRole('textbox', { name: 'E-post' }).inputValue()).toBe('omar.said@vretaby.example.se')
  await press(second, second.getByRole('button', { name: 'Spara' }))
  await second.getByRole('heading', { level: 1, name: 'Omar Said-Lind' }).waitFor()
  await second.getByRole('link', { name: 'omar.said@vretaby.example.se' }).waitFor()
})

test('whoever chooses English gets the whole product in English, and it is marked so', async () => {
  const page = await journey.as('Jonas Ekwall')
  expect(await page.locator('html').getAttribute('lang')).toBe('sv')
  await speakEnglish(page)
  expect(await page.locator('html').getAttribute('lang')).toBe('en')
  for (const [link, heading] of [
    ['Objects', 'Objects'],
    ['Forums', 'Forums'],
    ['Coverage', 'Coverage'],
    ['Findings', 'Findings'],
  ] as const) {
    await press(page, page.getByRole('navigation', { name: 'Main menu' }).getByRole('link', { name: link }))
    await page.getByRole('heading', { level: 1, name: heading }).waitFor()
  }
})
