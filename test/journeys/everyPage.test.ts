import type { Page } from 'playwright-core'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { accountId, demoId, objectId, officeId, personId, productId } from '#demo/ids'
import { axeFindings, type Journey, openJourney } from './journey'

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

/** A window of 320 px is one of 1280 px at 400 % zoom; 640 px at 200 %. */
const looks = [
  { name: 'light', width: 1440, scheme: 'light' },
  { name: 'dark', width: 1440, scheme: 'dark' },
  { name: '200 % zoom', width: 640, scheme: 'light' },
  { name: '400 % zoom', width: 320, scheme: 'light' },
] as const

test.each(looks)('on every page axe finds nothing and nothing sticks out: $name', async ({ width, scheme }) => {
  const page = await journey.as('Tove Lindmark', { width, scheme })
  const found: string[] = []
  for (const address of addresses) {
    await open(page, address)
    found.push(...(await faultsOn(page, width)).map((fault) => `${address}: ${fault}`))
  }
  expect(found).toEqual([])
})

test.each(looks)('the sign-in is clean: $name', async ({ width, scheme }) => {
  const page = await journey.visit({ width, scheme })
  await page.getByRole('heading', { level: 1, name: 'Välj vem du är' }).waitFor()
  expect(await faultsOn(page, width)).toEqual([])
})

/** Opened inside the product as a link would: the page is there when what it asked for is. */
async function open(page: Page, address: string): Promise<void> {
  await page.goto(address)
  await page.locator('main h1').waitFor()
  await page.waitForLoadState('networkidle')
}

async function faultsOn(page: Page, width: number): Promise<readonly string[]> {
  const reach = await page.evaluate(() => document.documentElement.scrollWidth)
  const title = await page.title()
  return [
    ...(await axeFindings(page)),
    ...(reach > width ? [`reaches ${reach - width} px out of the window`] : []),
    ...(title.endsWith('Styrbord') ? [] : [`is called "${title}"`]),
  ]
}
