import { expect, test } from 'vitest'
import {
  actingWith,
  holding,
  linkoping,
  organisationOn,
  person,
  plain,
  today,
  versionOf,
} from '../../../test/models/organisations.ts'
import { Governance } from '../governance.ts'
import type { GovernanceModel } from '../shapes/governanceModel.ts'
import { corrected } from './correcting.ts'
import { isSpellingOnly } from './spelling.ts'

const about = (sv: string): GovernanceModel => ({ ...linkoping, about: { ...linkoping.about, sv } })
const registrar = actingWith(['register'])

function proposing(inForce: GovernanceModel, next: GovernanceModel) {
  const version = versionOf(next, { id: 'version 2', number: 2, from: null })
  const structure = organisationOn(inForce, {
    persons: [person('Alva')],
    holdings: organisationOn(inForce).offices.map(({ id }) => holding(id, 'Alva')),
    models: [versionOf(inForce), version],
  })
  return { version, governance: new Governance(structure, today) }
}

test.each([
  ['a letter too few', 'Objekten styrs gemensamt', 'Objekten styrs gemnsamt'],
  ['a letter too many', 'Objekten styrs gemensamt', 'Objekten styrs gemmensamt'],
  ['another letter', 'Objekten styrs gemensamt', 'Objekten styrs gemensant'],
  ['two letters that changed places', 'Objekten styrs gemensamt', 'Objekten styrs gemesnamt'],
  ['a capital', 'objekten styrs gemensamt', 'Objekten styrs gemensamt'],
  ['a space too many', 'Objekten styrs  gemensamt', 'Objekten styrs gemensamt'],
])('1-director-adopts: %s is spelling, and needs no decision', (_what, right, wrong) => {
  const { version, governance } = proposing(about(wrong), about(right))
  expect(corrected(version, registrar, governance)).toMatchObject({ from: today, adoptionId: null })
})

test.each([
  ['a word more', 'Objekten styrs gemensamt', 'Objekten styrs inte gemensamt'],
  ['another word', 'Objekten styrs gemensamt', 'Objekten styrs separat'],
  ['a short word that is another by a letter', 'Forumet kan besluta', 'Forumet ska besluta'],
  ['a number', 'Forumet möts 4 gånger', 'Forumet möts 5 gånger'],
  ['a number in words', 'Forumet möts fyra gånger', 'Forumet möts fyrs gånger'],
  ['what shall be', 'Planen skall antas', 'Planen skalla antas'],
  ['what is not', 'Det sker inte', 'Det sker inge'],
  ['a word that stands elsewhere', 'Gruppen beslutar. Ägaren beslutar', 'Gruppen beslutas. Ägaren beslutar'],
])('1-director-adopts: %s is not spelling, and is refused with who adopts', (_what, before, after) => {
  const { version, governance } = proposing(about(before), about(after))
  expect(corrected(version, registrar, governance)).toMatchObject({
    refused: 'more-than-spelling',
    clause: '1-director-adopts',
    couldBeDoneBy: [{ kind: 'office', personIds: ['Alva'] }],
  })
})

test('1-director-adopts: what holds is never spelling, nor is another model, nor none at all', () => {
  expect(isSpellingOnly(linkoping, { ...linkoping, ladder: linkoping.ladder.slice(0, 2) })).toBe(false)
  expect(isSpellingOnly(linkoping, plain)).toBe(false)
  expect(isSpellingOnly(linkoping, structuredClone(linkoping))).toBe(false)
  const [first, ...others] = linkoping.categories
  if (first === undefined) throw new Error('no category')
  expect(isSpellingOnly(linkoping, { ...linkoping, categories: [{ ...first, id: `${first.id}s` }, ...others] })).toBe(
    false,
  )
})

test('1-director-adopts: what is adopted already is not corrected again', () => {
  const { version, governance } = proposing(about('Objekten'), about('Objektet'))
  expect(corrected({ ...version, from: today }, registrar, governance)).toMatchObject({ refused: 'already-adopted' })
})
