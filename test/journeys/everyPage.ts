import type { Page } from 'playwright-core'
import { beforeAll, expect, test } from 'vitest'
import { demoId, objectId, officeId, personId, productId } from '#demo/ids'
import { isLong } from '../times'
import { faultsOn } from './faultsOn'
import { speakEnglish } from './hands'
import { type Journey, openJourney } from './journey'
import { followed } from './quiet'
import { asked, type Registered, register } from './registerForTests'

const ukf = objectId('UKF')
const osg = `/forum/object-steering-group~${ukf}`
const vacant = `/objekt/${ukf}/tillsatt?roll=object-leader&sida=business`

/** Every page of the product, and those of its tabs and forms that look otherwise. */
const pages = [
  '/',
  '/kontakt',
  `/kontakt?om=${encodeURIComponent(`administration:${demoId('administration/uf')}`)}`,
  '/objekt',
  `/objekt/${ukf}`,
  `/objekt/${ukf}?flik=produkter`,
  `/objekt/${ukf}?flik=komponenter`,
  `/objekt/${ukf}?flik=historik`,
  '/objekt/nytt',
  `/objekt/${ukf}/andra`,
  vacant,
  `/objekt/${ukf}/ny-produkt`,
  `/produkter/${productId('UKF', 'Kulturskola')}`,
  `/produkter/${productId('UKF', 'Kulturskola')}?gor=avsluta`,
  `/produkter/${productId('UKF', 'Fritidsgård')}`,
  '/komponenter',
  '/komponenter?ordning=-holes&intyga=ja',
  '/komponenter/ny',
  '/verksamhetskomponenter',
  '/verksamhetskomponenter/ny',
  '/flyttar',
  '/att-intyga',
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
  '/mitt-konto',
  '/konton',
  '/konton/nytt',
  '/konton/nycklar',
  '/konton/nycklar/ny',
  '/sok?q=skola',
  '/om',
  '/tillganglighet',
  '/finns-inte',
]

/** Every second page, from the first or the second: two workers share them. */
export function lookAtEveryPage(from: 0 | 1): void {
  let journey: Journey
  let addresses: readonly string[] | undefined
  beforeAll(async () => {
    journey = await openJourney()
  })
  const open = async () => {
    const windows = [await journey.as('Tove Lindmark'), await journey.as('Tove Lindmark')] as const
    addresses ??= (await allPages(windows[0])).filter((_, at) => at % 2 === from)
    return { windows, addresses }
  }

  test('axe finds nothing on any page, light and dark and at 400 % zoom, and nothing sticks out of the window', {
    timeout: 15 * minutes,
  }, async () => {
    const { windows, addresses } = await open()
    expect(await foundOn(addresses, windows, goTo, faultsOn)).toEqual([])
  })

  test('every page is shown in English as well', { timeout: 10 * minutes }, async () => {
    const { windows, addresses } = await open()
    for (const page of windows) await speakEnglish(page)
    const spoken = async (page: Page) =>
      (await page.locator('html').getAttribute('lang')) === 'en' ? [] : ['does not say that it is in English']
    // Journeys load many pages from outside; a long run loads each.
    expect(await foundOn(addresses, windows, isLong ? load : goTo, spoken)).toEqual([])
  })
}

const minutes = 60_000 // ms

/** Looks at each page in every way, also for what it logs; two windows share them, so that none waits for the other's answers. */
async function foundOn(
  all: readonly string[],
  windows: readonly Page[],
  come: (page: Page, address: string) => Promise<readonly string[]>,
  look: (page: Page) => Promise<readonly string[]>,
): Promise<readonly string[]> {
  const queue = [...all]
  const found: string[] = []
  const walk = async (page: Page) => {
    const quiet = followed(page)
    let logged: string[] = []
    page.on('console', (message) => message.type() === 'error' && logged.push(message.text()))
    page.on('pageerror', (error) => logged.push(error.message))
    for (let address = queue.shift(); address !== undefined; address = queue.shift()) {
      logged = []
      const met = await come(page, address)
      await page.locator('main h1').waitFor()
      await quiet()
      found.push(...[...met, ...logged, ...(await look(page))].map((fault) => `${address} ${fault}`))
    }
  }
  await Promise.all(windows.map(walk))
  return found
}

/** As one comes from outside, or after a reload. */
const load = async (page: Page, address: string) => {
  await page.goto(address)
  return []
}

/** As by a link, or back: the page before stays until this one is there, and one that stayed would be taken for it. */
const goTo = async (page: Page, address: string) => {
  const isShown = await page.evaluate(shown, { to: address, within: minutes / 2 })
  return isShown ? [] : ['shows what the page before it shows']
}

/** Goes there in the browser, unless it is there, and tells if another page was shown in time. */
function shown({ to, within }: { to: string; within: number }): Promise<boolean> {
  if (location.pathname + location.search === to) return Promise.resolve(true)
  const text = () => document.querySelector('main')?.textContent
  const [before, until] = [text(), performance.now() + within]
  history.pushState(null, '', to)
  dispatchEvent(new PopStateEvent('popstate'))
  return new Promise((resolve) => {
    const look = () => {
      if (text() !== before) resolve(true)
      else if (performance.now() > until) resolve(false)
      else requestAnimationFrame(look)
    }
    look()
  })
}

const allPages = async (page: Page): Promise<readonly string[]> => [
  ...pages,
  ...(await pagesOfAccounts(page)),
  ...(await pagesOfComponents(page)),
]

/** An account is of the whole database, so each journey's municipality has ids of its own. */
async function pagesOfAccounts(page: Page): Promise<readonly string[]> {
  const { items } = await asked<{ items: { id: string; name: string }[] }>(page, { method: 'GET', path: '/accounts' })
  return items.flatMap(({ id, name }) => (name === 'Annika Fors' ? [`/konton/${id}`] : []))
}

/** The pages of components, of some that are added for it: one with everything told, one with nothing. */
async function pagesOfComponents(page: Page): Promise<readonly string[]> {
  const place = { objectId: ukf, productId: productId('UKF', 'Bibliotek') }
  const told = await register(page, {
    ...{ name: 'Bibliotekskatalogen', description: 'Böcker och lån.', ...place },
    responsible: { business: personId('Tove Lindmark'), it: personId('Leila Haddad') },
    administrationIds: [demoId('administration/uf')],
    documents: [{ title: 'Handbok', url: 'https://example.org/handbok' }],
    services: ['operation'],
    facts: {
      lifecycle: 'in-use',
      criticality: { unknown: true },
      'operating-cost': { ore: 12_000_000, vat: 'unknown' },
    },
  })
  const bare = await register(page, { name: 'Kortläsaren' })
  await register(page, { name: 'Katalogens server', type: 'server', partOfId: told.id })
  await asked(page, {
    ...{ method: 'POST', path: `/components/${told.id}/relations` },
    body: { kind: 'depends-on', toId: bare.id, note: 'Lån' },
  })
  const routine = await asked<Registered>(page, {
    ...{ method: 'POST', path: '/business-components' },
    body: { name: 'Rutin för inköp', type: 'routine', ...place, itComponentIds: [told.id], from: '2026-01-01' },
  })
  const move = await asked<Registered>(page, {
    ...{ method: 'POST', path: '/component-moves' },
    body: { componentId: told.id, toObjectId: objectId('KOP'), reason: 'Hör ihop med arkivet.' },
  })
  const one = `/komponenter/${told.id}`
  const business = `/verksamhetskomponenter/${routine.id}`
  return [
    ...[one, `${one}?flik=uppgifter`, `${one}?flik=kopplingar&gor=koppla`, `${one}?flik=historik`],
    ...[`${one}?gor=bedom&sida=it`, `${one}/andra`, `${one}/placera`, `/komponenter/ny?del=${told.id}`],
    ...[`/komponenter/${bare.id}`, `/komponenter/${bare.id}/placera`, `${business}/flytta`],
    ...[business, `${business}?flik=historik`, `${business}?gor=uppdrag`, `${business}/andra`],
    ...[`/flyttar/${move.id}`, `/flyttar/${move.id}?gor=besluta`, `/objekt/${ukf}/bekrafta`],
  ]
}
