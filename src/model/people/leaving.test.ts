import { readFileSync } from 'node:fs'
import { expect, test } from 'vitest'
import { parse } from 'yaml'
import { objectId, personId } from '#demo/ids'
import { vretaby, vretabyToday } from '#demo/vretaby'
import { actingAs } from '../../../test/models/vretaby.ts'
import { withChange } from '../changes.ts'
import { findingsOn } from '../findingsOn.ts'
import { Governance } from '../governance.ts'
import { isRefusal } from '../refusal.ts'
import { GovernanceModel } from '../shapes/governanceModel.ts'
import { holesAfter, leaving } from './leaving.ts'

const yaml = readFileSync(new URL('../../../models/linkoping.yaml', import.meta.url), 'utf8')
const { structure } = vretaby(GovernanceModel.parse(parse(yaml)))
const today = new Governance(structure, vretabyToday)
const acting = actingAs('Tove Lindmark', ['register'])
const personOf = (name: string) => {
  const person = today.person(personId(name))
  if (person === undefined) throw new Error(`${name} isn't in Vretaby`)
  return person
}

test('3.5-all-responsibilities-covered: both sides of FST are left open by the one who held both', () => {
  const person = personOf('Stina Ring')
  const outcome = leaving(person, '2026-12-31', acting, today)
  if (isRefusal(outcome)) throw new Error(outcome.refused)
  const vacancies = holesAfter(person, outcome.change, '2026-12-31', today)
    .filter((hole) => hole.kind === 'vacancy')
    .map((hole) => [hole.id, hole.since])
  expect(vacancies).toEqual([
    [`vacancy~object-leader~business~${objectId('FST')}`, '2027-01-01'],
    [`vacancy~object-leader~it~${objectId('FST')}`, '2027-01-01'],
  ])
  const after = new Governance(withChange(structure, outcome.change), '2027-01-01')
  expect(after.appointments.filter((each) => each.personId === personId('Stina Ring'))).toEqual([])
  expect(after.person(personId('Stina Ring'))?.leftOn).toBe('2026-12-31')
})

test('what is still to come is withdrawn, and what went before stands', () => {
  const person = personOf('Gustav Hedmark')
  const outcome = leaving(person, vretabyToday, acting, today)
  if (isRefusal(outcome)) throw new Error(outcome.refused)
  const own = withChange(structure, outcome.change).appointments.filter((each) => each.personId === person.id)
  expect(own.filter((each) => each.from > vretabyToday)).toEqual([])
})

test('nobody leaves twice, or before what they have begun', () => {
  expect(leaving(personOf('Barbro Isaksson'), vretabyToday, acting, today)).toMatchObject({ refused: 'person-left' })
  expect(leaving(personOf('Stina Ring'), '2021-01-01', acting, today)).toMatchObject({ refused: 'period-backwards' })
})

test('what is asked where somebody is named misses nothing that their leaving opens', () => {
  const [on, day] = ['2026-12-31', '2027-01-01']
  const before = new Set(findingsOn(new Governance(structure, day)).map(({ id }) => id))
  const opened = structure.persons.flatMap((person) => {
    const outcome = leaving(person, on, acting, today)
    if (isRefusal(outcome)) return []
    const all = findingsOn(new Governance(withChange(structure, outcome.change), day))
    const holes = holesAfter(person, outcome.change, on, today)
    expect(holes, person.name).toEqual(all.filter(({ id }) => !before.has(id)))
    return holes.map(({ kind }) => kind)
  })
  expect(new Set(opened).size).toBeGreaterThan(5)
})
