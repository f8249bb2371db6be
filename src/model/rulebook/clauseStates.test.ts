import { describe, expect, test } from 'vitest'
import { allActs } from '#api/allActs'
import { objectId, personId } from '#demo/ids'
import {
  appointment,
  families,
  firstDay,
  holding,
  linkoping,
  organisationOn,
  person,
  plain,
  today,
} from '../../../test/models/organisations.ts'
import { demo, vretabyOn, withParts } from '../../../test/models/vretaby.ts'
import { allFindings } from '../allFindings.ts'
import { isRegisterHole } from '../components/registerHoles.ts'
import { Governance } from '../governance.ts'
import { changedFrom } from '../objects/versions.ts'
import type { GovernanceModel } from '../shapes/governanceModel.ts'
import type { Decision, GovernanceObject, Structure } from '../structure.ts'
import { text } from '../text.ts'
import { clauseStateNames, clauseStates } from './clauseStates.ts'
import { firstStructure } from './firstStructure.ts'
import { missingParts } from './missingParts.ts'
import { structures } from './structures.ts'

/** Every office of the model held by somebody, so that nothing is broken for want of holders. */
function held(model: GovernanceModel, parts: Partial<Structure> = {}): Structure {
  const bare = organisationOn(model)
  return organisationOn(model, {
    persons: [person('Alva')],
    holdings: bare.offices.map((office) => holding(office.id, 'Alva')),
    ...parts,
  })
}

const stateIn = (structure: Structure, id: string) =>
  clauseStates(new Governance(structure, today), allActs).find((each) => each.clause.id === id)

const objectsBut = (code: string, change: Partial<GovernanceObject>) =>
  held(linkoping, {
    objects: organisationOn(linkoping).objects.map((each) =>
      each.id === code ? changedFrom(each, change, each.from) : each,
    ),
  })

const kept = ['1-applies-to-all-line-orgs', '1-director-adopts', '2.2.2-support-object', '2.2.3-technical-object']

/** Nothing is wrong with these either, but that doesn't make them kept. */
const notKept = [
  ['2.1-development-unit-enables', 'partly-built'],
  ['2.2-three-categories', 'partly-built'],
  ['3.5-levels', 'partly-built'],
  ['2.3.1-psg-decides-model', 'nothing-to-try'],
  ['2.3.1-psg-owns-structure', 'nothing-to-try'],
  ['1-details-kept-elsewhere', 'partly-built'],
  ['2.2.1-core-objects', 'partly-built'],
  ['2.3-three-forums', 'not-measured'],
  ['2-pm3-with-adaptations', 'not-measured'],
  ['3.2-it-components', 'not-measured'],
  ['3.3-budget-placement', 'not-built'],
] as const

/** What departs from the model, and the clause that it breaks. */
const broken: readonly (readonly [string, Structure])[] = [
  [
    '1-applies-to-all-line-orgs',
    held(linkoping, { objects: organisationOn(linkoping).objects.filter((each) => each.id === 'VSOA') }),
  ],
  ['1-director-adopts', held(linkoping, { holdings: [] })],
  ['2.1-development-unit-enables', held(linkoping, { holdings: [] })],
  ['2.2-three-categories', objectsBut('SAM', { category: 'other' })],
  ['2.2.1-core-objects', objectsBut('SAM', { administrationIds: [] })],
  ['2.2.2-support-object', objectsBut('KOP', { supportsIndirectly: false })],
  ['2.2.3-technical-object', objectsBut('FST', { supportsAll: false, administrationIds: ['administration uf'] })],
]

describe('the state of a clause', () => {
  test.each(kept)('%s: kept where practice follows it, and carried by something', (id) => {
    const state = stateIn(held(linkoping), id)
    expect(state).toMatchObject({ state: 'kept', findingIds: [], missing: null })
    expect(state?.asked).toBeGreaterThan(0)
    expect(state?.enforcedBy.length).toBeGreaterThan(0)
  })

  test.each(notKept)('%s: %s, and nothing is found', (id, name) => {
    const state = stateIn(held(linkoping), id)
    expect(state).toMatchObject({ state: name, findingIds: [], deviationIds: [] })
    expect(state?.missing !== null).toBe(name === 'partly-built')
    if (name !== 'partly-built') expect(state?.asked).toBe(0)
  })

  test('a clause is asked of as many as its questions are, each told with where they stand', () => {
    const state = stateIn(held(linkoping), '1-director-adopts')
    const { offices, administrations } = new Governance(held(linkoping), today).structure
    const directors = offices.filter(({ kind }) => kind === 'municipal-director').length
    expect(state?.asked).toBe(directors)
    expect(state?.enforcedBy.find(({ id }) => id === 'office-vacant')?.asked).toEqual({
      ...{ count: directors, page: '/befattningar' },
    })
    expect(stateIn(held(linkoping), '1-applies-to-all-line-orgs')?.asked).toBe(administrations.length)
    expect(state?.enforcedBy.find(({ kind }) => kind === 'act')?.asked).toBeNull()
  })

  test('what is decided is there to try', () => {
    const clause = '2.3.1-psg-decides-model'
    const at = `${firstDay}T08:00:00Z`
    const decision: Decision = {
      ...{ id: 'd', kind: 'decide-on-model', clause, wording: text('Så', 'So'), objectId: null, personId: null },
      ...{ by: { kind: 'forum', forumId: 'portfolio-steering-group' }, on: firstDay, reference: 'P 1' },
      ...{ recordedById: 'a', recordedAt: at, annulled: null, objection: null, makerIds: [] },
    }
    const annulled = { ...decision, annulled: { at, byId: 'a', reason: 'Fel' } }
    const stateWith = (decisions: readonly Decision[]) => stateIn(held(linkoping, { decisions }), clause)
    expect(stateWith([decision])).toMatchObject({ state: 'kept', asked: 2 })
    expect(stateWith([annulled])).toMatchObject({ state: 'nothing-to-try', asked: 0 })
  })

  test.each([
    ['linkoping', linkoping],
    ['plain', plain],
    ['families', families],
  ] as const)('an organisation just made by %s keeps nothing: there is nothing to try', (_id, model) => {
    let next = 0
    const founded = { organisation: { id: 'o', name: 'Ny', demo: false }, now: `${firstDay}T00:00:00Z`, from: firstDay }
    const structure = firstStructure({ ...founded, model, newId: () => `id ${next++}` })
    const states = clauseStates(new Governance(structure, firstDay), allActs)
    expect(states.filter(({ state }) => state === 'kept').map(({ clause }) => clause.id)).toEqual([])
    expect(states.filter(({ findingIds, asked }) => findingIds.length === 0 && asked > 0)).toEqual([])
    expect(states.some(({ state }) => state === 'nothing-to-try')).toBe(true)
    const untried = states.filter(({ findingIds }) => findingIds.length === 0)
    expect(
      untried.flatMap(({ enforcedBy }) => enforcedBy.filter(({ asked }) => asked !== null && asked.count > 0)),
    ).toEqual([])
    expect(structure.objects.length).toBeGreaterThan(0)
  })

  test('what is practised is practised on the day: a holder to come, or an annulled decision, is nothing to try yet', () => {
    const bare = organisationOn(linkoping)
    const later = bare.offices.slice(0, 1).map((office) => ({ ...holding(office.id, 'Alva'), from: '2026-09-01' }))
    const structure = organisationOn(linkoping, { persons: [person('Alva')], holdings: later })
    const keptOn = (day: string) =>
      clauseStates(new Governance(structure, day), allActs).filter(({ state }) => state === 'kept')
    expect(keptOn('2026-02-01')).toEqual([])
    expect(keptOn('2026-09-01')).not.toEqual([])
  })

  test('3.5-deviations-recorded: a deviation that is still to be noted is a reminder, never a breach', () => {
    const governance = vretabyOn()
    const state = clauseStates(governance, allActs).find(({ clause }) => clause.id === '3.5-deviations-recorded')
    expect(governance.deviations.some(({ notedIn }) => notedIn === null)).toBe(true)
    expect(state).toMatchObject({ state: 'partly-built', findingIds: [] })
  })

  test.each(broken)('%s: broken where it departs from it, with what is wrong', (id, structure) => {
    const state = stateIn(structure, id)
    expect(state?.state).toBe('broken')
    expect(state?.findingIds.length).toBeGreaterThan(0)
  })

  test('3.5-deviations-recorded: a task that is moved in good order is a deviation, not a breach', () => {
    const deviation = {
      ...{ id: 'd', objectId: 'SAM', productId: null, tasks: ['own-object', 'see-law-followed'] },
      source: { role: 'object-owner', side: 'business' } as const,
      ...{
        target: { role: 'object-leader', side: 'it' } as const,
        reason: 'Skäl',
        notedIn: 'Objektplan 2027',
        decisionId: 'b',
        from: firstDay,
        to: null,
      },
    }
    const structure = held(linkoping, { deviations: [deviation] })
    expect(stateIn(structure, '3.5.1-owner-in-line')).toMatchObject({ state: 'deviation', deviationIds: ['d'] })
    // Nobody knows whether a clause that nothing carries is kept, whoever has its tasks.
    expect(stateIn(structure, '3.5.1-owner-lawful')).toMatchObject({ state: 'not-built', deviationIds: ['d'] })
  })

  test('3.5.3-coordinator-when-needed: only what is lent out is there to confirm', () => {
    const confirmed = clauseStates(new Governance(held(linkoping), today), allActs).filter(({ enforcedBy }) =>
      enforcedBy.some(({ id }) => id === 'appointments.confirm'),
    )
    expect(confirmed.map(({ clause }) => clause.id)).toEqual(['3.5.3-coordinator-when-needed'])
  })

  test('a clause that nothing carries is said to be not built', () => {
    expect(stateIn(held(linkoping), '3.3-financing-before-decision')).toMatchObject({
      state: 'not-built',
      enforcedBy: [],
    })
  })

  test.each([
    ['linkoping', linkoping],
    ['plain', plain],
    ['families', families],
  ] as const)('%s: only its own clauses are told, each once', (_id, model) => {
    const states = clauseStates(new Governance(organisationOn(model), today), allActs)
    expect(states.map((each) => each.clause.id)).toEqual(model.clauses.map((each) => each.id))
    for (const { enforcedBy } of states)
      expect(new Set(enforcedBy.map((each) => `${each.kind} ${each.id}`)).size).toBe(enforcedBy.length)
  })

  test('2-pm3-with-adaptations: a model’s own mandates are carried under its own clauses', () => {
    const carriers = (model: GovernanceModel, id: string) =>
      stateIn(organisationOn(model), id)?.enforcedBy.map((each) => each.id)
    expect(carriers(plain, 'p-owner-it-appointed')).toContain('appointments.make')
    expect(carriers(families, 'f-council-decides')).toContain('model-versions.adopt')
    expect(carriers(plain, 'p-two-forums')).toContain('forum-descriptions')
  })
})

test('acts, findings and structures each have an id of their own', () => {
  for (const ids of [
    allActs.map((each) => each.id),
    allFindings.map((each) => each.kind),
    structures.map((each) => each.id),
  ]) {
    expect(ids.filter((id, i) => ids.indexOf(id) < i)).toEqual([])
  }
})

test('what an act says that it carries is a clause of a shipped model', () => {
  const known = new Set([...linkoping.clauses, ...plain.clauses].map((each) => each.id))
  expect(allActs.flatMap((act) => act.clauses.filter((id) => !known.has(id)).map((id) => `${act.id}: ${id}`))).toEqual(
    [],
  )
})

test('in Vretaby, what a question finds breaks only clauses that it says it answers for', () => {
  const governance = vretabyOn()
  const known = new Set(governance.model.clauses.map((each) => each.id))
  const wrong = allFindings.flatMap((question) => {
    const declared = new Set(question.clauses(governance))
    const cited = [...new Set(question.ask(governance).map((finding) => finding.clause))]
    return cited
      .filter((clause) => !declared.has(clause) || !known.has(clause))
      .map((clause) => `${question.kind}: ${clause}`)
  })
  expect(wrong).toEqual([])
})

test('in Vretaby, a clause is asked of no fewer than it is broken by, and kept only where something was asked', () => {
  for (const { clause, state, asked, findingIds } of clauseStates(vretabyOn(), allActs)) {
    expect([clause.id, asked >= findingIds.length]).toEqual([clause.id, true])
    if (state === 'kept') expect([clause.id, asked > 0]).toEqual([clause.id, true])
  }
})

test('what is asked of components is seen among components', () => {
  const asked = clauseStates(vretabyOn(), allActs).flatMap(({ enforcedBy }) =>
    enforcedBy.flatMap((each) => (isRegisterHole(each.id) ? [each] : [])),
  )
  expect(asked.length).toBeGreaterThan(3)
  for (const { id, asked: of } of asked) expect([id, of?.page]).toEqual([id, '/komponenter'])
})

test('what is missing is missing of a clause that something carries', () => {
  const carried = new Set(
    clauseStates(vretabyOn(), allActs).flatMap((each) => (each.enforcedBy.length > 0 ? each.clause.id : [])),
  )
  expect(Object.keys(missingParts).filter((id) => !carried.has(id))).toEqual([])
})

test('in Vretaby, every state of a clause has something to show', () => {
  // The vacancy in UKF hides what its deviations are until it is filled.
  const filled = { ...appointment('object-leader', 'business', objectId('UKF'), personId('Siv Blom')) }
  const states = [
    ...clauseStates(vretabyOn(), allActs),
    ...clauseStates(withParts({ appointments: [...demo.structure.appointments, filled] }), allActs),
  ]
  expect(clauseStateNames.filter((name) => !states.some((each) => each.state === name))).toEqual([])
})
