import { expect, test } from 'vitest'
import { allActs } from '#api/allActs'
import { objectId, officeId } from '#demo/ids'
import { demo, vretabyOn, withParts } from '../../test/models/vretaby.ts'
import { clausesOf } from './findings.ts'
import { findingsIn, findingsOn, toldWith } from './findingsOn.ts'
import type { Governance } from './governance.ts'
import { clauseStates } from './rulebook/clauseStates.ts'
import type { ObjectHistory } from './structure.ts'

const ukf = objectId('UKF')
const inObject = (id: string, governance: Governance) => findingsOn(governance).filter((each) => each.objectId === id)

test('3.5.2-leader-business: a vacancy carries the duties that nobody does, and the contacts that are missing for it', () => {
  // There the contact's task is moved to somebody, who would be turned to.
  const own = withParts({ deviations: [] })
  const kinds = inObject(ukf, own).map(({ kind }) => kind)
  expect(kinds.filter((kind) => kind === 'vacancy')).toHaveLength(1)
  expect(kinds).not.toContain('uncovered-duty')
  expect(kinds).not.toContain('contact-missing')
  const vacancy = inObject(ukf, own).find(({ kind }) => kind === 'vacancy')
  expect(vacancy?.carries?.map(({ title }) => title.sv)).toEqual(
    expect.arrayContaining(['Leder det taktiska arbetet', 'Ingen att vända sig till om Fritidsgård']),
  )
  expect(vacancy && clausesOf(vacancy)).toEqual([
    ...['3.5.2-leader-business', '3.5-all-responsibilities-covered', '3-contact-persons'],
  ])
})

test('3.5-all-responsibilities-covered: it is broken by a vacancy that carries its duties, and kept where nobody is missing', () => {
  const stateOf = (governance: Governance) =>
    clauseStates(governance, allActs).find(({ clause }) => clause.id === '3.5-all-responsibilities-covered')
  const vacancyId = `vacancy~object-leader~business~${ukf}`
  expect(stateOf(vretabyOn())?.findingIds).toContain(vacancyId)
  expect(stateOf(vretabyOn('2026-08-31'))?.findingIds).not.toContain(vacancyId)
})

test('3.5-all-responsibilities-covered: a duty of a role that may stand empty is a finding of its own, one for its place', () => {
  const own = inObject(objectId('FST'), vretabyOn()).filter(({ kind }) => kind === 'uncovered-duty')
  expect(own).toHaveLength(1)
  expect(own[0]?.carries?.length).toBeGreaterThan(1)
})

const opened: ObjectHistory = {
  ...{ id: 'new', from: '2026-11-23', to: null, predecessorIds: [] },
  versions: [
    {
      ...{ from: '2026-11-23', code: 'NYA', name: 'Nytt', level: 'object', partOfId: null, category: 'core' },
      ...{
        supportsAll: false,
        supportsIndirectly: false,
        administrationIds: [demo.structure.administrations[0]?.id ?? ''],
      },
    },
  ],
}
const withNew = withParts({ objects: [...demo.structure.objects, opened] })

test('2.3.1-psg-owns-structure: a new object is one finding, on those who appoint its owners', () => {
  const found = inObject('new', withNew)
  expect(found.map(({ title }) => title.sv)).toEqual(['NYA är inte bemannat än'])
  expect(found[0]?.shouldAct.map(({ title }) => title.sv)).toEqual(['kommundirektören', 'it-chefen'])
  expect(found[0]?.carries?.length).toBeGreaterThan(10)
  expect(found).toEqual(findingsIn(withNew.object('new') ?? expect.fail('no object'), withNew))
  const clauses = found.flatMap(clausesOf)
  for (const clause of ['3.5.1-owner-it-appointed', '3.5.2-leader-it', '2.3.2-osg-per-object'])
    expect(clauses).toContain(clause)
})

test('2.3.1-psg-owns-structure: with its first holder the others are asked for one by one', () => {
  const [some] = demo.structure.appointments
  const owner = some && {
    ...{ ...some, id: 'first', role: 'object-owner', side: 'business' as const, objectId: 'new' },
    ...{ productIds: [], from: '2026-11-23', to: null },
  }
  const governance = withParts({
    objects: [...demo.structure.objects, opened],
    appointments: [...demo.structure.appointments, ...(owner ? [owner] : [])],
  })
  const kinds = inObject('new', governance).map(({ kind }) => kind)
  expect(kinds.filter((kind) => kind === 'vacancy')).toHaveLength(3)
  expect(kinds).toContain('forum-not-working')
})

test('a hole leads to the finding that it is told with', () => {
  expect(toldWith(`uncovered-duty~object-leader~business~${ukf}`, vretabyOn())).toBe(
    `vacancy~object-leader~business~${ukf}`,
  )
  expect(toldWith('uncovered-duty~object-specialist~business~new', withNew)).toBe('vacancy~new')
  expect(toldWith('something else', vretabyOn())).toBe('something else')
})

test('3.5-deviations-recorded: what should be done is a reminder, and breaks no clause', () => {
  const found = findingsOn(vretabyOn()).filter(({ kind }) => kind === 'deviation-not-noted')
  expect(found.length).toBeGreaterThan(0)
  expect(found.every(({ reminds }) => reminds)).toBe(true)
  expect(findingsOn(vretabyOn()).filter(({ kind, reminds }) => reminds && kind !== 'deviation-not-noted')).toEqual([])
})

test('2.3.1-psg-members: an empty office is one finding, with the seats that come with it; one without tasks is found by its seat', () => {
  const vacantOn = (key: string) => {
    const holdings = demo.structure.holdings.filter((each) => each.officeId !== officeId(key))
    return findingsOn(withParts({ holdings })).filter(({ subject }) => subject.id === officeId(key))
  }
  expect(vacantOn('head-of-it').map(({ kind }) => kind)).toEqual(['office-vacant'])
  expect(vacantOn('head-of-it').flatMap(clausesOf)).toContain('2.3.1-psg-members')
  expect(vacantOn('chief-of-digitalisation').map(({ kind }) => kind)).toEqual(['unit-office-vacant'])
  expect(vacantOn('deputy-municipal-director').map(({ kind }) => kind)).toEqual(['forum-office-vacant'])
})
