import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { objectId, officeId, personId } from '#demo/ids'
import type { Caller } from '../http/houseForTests.ts'
import { openVretaby, type VretabyHouse } from '../http/vretabyForTests.ts'

const place = { role: 'object-leader', side: 'business', objectId: objectId('UKF') } as const
const coming = { person: { name: 'Petra Sandell' }, from: '2026-12-01' }

describe('a successor who is appointed, over HTTP', () => {
  let house: VretabyHouse
  let annika: Caller

  beforeAll(async () => {
    house = await openVretaby()
    annika = await house.as('Annika Fors')
  })
  afterAll(() => house.close())

  const seen = async () => {
    const object = (await annika('GET /objects/{id}', { params: { id: place.objectId } })).body
    const listed = (await annika('GET /objects')).body.items.find(({ id }) => id === place.objectId)
    const seats = (
      await annika('GET /forums/{id}/seats', { params: { id: `object-steering-group~${place.objectId}` } })
    ).body
    const contacts = (await annika('GET /contacts', { query: { for: `object:${place.objectId}` } })).body.items
    const home = (await annika('GET /home')).body
    const { columns, items } = (await annika('GET /coverage')).body
    const at = columns.findIndex(({ object: { id }, side }) => id === place.objectId && side === 'business')
    const isPlace = ({ role, side }: { readonly role: string; readonly side: string }) =>
      role === place.role && side === place.side
    return {
      place: object.places.find(isPlace),
      listed: listed?.people.find(isPlace)?.coming ?? null,
      seat: seats.items.find(({ person, ground }) => person === null && ground.kind === 'role')?.coming ?? null,
      contact: contacts[0]?.coming ?? null,
      home: home.objects.find(({ id }) => id === place.objectId)?.coming,
      asked: home.waiting.filter(({ action }) => action.with.role === place.role).length,
      hole: items.flatMap(({ rows }) => rows).find(({ duty }) => duty === 'lead-tactical-work')?.cells[at],
      vacancy: object.openFindings.find(({ kind }) => kind === 'vacancy'),
    }
  }

  it('3.5.2-leader-business: an empty place has nobody to come, and asks the owner', async () => {
    expect(await seen()).toMatchObject({
      ...{ listed: null, seat: null, contact: null, home: [], asked: 1 },
      place: { coming: null, shouldYouAct: true },
      hole: { state: 'hole', coming: null, findingId: `vacancy~object-leader~business~${place.objectId}` },
      vacancy: { solvedFrom: null, shouldYouAct: true },
    })
  })

  it('3.5.2-leader-business: the successor stands in every vacant place, and the task is gone', async () => {
    const decision = {
      by: { kind: 'role', role: 'object-owner', side: 'business', objectId: place.objectId },
      ...{ on: '2026-11-20', reference: 'UKF 2026-1' },
    } as const
    const body = { ...place, personId: personId('Petra Sandell'), from: '2026-12-01', decision }
    expect((await annika('POST /appointments', { body })).status).toBe(201)
    expect(await seen()).toMatchObject({
      ...{ listed: coming, seat: coming, contact: null, home: [coming], asked: 0 },
      place: { coming, shouldAct: [], shouldYouAct: false, vacantSince: '2026-09-01' },
      hole: { state: 'hole', coming },
      vacancy: { solvedFrom: '2026-12-01', shouldAct: [], mend: null, canYouAct: false },
    })
    const then = await annika('GET /findings', {
      query: { object: place.objectId, kind: 'vacancy', asOf: '2026-12-01' },
    })
    expect(then.body.items).toEqual([])
  })

  it('1-director-adopts: an empty office says who is to come', async () => {
    const registrar = await house.as('Tove Lindmark', 'register')
    const params = { id: officeId('chief-of-digitalisation') }
    const office = async () => (await registrar('GET /offices/{id}', { params })).body
    const holder = (await office()).holders[0]?.id ?? ''
    await registrar('POST /office-holders/{id}/ending', { params: { id: holder }, body: { on: '2026-11-22' } })
    expect(await office()).toMatchObject({ holders: [], coming: null, vacantSince: '2026-11-23' })
    const next = { personId: personId('Siv Blom'), from: '2026-12-01' }
    await registrar('POST /offices/{id}/holders', { params, body: next })
    expect(await office()).toMatchObject({ holders: [], coming: { person: { name: 'Siv Blom' }, from: '2026-12-01' } })
  })
})
