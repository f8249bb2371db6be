import type { Page } from 'playwright-core'
import { beforeAll, test } from 'vitest'
import { objectId } from '#demo/ids'
import { chooseMaker, press, type, writeDecision } from './hands'
import { type Journey, openJourney, today } from './journey'
import { asked, type Registered } from './registerForTests'

let journey: Journey
beforeAll(async () => {
  journey = await openJourney()
})

const ukf = objectId('UKF')
const add = (page: Page, name: string): Promise<Registered> =>
  asked(page, {
    method: 'POST',
    path: '/object-products',
    body: { objectId: ukf, name, subarea: 'area', from: today },
  })

test('3.2-osg-decides-content: a leader takes back what is only proposed', async () => {
  const leader = await journey.as('Leila Haddad')
  const { id } = await add(leader, 'Sommarkollo')
  await leader.goto(`/produkter/${id}`)
  await press(leader, leader.getByRole('button', { name: 'Ta tillbaka' }))
  await press(leader, leader.getByRole('dialog').getByRole('button', { name: 'Ta tillbaka' }))
  await leader.getByRole('status').getByText('Sommarkollo är tillbakatagen.').waitFor()
  await leader.goto(`/produkter/${id}`)
  await leader.getByText('Sista dag', { exact: true }).waitFor()
})

test('3.2-osg-decides-content: closing is refused to the wrong decision-maker, with the clause and whom to ask, and the group closes', async () => {
  const tove = await journey.as('Tove Lindmark')
  const { id } = await add(tove, 'Datorteket')
  const by = { kind: 'forum', forumId: `object-steering-group~${ukf}` }
  const decision = { by, on: today, reference: 'OSG UKF § 22' }
  await asked(tove, { method: 'POST', path: '/placements/confirmation', body: { productIds: [id], decision } })
  await tove.goto(`/produkter/${id}`)
  await press(tove, tove.getByRole('link', { name: 'Registrera beslut om att avsluta' }))
  await type(tove, tove.getByRole('textbox', { name: 'Sista dag' }), '2026-12-31')
  await writeDecision(tove, { by: 'Kommundirektör', on: today, reference: 'OSG UKF § 23' })
  const close = tove.getByRole('button', { name: 'Registrera beslut om att avsluta' })
  await press(tove, close)
  const main = tove.getByRole('main')
  await main.getByRole('link', { name: 'Klausul 3.2 i Modellen' }).first().waitFor()
  await tove.getByRole('button', { name: /^Be .* om beslut$/ }).waitFor()
  await chooseMaker(tove, 'Styrgruppen för UKF')
  await press(tove, close)
  await tove.getByRole('status').getByText('Datorteket avslutas 31 december 2026.').waitFor()
})
