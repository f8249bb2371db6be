import { describe, expect, test } from 'vitest'
import { families, linkoping, plain, shipped } from '../../../test/models/organisations.ts'
import type { GovernanceModel } from '../shapes/governanceModel.ts'
import { contradictionsIn } from './contradictions.ts'

type Draft = { -readonly [K in keyof GovernanceModel]: GovernanceModel[K] }

/** What is done to a sound model, where the fault is found, and a word that the Swedish line says. */
const broken: readonly (readonly [string, GovernanceModel, (model: Draft) => unknown, string, RegExp])[] = [
  ['an office twice', linkoping, (m) => m.offices.push(first(m.offices)), 'offices.8.id', /två gånger/],
  [
    'a clause twice',
    plain,
    (m) => m.clauses.push(first(m.clauses)),
    `clauses.${plain.clauses.length}.id`,
    /två gånger/,
  ],
  ['an object’s code twice', linkoping, (m) => m.objects.push(first(m.objects)), 'objects.5.code', /två gånger/],
  [
    'a cited clause that is missing',
    linkoping,
    (m) => {
      first(m.categories).clause = 'nowhere'
    },
    'categories.0.clause',
    /nowhere/,
  ],
  [
    'a question that cites a missing clause',
    plain,
    (m) => {
      m.cites['double-hat'] = 'nowhere'
    },
    'cites.double-hat',
    /nowhere/,
  ],
  [
    'a vacancy that cites a missing clause',
    plain,
    (m) => {
      first(m.roles).vacancy.it = 'nowhere'
    },
    'roles.0.vacancy.it',
    /nowhere/,
  ],
  [
    'a section without a heading',
    plain,
    (m) => {
      first(m.clauses).section = '9'
    },
    'clauses.0.section',
    /rubrik/,
  ],
  [
    'a forum without a chair',
    linkoping,
    (m) => {
      first(m.forums).seats.shift()
    },
    'forums.0.seats',
    /ordförande/,
  ],
  [
    'a cadence below its floor',
    linkoping,
    (m) => {
      first(m.forums).cadence.perYear = 3
    },
    'forums.0.cadence.perYear',
    /golvet 4/,
  ],
  [
    'a forum above that is missing',
    linkoping,
    (m) => {
      m.forums[1] = { ...at(m.forums, 1), above: 'nowhere' }
    },
    'forums.1.above',
    /nowhere/,
  ],
  [
    'a forum for a level that is missing',
    plain,
    (m) => {
      at(m.forums, 1).per = { level: 'family' }
    },
    'forums.1.per',
    /family/,
  ],
  [
    'a cadence set by a role that is missing',
    plain,
    (m) => {
      at(m.forums, 1).cadence.setBy = 'nobody'
    },
    'forums.1.cadence.setBy',
    /nobody/,
  ],
  [
    'a seat from an office that is missing',
    plain,
    (m) => {
      first(first(m.forums).seats).from = { office: 'nobody' }
    },
    'forums.0.seats.0.from',
    /nobody/,
  ],
  [
    'a seat from a role that is missing',
    plain,
    (m) => {
      first(first(m.forums).seats).from = { role: 'nobody', of: 'every' }
    },
    'forums.0.seats.0.from',
    /nobody/,
  ],
  [
    'an own seat in a forum of all',
    plain,
    (m) => {
      first(first(m.forums).seats).from = { role: 'object-owner', of: 'own' }
    },
    'forums.0.seats.0.from',
    /of: every/,
  ],
  [
    'an own seat for a role further down',
    families,
    (m) => {
      at(at(m.forums, 1).seats, 1).from = { role: 'service-lead', of: 'own' }
    },
    'forums.1.seats.1.from',
    /längre ned/,
  ],
  [
    'a mandate of an office that is missing',
    plain,
    (m) => {
      first(m.mandates).heldBy = { office: 'nobody' }
    },
    'mandates.0.heldBy',
    /nobody/,
  ],
  [
    'a mandate of a forum that is missing',
    plain,
    (m) => {
      first(m.mandates).heldBy = { forum: 'nobody' }
    },
    'mandates.0.heldBy',
    /nobody/,
  ],
  [
    'a mandate of a role on a side that it lacks',
    families,
    (m) => {
      at(m.mandates, 3).heldBy = { role: 'area-lead', side: 'it' }
    },
    'mandates.3.heldBy',
    /sidan it/,
  ],
  [
    'a role that nobody may appoint',
    linkoping,
    (m) => {
      m.mandates = m.mandates.filter((row) => row.role !== 'object-specialist')
    },
    'roles.3',
    /tillsätta objektspecialist/,
  ],
  [
    'a model that nobody may adopt',
    plain,
    (m) => {
      m.mandates.shift()
    },
    'mandates',
    /anta modellen/,
  ],
  [
    'a role on a level that is missing',
    plain,
    (m) => {
      first(m.roles).scope = { level: 'family' }
    },
    'roles.0.scope',
    /family/,
  ],
  [
    'a role that falls to one that is missing',
    linkoping,
    (m) => {
      at(m.roles, 2).fallsTo = 'nobody'
    },
    'roles.2.fallsTo',
    /nobody/,
  ],
  [
    'a role on a side that is missing',
    families,
    (m) => {
      first(m.roles).sides = ['business', 'it']
    },
    'roles.0.sides',
    /it/,
  ],
  [
    'work for a role that is missing',
    plain,
    (m) => {
      first(at(m.roles, 2).worksFor).role = 'nobody'
    },
    'roles.2.worksFor.0',
    /nobody/,
  ],
  [
    'a duty outside the role’s sides',
    linkoping,
    (m) => {
      first(m.roles).sides = ['business']
    },
    'roles.0.duties.0.sides',
    /uppgiften/,
  ],
  [
    'an object in a category that is missing',
    plain,
    (m) => {
      first(m.objects).category = 'none'
    },
    'objects.0.category',
    /none/,
  ],
  [
    'an object on a level that is missing',
    plain,
    (m) => {
      first(m.objects).level = 'none'
    },
    'objects.0.level',
    /none/,
  ],
  [
    'an object for an administration that is missing',
    plain,
    (m) => {
      first(m.objects).supports = ['none']
    },
    'objects.0.supports',
    /none/,
  ],
  [
    'an object in a family that is missing',
    families,
    (m) => {
      at(m.objects, 2).partOf = 'none'
    },
    'objects.2.partOf',
    /none/,
  ],
  [
    'an object in one of its own level',
    families,
    (m) => {
      at(m.objects, 2).partOf = 'TILLSYN'
    },
    'objects.2.partOf',
    /närmast över/,
  ],
  [
    'a level above that is missing',
    families,
    (m) => {
      at(m.levels, 1).partOf = 'none'
    },
    'levels.1.partOf',
    /none/,
  ],
  [
    'an office in a unit that is missing',
    linkoping,
    (m) => {
      first(m.offices).unit = 'none'
    },
    'offices.0.unit',
    /none/,
  ],
  [
    'a step of the ladder left out',
    linkoping,
    (m) => {
      m.ladder.splice(1, 1)
    },
    'ladder.1.step',
    /steg 2/,
  ],
  [
    'a step by a role that is missing',
    linkoping,
    (m) => {
      first(m.ladder).by = { role: 'nobody' }
    },
    'ladder.0.by',
    /nobody/,
  ],
  [
    'a last word by an office that is missing',
    linkoping,
    (m) => {
      at(m.ladder, 2).by = { forum: 'portfolio-steering-group', decidedBy: 'nobody' }
    },
    'ladder.2.by',
    /nobody/,
  ],
]

describe('a model that contradicts itself', () => {
  test.each(broken)('%s is told with its place', (_what, model, breakIt, path, words) => {
    const draft: Draft = structuredClone(model)
    breakIt(draft)
    const found = contradictionsIn(draft)
    expect(found.map((each) => each.path.join('.'))).toContain(path)
    expect(found.find((each) => each.path.join('.') === path)?.message.sv).toMatch(words)
  })

  test.each([...shipped, families].map((model) => [model.id, model] as const))('%s has none', (_id, model) => {
    expect(contradictionsIn(model)).toEqual([])
  })

  test('levels that are part of each other in a ring are answered, not followed for ever', () => {
    const draft: Draft = structuredClone(families)
    first(draft.levels).partOf = 'service'
    expect(contradictionsIn(draft)).toEqual([])
  })
})

function at<T>(list: readonly T[], index: number): T {
  const item = list[index]
  if (item === undefined) throw new Error(`nothing at ${index}`)
  return item
}

const first = <T>(list: readonly T[]): T => at(list, 0)
