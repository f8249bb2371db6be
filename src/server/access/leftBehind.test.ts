import { afterAll, beforeAll, expect, it } from 'vitest'
import { type Caller, openTestHouse, type TestHouse } from '../http/houseForTests.ts'
import { newOrganisation } from '../http/serverForTests.ts'

let house: TestHouse
let registrar: Caller
let organisationId = ''
beforeAll(async () => {
  house = await openTestHouse()
  organisationId = await newOrganisation(house.store, 'Vretaby kommun')
  registrar = await house.caller({ organisationId, rights: ['administer', 'register'] })
})
afterAll(() => house.close())

it('what somebody made for another system, and nobody answers for when they have left, is told to those who administer', async () => {
  const boss = await registrar('POST /persons', { body: { name: 'Gun Ek' } })
  const personId = boss.body.id
  const gun = await house.caller({ organisationId, personId, name: 'Gun Ek', rights: ['administer'] })
  const made = await gun('POST /accounts', {
    body: { name: 'intranätet', email: 'intra@vretaby.example', rights: ['register'] },
  })
  const expiresAt = '2027-01-01T00:00:00Z'
  const token = await gun('POST /tokens', {
    body: { accountId: made.body.id, name: 'läser', scopes: ['read', 'links.add'], expiresAt },
  })
  const seen = async () => ({
    account: (await registrar('GET /accounts/{id}', { params: { id: made.body.id } })).body,
    listed: (await registrar('GET /accounts')).body.items.find(({ id }) => id === made.body.id)?.leftBehind,
    token: (await registrar('GET /tokens')).body.items.find(({ id }) => id === token.body.id),
    done: (await registrar('GET /account-events')).body.items.flatMap(({ act, leftBehind, by }) =>
      leftBehind ? [[act, by.name]] : [],
    ),
    waiting: (await registrar('GET /home')).body.waiting.filter(({ about }) => about === 'way-in'),
  })
  const before = await seen()
  expect(before.account).toMatchObject({ seenToBy: { person: { name: 'Gun Ek' } }, leftBehind: null })
  expect(before.token).toMatchObject({ madeBy: { person: { name: 'Gun Ek' } }, leftBehind: null })
  expect([before.waiting, before.done]).toEqual([[], []])
  const payload = { element: 'forum:object-steering-group', title: 'Rutin', url: 'https://vretaby.example/rutin' }
  const headers = { authorization: `Bearer ${token.body.token}` }
  const added = await house.app.inject({ method: 'POST', url: '/api/v1/links', headers, payload })
  expect(added.statusCode).toBe(201)

  await registrar('POST /persons/{id}/leaving', { params: { id: personId }, body: { on: '2026-11-20' } })
  const since = '2026-11-21'
  const after = await seen()
  expect([after.account.leftBehind, after.listed, after.token?.leftBehind]).toEqual([since, since, since])
  const waiting = after.waiting.map(({ since: from, action }) => [action.to.type, action.to.id, from])
  expect(waiting.sort()).toEqual([
    ['account', made.body.id, since],
    ['token', token.body.id, since],
  ])
  expect(after.done).toEqual([['links.add', 'intranätet']])
  const reader = await house.caller({ organisationId, rights: ['register'] })
  expect((await reader('GET /home')).body.waiting.filter(({ about }) => about === 'way-in')).toEqual([])

  // Whoever sees to the account answers for it; the token was in the hands of whoever made it.
  const params = { id: made.body.id }
  const changed = await registrar('PUT /accounts/{id}/rights', { params, body: { rights: [] } })
  expect(changed.body).toMatchObject({ seenToBy: { name: 'Test' }, leftBehind: null })
  expect((await seen()).waiting.map(({ action }) => action.to.type)).toEqual(['token'])
  await registrar('POST /tokens/{id}/revocation', { params: { id: token.body.id } })
  const last = await seen()
  expect([last.account.leftBehind, last.token?.leftBehind]).toEqual([null, null])
  expect([last.waiting, last.done]).toEqual([[], []])
})
