import { readFileSync } from 'node:fs'
import type { Page } from 'playwright-core'
import { beforeAll, expect, test } from 'vitest'
import { messyRegisterFiles } from '#demo/register/messyRegisterFiles'
import { axeFindings } from './faultsOn'
import { choose, chooseFile, pick, press, tick, type } from './hands'
import { type Journey, openJourney } from './journey'
import { asked } from './registerForTests'

let journey: Journey
beforeAll(async () => {
  journey = await openJourney()
})

const emptied = 'Lämna tomt, behåll texten i anmärkningen'

async function readRegister(page: Page, name: string): Promise<void> {
  await page.goto('/las-in')
  await pick(page, page.getByRole('radio', { name: 'Register över it-komponenter' }))
  // By its content: without a UTF-8 locale Chromium finds no file whose path has an ö.
  const buffer = readFileSync(new URL(`../../demo/${encodeURIComponent(name)}`, import.meta.url))
  const file = { name, mimeType: 'application/octet-stream', buffer }
  await chooseFile(page, page.getByRole('button', { name: 'Välj fil' }), file)
  await page.getByRole('heading', { level: 1, name: `Läs in: ${name}` }).waitFor()
  await page.getByText('Inget är sparat än').waitFor()
}

const errors = (page: Page) => page.getByRole('list', { name: 'Fel', exact: true }).getByRole('listitem')

/** How many there would be of one kind, and which. */
async function follows(page: Page, figure: number, what: string) {
  const told = page.getByRole('definition').filter({ hasText: what })
  await told.waitFor()
  expect(await told.locator('xpath=preceding-sibling::dt').textContent()).toBe(String(figure))
  return told
}

const component = async (page: Page, name: string) => {
  const found = await asked<{ items: { id: string; name: string }[] }>(page, {
    method: 'GET',
    path: `/it-components?q=${encodeURIComponent(name)}`,
  })
  return found.items.find((each) => each.name === name)
}

test('2.1-objects-govern-it-support: a messy register comes in from file to map, and again a year later, and is taken back', async () => {
  const page = await journey.as('Tove Lindmark')
  await readRegister(page, messyRegisterFiles.xlsx)

  // A wrong column: whoever made the list meant those who use the system, not how many they are.
  await press(page, errors(page).getByRole('link', { name: 'Ändra kolumnen' }))
  await choose(page, page.getByRole('combobox', { name: 'Användare blir' }), 'Nyttjande förvaltningar')
  await choose(page, page.getByRole('combobox', { name: 'Ant. anv. blir' }), 'Aktiva användare')
  await press(page, page.getByRole('button', { name: 'Provkör' }))

  // Two administrations, two people and a product that nobody has: decided once each.
  await choose(page, page.getByRole('combobox', { name: /Barn- & Utb/ }), 'Utbildningsförvaltningen')
  await choose(page, page.getByRole('combobox', { name: /Vretaby Bostäder/ }), emptied)
  await choose(page, page.getByRole('combobox', { name: /Krisberedskap/ }), 'Lägg till: Krisberedskap')
  await choose(page, page.getByRole('combobox', { name: /Rut Almgren/ }), 'Lägg till: Rut Almgren')
  await choose(page, page.getByRole('combobox', { name: /Harald Nyman/ }), 'Lägg till: Harald Nyman')
  await press(page, page.getByRole('button', { name: 'Spara svaren' }))
  await page.getByText('Alla namn är bestämda').waitFor()

  // What can't be read goes to the note; one row is given a name, those that don't belong are skipped.
  await pick(page, page.getByRole('radio', { name: 'Stoppar raden' }))
  await page.keyboard.press('ArrowRight')
  await errors(page).filter({ hasText: 'går inte att tolka' }).first().waitFor({ state: 'detached' })
  await press(page, errors(page).filter({ hasText: 'Nivån' }).getByRole('button', { name: 'Hoppa över raden' }))
  await errors(page).filter({ hasText: 'Nivån' }).waitFor({ state: 'detached' })
  await press(
    page,
    errors(page)
      .filter({ hasText: 'Namnet saknas' })
      .getByRole('link', { name: /^Rätta/ }),
  )
  const [nameless, footnote] = [85, 91].map((row) => page.getByRole('group', { name: `Rad ${row}`, exact: true }))
  if (nameless === undefined || footnote === undefined) throw new Error('two rows have no name')
  await type(page, nameless.getByRole('textbox'), 'Båtplatserna')
  await tick(page, footnote.getByRole('checkbox'))
  await press(page, page.getByRole('button', { name: 'Spara val' }))
  const twice = errors(page).filter({ hasText: 'står på flera rader' })
  await press(page, twice.getByRole('link', { name: /^Rätta/ }))
  await tick(page, page.getByRole('group', { name: /^Rad 86/ }).getByRole('checkbox'))
  await press(page, page.getByRole('button', { name: 'Spara val' }))
  await page.getByText('Inga fel står i vägen').waitFor()
  expect(await axeFindings(page)).toEqual([])

  await follows(page, 39, 'nya komponenter')
  await press(page, page.getByRole('button', { name: /^Läs in \d+ rader/ }))
  await page.getByRole('heading', { name: 'Inläst', exact: true }).waitFor()
  const first = page.url()

  // On the map: under its object, and the product that came with the file.
  await page.goto('/karta')
  await page.getByText('Krisberedskap').first().waitFor()
  const boats = await component(page, 'Båtplatserna')
  await page.goto(`/komponenter/${boats?.id}`)
  await page.getByRole('heading', { level: 1, name: 'Båtplatserna' }).waitFor()
  await page.getByText('Föreslagen', { exact: true }).waitFor()

  // 3.2-osg-decides-content: a year later; another object in the file is a proposal, not a move.
  await readRegister(page, messyRegisterFiles.csv)
  await choose(page, page.getByRole('combobox', { name: /Vretaby Bostäder/ }), emptied)
  await press(page, page.getByRole('button', { name: 'Spara svaren' }))
  await page.getByText('Inga fel står i vägen').waitFor()
  await follows(page, 3, 'nya komponenter')
  const absent = await follows(page, 3, 'finns inte i filen')
  await absent.getByRole('link', { name: 'Lekplatskollen' }).waitFor()
  const moves = await follows(page, 1, 'flytt föreslås')
  await moves.getByText('Nyckelskåpet: från SAM till KOP').waitFor()
  await press(page, page.getByRole('link', { name: 'Visa raderna' }))
  const changed = page.getByRole('row', { name: /Ledsagaren/ })
  await changed.getByText('Driftkostnad per år: 1 250 000 kr inkl. moms → 1 310 000 kr inkl. moms').waitFor()
  await press(page, page.getByRole('link', { name: 'Tillbaka till utkastet' }))
  await press(page, page.getByRole('button', { name: /^Läs in \d+ rader/ }))
  await page.getByRole('heading', { name: 'Inläst', exact: true }).waitFor()
  const second = page.url()
  const cabinet = await component(page, 'Nyckelskåpet')
  await page.goto(`/komponenter/${cabinet?.id}`)
  // It stands where it stood, and the move waits for a decision.
  await page.getByRole('link', { name: 'SAM Samhällsbyggnad' }).waitFor()
  await page.getByRole('link', { name: 'Visa flytten' }).waitFor()

  // Taken back in turn: the later first, since it changed what the earlier brought.
  for (const each of [second, first]) {
    await page.goto(each)
    await press(page, page.getByRole('button', { name: 'Ångra inläsningen' }))
    await press(page, page.getByRole('dialog').getByRole('button', { name: 'Ångra inläsningen' }))
    await page.getByRole('heading', { name: 'Ångrad', exact: true }).waitFor()
  }
  expect(await component(page, 'Båtplatserna')).toBeUndefined()
  expect(await component(page, 'Nyckelskåpet')).toBeDefined()
}, 240_000)
