import type { Page } from 'playwright-core'
import { beforeAll, expect, test } from 'vitest'
import { objectId } from '#demo/ids'
import { chooseMaker, choosePerson, keepsFocus, press, tabTo, type, writeDecision } from './hands'
import { type Journey, openJourney, today } from './journey'

let journey: Journey
beforeAll(async () => {
  journey = await openJourney()
})

const osgSam = `/forum/object-steering-group~${objectId('SAM')}`
const numberIn = (words: string | null): number => Number(/\d+/.exec(words ?? '')?.[0])
const seats = (page: Page) => page.getByRole('table', { name: 'Platser' })

test('2.3.2-osg-members: the seats of a forum on another day, read only, and back in one press, by keyboard alone', async () => {
  const page = await journey.as('Tove Lindmark', { at: osgSam })
  await seats(page).getByRole('link', { name: 'Nadia Kaya' }).waitFor()
  await page.getByRole('link', { name: 'Utse ledamot' }).waitFor()

  await press(page, page.getByRole('button', { name: /^Läget i dag/ }))
  await type(page, page.getByRole('textbox', { name: 'Visa läget den' }), '2026-06-15')
  await page.keyboard.press('Enter')
  const banner = page.getByRole('region', { name: 'Läget 15 juni 2026' })
  await banner.waitFor()
  await seats(page).getByText('Vakant sedan 1 maj 2026').first().waitFor()
  expect(await seats(page).getByText('Nadia Kaya').count()).toBe(0)
  expect(await page.getByRole('main').getByRole('link', { name: 'Utse ledamot' }).count()).toBe(0)
  expect(page.url()).toContain('dag=2026-06-15')

  await page.reload()
  await seats(page).getByText('Vakant sedan 1 maj 2026').first().waitFor()
  await press(page, page.getByRole('link', { name: 'Objekt', exact: true }).first())
  await page.getByRole('heading', { level: 1, name: 'Objekt' }).waitFor()
  expect(page.url()).toContain('dag=2026-06-15')
  // The browser's own key for it: one without a window has none.
  await page.goBack()
  await seats(page).getByText('Vakant sedan 1 maj 2026').first().waitFor()

  await press(page, banner.getByRole('button', { name: 'Tillbaka till i dag' }))
  await seats(page).getByRole('link', { name: 'Nadia Kaya' }).waitFor()
  await keepsFocus(page)
  await page.getByRole('link', { name: 'Utse ledamot' }).waitFor()
  expect(page.url()).not.toContain('dag=')
})

test('3.5-all-responsibilities-covered: a hole in the coverage leads to its finding, is mended and is closed, by keyboard alone', async () => {
  const page = await journey.as('Tove Lindmark')
  await press(page, page.getByRole('link', { name: 'Täckning' }))
  const onlyHoles = page.getByText(/^Bara hål/)
  await tabTo(page, page.getByRole('radio', { name: 'Alla ansvar' }))
  await page.keyboard.press('ArrowRight')
  await page.getByRole('row', { name: /^Support och utbildning/ }).waitFor()
  // A row without a hole is gone, and every row that is left has one.
  const rows = page
    .getByRole('table')
    .getByRole('row')
    .filter({ has: page.getByRole('cell') })
  await expect
    .poll(() => rows.filter({ hasNot: page.getByRole('link', { name: 'Ingen' }) }).count())
    .toBeLessThanOrEqual(1)
  const before = numberIn(await onlyHoles.textContent())

  await press(page, page.getByRole('row', { name: /^Support och utbildning/ }).getByRole('link', { name: 'Ingen' }))
  await page.getByRole('heading', { level: 1, name: 'Ingen bär ansvaret som objektspecialist verksamhet' }).waitFor()
  const finding = page.url()
  await press(page, page.getByRole('main').getByRole('link', { name: 'Tillsätt' }))
  await choosePerson(page, 'Person', 'Petter Rosengren')
  await type(page, page.getByRole('textbox', { name: 'Gäller från' }), today)
  await choosePerson(page, 'Dialog har förts med', 'Stina Ring')
  await tabTo(page, page.getByRole('combobox', { name: 'Arbetar på uppdrag av' }))
  await page.keyboard.press('ArrowDown')
  await writeDecision(page, { by: 'Verksamhetschef kansli', on: today, reference: 'KLF 2026-01010' })
  await press(page, page.getByRole('button', { name: 'Registrera tillsättning' }))
  await page.getByRole('status').getByText('Petter Rosengren är registrerad').waitFor()

  await page.goto(finding)
  await page.getByRole('heading', { name: 'Bristen finns inte längre' }).waitFor()
  await page.goto('/tackning?visa=hal')
  await page.getByRole('row').nth(3).waitFor()
  expect(await page.getByRole('row', { name: /^Support och utbildning/ }).count()).toBe(0)
  // One specialist carries all eight duties that nobody had.
  expect(numberIn(await onlyHoles.textContent())).toBe(before - 8)
})

test('3-contact-persons: Siv Blom, who has no role, finds her contact on a phone in two steps, by keyboard alone', async () => {
  const page = await journey.as('Siv Blom', { width: 390 })
  await press(page, page.getByRole('button', { name: 'Meny', exact: true }))
  await press(page, page.getByRole('link', { name: 'Hitta kontakt' }))
  await page.getByRole('link', { name: 'Utbildningsförvaltningen' }).waitFor()
  const about = page.getByRole('combobox', { name: 'Vad gäller det?' })
  await type(page, about, 'elevadm')
  await page.getByRole('listbox').getByRole('option', { name: 'Elevadministration' }).waitFor()
  await page.keyboard.press('ArrowDown')
  await page.keyboard.press('Enter')
  await page.getByRole('heading', { name: 'Din kontakt för Elevadministration' }).waitFor()
  await page.getByRole('main').getByRole('link', { name: 'Petra Sandell' }).waitFor()
  expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(390)

  await keepsFocus(page)

  await press(page, page.getByRole('link', { name: 'Fråga om något annat' }))
  await press(page, page.getByRole('link', { name: 'Utbildningsförvaltningen' }))
  await page.getByRole('heading', { name: /kontakter? för Utbildningsförvaltningen/ }).waitFor()
})

test('the model is read by how it is kept, and the mark of a clause leads to the clause', async () => {
  const page = await journey.as('Annika Fors')
  await press(page, page.getByRole('link', { name: 'Modellen' }).first())
  const counts = page.getByRole('navigation', { name: 'Klausuler efter läge' })
  const broken = counts.getByRole('link', { name: /Bruten/ })
  const count = numberIn(await broken.textContent())
  await press(page, broken)
  await expect.poll(() => page.getByRole('article').count()).toBe(count)
  expect(page.url()).toContain('lage=broken')

  await press(page, counts.getByRole('link', { name: /Inte byggd än/ }))
  const unbuilt = page.getByRole('article').first()
  await unbuilt.getByText('Inte byggd än').waitFor()
  await unbuilt.getByText('Följs upp utanför Styrbord').waitFor()

  await page.goto(osgSam)
  await press(page, page.getByRole('link', { name: 'Klausul 2.3.2 i Modellen' }).first())
  const clause = page.locator('[id="2.3.2-osg-per-object"]')
  await clause.waitFor()
  await expect
    .poll(() => clause.evaluate((element) => element.getBoundingClientRect().top < window.innerHeight))
    .toBe(true)
})

test('1-director-adopts: a new version of the model waits for the director, and is the model when she has adopted it, by keyboard alone', async () => {
  const page = await journey.as('Tove Lindmark', { at: '/modellen' })
  await page.getByText('Version 1, antagen av').waitFor()
  await press(page, page.getByRole('link', { name: 'Versioner', exact: true }))
  await press(page, page.getByRole('link', { name: 'Version 2' }))
  await page.getByRole('heading', { name: 'Skillnader' }).waitFor()
  await press(page, page.getByRole('link', { name: 'Registrera antagande' }))
  await type(page, page.getByRole('textbox', { name: 'Gäller från' }), today)
  await writeDecision(page, { by: 'Digitaliseringschefen', on: today, reference: 'KLF 2026-01020' })
  await press(page, page.getByRole('button', { name: 'Registrera antagande' }))

  const refused = page.getByRole('region', { name: 'Inget är registrerat' })
  await refused.getByRole('link', { name: 'Eva Rosenlund' }).waitFor()
  expect(await refused.getByRole('link', { name: 'Klausul 1 i Modellen' }).getAttribute('href')).toContain(
    '#1-director-adopts',
  )
  await chooseMaker(page, 'Kommundirektören')
  await press(page, page.getByRole('button', { name: 'Registrera antagande' }))
  await page.getByRole('status').getByText('Version 2 är antagen').waitFor()
  await keepsFocus(page)

  await page.goto('/modellen')
  await page.getByText('Version 2, antagen av kommundirektören').waitFor()
})
