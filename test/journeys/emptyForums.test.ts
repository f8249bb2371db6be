import { fileURLToPath } from 'node:url'
import type { Locator, Page } from 'playwright-core'
import { beforeAll, expect, test } from 'vitest'
import { rollistaFiles } from '#demo/rollistaFiles'
import { choose, keepsFocus, press, tick, type } from './hands'
import { type Journey, openJourney } from './journey'

let journey: Journey
/** Where the organisation's first person chooses a password. */
let link: string
beforeAll(async () => {
  journey = await openJourney()
  const made = ['organisation', 'create', 'Nya Vretaby', '--model', 'linkoping', '--from', '2018-01-01']
  const said = await journey.command(...made, '--admin-name', 'Tove Lindmark', '--admin-email', 'tove@ny.example.se')
  const { pathname, hash } = new URL(/http:\S+/.exec(said)?.[0] ?? '')
  link = pathname + hash
})

const list = fileURLToPath(new URL(`../../demo/${encodeURIComponent(rollistaFiles.xlsx)}`, import.meta.url))
const errors = (page: Page) => page.getByRole('list', { name: 'Fel', exact: true }).getByRole('listitem')

/** Some of those whom the list seats, by forum. */
const filled: Readonly<Record<string, readonly string[]>> = {
  Portföljstyrgruppen: ['Göran Palmcrantz', 'Annika Fors'],
  'Styrgruppen för UKF': ['Annika Fors', 'Jonas Ekwall', 'Kerstin Lundmark', 'Anders Bohlin'],
  Objektledarforum: ['Ingrid Solheim', 'Kajsa Lindqvist', 'Leila Haddad', 'Stina Ring'],
}

/** Walks to every forum and reads who sits there. */
async function seeForums(page: Page, areFilled: boolean): Promise<void> {
  for (const [forum, names] of Object.entries(filled)) {
    await press(page, page.getByRole('navigation', { name: 'Huvudmeny' }).getByRole('link', { name: 'Forum' }))
    await press(page, page.getByRole('main').getByRole('link', { name: forum }))
    await page.getByRole('heading', { level: 1, name: forum }).waitFor()
    const holders = page.getByRole('table', { name: 'Platser' }).locator('tbody tr > :nth-child(2)')
    const expected = areFilled ? expect.arrayContaining(names.map((name) => expect.stringContaining(name))) : []
    const taken = async () => (await holders.allInnerTexts()).filter((words) => !words.startsWith('Vakant'))
    await expect.poll(taken, { timeout: 10_000 }).toEqual(expected)
    expect(await holders.count()).toBeGreaterThan(3)
  }
}

/** Opens what is wrong of one kind, mends it and waits until it is mended. */
async function mend(page: Page, kind: string, how: (problem: Locator) => Promise<void>): Promise<void> {
  const before = await listed(page)
  const problem = errors(page).filter({ hasText: kind }).first()
  await press(page, problem.getByRole('link', { name: /^Rätta/ }))
  await problem.getByRole('button', { name: 'Spara val' }).waitFor()
  await how(problem)
  await press(page, problem.getByRole('button', { name: 'Spara val' }))
  await changed(page, before)
}

async function skip(page: Page, kind: string): Promise<void> {
  const before = await listed(page)
  const problem = errors(page).filter({ hasText: kind }).first()
  await press(page, problem.getByRole('button', { name: /^Hoppa över/ }))
  await changed(page, before)
}

/** The choices are saved and the list has changed, and one who walks with Tab is still where one was. */
async function changed(page: Page, before: string): Promise<void> {
  await page.getByRole('button', { name: 'Spara val' }).waitFor({ state: 'detached' })
  await expect.poll(() => listed(page), { timeout: 20_000 }).not.toBe(before)
  await keepsFocus(page)
}

const listed = async (page: Page): Promise<string> => (await errors(page).allInnerTexts()).join('\n')

test('an empty organisation reads in the messy role list by keyboard alone: the forums fill, and are empty again when it is undone', {
  timeout: 240_000,
}, async () => {
  const page = await journey.visit()
  await page.goto(link)
  await type(page, page.getByRole('textbox', { name: 'Nytt lösenord' }), 'korta dagar i november')
  await page.keyboard.press('Enter')
  await page.getByRole('button', { name: 'Din meny: Tove Lindmark' }).waitFor()
  await seeForums(page, false)

  await press(page, page.getByRole('link', { name: 'Läs in', exact: true }))
  const chooser = page.waitForEvent('filechooser')
  await press(page, page.getByRole('button', { name: 'Välj fil' }))
  await (await chooser).setFiles(list)
  await page.getByRole('heading', { level: 1, name: /^Läs in: / }).waitFor()
  const column = page.getByRole('table', { name: 'Kolumner' }).getByRole('row', { name: /^Förvaltn\.roll/ })
  expect(await column.textContent()).toContain('Roll och sida')

  const inTheWay = page.getByRole('main').getByRole('link', { name: /^\d+ fel$/ })
  const count = Number.parseInt((await inTheWay.textContent()) ?? '', 10)
  await press(page, inTheWay)
  const rows = page.getByRole('table', { name: 'Raderna i filen' })
  await rows
    .getByRole('row', { name: /Eric Tallberg/ })
    .first()
    .waitFor()
  expect(await rows.getByRole('row').count()).toBe(count + 1)
  await press(page, page.getByRole('link', { name: 'Tillbaka till utkastet' }))

  await mend(page, 'angiven två gånger för VSOA', async (problem) => {
    await tick(
      page,
      problem.getByRole('group', { name: /Eric Tallberg/ }).getByRole('checkbox', { name: 'Hoppa över raden' }),
    )
  })
  for (const code of ['VSOA', 'UKF', 'SAM', 'KOP', 'FST']) {
    await mend(page, `som inte finns i ${code}`, async (problem) => {
      await choose(page, problem.getByRole('combobox', { name: 'Samma för alla' }), 'Läs in raden utan den')
    })
  }
  await mend(page, 'Dialogen saknas', async (problem) => {
    await choose(page, problem.getByRole('combobox', { name: 'Där det är tomt menas' }), 'Den som personen arbetar åt')
  })
  await mend(page, 'Grunden för platsen saknas', async (problem) => {
    await choose(page, problem.getByRole('combobox', { name: 'Där det är tomt menas' }), 'Svarar för verksamhet')
  })
  await mend(page, 'Förvaltningen finns inte', async (problem) => {
    await choose(page, problem.getByRole('combobox', { name: /Barn- & Utb/ }), 'Utbildningsförvaltningen')
    await choose(page, problem.getByRole('combobox', { name: /Fritid\/kultur/ }), 'Kultur- och fritidsförvaltningen')
  })
  await mend(page, 'Datumet går inte att tolka', async (problem) => {
    const fields = problem.getByRole('textbox', { name: 'Det ska stå' })
    for (const [at, day] of ['2025-04-01', '2025-04-01', '2026-02-28'].entries()) await type(page, fields.nth(at), day)
  })
  // Who coordinates products can't be read in before there are any, nor who works for a leader that there isn't or was lent
  // products by one; and a seat is a manager's.
  for (const kind of [
    'Produkterna saknas',
    'Uppdragsgivaren saknas',
    'Ingen innehade uppdraget',
    'Bara den som är chef',
  ])
    await skip(page, kind)
  await page.getByText('Inga fel står i vägen').waitFor()

  await press(page, page.getByRole('button', { name: /^Läs in \d+ rader$/ }))
  await page.getByRole('heading', { name: 'Inläst', exact: true }).waitFor()
  await keepsFocus(page)
  await seeForums(page, true)

  await press(page, page.getByRole('link', { name: 'Läs in', exact: true }))
  await press(page, page.getByRole('main').getByRole('link', { name: rollistaFiles.xlsx }))
  await press(page, page.getByRole('button', { name: 'Ångra inläsningen' }))
  await press(page, page.getByRole('dialog').getByRole('button', { name: 'Ångra inläsningen' }))
  await page.getByRole('heading', { name: 'Ångrad', exact: true }).waitFor()
  await keepsFocus(page)
  await seeForums(page, false)
})
