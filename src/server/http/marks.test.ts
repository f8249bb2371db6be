import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import type { Endpoint, Route } from '#api/endpoint'
import { isLong } from '../../../test/times.ts'
import { type Schema, schemaOf } from './bodiesForTests.ts'
import { idsOf, pathsOf } from './idsForTests.ts'
import { hidden, type Mark, makeMarks, marks, withMarks } from './marksForTests.ts'
import { openTwoHouses, routes, type Sender, type TwoHouses } from './twoHousesForTests.ts'

let two: TwoHouses
let all: Sender
/** Whose the draft is. */
let writer: Sender

beforeAll(async () => {
  two = await openTwoHouses(withMarks)
  all = await two.sender({ organisationId: two.own.id, rights: ['administer', 'register', 'read-all'] })
  writer = await makeMarks(two, all)
}, 120_000)
afterAll(() => two.house.close())

const gets = routes.filter(([route]) => route.startsWith('GET '))
const needed: Readonly<Record<Route, string>> = {
  'GET /persons/{id}/leaving': 'on=2026-12-31',
  'GET /contacts': 'for=Elev',
  'GET /search': 'q=elev',
  'GET /model/differences': 'from=plain',
}
const wordsSearchedFor = ['dolda', 'zzhem']

/** Every address of a GET: with each record that is marked, and one of each kind. */
async function addressesOf(route: Route): Promise<readonly string[]> {
  const ids = idsOf(two.own)
  const [path = '', ...rest] = pathsOf(route.slice(4), ids)
  if (!path.includes('{') && !route.includes('{')) return [path]
  const list = `GET ${route
    .slice(4)
    .split('/{')[0]
    ?.replace(/^\/components$/, '/it-components')}` as Route
  const listed = gets.some(([each]) => each === list) ? await idsListed(list) : []
  const related = two.own.structure.relations[0]?.fromId ?? ''
  const own = pathsOf(route.slice(4), { ...ids, person: hidden.id, itComponent: related })
  return [...new Set([path, ...rest, ...own, ...listed.map((id) => route.slice(4).replace('{id}', id))])]
}

const listedIds = new Map<Route, readonly string[]>()
/** Some of the first, and whatever a mark stands in. */
async function idsListed(list: Route): Promise<readonly string[]> {
  const known = listedIds.get(list)
  if (known !== undefined) return known
  const { text } = await all('GET', list.slice(4))
  const { items = [] } = JSON.parse(text) as { items?: readonly { readonly id?: string }[] }
  const isMarked = (item: object) => Object.values(marks).some((mark) => mark.test(JSON.stringify(item)))
  const chosen = [...items.slice(0, 2), ...items.filter(isMarked).slice(0, 5)].flatMap(({ id }) => id ?? [])
  listedIds.set(list, chosen)
  return chosen
}

/** Every filter and order of an endpoint, one at a time, and the days before and after. */
function queriesOf(route: Route, endpoint: Endpoint): readonly string[] {
  const { properties = {} } = endpoint.query === undefined ? {} : schemaOf(endpoint.query)
  const basic = [
    needed[route.replace(/\.(csv|xlsx)$/, '') as Route],
    properties.limit && `limit=${properties.limit.maximum}`,
  ].filter((each) => each !== undefined)
  const each = Object.entries(properties).flatMap(([name, schema]) =>
    ['limit', 'after', 'on'].includes(name) ? [] : valuesOf(name, schema).map((value) => `${name}=${value}`),
  )
  return ['', ...each].map((one) => [...basic, one].filter((part) => part !== '').join('&'))
}

function valuesOf(name: string, schema: Schema): readonly string[] {
  if (name === 'asOf') return ['2025-06-01', '2026-10-31', '2027-06-01']
  const choices = [schema, ...(schema.anyOf ?? [])].flatMap(({ enum: values = [] }) => values.map(String))
  if (choices.length > 0) return choices
  if (schema.type === 'boolean') return ['true', 'false']
  if (schema.format === 'date') return ['2026-11-30']
  return schema.format === 'uuid' ? [hidden.id] : wordsSearchedFor
}

interface Answered {
  readonly route: Route
  readonly asked: string
  readonly status: number
  readonly text: string
}

/** Sent so many at a time: the server makes one answer while the database looks for another's. */
const together = 4

async function* answersTo(send: Sender): AsyncGenerator<Answered> {
  for (const [route, endpoint] of gets) {
    const all: string[] = []
    for (const [at, address] of (await addressesOf(route)).entries()) {
      const queries = queriesOf(route, endpoint)
      // A workbook has the cells of the CSV.
      for (const query of at === 0 && !route.endsWith('.xlsx') ? queries : queries.slice(0, 1))
        all.push(query === '' ? address : `${address}?${query}`)
    }
    for (let at = 0; at < all.length; at += together) {
      const some = all.slice(at, at + together)
      yield* await Promise.all(some.map(async (asked) => ({ route, asked, ...(await send('GET', asked)) })))
    }
  }
}

const hasRow = (text: string): boolean => {
  const answer = JSON.parse(text) as { items?: readonly unknown[] } | null
  return answer !== null && (!('items' in answer) || (answer.items?.length ?? 0) > 0)
}

/** Each walk is a thousand answers. */
const longer: readonly [readonly string[], readonly Mark[]][] = [
  [['read-all'], ['secret', 'token']],
  [['administer'], ['protected', 'token']],
]

describe('what few may see', () => {
  it('comes out to whoever may see it, and every GET answers with something', async () => {
    const seen = new Set<string>()
    const answered = new Set<Route>()
    for await (const { route, status, text } of answersTo(all)) {
      for (const [name, mark] of Object.entries(marks)) if (mark.test(text)) seen.add(name)
      if (status === 200 && (/\.(csv|xlsx)$/.test(route) ? text.includes('\n') : hasRow(text))) answered.add(route)
      if (status >= 500) throw new Error(`${route}: ${text}`)
    }
    expect((await writer('GET', '/requests?state=draft')).text).toMatch(marks.draft)
    expect(gets.map(([route]) => route).filter((route) => !answered.has(route))).toEqual([])
    expect([...seen].sort()).toEqual(['protected', 'secret', 'token'])
  }, 300_000)

  it.each([[[]], [['register']]])('with the rights %j a guessed word finds no more than any other', async (rights) => {
    const send = await two.sender({ organisationId: two.own.id, rights })
    const found = async (address: string, name: string, word: string) => {
      const { text } = await send('GET', `${address}?${name}=${word}`)
      return text.replaceAll(word, '')
    }
    const told: string[] = []
    for (const [route, endpoint] of gets.filter(([each]) => !each.includes('{') && !/\.(csv|xlsx)$/.test(each))) {
      const { properties = {} } = endpoint.query === undefined ? {} : schemaOf(endpoint.query)
      const free = Object.entries(properties).filter(([name, schema]) => valuesOf(name, schema) === wordsSearchedFor)
      for (const [name] of free.filter(([each]) => !['after', 'limit'].includes(each))) {
        const any = await found(route.slice(4), name, 'qvxzkrdslind')
        for (const guess of ['skyddslind', 'gammelnamn', 'zzhemlig'])
          if ((await found(route.slice(4), name, guess)) !== any) told.push(`${route} tells by ${name} of ${guess}`)
      }
    }
    expect(told).toEqual([])
  })

  it.each<[readonly string[], readonly Mark[]]>([
    [[], []],
    // By what something was done is told to whoever reads the audit.
    [['register'], ['token']],
    ...(isLong ? longer : []),
  ])(
    'with the rights %j nothing comes out but %j',
    async (rights, may) => {
      const send = await two.sender({ organisationId: two.own.id, rights })
      const kept = Object.entries(marks).filter(([name]) => !may.some((each) => each === name))
      const told: string[] = []
      for await (const { asked, status, text } of answersTo(send)) {
        if (status >= 500) told.push(`${status} ${asked}: ${text}`)
        for (const [name, mark] of kept) {
          const at = text.search(mark)
          if (at >= 0) told.push(`${asked} tells ${name}: …${text.slice(Math.max(0, at - 120), at + 40)}`)
        }
      }
      expect(told).toEqual([])
    },
    300_000,
  )
})
