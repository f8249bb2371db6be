import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { contract } from '#api/contract'
import type { Endpoint, EndpointTable, Route } from '#api/endpoint'
import type { ListFormat } from '#api/listFiles'
import { objectId } from '#demo/ids'
import type { Caller } from '../http/houseForTests.ts'
import { idsOf, pathsOf } from '../http/idsForTests.ts'
import { openTwoHouses, type TwoHouses } from '../http/twoHousesForTests.ts'
import { openVretaby, type VretabyHouse } from '../http/vretabyForTests.ts'
import { shippedLimits } from '../imports/files/limits.ts'
import { readBytes } from '../imports/files/readBytes.ts'
import type { Sheet } from '../imports/files/reading.ts'
import { listFileHandlers } from './listFiles.ts'

type Asked = { params?: Record<string, string>; query?: Record<string, unknown> }
type Raw = (route: string, sent?: Asked, headers?: Record<string, string>) => ReturnType<Caller>

const lists = (Object.entries(contract as EndpointTable) as [Route, Endpoint][]).filter(
  ([, endpoint]) => 'export' in endpoint,
)
/** What a list won't be asked without. */
const needed: Readonly<Record<string, Record<string, string>>> = {
  'GET /contacts': { for: 'skola' },
  'GET /search': { q: 'anna' },
}

interface Item {
  readonly rows?: readonly unknown[]
  readonly products?: readonly { readonly components: readonly unknown[] }[]
}
/** Lists whose items are not their rows. */
const rowsOf: Readonly<Record<string, (item: Item) => readonly unknown[]>> = {
  'GET /coverage': ({ rows = [] }) => rows,
  'GET /map': ({ products = [] }) => products.flatMap(({ components }) => components),
}

describe('lists as files', () => {
  let house: VretabyHouse
  let annika: Caller
  let administrator: Caller

  beforeAll(async () => {
    house = await openVretaby()
    annika = await house.as('Annika Fors')
    administrator = await house.as('Ulrika Tern', 'administer', 'register', 'read-all')
  })
  afterAll(() => house.close())

  const file = async (call: Caller, route: string, format: ListFormat, asked: Asked = {}, headers = {}) => {
    const answer = await (call as unknown as Raw)(`${route}.${format}`, asked, headers)
    expect([route, answer.status]).toEqual([route, 200])
    const reading = await readBytes(answer.body as unknown as Buffer, `list.${format}`, shippedLimits)
    if ('refused' in reading) throw new Error(`${route}.${format}: ${reading.refused}`)
    const name = decodeURIComponent(String(answer.headers['content-disposition']).replace(/^.*UTF-8''/, ''))
    return { name, type: answer.headers['content-type'], sheets: reading.sheets }
  }
  const textsOf = (sheet: Sheet | undefined) => sheet?.rows.map(({ cells }) => cells.map(({ text }) => text)) ?? []
  const about = (sheets: readonly Sheet[]) =>
    Object.fromEntries(textsOf(sheets[1]).map(([name, value]) => [name, value]))

  it('every list answers as both, with a row for each of its items and the same cells', async () => {
    for (const [route, endpoint] of lists.filter(([each]) => !each.includes('{'))) {
      const query = needed[route] ?? {}
      const paged = endpoint.query !== undefined && 'limit' in endpoint.query.shape ? { limit: '100' } : {}
      const answer = await (administrator as unknown as Raw)(route, { query: { ...query, ...paged } })
      const { items, next } = answer.body as unknown as { items: Item[]; next: string | null }
      const count = items.flatMap((item) => rowsOf[route]?.(item) ?? [item]).length
      const [csv, xlsx] = [
        await file(administrator, route, 'csv', { query }),
        await file(administrator, route, 'xlsx', { query }),
      ]
      const rows = textsOf(csv.sheets[0])
      expect([route, next === null ? rows.length : rows.length > 100]).toEqual([
        route,
        next === null ? count + 1 : true,
      ])
      // A moment has its seconds in a workbook, and a number its point.
      const shown = (all: string[][]) => all.map((row) => row.map((cell) => cell.replace(/( \d\d:\d\d):00$/, '$1')))
      expect(shown(textsOf(xlsx.sheets[0]))).toEqual(rows)
      expect(csv.type).toBe('text/csv; charset=utf-8')
      expect(xlsx.type).toBe('application/vnd.openxmlformats-officedocument.spreadsheetml.sheet')
    }
  })

  it('the filter and the day are the list’s own, and the file says which', async () => {
    const query = { object: objectId('UKF'), side: 'it', asOf: '2026-06-15' }
    const json = await annika('GET /appointments', { query: { ...query, side: 'it', limit: 500 } })
    const { name, sheets } = await file(annika, 'GET /appointments', 'xlsx', { query })
    expect(
      textsOf(sheets[0])
        .slice(1)
        .map(([person]) => person),
    ).toEqual(json.body.items.map(({ person }) => person.name))
    expect(name).toBe('Tillsättningar, Vretaby kommun, demodata, 2026-06-15, urval.xlsx')
    expect(about(sheets)).toMatchObject({
      Organisation: 'Vretaby kommun',
      Demodata: 'Allt i listan är påhittat.',
      'Läget den': '2026-06-15',
      'Filter: Objekt': expect.stringMatching(/^UKF /),
      'Filter: Sida': 'it',
      'Filter: Tid': 'gäller dagen',
      'Uttagen av': 'Annika Fors',
      Rader: String(json.body.items.length),
    })
  })

  it('days are days and the whole list is there, whatever a page holds', async () => {
    const paged = await annika('GET /appointments', { query: { when: 'all', limit: 5 } })
    expect(paged.body.next).not.toBeNull()
    const { sheets } = await file(annika, 'GET /appointments', 'xlsx', { query: { when: 'all' } })
    const cut = await (annika as unknown as Raw)('GET /appointments.xlsx', { query: { when: 'all', limit: 5 } })
    expect(cut.body).toMatchObject({ code: 'malformed', fields: [{ field: 'query.limit' }] })
    const all = await annika('GET /appointments', { query: { when: 'all', limit: 500 } })
    const rows = sheets[0]?.rows.slice(1) ?? []
    expect(rows).toHaveLength(all.body.items.length)
    const column = textsOf(sheets[0])[0]?.indexOf('Gäller från') ?? -1
    expect(rows.map(({ cells }) => cells[column]?.kind)).toEqual(rows.map(() => 'date'))
  })

  it('the language is the header’s, and the address goes before it', async () => {
    const english = await file(annika, 'GET /offices', 'csv', {}, { 'accept-language': 'en-GB' })
    expect(textsOf(english.sheets[0])[0]?.[0]).toBe('Office')
    const swedish = await file(annika, 'GET /offices', 'csv', { query: { lang: 'sv' } }, { 'accept-language': 'en-GB' })
    expect(textsOf(swedish.sheets[0])[0]?.[0]).toBe('Befattning')
    expect(swedish.name).toBe('Befattningar, Vretaby kommun, demodata, 2026-11-23.csv')
  })

  it('every filter is said in words: people, forums, roles, kinds, accounts, and what a person searched for', async () => {
    const said = async (route: string, query: Record<string, string>) => {
      const { sheets } = await file(administrator, route, 'xlsx', { query })
      return Object.entries(about(sheets)).filter(([name]) => name.startsWith('Filter: '))
    }
    expect(await said('GET /findings', { shouldAct: 'me', kind: 'vacancy' })).toEqual([
      ['Filter: Slag', expect.stringMatching(/^\D+$/)],
      ['Filter: Bör agera', 'Ulrika Tern'],
    ])
    expect(
      await said('GET /decisions', {
        maker: `object-steering-group~${objectId('UKF')}`,
        state: 'annulled',
        from: '2026-01-01',
      }),
    ).toEqual([
      ['Filter: Beslutat av', expect.stringMatching(/UKF$/)],
      ['Filter: Från', '2026-01-01'],
      ['Filter: Läge', 'Annullerat'],
    ])
    expect(await said('GET /decisions', { maker: `object-owner~business~${objectId('UKF')}` })).toEqual([
      ['Filter: Beslutat av', 'objektägare verksamhet i UKF'],
    ])
    expect(await said('GET /audit-entries', { actor: house.accountOf('Annika Fors'), subjectType: 'object' })).toEqual([
      ['Filter: Gäller slag', 'Objekt'],
      ['Filter: Vem', 'Annika Fors'],
    ])
    expect(await said('GET /persons', { q: '19121212-1212', left: 'too' })).toEqual([
      ['Filter: Sök på namn eller e-post', '(utelämnat)'],
      ['Filter: Visa även de som har slutat', 'ja'],
    ])
    expect(await said('GET /coverage', { only: 'holes' })).toEqual([['Filter: Visar bara', 'hål']])
  })

  it('seats of a forum are told whose they are, and coverage has a column for each side of each object', async () => {
    const { name, sheets } = await file(annika, 'GET /forums/{id}/seats', 'xlsx', {
      params: { id: `object-steering-group~${objectId('UKF')}` },
    })
    expect(name).toMatch(/^Platser i forum .+ UKF, Vretaby kommun, demodata, 2026-11-23\.xlsx$/)
    expect(textsOf(sheets[0])[0]?.slice(0, 3)).toEqual(['Plats', 'Person', 'Kommer av'])
    const { body } = await annika('GET /coverage')
    const coverage = await file(annika, 'GET /coverage', 'csv')
    const [headings = [], ...rows] = textsOf(coverage.sheets[0])
    expect(headings).toHaveLength(4 + body.columns.length)
    expect(rows.flat().filter((cell) => cell === 'Ingen')).toHaveLength(body.holes)
  })

  it('who may not read the list may not have it as a file, and what isn’t there isn’t a file', async () => {
    const raw = annika as unknown as Raw
    expect((await raw('GET /accounts.csv')).status).toBe(403)
    expect((await raw('GET /audit-entries.xlsx')).body).toMatchObject({ code: 'right-missing' })
    expect((await raw('GET /forums/{id}/seats.csv', { params: { id: 'no-such-forum' } })).status).toBe(404)
    expect((await raw('GET /appointments.csv', { query: { side: 'wrong' } })).body).toMatchObject({ code: 'malformed' })
    // A day that is asked for by another name would be answered with today's.
    for (const path of ['GET /appointments', 'GET /appointments.csv', 'GET /session'])
      expect((await raw(path, { query: { on: '2024-01-01' } })).body).toMatchObject({
        ...{ code: 'malformed' },
        fields: [{ field: 'query.on', message: { sv: 'Fältet finns inte' } }],
      })
    expect((await raw('GET /appointments.pdf')).status).toBe(404)
    expect((await raw('GET /session.csv')).status).toBe(404)
  })

  it('those who administer may read the audit, and so have it as a file', async () => {
    const only = await house.caller({ organisationId: house.organisationId, rights: ['administer'] })
    expect((await file(only, 'GET /audit-entries', 'csv')).sheets).toHaveLength(1)
  })

  it('a list longer than a file holds is refused, not cut', async () => {
    const table = { 'GET /offices': contract['GET /offices'] } as EndpointTable
    const handler = async ({ query }: { query: { limit: number } }) => ({
      items: Array.from({ length: query.limit }),
      next: 'more',
    })
    const make = listFileHandlers(table, { 'GET /offices': handler }, 3)['GET /offices.csv'] as (
      asked: unknown,
    ) => unknown
    expect(await make({ params: {}, query: {}, actor: { rights: [] } })).toEqual({ tooLong: 3 })
  })
})

describe('lists as files, where somebody is protected', () => {
  let two: TwoHouses
  beforeAll(async () => {
    two = await openTwoHouses()
  })
  afterAll(() => two.house.close())

  it('not even one who administers gets the name of a person with protected identity in a file', async () => {
    const { structure, accounts } = two.own
    const [hidden] = structure.persons.filter((each) => each.protectedIdentity)
    expect(hidden).toBeDefined()
    expect(accounts.length).toBeGreaterThan(0)
    const { id: organisationId } = two.own
    await two.sender({ organisationId, personId: hidden?.id ?? null, name: hidden?.name ?? '' })
    const send = await two.sender({ organisationId, rights: ['administer', 'register', 'read-all'] })
    expect((await send('GET', '/persons?left=too&limit=500')).text).toContain(hidden?.name)
    expect((await send('GET', '/accounts')).text).toContain(hidden?.name)
    const words = [hidden?.name ?? '', ...(hidden?.email ? [hidden.email] : [])]
    const ids = { ...idsOf(two.own), person: hidden?.id ?? '' }
    const told: string[] = []
    for (const [route] of lists) {
      for (const path of pathsOf(route.slice(4), ids)) {
        for (const format of ['csv', 'xlsx']) {
          const { text } = await send('GET', `${path}.${format}?when=all&left=too&person=${ids.person}&for=a&q=`)
          if (words.some((word) => text.includes(word))) told.push(`${path}.${format}`)
        }
      }
    }
    expect(told).toEqual([])
    // Of two with the same name the open one alone has it: on the page both do, to whoever sees who is protected.
    await send('POST', '/persons', { name: hidden?.name })
    const named = async (path: string) => (await send('GET', path)).text.split(hidden?.name ?? '').length - 1
    expect([await named('/persons?left=too&limit=500'), await named('/persons.csv?left=too')]).toEqual([2, 1])
    expect((await send('GET', '/accounts.csv')).text).toContain('Skyddad identitet')
  })
})
