import { expect, test } from 'vitest'
import { text } from '#model/text'
import { arranged } from './arranged'
import type { Seat } from './forumWords'

const ukf = { id: 'ukf', code: 'UKF', name: 'Utbildning, kultur och fritid' }
const person = (name: string) => ({ id: name, name, protectedIdentity: false, standsInFor: null })

function seat(kind: Seat['kinds'][number], holder: string | null, ground: Partial<Seat['ground']>): Seat {
  return {
    kinds: [kind],
    countedAs: null,
    person: holder === null ? null : person(holder),
    ground: {
      kind: 'office',
      title: text('it-chef', 'head of IT'),
      side: null,
      object: null,
      officeId: null,
      appointmentId: null,
      seatId: null,
      decision: null,
      ...ground,
    },
    clause: '2.3.1-psg-members',
    decides: kind === 'member' || kind === 'chair',
    since: null,
    vacantSince: null,
    coming: null,
    bothSides: false,
    filledBy: [],
  }
}
const owner = (side: 'business' | 'it', holder: string | null) =>
  seat('member', holder, { kind: 'role', side, object: ukf })

test('business and it face each other over their object, a vacant seat too', () => {
  const [place] = arranged([owner('business', 'Annika Fors'), owner('it', null)]).places
  expect(place).toMatchObject({
    code: 'UKF',
    isSame: false,
    above: [{ person: { name: 'Annika Fors' } }],
    below: [{ person: null }],
  })
})

test('one person on both sides of an object is a line through the table', () => {
  expect(arranged([owner('business', 'Viktor Brandt'), owner('it', 'Viktor Brandt')]).places[0]?.isSame).toBe(true)
})

test('two vacant seats are not the same person', () => {
  expect(arranged([owner('business', null), owner('it', null)]).places[0]?.isSame).toBe(false)
})

test('offices sit at the ends, and those who do not decide sit apart', () => {
  const { leading, others, apart, places } = arranged([
    seat('chair', 'Göran Palmcrantz', {}),
    seat('member', 'Daniel Åsbrink', {}),
    seat('co-opted', 'Ingrid Solheim', {}),
    seat('attending', 'Leila Haddad', { kind: 'role', side: 'it', object: ukf }),
  ])
  const names = (seats: readonly Seat[]) => seats.map((each) => each.person?.name)
  expect([names(leading), names(others), names(apart), places.length]).toEqual([
    ['Göran Palmcrantz'],
    ['Daniel Åsbrink'],
    ['Ingrid Solheim', 'Leila Haddad'],
    0,
  ])
})

test('members who were given a seat sit two and two, with no object between them', () => {
  const given = (name: string) => seat('member', name, { kind: 'seating', object: ukf, seatId: name })
  const { places } = arranged([given('Kerstin Lundmark'), given('Anders Bohlin'), given('Jenny Sahlbom')])
  expect(places.map(({ code, above, below }) => [code, above.length, below.length])).toEqual([
    [undefined, 1, 1],
    [undefined, 1, 0],
  ])
})
