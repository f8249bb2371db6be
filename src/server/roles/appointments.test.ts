import { readFileSync } from 'node:fs'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { inOrganisation } from '#store/frame'
import { createOrganisation } from '#store/organisations'
import { openTestHouse, type TestHouse, testNow } from '../http/houseForTests.ts'
import { readModelFile } from '../rulebook/modelFile.ts'

describe('appointing over HTTP', () => {
  let house: TestHouse
  const organisationId = crypto.randomUUID()
  const it1 = crypto.randomUUID()
  const boss = crypto.randomUUID()

  beforeAll(async () => {
    house = await openTestHouse()
    const read = readModelFile(readFileSync('models/linkoping.yaml', 'utf8'))
    if ('faults' in read) throw new Error(JSON.stringify(read.faults[0]))
    await createOrganisation(house.store.connection, {
      id: organisationId,
      name: 'Vretaby kommun',
      demo: true,
      model: read.model,
      from: '2022-01-01',
      now: testNow,
    })
    await inOrganisation(house.store.connection.db, organisationId, 'change', async ({ tx, structure }) => {
      const person = { organisation_id: organisationId, email: null, administration_id: null, left_on: null }
      await tx
        .insertInto('persons')
        .values([
          { ...person, id: it1, name: 'Nadia Kaya' },
          { ...person, id: boss, name: 'Daniel Åsbrink' },
        ])
        .execute()
      const head = structure.offices.find((office) => office.kind === 'head-of-it')
      await tx
        .insertInto('office_holdings')
        .values({
          organisation_id: organisationId,
          id: crypto.randomUUID(),
          office_id: head?.id ?? '',
          person_id: boss,
          valid_from: '2022-01-01',
          valid_to: null,
        })
        .execute()
      await tx
        .updateTable('organisations')
        .set((eb) => ({ structure_version: eb('structure_version', '+', 1) }))
        .execute()
    })
  })
  afterAll(() => house.close())

  it('3.5.1-owner-it-appointed: another office is refused with the clause and the head of IT named', async () => {
    const call = await house.caller({ organisationId, rights: ['register'] })
    const structure = await inOrganisation(
      house.store.connection.db,
      organisationId,
      'read',
      async (frame) => frame.structure,
    )
    const office = (kind: string) => structure.offices.find((each) => each.kind === kind)?.id ?? ''
    const object = structure.objects.find((each) => each.versions[0]?.code === 'SAM')?.id ?? ''
    const order = { role: 'object-owner', side: 'it', objectId: object, personId: it1, from: '2026-09-01' } as const
    const refused = await call('POST /appointments', {
      body: {
        ...order,
        decision: {
          by: { kind: 'office', officeId: office('municipal-director') },
          on: '2026-08-20',
          reference: 'KLF 1',
        },
      },
    })
    expect(refused.status).toBe(403)
    expect(refused.body).toMatchObject({
      code: 'wrong-decision-maker',
      clause: '3.5.1-owner-it-appointed',
      couldBeDoneBy: [{ title: { sv: 'it-chefen' }, persons: [{ name: 'Daniel Åsbrink' }] }],
    })
    const kept = await call('POST /appointments', {
      body: {
        ...order,
        linePositionId: office('head-of-it'),
        decision: { by: { kind: 'office', officeId: office('head-of-it') }, on: '2026-08-20', reference: 'KLF 2' },
      },
    })
    expect(kept.body).toMatchObject({ refusal: { code: 'line-position-not-held' } })
  })
})
