import { afterAll, beforeAll, expect, it } from 'vitest'
import { verifyAudit } from '#store/verifying'
import { openOwnHouse, type TestHouse } from '../http/houseForTests.ts'
import { newOrganisation } from '../http/serverForTests.ts'
import { dailyHeads } from './dailyHeads.ts'

let house: TestHouse
beforeAll(async () => {
  house = await openOwnHouse()
})
afterAll(() => house.close())

it('the head of each chain is written once a day, as verify expects it', async () => {
  const { connection } = house.store
  const id = await newOrganisation(house.store, 'Vretaby kommun')
  const call = await house.caller({ organisationId: id, rights: ['register'] })
  let day = '2026-11-23'
  const lines: string[] = []
  const tell = dailyHeads(connection, { now: () => `${day}T08:00:00.000Z`, today: () => day }, (line) => {
    lines.push(line)
  })
  await tell()
  await call('POST /persons', { body: { name: 'Nils Ek' } })
  await tell()
  expect(lines).toHaveLength(1)
  const [, number, hash = ''] = String(JSON.parse(lines[0] ?? '').head).split(':')
  expect(await verifyAudit(connection, id, { number: Number(number), hash })).toMatchObject({ isExpected: true })
  day = '2026-11-24'
  await tell()
  const { entries, head } = await verifyAudit(connection, id)
  expect(JSON.parse(lines[1] ?? '')).toEqual({
    at: '2026-11-24T08:00:00.000Z',
    what: 'audit-head',
    head: `${id}:${entries}:${head}`,
  })
})
