import { describe, expect, test } from 'vitest'
import { allActs } from '#api/allActs'
import { demoId, objectId, officeId } from '#demo/ids'
import { withChange } from '#model/changes'
import { decisionRecorded } from '#model/decisions/recording'
import { findingsOn } from '#model/findingsOn'
import { Governance } from '#model/governance'
import { objectReclassified } from '#model/objects/changing'
import { notForAll, unknownCategories } from '#model/objects/objectFindings'
import { createObject, objectCreated } from '#model/objects/objects'
import { supportsOf } from '#model/objects/supports'
import {
  administrationClosed,
  administrationRegistered,
  registerAdministration,
  scopeSet,
  setScope,
} from '#model/people/administrations'
import { isRefusal, type Refusal } from '#model/refusal'
import { clauseStates } from '#model/rulebook/clauseStates'
import type { Administration } from '#model/structure'
import { families, shipped } from './models/organisations.ts'
import { actingAs, demo, vretabyOn } from './models/vretaby.ts'
import { isTest, sourceFiles } from './sourceFiles.ts'

/** Chapters 1 and 2 to 2.2, where no test beside the rule shows it; 2.3 to 3 and 3.5 have files of their own. */

const today = vretabyOn()
const registrar = actingAs('Tove Lindmark', ['register'])
const allowed = <T>(outcome: T | Refusal): T => {
  if (isRefusal(outcome)) throw new Error(outcome.refused)
  return outcome
}
const administration = (code: string): Administration => {
  const found = today.administrations.find(({ id }) => id === demoId(`administration/${code}`))
  if (found === undefined) throw new Error(code)
  return found
}
const object = (code: string, governance = today) => {
  const found = governance.objects.find((each) => each.code === code)
  if (found === undefined) throw new Error(code)
  return found
}
const supported = (code: string, governance: Governance) =>
  supportsOf(object(code, governance), governance).map(({ administration: { code: who }, how }) => `${who} ${how}`)
const group = {
  by: { kind: 'forum', forumId: 'portfolio-steering-group' },
  on: '2026-11-20',
  reference: 'P 40',
} as const
const director = { ...group, by: { kind: 'office', officeId: officeId('municipal-director') } } as const

const newcomer = { code: 'NYF', name: 'Ny förvaltning', from: '2026-11-23' }
const withNewcomer = (predecessorIds: readonly string[] = []) => {
  const order = registerAdministration.body.parse({ ...newcomer, predecessorIds })
  const { change } = allowed(administrationRegistered(order, registrar, today))
  return new Governance(withChange(demo.structure, change), today.day)
}

describe('what the page says of the clauses', () => {
  /** Names as `1-director-adopts: …`, also as `2.3.1-psg-members, 2.3.3-olf-members: …`. */
  const named = new Set(
    sourceFiles(['src', 'demo', 'test'], /\.tsx?$/)
      .filter(({ path }) => isTest(path))
      .flatMap(({ text }) => [...text.matchAll(/['"`]((?:\d[\d.]*-[a-z\d-]+(?:, )?)+): /g)])
      .flatMap(([, ids = '']) => ids.split(', ')),
  )

  test('a clause that is said to be anything but not built has a test named after it', () => {
    const untested = clauseStates(today, allActs).filter(
      ({ state, clause }) => state !== 'not-built' && !named.has(clause.id),
    )
    expect(untested.map(({ clause, state }) => `${clause.id} ${state}`)).toEqual([])
  })

  test('a clause that nothing carries is never said to be kept, broken or departed from', () => {
    const claimed = clauseStates(today, allActs).filter(
      ({ enforcedBy, state }) => enforcedBy.length > 0 !== (state !== 'not-built'),
    )
    expect(claimed.map(({ clause }) => clause.id)).toEqual([])
  })

  test('every clause that a test is named after is in a model', () => {
    const known = new Set([...shipped, families].flatMap(({ clauses }) => clauses.map(({ id }) => id)))
    expect([...named].filter((id) => !known.has(id))).toEqual([])
  })
})

describe('1-applies-to-all-line-orgs', () => {
  test('1-applies-to-all-line-orgs: the version tells the superior document, who adopted it and since when', () => {
    const { version, model } = today
    expect(version.from).toBe('2022-01-01')
    expect(model.superior.name.sv).not.toBe('')
    expect(today.structure.decisions.find(({ id }) => id === version.adoptionId)?.kind).toBe('adopt-model')
  })

  test('1-applies-to-all-line-orgs: a new administration that no object answers for is found the same day', () => {
    const found = (governance: Governance) =>
      findingsOn(governance).flatMap(({ kind, subject }) =>
        kind === 'administration-unsupported' ? [subject.name] : [],
      )
    expect(found(today)).toEqual([])
    expect(found(withNewcomer())).toEqual(['Ny förvaltning'])
  })
})

describe('2.2-three-categories', () => {
  const order = (category: string) =>
    createObject.body.parse({
      code: 'NYO',
      name: 'Nytt',
      category,
      supports: { all: true },
      from: '2026-12-01',
      decision: group,
    })

  test('2.2-three-categories: an object is opened in a category of the model', () => {
    const { object: opened, change } = allowed(objectCreated(order('technical'), registrar, today))
    expect(opened.category).toBe('technical')
    expect(unknownCategories.ask(new Governance(withChange(demo.structure, change), '2026-12-01'))).toEqual([])
  })

  test('2.2-three-categories: in any other it is refused, with those that there are', () => {
    const refused = objectCreated(order('other'), registrar, today)
    expect(refused).toMatchObject({ refused: 'category-not-in-model', clause: '2.2-three-categories' })
    expect(isRefusal(refused) && refused.missing.length).toBe(1)
  })
})

describe('2.2.1-core-objects', () => {
  test('2.2.1-core-objects: each supports its own administrations directly, and no other', () => {
    expect(supported('VSOA', today)).toEqual(['IAF direct', 'SOF direct', 'VOF direct'])
    expect(supported('UKF', today)).toEqual(['KOF direct', 'UF direct'])
    expect(supported('SAM', today)).toEqual(['MSF direct'])
  })

  test('2.2.1-core-objects: the support follows an administration to its successor', () => {
    const after = withNewcomer([administration('msf').id])
    expect(supported('SAM', after)).toContain('NYF direct')
    expect(supported('UKF', after)).not.toContain('NYF direct')
  })
})

describe('2.2.2-support-object', () => {
  test('2.2.2-support-object: support through the shared administrations is told as indirect, also to one added later', () => {
    expect(supported('KOP', today)).toEqual([
      ...['IAF indirect', 'KLF direct', 'KOF indirect', 'MSF indirect', 'SOF indirect', 'UF indirect'],
      ...['VSS direct', 'VOF indirect'],
    ])
    expect(supported('KOP', withNewcomer())).toContain('NYF indirect')
  })

  test('2.2.2-support-object: without it, nobody but the shared administrations is reached', () => {
    const supports = {
      all: false,
      indirectly: false,
      administrationIds: ['klf', 'vss'].map((code) => administration(code).id),
    }
    const { change } = allowed(objectReclassified(object('KOP'), { supports, decision: group }, registrar, today))
    const after = new Governance(withChange(demo.structure, change), today.day)
    expect(supported('KOP', after)).toEqual(['KLF direct', 'VSS direct'])
    expect(findingsOn(after).filter(({ kind }) => kind === 'support-reaches-no-other')).toMatchObject([
      { clause: '2.2.2-support-object', subject: { name: 'KOP' } },
    ])
  })
})

describe('2.2.2-line-sets-scope', () => {
  const missing = (governance: Governance) =>
    findingsOn(governance).flatMap(({ clause, subject }) => (clause === '2.2.2-line-sets-scope' ? [subject.id] : []))

  test('2.2.2-line-sets-scope: with the reference to the line’s decision the finding is gone', () => {
    const { id } = administration('vss')
    expect(missing(today)).toEqual([id])
    const order = setScope.body.parse({ reference: 'KS 2026-00311' })
    const { change } = allowed(scopeSet(administration('vss'), order, today))
    expect(missing(new Governance(withChange(demo.structure, change), today.day))).toEqual([])
  })

  test.each([
    ['the portfolio group', group],
    ['the municipal director', director],
  ])('2.2.2-line-sets-scope: %s can decide it nowhere here', (_who, decided) => {
    const order = setScope.body.parse({ reference: decided.reference, decidedBy: decided.by })
    const refusal = { refused: 'scope-set-in-line', clause: '2.2.2-line-sets-scope', couldBeDoneBy: [{ kind: 'line' }] }
    expect(scopeSet(administration('vss'), order, today)).toMatchObject(refusal)
    const recorded = {
      kind: 'set-shared-scope',
      wording: 'VSS svarar för lön',
      objectId: null,
      decision: decided,
    } as const
    expect(decisionRecorded(recorded, registrar, today)).toMatchObject(refusal)
  })
})

describe('2.2.3-technical-object', () => {
  test('2.2.3-technical-object: it supports every administration, the one added today and a successor too', () => {
    const after = withNewcomer([administration('uf').id])
    const all = after.administrations.map(({ code }) => `${code} direct`)
    expect(all).toContain('NYF direct')
    expect(supported('FST', after)).toEqual(all)
  })

  test('2.2.3-technical-object: it supports those of an object added later', () => {
    const order = createObject.body.parse({
      ...{ code: 'NYO', name: 'Nytt', category: 'core', from: today.day, decision: group },
      supports: { administrationIds: [administration('iaf').id] },
    })
    const { change } = allowed(objectCreated(order, registrar, today))
    const after = new Governance(withChange(demo.structure, change), today.day)
    const reached = supported('FST', after)
    expect(supported('NYO', after).every((each) => reached.includes(each))).toBe(true)
    expect(notForAll.ask(after)).toEqual([])
  })

  test('2.2.3-technical-object: with a list of its own it falls behind, and is found', () => {
    const supports = { all: false, indirectly: false, administrationIds: today.administrations.map(({ id }) => id) }
    const { change } = allowed(objectReclassified(object('FST'), { supports, decision: group }, registrar, today))
    const found = notForAll.ask(new Governance(withChange(demo.structure, change), today.day))
    expect(found).toMatchObject([{ clause: '2.2.3-technical-object', objectId: objectId('FST') }])
  })
})

test('1-applies-to-all-line-orgs: an administration is not closed over its people’s heads', () => {
  const order = { on: '2026-12-31', successorId: null }
  expect(administrationClosed(administration('uf'), order, today)).toMatchObject({ refused: 'still-in-use' })
})
