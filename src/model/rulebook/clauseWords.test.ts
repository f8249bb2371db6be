import { expect, test } from 'vitest'
import { linkoping } from '../../../test/models/organisations.ts'
import type { GovernanceModel } from '../shapes/governanceModel.ts'
import { changesRules, differencesBetween } from './differences.ts'

/** The model with a clause that reads so in Swedish. */
const saying = (sv: string): GovernanceModel => ({
  ...linkoping,
  clauses: linkoping.clauses.map((each, at) => (at === 0 ? { ...each, text: { ...each.text, sv } } : each)),
})
const rulesChange = (before: string, after: string) => changesRules(differencesBetween(saying(before), saying(after)))

test.each([
  ['shall becomes may', 'Gruppen ska godkänna planen', 'Gruppen får godkänna planen'],
  ['should becomes shall', 'Avsteg bör noteras', 'Avsteg ska noteras'],
  ['another number', 'Gruppen möts fyra gånger', 'Gruppen möts fem gånger'],
  ['other words', 'Gruppen godkänner planen', 'Gruppen tar del av planen'],
])('2.3.1-psg-decides-model: a clause whose words change meaning is another rule: %s', (_what, before, after) => {
  expect(rulesChange(before, after)).toBe(true)
})

test('2.3.1-psg-decides-model: what is chosen as a clause’s reading, a category and a mission are rules too', () => {
  const other = { sv: 'Något annat gäller', en: 'Something else holds' }
  const [category, ...categories] = linkoping.categories
  const [forum, ...forums] = linkoping.forums
  if (category === undefined || forum === undefined) throw new Error('nothing there')
  for (const next of [
    { ...linkoping, clauses: linkoping.clauses.map((each) => ({ ...each, reading: other })) },
    { ...linkoping, categories: [{ ...category, definition: other }, ...categories] },
    { ...linkoping, forums: [{ ...forum, mission: other }, ...forums] },
  ])
    expect(changesRules(differencesBetween(linkoping, next))).toBe(true)
})

test('2.3.1-psg-decides-model: a clause that only is spelled right changes no rule', () => {
  expect(rulesChange('Gruppen godkänner plaanen', 'Gruppen godkänner planen')).toBe(false)
})

test('2.3.1-psg-decides-model: a name or a description in other words changes no rule', () => {
  const next = { ...linkoping, about: { sv: 'Andra ord', en: 'Other words' } }
  expect(changesRules(differencesBetween(linkoping, next))).toBe(false)
})
