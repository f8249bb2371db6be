import { afterAll, beforeAll, expect, it } from 'vitest'
import { isGuarded, readAt } from '#api/guards'
import { bodyOf, schemaOf } from './bodiesForTests.ts'
import { idFor, idsOf, pathsOf } from './idsForTests.ts'
import { openTwoHouses, routes, type Sender, type TwoHouses } from './twoHousesForTests.ts'

let two: TwoHouses
let send: Sender

beforeAll(async () => {
  two = await openTwoHouses()
  const personId = two.own.structure.persons.find(({ leftOn }) => leftOn === null)?.id ?? null
  send = await two.sender({ organisationId: two.own.id, personId, rights: ['administer', 'register', 'read-all'] })
})
afterAll(() => two.house.close())

/** What stands, as the endpoint before this one left it. */
let standing: readonly string[] | undefined

const guarded = routes.flatMap(([route, endpoint]) =>
  'act' in endpoint && isGuarded(endpoint.guard) ? [{ route, endpoint, guard: endpoint.guard }] : [],
)

it.each(guarded)(
  '$route takes no change without the version that was seen, and none with an older one',
  async (each) => {
    const { route, endpoint, guard } = each
    const ids = idsOf(two.own)
    const [method = '', path = ''] = route.split(' ')
    const url = pathsOf(path, ids)[0] ?? path
    const body = bodyOf(schemaOf(endpoint.act.body), (field) => idFor(field, ids))
    const before = standing ?? (await two.dump(two.own))

    const unsaid = await send(method, url, body, { 'if-match': '' })
    expect([unsaid.status, JSON.parse(unsaid.text).code]).toEqual([428, 'version-not-named'])

    const office = two.own.structure.holdings.find(({ id }) => id === ids.holding)?.officeId ?? ''
    const readPath = readAt[guard].slice(4).replace('{id}', encodeURIComponent(idIn(url, guard, office)))
    const now = JSON.parse((await send('GET', readPath)).text) as { id: string; version: number }
    for (const seen of ['"4711"', '0', 'W/"1"', 'not a version', '"1", "2"']) {
      const late = await send(method, url, body, { 'if-match': seen })
      const problem = JSON.parse(late.text) as { code: string; newer: unknown }
      expect([late.status, problem.code], seen).toEqual([412, 'newer-exists'])
      expect(problem.newer).toMatchObject({ id: now.id, version: now.version })
    }
    standing = await two.dump(two.own)
    expect(standing).toEqual(before)
  },
)

const idIn = (url: string, guard: string, office: string): string =>
  guard === 'office-holder' ? office : decodeURIComponent(url.split('/')[2] ?? '')

it('the version that stands is taken, once: the next has to have seen what it became', async () => {
  const { person } = idsOf(two.own)
  const url = `/persons/${person}`
  const { version } = JSON.parse((await send('GET', url)).text) as { version: number }
  const seen = { 'if-match': `"${version}"` }
  const first = await send('PATCH', url, { name: 'Ny Ett' }, seen)
  expect(first.status).toBe(200)
  const second = await send('PATCH', url, { name: 'Ny Två' }, seen)
  expect([second.status, JSON.parse(second.text).newer]).toMatchObject([412, { name: 'Ny Ett', version: version + 1 }])
  expect((await send('PATCH', url, { name: 'Ny Två' }, { 'if-match': `"${version + 1}"` })).status).toBe(200)
  expect((await send('PATCH', url, { name: 'Ny Tre' }, { 'if-match': '*' })).status).toBe(200)
})

it('a wrong version is no way to read: a token that isn’t for reading is told of no newer record', async () => {
  const { person } = idsOf(two.own)
  const account = { organisationId: two.own.id, rights: ['register'] }
  const writer = await two.sender({ ...account, scopes: ['persons.change'] })
  const reader = await two.sender({ ...account, scopes: ['read', 'persons.change'] })
  const late = (by: Sender) => by('PATCH', `/persons/${person}`, { name: 'Ny' }, { 'if-match': '4711' })
  const [told, untold] = [await late(reader), await late(writer)]
  expect([told.status, JSON.parse(told.text).newer.id]).toEqual([412, person])
  expect([untold.status, JSON.parse(untold.text).newer]).toEqual([412, null])
})

it('two who change different fields of a person both get their change, the second after having seen the first’s', async () => {
  const url = `/persons/${two.own.structure.persons[3]?.id ?? ''}`
  const seen = JSON.parse((await send('GET', url)).text) as { version: number; name: string }
  const ifMatch = { 'if-match': `"${seen.version}"` }
  expect((await send('PATCH', url, { email: 'forst@vretaby.example' }, ifMatch)).status).toBe(200)
  const late = await send('PATCH', url, { name: 'Andra Namnet' }, ifMatch)
  const { newer } = JSON.parse(late.text) as { newer: { version: number; email: string } }
  expect([late.status, newer.email]).toEqual([412, 'forst@vretaby.example'])
  expect((await send('PATCH', url, { name: 'Andra Namnet' }, { 'if-match': `"${newer.version}"` })).status).toBe(200)
  expect(JSON.parse((await send('GET', url)).text)).toMatchObject({
    name: 'Andra Namnet',
    email: 'forst@vretaby.example',
  })
})

it('a change sent again with the same key gets its answer, though the version has moved on', async () => {
  const url = `/persons/${two.own.structure.persons[4]?.id ?? ''}`
  const { version } = JSON.parse((await send('GET', url)).text) as { version: number }
  const headers = { 'if-match': `"${version}"`, 'idempotency-key': 'samma-forsok' }
  const [first, again] = [
    await send('PATCH', url, { name: 'En Gång' }, headers),
    await send('PATCH', url, { name: 'En Gång' }, headers),
  ]
  expect([first.status, again.status, JSON.parse(again.text)]).toEqual([200, 200, JSON.parse(first.text)])
})
