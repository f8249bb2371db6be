import { expect, test } from 'vitest'
import { ImportChoices } from '#model/imports/choices'
import type { ImportSource } from '#model/imports/importTable'
import { vretabyOn } from '../../../test/models/emptyVretaby.ts'
import { largeRegister } from '../../../test/models/largeRegister.ts'
import { acting, allAtOnce, allNew, sourceOf } from '../../../test/models/registers.ts'
import { planRegister } from './planRegister.ts'

const lines = largeRegister(60, vretabyOn()).map((line, at) => ({
  ...line,
  ...(at % 7 === 1 && { 'operating-cost': 'se bilagan', lifecycle: 'nästan ny' }),
  ...(at % 5 === 2 && { 'responsible-it': 'Karin Holm och Per Ek', documents: 'Pärmen i hyllan' }),
  ...(at === 10 && { name: 'Arkiv, bild och ljud' }),
  ...(at === 11 && { 'integrates-with': 'Arkiv, bild och ljud' }),
}))

const choices = [
  {},
  { otherNewValues: allNew },
  { otherNewValues: allNew, unreadable: 'note' },
  { cells: [{ row: 3, field: 'operating-cost', value: '120 tkr' }], skip: [4] },
  { meanings: [{ field: 'lifecycle', cell: 'nästan ny', value: 'I drift' }] },
  { cells: [{ row: 3, field: 'supplier', value: 'Visma' }], unreadable: 'note' },
  // What another row names is then no name any more, but two.
  { otherNewValues: allNew, skip: [12] },
  {},
].map((each) => ImportChoices.parse(each))

test('whatever was chosen before, a choice comes to the same as in a file that is read for the first time', () => {
  const kept = sourceOf(lines)
  for (const each of choices) expect(plannedOf(kept, each)).toEqual(plannedOf(sourceOf(lines), each))
})

function plannedOf(source: ImportSource, choice: ImportChoices) {
  let ids = 0
  const counting = { ...acting, newId: () => `id-${ids++}` }
  return allAtOnce(planRegister(source, choice, vretabyOn(), counting, new Set()))
}
