import type { Page } from 'playwright-core'
import { beforeAll, expect, test } from 'vitest'
import { faultsOn } from './faultsOn'
import { press, type } from './hands'
import { type Journey, openJourney } from './journey'
import { followed } from './quiet'

const password = 'korta dagar i november'
const another = 'cykel under granen'
let journey: Journey
let link: string
let organisation: string
beforeAll(async () => {
  journey = await openJourney()
  const made = await newSchool('Vretaby skola', 'Siv Lindmark', 'siv@skola.example.se')
  link = made.link
  organisation = made.organisation
})

/** An organisation of its own, the link by which the one who administers it chooses a password, and which it is. */
async function newSchool(name: string, admin: string, email: string): Promise<{ link: string; organisation: string }> {
  const made = ['organisation', 'create', name, '--model', 'linkoping', '--from', '2018-01-01']
  const said = await journey.command(...made, '--admin-name', admin, '--admin-email', email)
  const { pathname, hash } = new URL(/http:\S+/.exec(said)?.[0] ?? '')
  return { link: pathname + hash, organisation: /organisation=(\S+)/.exec(said)?.[1] ?? '' }
}

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

test('what somebody has left open is not seen when their session has ended, and is never another’s', {
  timeout: 120_000,
}, async () => {
  const page = await journey.visit()
  const quiet = followed(page)
  const people = [
    { name: 'Eva Ek', email: 'eva@skola.example.se' },
    { name: 'Bo Berg', email: 'bo@skola.example.se' },
  ] as const
  const [eva, bo] = people
  const { link: first, organisation } = await newSchool('Skolan', eva.name, eva.email)
  const made = ['user', '--name', bo.name, '--email', bo.email, '--rights', 'administer', '--organisation', 'Skolan']
  for (const said of [first, await journey.command(...made)]) {
    const body = { code: /kod=(\S+)/.exec(said)?.[1], password }
    await page.request.post('/api/sign-in/activate', { data: body, failOnStatusCode: true })
  }
  const signIn = ({ email }: { email: string }) =>
    page.request.post('/api/sign-in/sign-in/email', { data: { organisation, email, password }, failOnStatusCode: true })
  // What a page still asks for would tell it that the session has ended, before it is asked for anything.
  const signOut = async () => {
    await quiet()
    await page.request.post('/api/sign-in/sign-out', { data: {}, failOnStatusCode: true })
  }
  const menu = ({ name }: { name: string }) => page.getByRole('button', { name: `Din meny: ${name}` })
  const name = field(page, 'Namn')
  const send = page.getByRole('main').getByRole('button', { name: 'Skapa konto' })
  const dialog = page.getByRole('dialog', { name: 'Du har loggats ut' })

  await signIn(eva)
  await page.goto('/konton/nytt')
  await type(page, name, 'Hemlig Granne')
  await signOut()
  await press(page, send)
  await dialog.waitFor()
  expect(await page.getByRole('heading', { level: 1 }).count()).toBe(0)
  expect(await page.locator('body').ariaSnapshot()).not.toContain('Skapa konto')
  expect(await page.title()).toBe('Du har loggats ut · Styrbord')

  // The same account goes on where it was.
  await type(page, dialog.getByLabel('E-post'), eva.email)
  await type(page, dialog.getByLabel('Lösenord', { exact: true }), password)
  await page.keyboard.press('Enter')
  await name.waitFor()
  expect(await name.inputValue()).toBe('Hemlig Granne')

  // Esc leaves the page.
  await signOut()
  await press(page, send)
  await dialog.waitFor()
  await page.keyboard.press('Escape')
  await page.getByRole('heading', { level: 1, name: 'Välj vem du är' }).waitFor()

  // Another account finds nothing of it, and it is there when its own comes back.
  await signIn(eva)
  await page.goto('/konton/nytt')
  await name.waitFor()
  expect(await name.inputValue()).toBe('Hemlig Granne')
  await signOut()
  await press(page, send)
  await type(page, dialog.getByLabel('E-post'), bo.email)
  await type(page, dialog.getByLabel('Lösenord', { exact: true }), password)
  await page.keyboard.press('Enter')
  await menu(bo).waitFor()
  expect(new URL(page.url()).pathname).toBe('/')
  await page.goto('/konton/nytt')
  await name.waitFor()
  expect(await name.inputValue()).toBe('')

  // Who comes in in another tab comes in here, too.
  const tab = await page.context().newPage()
  const tabIsQuiet = followed(tab)
  await signIn(eva)
  await tab.goto('/')
  await menu(eva).waitFor()
  expect(new URL(page.url()).pathname).toBe('/')

  // What one tab is told of an ended session hides the other at once, though that one asks nothing.
  await page.goto('/konton/nytt')
  await name.waitFor()
  await tab.goto('/konton/nytt')
  await type(tab, field(tab, 'Namn'), 'Någon Annan')
  await tabIsQuiet()
  await signOut()
  await press(tab, tab.getByRole('main').getByRole('button', { name: 'Skapa konto' }))
  await tab.getByRole('dialog', { name: 'Du har loggats ut' }).waitFor()
  await dialog.waitFor()
})
