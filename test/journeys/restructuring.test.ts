import { beforeAll, expect, test } from 'vitest'
import { objectId } from '#demo/ids'
import { axeFindings } from './faultsOn'
import { press, tick, type, writeDecision } from './hands'
import { type Journey, openJourney, today } from './journey'
import { asked, register } from './registerForTests'

let journey: Journey
beforeAll(async () => {
  journey = await openJourney()
})

test('2.1-objects-govern-it-support: an object with components is split with all of them, and isn’t closed before', async () => {
  const tove = await journey.as('Tove Lindmark')
  const sam = objectId('SAM')
  const { id } = await register(tove, { name: 'Mätstationen', objectId: sam })

  await tove.goto(`/objekt/${sam}/andra?vad=close`)
  await tove.getByText(/^Objektet svarar för komponenter/).waitFor()
  await type(tove, tove.getByRole('textbox', { name: 'Sista dag' }), '2027-06-30')
  await writeDecision(tove, { by: 'Portföljstyrgruppen', on: today, reference: 'PSG 2026 § 90' })
  await press(tove, tove.getByRole('button', { name: 'Avsluta objektet' }))
  await tove.getByText(/komponenter hör till SAM: /).waitFor()
  expect(await axeFindings(tove)).toEqual([])

  await tove.goto(`/objekt/${sam}/andra?vad=split`)
  await tove.getByText(/^Komponenter som följer sina produkter till delarna: \d+/).waitFor()
  await type(tove, tove.getByRole('textbox', { name: 'Kort namn' }).first(), 'BYGG')
  await type(tove, tove.getByRole('textbox', { name: 'Namn', exact: true }).first(), 'Bygglov och kartor')
  await type(tove, tove.getByRole('textbox', { name: 'Kort namn' }).last(), 'GATA')
  await type(tove, tove.getByRole('textbox', { name: 'Namn', exact: true }).last(), 'Gata och park')
  await tick(tove, tove.getByRole('checkbox', { name: 'Markupplåtelse' }))
  await tick(
    tove,
    tove.getByRole('group', { name: 'Komponenter utan produkt' }).getByRole('checkbox', { name: 'Mätstationen' }),
  )
  await type(tove, tove.getByRole('textbox', { name: 'Från' }), '2027-01-01')
  await writeDecision(tove, { by: 'Portföljstyrgruppen', on: today, reference: 'PSG 2026 § 91' })
  expect(await axeFindings(tove)).toEqual([])
  await press(tove, tove.getByRole('button', { name: 'Registrera beslut' }))
  await tove.getByRole('status').getByText('Beslutet är registrerat.').waitFor()
  const { object } = await asked<{ object: { code: string } }>(tove, {
    method: 'GET',
    path: `/it-components/${id}?asOf=2027-01-01`,
  })
  expect(object.code).toBe('GATA')
})
