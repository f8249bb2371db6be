import type { Page } from 'playwright-core'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { accountId, demoId, objectId, officeId, personId, productId } from '#demo/ids'
import { faultsOn } from './faultsOn'
import { type Journey, openJourney } from './journey'

let journey: Journey
beforeAll(async () => {
  journey = await openJourney()
})
afterAll(() => journey.close())

const ukf = objectId('UKF')
const osg = `/forum/object-steering-group~${ukf}`
const vacant = `/objekt/${ukf}/tillsatt?roll=object-leader&sida=business`

/** Every page of the product, and those of its tabs and forms that look otherwise. */
const addresses = [
  '/',
  '/kontakt',
  `/kontakt?om=${encodeURIComponent(`administration:${demoId('administration/uf')}`)}`,
  '/objekt',
  `/objekt/${ukf}`,
  `/objekt/${ukf}?flik=produkter`,
  `/objekt/${ukf}?flik=historik`,
  '/objekt/nytt',
  `/objekt/${ukf}/andra`,
  vacant,
  `/produkter/${productId('UKF', 'Kulturskola')}`,
  '/forum',
  osg,
  `${osg}?dag=2026-06-15`,
  `${osg}?flik=uppdrag`,
  `${osg}/utse`,
  `/platser/${demoId('seating/UKF/kerstin-lundmark')}`,
  `/tillsattningar/${demoId('appointment/UKF/object-leader/it/leila-haddad')}`,
  '/avsteg/nytt',
  `/avsteg/${demoId('deviation/UKF/capture-needs')}`,
  '/personer',
  '/personer/ny',
  `/personer/${personId('Annika Fors')}`,
  `/personer/${personId('Annika Fors')}?flik=mandat`,
  `/personer/${personId('Annika Fors')}?flik=historik`,
  `/personer/${personId('Annika Fors')}?gor=andra`,
  '/befattningar',
  '/befattningar/ny',
  `/befattningar/${officeId('head-of-it')}`,
  '/forvaltningar',
  '/forvaltningar/ny',
  `/forvaltningar/${demoId('administration/uf')}`,
  '/beslut',
  '/beslut/nytt',
  `/beslut/${demoId('decision/UKF/object-leader/it/leila-haddad')}`,
  '/begaran',
  `/begaran/${demoId('request/SAM/object-owner/business/maj-wallander')}`,
  '/karta',
  '/karta?som=trad',
  '/karta?som=tabell',
  '/overlapp',
  '/ifyllt',
  '/tackning',
  '/tackning?visa=hal',
  '/brister',
  `/brister/${encodeURIComponent(`uncovered-product~${productId('UKF', 'Kulturskola')}`)}`,
  '/modellen',
  '/modellen?lage=broken',
  '/modellen/versioner',
  '/modellen/versioner/ny',
  `/modellen/versioner/${demoId('model-version/2')}`,
  `/modellen/versioner/${demoId('model-version/2')}?gor=anta`,
  '/modellen/jamfor',
  '/modellen/mandat',
  '/modellen/lankar',
  '/las-in',
  '/granskningslogg',
  '/konton',
  '/konton/nytt',
  `/konton/${accountId('Annika Fors')}`,
  '/konton/nycklar',
  '/konton/nycklar/ny',
  '/sok?q=skola',
  '/om',
  '/tillganglighet',
  '/finns-inte',
]

const minutes = 60_000 // ms

test('axe finds nothing on any page, light and dark, at 200 and 400 % zoom, and nothing sticks out of the window', {
  timeout: 10 * minutes,
}, async () => {
  // Each page is loaded once and looked at in every way; two windows share them, as there are two cores.
  const queue = [...addresses]
  const windows = await Promise.all([journey.as('Tove Lindmark'), journey.as('Tove Lindmark')])
  const found: string[] = []
  const walk = async (page: Page) => {
    for (let address = queue.shift(); address !== undefined; address = queue.shift()) {
      await page.goto(address)
      await page.locator('main h1').waitFor()
      await page.waitForLoadState('networkidle')
      found.push(...(await faultsOn(page)).map((fault) => `${address} ${fault}`))
    }
  }
  await Promise.all(windows.map(walk))
  expect(found).toEqual([])
})

test('the sign-in is clean in every look, too', async () => {
  const page = await journey.visit()
  await page.getByRole('heading', { level: 1, name: 'Välj vem du är' }).waitFor()
  expect(await faultsOn(page)).toEqual([])
})
