import type { Page } from 'playwright-core'
import { beforeAll, expect, test } from 'vitest'
import { faultsOn } from './faultsOn'
import { press, type } from './hands'
import { type Journey, openJourney } from './journey'

const password = 'korta dagar i november'
const another = 'cykel under granen'
let journey: Journey
let link: string
let organisation: string
beforeAll(async () => {
  journey = await openJourney()
  const made = ['organisation', 'create', 'Vretaby skola', '--model', 'linkoping', '--from', '2018-01-01']
  const said = await journey.command(...made, '--admin-name', 'Siv Lindmark', '--admin-email', 'siv@skola.example.se')
  const { pathname, hash } = new URL(/http:\S+/.exec(said)?.[0] ?? '')
  link = pathname + hash
  organisation = /organisation=(\S+)/.exec(said)?.[1] ?? ''
})

const field = (page: Page, name: string) => page.getByRole('textbox', { name })
const present = (page: Page) => page.getByLabel('Nuvarande lösenord')
const change = (page: Page) => page.getByRole('main').getByRole('button', { name: 'Byt lösenord' })

test('somebody chooses a password that isn’t guessed, changes it, and signs out a browser that was left, by keyboard alone', {
  timeout: 120_000,
}, async () => {
  const page = await journey.visit()
  await page.goto(link)
  await type(page, field(page, 'Nytt lösenord'), 'SivLindmark2026')
  await page.keyboard.press('Enter')
  await page.getByRole('link', { name: /^Lösenordet är nästan bara ditt namn/ }).waitFor()
  await type(page, field(page, 'Nytt lösenord'), password)
  await page.keyboard.press('Enter')
  const menu = page.getByRole('button', { name: 'Din meny: Siv Lindmark' })
  await menu.waitFor()

  const left = await journey.visit()
  const body = { organisation, email: 'siv@skola.example.se', password }
  await left.request.post('/api/sign-in/sign-in/email', { data: body, failOnStatusCode: true })
  await press(page, menu)
  await press(page, page.getByRole('link', { name: 'Mitt konto' }))
  await page.getByRole('heading', { level: 1, name: 'Mitt konto' }).waitFor()
  expect(await faultsOn(page)).toEqual([])
  const sessions = page.getByRole('table', { name: 'Här är du inloggad' }).locator('tbody tr')
  await expect.poll(() => sessions.count()).toBe(2)
  await press(page, page.getByRole('button', { name: /^Logga ut Chrome/ }))
  await expect.poll(() => sessions.count()).toBe(1)
  expect(await sessions.first().textContent()).toContain('Den här')
  expect((await left.request.get('/api/v1/acts')).status()).toBe(401)

  await type(page, present(page), 'något helt annat')
  await type(page, field(page, 'Nytt lösenord'), another)
  await press(page, change(page))
  await page.getByRole('link', { name: 'Det nuvarande lösenordet stämmer inte. Försök igen.' }).waitFor()
  await type(page, present(page), password)
  await press(page, change(page))
  await page.getByText('Lösenordet är bytt. Du är utloggad överallt utom här.').waitFor()
  expect((await page.request.get('/api/v1/acts')).status()).toBe(200)
})
