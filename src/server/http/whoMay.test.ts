import { afterAll, beforeAll, expect, test } from 'vitest'
import { allActs } from '#api/allActs'
import { personId } from '#demo/ids'
import { type Right, rights } from '#model/acts'
import { bodyOf, schemaOf } from './bodiesForTests.ts'
import { idFor, idsOf, pathsOf } from './idsForTests.ts'
import { openTwoHouses, routes, type Sender, type TwoHouses } from './twoHousesForTests.ts'
import { isEnough, whoMay } from './whoMayForTests.ts'

let two: TwoHouses
beforeAll(async () => {
  two = await openTwoHouses()
})
afterAll(() => two.house.close())

const acts = routes.flatMap(([route, endpoint]) => ('act' in endpoint ? [{ route, act: endpoint.act }] : []))

/** Every act, with the smallest body that it takes, and what came of it. */
async function* eachAct(send: Sender) {
  const ids = idsOf(two.own)
  for (const { route, act } of acts) {
    const [method = '', path = ''] = route.split(' ')
    const body = bodyOf(schemaOf(act.body), (field) => idFor(field, ids))
    yield { id: act.id, route, ...(await send(method, pathsOf(path, ids)[0] ?? path, body)) }
  }
}

const isForRight = (id: string): boolean => ['register', 'administer'].includes(whoMay[id] ?? '')
const lacksRight = (status: number, text: string): boolean => status === 403 && text.includes('right-missing')

test('the table of who may do what has every act, and none that there isn’t', () => {
  expect(Object.keys(whoMay).sort()).toEqual(allActs.map(({ id }) => id).sort())
})

test.each<Right | undefined>([undefined, 'read-all', 'register', 'administer'])(
  'with the right %s alone, every act that takes another is refused for it, and none that takes this one',
  async (right) => {
    const send = await two.sender({ organisationId: two.own.id, rights: right === undefined ? [] : [right] })
    const unlike: string[] = []
    for await (const { id, route, status, text } of eachAct(send)) {
      const isLet = isEnough(right, whoMay[id])
      if (isForRight(id) && lacksRight(status, text) === isLet) unlike.push(`${status} ${route}: ${text}`)
      if (!isLet && status < 300) unlike.push(`${status} ${route} was done`)
    }
    expect(unlike).toEqual([])
  },
)

test.each([
  ['an owner', 'Annika Fors'],
  ['a leader', 'Leila Haddad'],
  ['a coordinator', 'Petra Sandell'],
  ['a specialist', 'Ulrika Tern'],
  ['the head of the line', 'Eva Rosenlund'],
])('%s, without a right, does nothing that takes one', async (_role, name) => {
  const send = await two.sender({ organisationId: two.own.id, personId: personId(name), name })
  const unlike: string[] = []
  for await (const { id, route, status, text } of eachAct(send))
    if (isForRight(id) && !lacksRight(status, text)) unlike.push(`${status} ${route}: ${text}`)
  expect(unlike).toEqual([])
})

test('a token for one act does no other, whatever rights its account has', async () => {
  const ids = idsOf(two.own)
  const done: string[] = []
  for (const [at, { route, act }] of acts.entries()) {
    const other = acts[(at + 1) % acts.length]?.act.id ?? ''
    if (other === act.id) continue
    const send = await two.sender({ organisationId: two.own.id, rights, scopes: [other] })
    const [method = '', path = ''] = route.split(' ')
    const { status, text } = await send(method, pathsOf(path, ids)[0] ?? path, {})
    if (!lacksRight(status, text)) done.push(`${status} ${route} by a token for ${other}`)
  }
  expect(done).toEqual([])
})
