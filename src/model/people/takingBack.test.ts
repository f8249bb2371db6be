import { expect, test } from 'vitest'
import { objectId, officeId, personId } from '#demo/ids'
import { actingAs, demo } from '../../../test/models/vretaby.ts'
import { type StructureChange, withChange } from '../changes.ts'
import { Governance } from '../governance.ts'
import { isRefusal } from '../refusal.ts'
import type { Structure } from '../structure.ts'
import { holesToCome } from './holesToCome.ts'
import { leaving } from './leaving.ts'
import { leavingTakenBack, staysEnded } from './takingBack.ts'

const today = '2026-11-23'
const lastDay = '2026-12-31'
const acting = actingAs('Tove Lindmark', ['register'])

const changeOf = <T>(made: T): Exclude<T, { readonly refused: unknown }> =>
  isRefusal(made) ? expect.fail(made.refused) : (made as Exclude<T, { readonly refused: unknown }>)
const personIn = (name: string, governance: Governance) => governance.person(personId(name)) ?? expect.fail(name)

/** Somebody leaves on the last day, in Vretaby or what it has become. */
function left(name: string, structure: Structure = demo.structure, on = lastDay) {
  const before = new Governance(structure, today)
  const made = changeOf(leaving(personIn(name, before), on, acting, before))
  return { before, made, after: withChange(structure, made.change) }
}
const heldBy = (name: string, { appointments, holdings, seatings }: Structure) =>
  [appointments, holdings, seatings].map((all: readonly { readonly personId: string }[]) =>
    all.filter((each) => each.personId === personId(name)),
  )
const back = (structure: Structure, change: StructureChange) => withChange(structure, change)

test('until its day a last day is taken back with all that it ended, as it was', () => {
  for (const name of ['Stina Ring', 'Gustav Hedmark', 'Ulrika Tern', 'Daniel Åsbrink']) {
    const { before, made, after } = left(name)
    const asked = new Governance(after, lastDay)
    const taken = changeOf(leavingTakenBack(personIn(name, asked), made.leaving, asked))
    const again = back(after, taken)
    expect(heldBy(name, again), name).toEqual(heldBy(name, before.structure))
    expect(again.persons.find(({ id }) => id === personId(name))?.leftOn).toBeNull()
    expect(again.products).toEqual(before.structure.products)
  }
})

test('who acts for somebody acts until their last day, and as long as before when that is taken back', () => {
  const own = demo.structure.appointments.find(
    (each) => each.personId === personId('Stina Ring') && each.role === 'object-leader' && each.side === 'it',
  )
  if (own === undefined) throw new Error('Stina Ring leads no IT')
  const standIn = { ...own, id: 'acting', personId: personId('Nadia Kaya'), from: '2026-12-01', to: '2027-03-31' }
  const acted = {
    ...demo.structure,
    appointments: [...demo.structure.appointments, { ...standIn, standsInForId: own.id }],
  }
  const { made, after } = left('Stina Ring', acted)
  const until = (structure: Structure) => structure.appointments.find(({ id }) => id === 'acting')?.to
  expect(until(after)).toBe(lastDay)
  const asked = new Governance(after, today)
  const again = back(after, changeOf(leavingTakenBack(personIn('Stina Ring', asked), made.leaving, asked)))
  expect(until(again)).toBe('2027-03-31')
  expect(heldBy('Stina Ring', again)).toEqual(heldBy('Stina Ring', acted))
  // One who came to act after the last day was said is in nobody's way.
  const alone = left('Stina Ring')
  const later = { ...standIn, standsInForId: own.id, from: '2026-12-01', to: lastDay }
  const joined = { ...alone.after, appointments: [...alone.after.appointments, later] }
  const then = new Governance(joined, today)
  const both = back(joined, changeOf(leavingTakenBack(personIn('Stina Ring', then), alone.made.leaving, then)))
  expect(heldBy('Stina Ring', both)).toEqual(heldBy('Stina Ring', demo.structure))
})

test('who was to be asked about a product is so again, where nobody else has become it', () => {
  const { made, after } = left('Ulrika Tern', demo.structure, today)
  const own = (structure: Structure) =>
    structure.products.filter(({ contactPersonId }) => contactPersonId === personId('Ulrika Tern')).length
  const asked = new Governance(after, today)
  const again = back(after, changeOf(leavingTakenBack(personIn('Ulrika Tern', asked), made.leaving, asked)))
  expect([own(demo.structure) > 0, own(after), own(again)]).toEqual([true, 0, own(demo.structure)])
})

test('from the day after, what ended stays ended', () => {
  const { made, after } = left('Stina Ring')
  const asked = new Governance(after, '2027-01-01')
  const again = back(after, changeOf(leavingTakenBack(personIn('Stina Ring', asked), made.leaving, asked)))
  expect(heldBy('Stina Ring', again)).toEqual(heldBy('Stina Ring', after))
  expect(staysEnded(personIn('Stina Ring', asked), made.leaving, asked).length).toBeGreaterThan(1)
})

test('what somebody else has been appointed to meanwhile stays ended, and is told', () => {
  const { made, after } = left('Stina Ring')
  const own = after.appointments.find(
    (each) => each.personId === personId('Stina Ring') && each.role === 'object-leader' && each.side === 'it',
  )
  if (own === undefined) throw new Error('Stina Ring leads no IT')
  const next = { ...own, id: 'next', personId: personId('Nadia Kaya'), from: '2027-01-01', to: null }
  const structure = { ...after, appointments: [...after.appointments, next] }
  const asked = new Governance(structure, today)
  const person = personIn('Stina Ring', asked)
  expect(staysEnded(person, made.leaving, asked).map(({ sv }) => sv)).toEqual(['objektledare it FST'])
  const again = back(structure, changeOf(leavingTakenBack(person, made.leaving, asked)))
  const stand = again.appointments.filter((each) => each.personId === personId('Stina Ring'))
  expect(stand.map(({ side, to }) => [side, to])).toEqual(
    expect.arrayContaining([
      ['business', null],
      ['it', lastDay],
    ]),
  )
})

test('what has been ended or annulled by others since is left as they have made it', () => {
  const { made, after } = left('Stina Ring')
  const appointments = after.appointments.flatMap((each) => {
    if (each.personId !== personId('Stina Ring')) return each
    return each.side === 'it' ? [] : { ...each, to: '2026-11-30' }
  })
  const structure = { ...after, appointments }
  const asked = new Governance(structure, today)
  const again = back(structure, changeOf(leavingTakenBack(personIn('Stina Ring', asked), made.leaving, asked)))
  expect(heldBy('Stina Ring', again)[0]).toEqual(heldBy('Stina Ring', structure)[0])
})

test('a last day that isn’t there can’t be taken back', () => {
  const asked = new Governance(demo.structure, today)
  expect(leavingTakenBack(personIn('Stina Ring', asked), undefined, asked)).toMatchObject({ refused: 'no-last-day' })
})

test('3.5.2-leader-it: the appointing office is told of each hole before the day, and not after', () => {
  const { after } = left('Stina Ring')
  const holes = holesToCome(new Governance(after, today))
  expect(holes.map(({ person, finding }) => [person.name, finding.kind, finding.objectId])).toEqual(
    expect.arrayContaining([['Stina Ring', 'vacancy', objectId('FST')]]),
  )
  const asked = holes.filter(({ finding }) => finding.kind === 'vacancy').flatMap(({ finding }) => finding.shouldAct)
  expect(asked.map(({ title }) => title.sv).sort()).toEqual(['objektägare it i FST', 'objektägare verksamhet i FST'])
  expect(holesToCome(new Governance(after, '2027-01-01'))).toEqual([])
  expect(holesToCome(new Governance(demo.structure, today))).toEqual([])
})

test('3.5.2-leader-it: a hole that a successor is appointed to is no task', () => {
  const { after } = left('Stina Ring')
  const next = after.appointments
    .filter((each) => each.personId === personId('Stina Ring'))
    .map((each) => ({ ...each, id: `next ${each.id}`, personId: personId('Nadia Kaya'), from: '2027-01-01', to: null }))
  const later = next.map((each) => ({ ...each, from: '2027-02-01' }))
  for (const successors of [next, later]) {
    const structure = { ...after, appointments: [...after.appointments, ...successors] }
    const vacancies = holesToCome(new Governance(structure, today)).filter(({ finding }) => finding.kind === 'vacancy')
    expect(vacancies).toEqual([])
  }
})

test('2.3.1-psg-members: an office that somebody leaves is told as the holes that it makes', () => {
  const { after } = left('Daniel Åsbrink')
  const kinds = holesToCome(new Governance(after, today)).map(({ finding }) => finding.subject.id)
  expect(kinds).toContain(officeId('head-of-it'))
})
