import { beforeAll, expect, test } from 'vitest'
import { objectId } from '#demo/ids'
import { choose, press, tick, type, writeDecision } from './hands'
import { type Journey, openJourney, today } from './journey'

let journey: Journey
beforeAll(async () => {
  journey = await openJourney()
})

test('3.5-deviations-recorded: Tove Lindmark moves a task of one product, is offered no mandate, and is told that nobody carries it', async () => {
  const page = await journey.as('Tove Lindmark', { at: `/avsteg/nytt?objekt=${objectId('KOP')}` })
  const concerns = page.getByRole('combobox', { name: 'Objektprodukt' })
  await choose(page, concerns, 'Lön')
  await choose(page, page.getByRole('combobox', { name: 'Från roll' }), 'Objektägare verksamhet')
  await page.getByRole('checkbox', { name: 'Ser till att lag och regler följs' }).waitFor()
  for (const mandate of ['Äger objektet', 'Fastställer planerna', 'Leder styrgruppen'])
    expect(await page.getByRole('checkbox', { name: mandate }).count()).toBe(0)
  await tick(page, page.getByRole('checkbox', { name: 'Ser till att lag och regler följs' }))
  await choose(page, page.getByRole('combobox', { name: 'Till roll' }), 'Objektproduktsamordnare it')
  await type(page, page.getByRole('textbox', { name: 'Skäl' }), 'Lönesystemet byts')
  await type(page, page.getByRole('textbox', { name: 'Gäller från' }), today)
  await writeDecision(page, { by: 'Objektägare verksamhet i KOP', on: today, reference: 'KLF 2026-1' })
  await press(page, page.getByRole('button', { name: 'Registrera avsteg' }))

  await page.getByRole('heading', { level: 1, name: 'Avsteg i KOP' }).waitFor()
  const main = page.getByRole('main')
  await main.getByText('Lön', { exact: true }).waitFor()
  await main.getByText('Ingen har rollen, så ingen bär uppgifterna').waitFor()
})
