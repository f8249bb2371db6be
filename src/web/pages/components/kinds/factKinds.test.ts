import { expect, test } from 'vitest'
import { kindFor } from '../../../forms/fieldKinds'
import { shownField } from '../../../forms/shownField'
import { typedOf } from '../../../forms/typed'
import type { FieldSeen } from '../componentSeen'
import { factRows, factsAsked } from './factKinds'

const field = (kind: FieldSeen['kind']): FieldSeen => ({
  ...{ id: 'operating-cost', name: { sv: '', en: '' }, hint: null, kind, group: 'money' },
  ...{ groupName: { sv: '', en: '' }, choices: [], secret: false, core: false },
})
const key = 'facts.operating-cost'
/** What a form sends of a fact that stands as it is told, and of what is typed in it. */
function sentOf(kind: FieldSeen['kind'], how: { readonly stands?: unknown; readonly typed?: unknown }) {
  const rows = factRows([field(kind)])
  const handed = factsAsked([field(kind)])
  const [shown] = rows.map((row) => shownField(row, handed[key] ?? {}))
  if (shown === undefined) throw new Error('there is no row')
  return kindFor(shown).sent('stands' in how ? typedOf(rows, handed, { [key]: how.stands })[key] : how.typed, shown)
}
const known = (typed: unknown) => ({ typed: { isUnknown: false, typed } })

test('kronor are sent as öre, with what was said about VAT', () => {
  expect(sentOf('money', known({ text: '1 250,40', vat: 'included' }))).toEqual({ ore: 125_040, vat: 'included' })
})

test('unknown, empty and no are three different things on the wire', () => {
  expect(sentOf('yes-no', { typed: '?' })).toEqual({ unknown: true })
  expect(sentOf('yes-no', { typed: '' })).toBeNull()
  expect(sentOf('yes-no', { typed: 'no' })).toBe('no')
  expect(sentOf('text', { typed: { isUnknown: true, typed: undefined } })).toEqual({ unknown: true })
  expect(sentOf('text', known(''))).toBeNull()
})

test.each([
  ['money', { ore: 125_000_050, vat: 'unknown' }],
  ['money', { ore: 1_205, vat: 'excluded' }],
  ['count', 14_200],
  ['hours', 2.5],
  ['level', 3],
  ['date', '2027-03-31'],
  ['choices', ['technical', 'legal']],
  ['choice', 'in-use'],
  ['text', 'Norrsken Skola AB'],
  ['text', { unknown: true }],
  ['choice', { unknown: true }],
] as const)('a fact of the kind %s that is opened and left alone is the same: %j', (kind, stands) => {
  expect(sentOf(kind, { stands })).toEqual(stands)
})

test.each(['count', 'hours', 'date'] as const)(
  'what a %s can’t be read as is sent as it is typed, for the server to refuse',
  (kind) => {
    expect(sentOf(kind, known('en del'))).toBe('en del')
  },
)

test('an amount that can’t be read is sent as it is typed', () => {
  expect(sentOf('money', known({ text: 'en del', vat: 'excluded' }))).toBe('en del')
})
