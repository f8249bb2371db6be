import fc from 'fast-check'
import { afterAll, beforeAll, expect, it } from 'vitest'
import { times } from '../../../test/times.ts'
import { anyBody, nasty, schemaOf } from './bodiesForTests.ts'
import { openTwoHouses, routes, type Sender, type TwoHouses } from './twoHousesForTests.ts'

/** In all, over every endpoint. */
const runs = times(600)
const slowest = 15_000

let two: TwoHouses
let send: Sender

beforeAll(async () => {
  two = await openTwoHouses()
  send = await two.sender({
    organisationId: two.own.id,
    personId: two.own.structure.persons.find(({ leftOn }) => leftOn === null)?.id ?? null,
    rights: ['administer', 'register', 'read-all'],
  })
})
afterAll(() => two.house.close())

it(`${runs} invented requests give no fault and no hang`, async () => {
  const { structure, requests } = two.own
  const known = [...new Set(JSON.stringify([structure, requests]).match(/[0-9a-f]{8}-[0-9a-f-]{27}/g))]
  const ids = [
    ...known,
    'portfolio-steering-group',
    ...structure.objects.map(({ id }) => `object-steering-group~${id}`),
  ]
  const invented = fc.oneof({ weight: 6, arbitrary: fc.constantFrom(...ids) }, fc.constantFrom(...nasty), fc.string())
  const each = Math.max(3, Math.ceil(runs / routes.length))
  for (const [route, endpoint] of routes) {
    const [method = '', path = ''] = route.split(' ')
    const body = 'act' in endpoint ? anyBody(schemaOf(endpoint.act.body), ids) : fc.constant(undefined)
    const query = endpoint.query === undefined ? fc.constant({}) : anyBody(schemaOf(endpoint.query), ids)
    const property = fc.asyncProperty(invented, query, body, async (id, asked, sent) => {
      const url = path.replaceAll(/\{\w+\}/g, () => encoded(id)) + queryOf(asked)
      const started = Date.now()
      const { status, text } = await send(method, url, sent)
      if (status >= 500 || Date.now() - started > slowest)
        throw new Error(`${status} ${method} ${url}: ${text.slice(0, 300)}`)
    })
    await fc.assert(property, { numRuns: each })
  }
  expect((await send('GET', '/session')).status).toBe(200)
})

const encoded = (text: string): string => {
  try {
    return encodeURIComponent(text)
  } catch {
    return '%ED%A0%80'
  }
}

const queryOf = (asked: unknown): string =>
  typeof asked !== 'object' || asked === null
    ? `?${encoded(String(asked))}`
    : `?${Object.entries(asked)
        .map(
          ([key, value]) =>
            `${encoded(key)}=${encoded(typeof value === 'object' ? JSON.stringify(value) : String(value))}`,
        )
        .join('&')}`
