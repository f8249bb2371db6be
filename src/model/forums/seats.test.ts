import fc from 'fast-check'
import { expect, test } from 'vitest'
import { objectId, officeId, personId } from '#demo/ids'
import { linkoping, organisationOn } from '../../../test/models/organisations.ts'
import { actingAs, demo, vretabyOn, withParts } from '../../../test/models/vretaby.ts'
import { times } from '../../../test/times.ts'
import { whyNotRecord } from '../access/actor.ts'
import { addDays, covers } from '../dates.ts'
import { Governance } from '../governance.ts'
import type { Appointment } from '../structure.ts'
import { bothSidesIn } from './bothSides.ts'
import { forumOn, forumsOn } from './forums.ts'
import { seatChanges } from './seatChanges.ts'
import { decidersOf, hasDeciders, seatsOf, spokespersonsOf } from './seats.ts'

const today = vretabyOn()
const portfolio = 'portfolio-steering-group'
const leaders = 'object-leader-forum'
const group = (code: string) => `object-steering-group~${objectId(code)}`

function seatsIn(id: string, governance: Governance) {
  const forum = forumOn(id, governance)
  return forum === undefined ? [] : seatsOf(forum, governance)
}
const sitting = (id: string, kind: string, governance = today) =>
  seatsIn(id, governance)
    .filter(({ kinds }) => kinds.some((each) => each === kind))
    .map(({ personId: who }) => (who === null ? null : governance.nameOf(who)))

test('2.3-three-forums: exactly three kinds, each with mission, responsibilities, cadence and a clause', () => {
  expect(today.model.forums.map(({ id }) => id)).toEqual([portfolio, 'object-steering-group', leaders])
  for (const { mission, responsibilities, clause, cadence } of today.model.forums) {
    expect([mission.sv, responsibilities.length > 0, clause, cadence.clause]).toEqual([
      expect.any(String),
      true,
      expect.stringMatching(/^2\.3/),
      expect.stringMatching(/^2\.3/),
    ])
  }
  expect(forumsOn(today)).toHaveLength(7)
  expect(today.model.forums.map(({ above }) => above)).toEqual([undefined, portfolio, portfolio])
})

test('2.3.1-psg-lead-and-coordinator: chair and coordinator are who holds the offices today', () => {
  expect([sitting(portfolio, 'chair'), sitting(portfolio, 'coordinator'), sitting(portfolio, 'convener')]).toEqual([
    ['Göran Palmcrantz'],
    ['Sofia Nyqvist'],
    ['Sofia Nyqvist'],
  ])
})

test.each([
  ['2023-12-31', 'Margareta Silfverberg'],
  ['2024-01-01', 'Göran Palmcrantz'],
])('2.3.1-psg-lead-and-coordinator: on %s %s is in the chair', (day, who) => {
  expect(sitting(portfolio, 'chair', vretabyOn(day))).toEqual([who])
})

test('2.3.1-psg-lead-and-coordinator: an office that nobody holds leaves the chair empty since the day after', () => {
  const holdings = demo.structure.holdings.map((each) =>
    each.officeId === officeId('deputy-municipal-director') && each.to === null ? { ...each, to: '2026-10-31' } : each,
  )
  const [chair] = seatsIn(portfolio, withParts({ holdings }))
  expect(chair).toMatchObject({
    personId: null,
    since: null,
    vacantSince: '2026-11-01',
    clause: '2.3.1-psg-lead-and-coordinator',
  })
})

test('2.3.1-psg-members: every owner and the head of IT are members; the chief of digitalisation takes part without deciding', () => {
  expect(sitting(portfolio, 'member')).toEqual([
    ...['Birgitta Wester', 'Erik Tallberg', 'Annika Fors', 'Jonas Ekwall', 'Per-Olof Strand'],
    ...['Nadia Kaya', 'Camilla Ödmark', 'Rasmus Hjelm', 'Viktor Brandt', 'Viktor Brandt', 'Daniel Åsbrink'],
  ])
  expect(sitting(portfolio, 'co-opted')).toEqual(['Ingrid Solheim'])
  const forum = forumOn(portfolio, today)
  expect(forum && decidersOf(forum, today)).not.toContain(personId('Ingrid Solheim'))
})

test('2.3.1-psg-members: one who is co-opted speaks for nobody; those who chair, convene and coordinate do', () => {
  const forum = forumOn(portfolio, today)
  const speaking = forum === undefined ? [] : spokespersonsOf(forum, today)
  expect(speaking.map((id) => today.nameOf(id))).toEqual([
    ...sitting(portfolio, 'chair'),
    ...sitting(portfolio, 'coordinator'),
  ])
  const by = { kind: 'forum', forumId: portfolio } as const
  expect(whyNotRecord(actingAs('Ingrid Solheim').actor, by, today)).toMatchObject({ refused: 'may-not-record' })
  const [chair = ''] = sitting(portfolio, 'chair')
  expect(whyNotRecord(actingAs(chair ?? '').actor, by, today)).toBeUndefined()
})

test('2.3.1-psg-members: a place without an owner stands empty, and a seat follows an appointment by the day', () => {
  expect(sitting(portfolio, 'member', vretabyOn('2026-06-15'))).toContain(null)
  const empty = seatsIn(portfolio, vretabyOn('2026-06-15')).find(({ personId: who }) => who === null)
  expect(empty).toMatchObject({ vacantSince: '2026-05-01', ground: { role: 'object-owner', side: 'it' } })
  expect(sitting(portfolio, 'member', vretabyOn('2026-07-31'))).toContain('Lars Ahlgren')
  expect(sitting(portfolio, 'member', vretabyOn('2026-08-01'))).not.toContain('Lars Ahlgren')
})

test('2.3.2-osg-members: the leaders attend and do not decide; the members do', () => {
  const [attending, members] = ['attending', 'member'].map((kind) => sitting(group('SAM'), kind))
  const forum = forumOn(group('SAM'), today)
  const deciders = forum === undefined ? [] : decidersOf(forum, today).map((id) => today.nameOf(id))
  expect(attending).toContain('Josefin Hammar')
  expect(members).toContain('Nadia Kaya')
  expect(deciders).toEqual(expect.arrayContaining(members ?? []))
  expect(deciders.filter((name) => attending?.includes(name))).toEqual([])
})

test('2.3.2-osg-members: business owner in the chair, IT owner and seated managers as members, leaders attending', () => {
  expect([sitting(group('SAM'), 'chair'), sitting(group('SAM'), 'convener')]).toEqual([
    ['Per-Olof Strand'],
    ['Per-Olof Strand'],
  ])
  expect(sitting(group('SAM'), 'member')).toEqual(['Nadia Kaya', 'Håkan Ljungstedt', 'Eivor Stenmark', 'Bo Lindgärde'])
  expect(sitting(group('SAM'), 'attending')).toEqual(['Josefin Hammar', 'Elin Björkman'])
  const seated = seatsIn(group('SAM'), today).flatMap(({ ground }) =>
    ground.kind === 'seating' ? [ground.seating.grounds] : [],
  )
  expect(seated).toEqual([['budget'], ['operations'], ['operations', 'staff']])
})

test('2.3.3-olf-members: the chief of digitalisation chairs, the model manager convenes, every leader takes part', () => {
  expect([sitting(leaders, 'chair'), sitting(leaders, 'convener')]).toEqual([['Ingrid Solheim'], ['Tove Lindmark']])
  expect(sitting(leaders, 'member')).toEqual([
    ...['Kajsa Lindqvist', 'Anton Sjölander', null, 'Leila Haddad', 'Josefin Hammar'],
    ...['Elin Björkman', 'Malin Zetterlund', 'Cecilia Nordin', 'Stina Ring', 'Stina Ring'],
  ])
  expect(today.model.clauses.find(({ id }) => id === '2.3.3-olf-members')).toMatchObject({ unclear: {}, reading: {} })
})

test('a forum counts those who stand on both sides', () => {
  const count = (id: string) =>
    [...forumsOn(today)].filter((forum) => forum.id === id).map((forum) => bothSidesIn(forum, today).size)
  expect([count(portfolio), count(leaders), count(group('FST')), count(group('SAM'))]).toEqual([[1], [1], [2], [0]])
})

test('2.3.1-psg-members: what has changed since a day is told day by day', () => {
  const told = seatChanges(portfolio, demo.structure, '2026-07-01', '2026-11-23').map(
    ({ on, text }) => `${on} ${text.sv}`,
  )
  expect(told).toEqual([
    '2026-08-01 Lars Ahlgren lämnar som ledamot',
    '2026-08-01 Annika Fors tillkommer som ledamot',
    '2026-09-01 Nadia Kaya tillkommer som ledamot',
  ])
  expect(seatChanges(portfolio, demo.structure, '2026-11-23', '2026-11-23')).toEqual([])
})

const day = fc.integer({ min: 0, max: 300 }).map((days) => addDays('2026-01-01', days))
const period = fc
  .tuple(day, fc.option(fc.integer({ min: 0, max: 200 })))
  .map(([from, days]) => ({ from, to: days === null ? null : addDays(from, days) }))
const appointments = fc.array(
  fc.record({
    object: fc.constantFrom('VSOA', 'UKF', 'SAM', 'KOP', 'FST'),
    side: fc.constantFrom('business', 'it'),
    personId: fc.constantFrom('a', 'b', 'c', 'd'),
    period,
  }),
  { maxLength: 12 },
)

test('2.3.1-psg-members: for any periods and any day, the members are those whose appointments cover the day', () => {
  fc.assert(
    fc.property(appointments, day, (drawn, asked) => {
      const made = drawn.map(
        ({ object, side, personId: who, period: { from, to } }, index): Appointment => ({
          ...{
            id: `${index}`,
            role: 'object-owner',
            side,
            objectId: object,
            personId: who,
            from,
            to,
            productIds: [],
            decisionId: 'd',
          },
          ...{ linePositionId: null, dialogueWithId: null, worksForId: null, lentById: null, standsInForId: null },
        }),
      )
      const governance = new Governance(organisationOn(linkoping, { appointments: made }), asked)
      const fromRoles = seatsIn(portfolio, governance).filter(({ ground }) => ground.kind === 'role')
      const held = fromRoles.flatMap(({ ground }) =>
        ground.kind === 'role' && ground.appointment !== null ? [ground.appointment.id] : [],
      )
      expect([...held].sort()).toEqual(
        made
          .filter((each) => covers(each, asked))
          .map(({ id }) => id)
          .sort(),
      )
      // Ten places, two to an object: each is either held or told as empty, never both.
      const places = new Set(
        fromRoles.map(({ ground }) => (ground.kind === 'role' ? `${ground.object.code} ${ground.side}` : '')),
      )
      expect(places.size).toBe(10)
      for (const { personId: who, since, vacantSince } of fromRoles)
        expect((who === null) === (vacantSince !== null) && (who === null) === (since === null)).toBe(true)
    }),
    { numRuns: times(300) },
  )
})

test('whether anybody decides in a forum is what a look at all of its seats says, also where nobody sits', () => {
  const { structure } = demo
  const nobody = { ...structure, holdings: [], appointments: [], seatings: [] }
  const withoutOffices = { ...structure, holdings: [] }
  const answers = [structure, withoutOffices, nobody].flatMap((each) =>
    ['2010-01-01', '2023-06-01', today.day].flatMap((day) => {
      const governance = new Governance(each, day)
      return forumsOn(governance).map((forum) => {
        const decides = hasDeciders(forum, governance)
        expect(decides).toBe(decidersOf(forum, governance).length > 0)
        return decides
      })
    }),
  )
  expect(new Set(answers)).toEqual(new Set([true, false]))
})
