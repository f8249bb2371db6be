import { expect, test } from 'vitest'
import { objectId } from '#demo/ids'
import { linkoping } from '../../../test/models/organisations.ts'
import { demo, vretabyOn, withParts } from '../../../test/models/vretaby.ts'
import { coverageOf } from './coverage.ts'

const both = ['business', 'it']

/** What the source lists for each role, and on which side. */
const listed = [
  ['3.5.1-owner-direction', 'object-owner', 'set-direction', both],
  ['3.5.1-owner-direction', 'object-owner', 'create-conditions', both],
  ['3.5.1-owner-direction', 'object-owner', 'support-leaders', both],
  ['3.5.1-owner-direction', 'object-owner', 'hold-priorities-together', ['business']],
  ['3.5.1-owner-leads-osg', 'object-owner', 'staff-steering-group', both],
  ['3.5.1-owner-it-fitness', 'object-owner', 'heed-technical-state', ['it']],
  ['3.5.1-owner-lawful', 'object-owner', 'see-law-followed', both],
  ['3.5.2-leader-duties', 'object-leader', 'help-with-strategy', both],
  ['3.5.2-leader-duties', 'object-leader', 'draw-up-plan', both],
  ['3.5.2-leader-duties', 'object-leader', 'link-stakeholders', both],
  ['3.5.2-leader-duties', 'object-leader', 'cooperate-between-objects', both],
  ['3.5.2-leader-right-level', 'object-leader', 'share-information', both],
  ['3.5.2-leader-right-level', 'object-leader', 'anchor-decisions', both],
  ['3.5.2-leader-it-duties', 'object-leader', 'oversee-it-components', ['it']],
  ['3.5.2-leader-it-duties', 'object-leader', 'plan-it-support', ['it']],
  ['3.5.2-leader-it-duties', 'object-leader', 'secure-delivery', ['it']],
  ['3.5.3-coordinator-leads-operative', 'product-coordinator', 'plan-product', both],
  ['3.5.3-coordinator-leads-operative', 'product-coordinator', 'give-input-to-plans', both],
  ['3.5.3-coordinator-leads-operative', 'product-coordinator', 'keep-product-budget', both],
  ['3.5.3-coordinator-leads-operative', 'product-coordinator', 'watch-surroundings', both],
  ['3.5.3-coordinator-leads-operative', 'product-coordinator', 'lead-operative-work', both],
  ['3.5.3-coordinator-value', 'product-coordinator', 'create-value', both],
  ['3.5.4-specialist-duties', 'object-specialist', 'keep-dialogue', both],
  ['3.5.4-specialist-duties', 'object-specialist', 'improve-proactively', both],
  ['3.5.4-specialist-duties', 'object-specialist', 'support-and-training', both],
  ['3.5.4-specialist-duties', 'object-specialist', 'integrations-and-tests', both],
  ['3.5.4-specialist-duties', 'object-specialist', 'help-in-incidents', both],
  ['3.5.4-specialist-duties', 'object-specialist', 'anchor-initiatives', both],
  ['3.5.4-crisis-routines', 'object-specialist', 'crisis-routines', both],
] as const

const rows = coverageOf(vretabyOn()).groups.flatMap(({ role, rows: own }) =>
  own.map(({ duty }) => ({ role: role.id, ...duty })),
)

test.each(listed)('%s: the coverage of %s has %s', (clause, role, duty, sides) => {
  expect(rows.find((row) => row.role === role && row.id === duty)).toMatchObject({ clause, sides: [...sides] })
})

test('3.5-all-responsibilities-covered: every duty that the model gives a role in words has its row', () => {
  const inWords = linkoping.clauses.filter(
    ({ section, kind }) => /^3\.5\.[1-4]$/.test(section) && (kind === 'duty' || kind === 'cadence'),
  )
  const carried = new Set(rows.map(({ clause }) => clause))
  expect(inWords.map(({ id }) => id).filter((id) => !carried.has(id))).toEqual([])
  expect(inWords.length).toBeGreaterThan(10)
})

test('3.5-all-responsibilities-covered: each row has a name of its own in both languages, and an id of its own in its role', () => {
  for (const language of ['sv', 'en'] as const)
    expect(new Set(rows.map(({ name }) => name[language])).size).toBe(rows.length)
  expect(new Set(rows.map(({ role, id }) => `${role}~${id}`)).size).toBe(rows.length)
})

test.each([
  ['3.5.1-owner-direction', 'object-owner', 'set-direction'],
  ['3.5.2-leader-duties', 'object-leader', 'cooperate-between-objects'],
  ['3.5.4-specialist-duties', 'object-specialist', 'help-in-incidents'],
] as const)('%s: %s carries %s while somebody is there, and nobody does when they have gone', (_clause, role, duty) => {
  const sam = objectId('SAM')
  const stateIn = (governance = vretabyOn()) => {
    const { columns, groups } = coverageOf(governance)
    const at = columns.findIndex(({ object, side }) => object.id === sam && side === 'it')
    return groups.flatMap((group) => group.rows).find((row) => row.duty.id === duty)?.cells[at]?.state
  }
  const gone = demo.structure.appointments.filter(
    (each) => !(each.objectId === sam && each.role === role && each.side === 'it'),
  )
  expect([stateIn(), stateIn(withParts({ appointments: gone }))]).toEqual(['covered', 'hole'])
})
