import { afterAll, beforeAll, expect, test } from 'vitest'
import { objectId } from '#demo/ids'
import { axeFindings } from './faultsOn'
import { writeDecision } from './hands'
import { type Journey, openJourney, today } from './journey'
import { asked, register } from './registerForTests'

let journey: Journey
beforeAll(async () => {
  journey = await openJourney()
})
afterAll(() => journey.close())

test('2.1-objects-govern-it-support: an object with components is split with all of them, and isn’t closed before', async () => {
  const tove = await journey.as('Tove Lindmark')
  const sam = objectId('SAM')
  const { id } = await register(tove, { name: 'Mätstationen', objectId: sam })

  await tove.goto(`/objekt/${sam}/andra?vad=close`)
  await tove.getByText(/^Objektet svarar för komponenter/).waitFor()
  await tove.getByRole('textbox', { name: 'Sista dag' }).fill('2027-06-30')
  await writeDecision(tove, { by: 'Portföljstyrgruppen', on: today, reference: 'PSG 2026 § 90' })
  await tove.getByRole('button', { name: 'Avsluta objektet' }).click()
  await tove.getByText(/komponenter hör till SAM: /).waitFor()
  expect(await axeFindings(tove)).toEqual([])

  await tove.goto(`/objekt/${sam}/andra?vad=split`)
  await tove.getByText(/^Komponenter som följer sina produkter till delarna: \d+/).waitFor()
  await tove.getByRole('textbox', { name: 'Kort namn' }).first().fill('BYGG')
  await tove.getByRole('textbox', { name: 'Namn', exact: true }).first().fill('Bygglov och kartor')
  await tove.getByRole('textbox', { name: 'Kort namn' }).last().fill('GATA')
  await tove.getByRole('textbox', { name: 'Namn', exact: true }).last().fill('Gata och park')
  await tove.getByRole('checkbox', { name: 'Markupplåtelse' }).check()
  await tove
    .getByRole('group', { name: 'Komponenter utan produkt' })
    .getByRole('checkbox', { name: 'Mätstationen' })
    .check()
  await tove.getByRole('textbox', { name: 'Från' }).fill('2027-01-01')
  await writeDecision(tove, { by: 'Portföljstyrgruppen', on: today, reference: 'PSG 2026 § 91' })
  expect(await axeFindings(tove)).toEqual([])
  await tove.getByRole('button', { name: 'Registrera beslut' }).click()
  await tove.getByRole('status').getByText('Beslutet är registrerat.').waitFor()
  const { object } = await asked<{ object: { code: string } }>(tove, {
    method: 'GET',
    path: `/it-components/${id}?asOf=2027-01-01`,
  })
  expect(object.code).toBe('GATA')
})
