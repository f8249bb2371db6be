import type { Page } from 'playwright-core'
import { beforeAll, expect, test } from 'vitest'
import { objectId, personId, productId } from '#demo/ids'
import { axeFindings } from './faultsOn'
import { choose, chooseMaker, pick, press, tick, type, writeDecision } from './hands'
import { type Journey, openJourney, today } from './journey'
import { register } from './registerForTests'

let journey: Journey
beforeAll(async () => {
  journey = await openJourney()
})

const ukf = objectId('UKF')
const status = (page: Page) => page.getByRole('status')
const heading = (page: Page, name: string) => page.getByRole('heading', { level: 1, name })

test('3.2-osg-decides-content: a leader adds a product and a component, usable at once as proposed, and the steering group confirms both', async () => {
  const leader = await journey.as('Leila Haddad', { at: `/objekt/${ukf}?flik=produkter` })
  await press(leader, leader.getByRole('link', { name: 'Lägg till objektprodukt' }))
  await heading(leader, 'Lägg till objektprodukt').waitFor()
  await type(leader, leader.getByRole('textbox', { name: 'Namn' }), 'Studiestöd')
  await choose(leader, leader.getByRole('combobox', { name: 'Delområde' }), 'process')
  await press(leader, leader.getByRole('button', { name: 'Lägg till objektprodukt' }))
  await status(leader).getByText('Studiestöd är tillagd.').waitFor()
  await heading(leader, 'Studiestöd').waitFor()
  await leader.getByText('Föreslagen', { exact: true }).waitFor()
  const product = leader.url()

  await press(leader, leader.getByRole('navigation', { name: 'Huvudmeny' }).getByRole('link', { name: 'Komponenter' }))
  await heading(leader, 'Komponenter').waitFor()
  await press(leader, leader.getByRole('main').getByRole('link', { name: 'Lägg till it-komponent' }).first())
  await heading(leader, 'Lägg till it-komponent').waitFor()
  await type(leader, leader.getByRole('textbox', { name: 'Namn' }), 'Läxhjälpen')
  await choose(leader, leader.getByRole('combobox', { name: /^Objekt/ }), 'UKF Utbildning, kultur och fritid')
  await choose(leader, leader.getByRole('combobox', { name: /^Hemmaprodukt/ }), 'Studiestöd')
  await choose(leader, leader.getByRole('combobox', { name: /^Livscykel/ }), 'Under införande')
  await choose(leader, leader.getByRole('combobox', { name: /^Verksamhetskritiskt/ }), 'Vet inte')
  await press(leader, leader.getByRole('button', { name: 'Lägg till it-komponent' }))
  await status(leader).getByText('Läxhjälpen är tillagd.').waitFor()
  await heading(leader, 'Läxhjälpen').waitFor()
  await leader.getByText('Föreslagen', { exact: true }).waitFor()
  const holes = leader.getByRole('list', { name: 'Luckor' }).getByRole('listitem')
  await holes.filter({ hasText: 'Verksamhetskritiskt' }).getByText('Vet inte').waitFor()
  await holes.filter({ hasText: 'Avtalsform' }).getByText('Ej angivet').waitFor()
  const address = leader.url()

  const tove = await journey.as('Tove Lindmark', { at: `/objekt/${ukf}?flik=komponenter` })
  await press(tove, tove.getByRole('link', { name: 'Registrera styrgruppens beslut' }))
  await heading(tove, 'Bekräfta produkter och komponenter i UKF').waitFor()
  await tove.getByText(/^\d+ markerade$/).waitFor()
  await writeDecision(tove, { by: 'Styrgruppen för UKF', on: today, reference: 'OSG UKF § 21' })
  await press(
    tove,
    tove.getByRole('button', { name: /^Styrgruppen har bekräftat 2 objektprodukter och \d+ komponenter$/ }),
  )
  await status(tove)
    .getByText(/komponenter i UKF är bekräftade/)
    .waitFor()
  for (const confirmed of [product, address]) {
    await tove.goto(confirmed)
    await tove.getByText('Bekräftad', { exact: true }).waitFor()
  }
  await press(tove, tove.getByRole('link', { name: 'Visa beslutet' }))
  await tove.getByRole('heading', { level: 1, name: /^2 objektprodukter och \d+ komponenter hör till UKF/ }).waitFor()
})

test('3.2-it-components: both sides assess, each for itself, and where they differ it is something to talk about', async () => {
  const it = await journey.as('Leila Haddad')
  const { id } = await register(it, { name: 'Elevkortet', objectId: ukf, productId: productId('UKF', 'Pedagogik') })
  await it.goto(`/komponenter/${id}`)
  await it.getByRole('link', { name: 'Bedöm för it' }).waitFor()
  expect(await it.getByRole('link', { name: 'Bedöm för verksamheten' }).count()).toBe(0)
  await press(it, it.getByRole('link', { name: 'Bedöm för it' }))
  await pick(it, it.getByRole('radio', { name: 'Avveckling' }))
  await press(it, it.getByRole('button', { name: 'Spara bedömningen' }))
  await status(it).getByText('Bedömningen av Elevkortet är sparad.').waitFor()

  const business = await journey.as('Petra Sandell', { at: `/komponenter/${id}` })
  await press(business, business.getByRole('link', { name: 'Bedöm för verksamheten' }))
  await pick(business, business.getByRole('radio', { name: 'Utveckling' }))
  await press(business, business.getByRole('button', { name: 'Spara bedömningen' }))
  await business.getByText('Sidorna ser olika på framtiden: Utveckling och Avveckling').waitFor()
  const assessments = business.getByRole('row', { name: /^Bedömning/ })
  await assessments.getByText('Petra Sandell').waitFor()
  await assessments.getByText('Leila Haddad').waitFor()
})

test('3.2-osg-decides-content: a move is refused to the wrong group, with the clause and who could, and both groups decide it', async () => {
  const page = await journey.as('Tove Lindmark')
  const { id } = await register(page, { name: 'Skolkartan', objectId: ukf, productId: productId('UKF', 'Skolskjuts') })
  await page.goto(`/komponenter/${id}`)
  await press(page, page.getByRole('link', { name: 'Föreslå flytt' }))
  await choose(page, page.getByRole('combobox', { name: 'Objekt', exact: true }), 'SAM Samhällsbyggnad')
  await choose(page, page.getByRole('combobox', { name: /^Hemmaprodukt/ }), 'Kartor och geodata')
  await type(page, page.getByRole('textbox', { name: 'Skäl' }), 'Kartorna sköts av SAM.')
  await press(page, page.getByRole('button', { name: 'Föreslå flytt' }))
  await heading(page, 'Skolkartan: från UKF till SAM').waitFor()
  expect(await page.getByText('Beslut saknas').count()).toBe(2)

  await press(page, page.getByRole('link', { name: 'Registrera beslut om flytten' }))
  await writeDecision(page, { by: 'Kommundirektör', on: today, reference: 'KLF 2026-02020' })
  const send = page.getByRole('button', { name: 'Registrera beslut om flytten' })
  await press(page, send)
  const main = page.getByRole('main')
  await main.getByText('Du skrev').waitFor()
  await main.getByRole('link', { name: 'Klausul 3.2 i Modellen' }).first().waitFor()
  await main
    .getByText(/styrgruppen för UKF/i)
    .first()
    .waitFor()
  await page.getByRole('button', { name: /^Be .* om beslut$/ }).waitFor()

  await chooseMaker(page, 'Styrgruppen för UKF')
  await press(page, send)
  await status(page).getByText('Nu väntar flytten på SAM.').waitFor()
  expect(await page.getByText('Beslut saknas').count()).toBe(1)
  await press(page, page.getByRole('link', { name: 'Registrera beslut om flytten' }))
  await writeDecision(page, { by: 'Styrgruppen för SAM', on: today, reference: 'OSG SAM § 12' })
  await press(page, send)
  await status(page).getByText('Skolkartan hör nu till SAM.').waitFor()
  await page.goto(`/komponenter/${id}?flik=historik`)
  await page.getByRole('link', { name: 'SAM, Kartor och geodata' }).waitFor()
  await page.getByText('UKF, Skolskjuts').waitFor()
})

test('3.2-it-components: what one answers for is attested at once, after a line on the first page has said so', async () => {
  const tove = await journey.as('Tove Lindmark')
  const mine = {
    objectId: ukf,
    productId: productId('UKF', 'Bibliotek'),
    responsible: { business: personId('Ulrika Tern'), it: null },
  }
  await register(tove, { name: 'Hyllvärmaren', ...mine })
  await register(tove, { name: 'Lånekortet', ...mine })

  const page = await journey.as('Ulrika Tern')
  await press(page, page.getByRole('link', { name: /it-komponenter som du svarar för behöver intygas/ }))
  await heading(page, 'Det här svarar du för').waitFor()
  await page.getByRole('heading', { name: 'Fyll i luckorna först' }).waitFor()
  await tick(page, page.getByRole('checkbox', { name: /^Markera alla \d+$/ }).first())
  await press(page, page.getByRole('button', { name: /^Fortfarande rätt för \d+$/ }).first())
  await status(page)
    .getByText(/komponenter är intygade i dag/)
    .waitFor()
})

test('only what is touched is sent, the other’s change is told and kept, and all of it goes by keyboard', async () => {
  const page = await journey.as('Tove Lindmark')
  const { id } = await register(page, { name: 'Provsalen', objectId: ukf, facts: { supplier: 'Gamla bolaget' } })
  await page.goto(`/komponenter/${id}/andra#facts.operating-cost`)
  await heading(page, 'Ändra Provsalen').waitFor()
  const cost = page.getByRole('textbox', { name: /^Driftkostnad per år/ })
  await expect.poll(() => cost.evaluate((field) => field === document.activeElement)).toBe(true)
  await type(page, cost, '1 250 000,50')

  const other = await journey.as('Leila Haddad', { at: `/komponenter/${id}/andra` })
  await type(other, other.getByRole('textbox', { name: /^Leverantör/ }), 'Nya bolaget')
  await press(other, other.getByRole('button', { name: 'Spara' }))
  await status(other).getByText('Uppgifterna om Provsalen är ändrade.').waitFor()

  await press(page, page.getByRole('button', { name: 'Spara' }))
  const told = page.getByRole('alert')
  await told.getByText('Nu står Nya bolaget.').waitFor()
  await press(page, page.getByRole('button', { name: 'Spara' }))
  await status(page).getByText('Uppgifterna om Provsalen är ändrade.').waitFor()
  await page.goto(`/komponenter/${id}?flik=uppgifter`)
  await page.getByText(/^1\s250\s000,50 kr utan moms$/).waitFor()
  await page.getByText('Nya bolaget').waitFor()
})

test('on another day nothing can be changed, and a phone shows both sides without a fault', async () => {
  const tove = await journey.as('Tove Lindmark')
  const { id } = await register(tove, { name: 'Fritidskortet', objectId: ukf })
  const page = await journey.as('Tove Lindmark', { width: 390 })
  await page.goto(`/komponenter/${id}?dag=2026-06-15`)
  await heading(page, 'Fritidskortet').waitFor()
  const main = page.getByRole('main')
  for (const name of ['Ändra', 'Föreslå flytt', 'Bedöm för it', 'Ange'])
    expect(await main.getByRole('link', { name, exact: true }).count()).toBe(0)
  expect(await main.getByRole('button', { name: 'Fortfarande rätt' }).count()).toBe(0)
  expect(await axeFindings(page)).toEqual([])
  await page.goto('/komponenter?q=Fritidskortet&dag=2026-06-15')
  await main.getByRole('link', { name: 'Fritidskortet' }).waitFor()
  expect(await main.getByRole('checkbox').count()).toBe(0)
})
