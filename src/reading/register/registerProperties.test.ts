import fc from 'fast-check'
import { expect, test } from 'vitest'
import { addDays } from '#model/dates'
import { Governance } from '#model/governance'
import { noImportedRecords, withImported } from '#model/imports/importedRecords'
import { registerFields } from '#model/imports/registerFields'
import { completedImportOf, whyNotUndo, withoutImported } from '#model/imports/undoing'
import { placementOn } from '#model/placementOn'
import type { Structure } from '#model/structure'
import { emptyVretaby, testDay, vretabyOn } from '../../../test/models/emptyVretaby.ts'
import { allNew, type Line, planned, registered } from '../../../test/models/registers.ts'
import { times } from '../../../test/times.ts'
import { ComponentCells } from './componentCells.ts'

const names = ['Lifecare', 'Heroma', 'Raindance', 'AD', 'srv1', 'srv2', 'Edlevo', 'ByggR']
const written = (...values: readonly string[]) => fc.constantFrom('', ...values)
const people = emptyVretaby.persons.slice(0, 6).map(({ name }) => name)
const products = vretabyOn()
  .products.slice(0, 12)
  .map(({ name }) => name)
/** With its object's code a product's name stays the only one, whatever else comes in. */
const qualified = vretabyOn()
  .products.slice(0, 12)
  .map(({ name, objectId }) => `${vretabyOn().object(objectId)?.code ?? ''} ${name}`)

const line: fc.Arbitrary<Line> = fc.record({
  name: fc.constantFrom(...names),
  key: written('1', '2', '3'),
  object: written('VSOA', 'UKF', 'SAM', 'KOP', 'Okänt objekt'),
  product: written(...products, 'Nytt område'),
  'part-of': written(...names),
  type: written('Server', 'System', 'vet ej'),
  administrations: written('UF', 'Alla', 'vet ej', 'Något annat', 'nej'),
  'responsible-business': written(...people, 'Ny Person'),
  'responsible-it': written(...people, 'Annan Ny'),
  lifecycle: written('I förvaltning', 'avveckling', 'vet ej', 'blå'),
  'operating-cost': written('ca 120 tkr', '1 250 000,00 kr', '500 kr inkl. moms', 'ingår', '?'),
  'contract-end': written('2027-12-31', '45292', 'Löpande, 3 mån', 'aldrig'),
  confidentiality: written('3', '4'),
  'depends-on': written(...names, 'Heroma; AD'),
  'integrates-with': written(...names),
  'assessment-business': written('Utveckling', 'Avveckla'),
  supplier: written('Tieto', 'Tieto AB', 'Visma'),
  note: written('Text', 'Mer; text', 'Rad ett\nrad två'),
  aliases: written('Kort', 'Ett, två; tre'),
  description: written('Vad det är, i en mening.', 'Två rader\noch en till'),
  services: written('Drift; Support', 'vet ej', 'nej'),
  documents: written('Handbok: https://intra.vretaby.example/h?a=1;b', 'https://x.example/a https://x.example/b'),
  'lock-in': written('Teknisk; Lagstadgad'),
  'personal-data': written('Ja', 'Ja; Delvis', 'nej', '?'),
  'recovery-hours': written('8 h', '30 min', '1,234'),
  'active-users': written('ca 3 500 st'),
  category: written('Medborgartjänst'),
  'service-person': written(...people),
  'using-products': written(...qualified),
})
const register = fc.array(line, { minLength: 1, maxLength: 10 })
const answers = { otherNewValues: allNew, unreadable: 'note' }

const placeOf = (id: string, structure: Structure, day: string) =>
  placementOn(id, new Governance(structure, day))?.objectId

test('2.1-objects-govern-it-support: whatever files come in, a component has one answering object at most', () => {
  fc.assert(
    fc.property(register, register, (first, second) => {
      const before = registered(first)
      const { made } = planned(second, answers, before, new Set(before.components.map(({ id }) => id)))
      const after = withImported(before, made)
      for (const { id } of after.components) {
        for (const day of [testDay, addDays(testDay, 400)]) {
          const standing = after.placements.filter(
            (each) => each.componentId === id && each.from <= day && (each.to === null || each.to >= day),
          )
          expect(standing.length).toBeLessThan(2)
        }
      }
    }),
    { numRuns: times(60) },
  )
})

test('3.2-osg-decides-content: no import moves a component from the object that answers for it', () => {
  fc.assert(
    fc.property(register, register, (first, second) => {
      const before = registered(first)
      const { made } = planned(second, answers, before)
      const after = withImported(before, made)
      for (const { id } of before.components) {
        const stood = placeOf(id, before, testDay)
        if (stood !== undefined) expect(placeOf(id, after, testDay)).toBe(stood)
      }
    }),
    { numRuns: times(60) },
  )
})

test('an import taken back leaves the structure as it was', () => {
  fc.assert(
    fc.property(register, register, (first, second) => {
      const before = registered(first)
      const { made } = planned(second, answers, before, new Set(before.components.map(({ id }) => id)))
      const after = withImported(before, made)
      const kept = completedImportOf(made, before)
      expect(whyNotUndo(kept, after, [])).toBeUndefined()
      expect(withoutImported(after, kept)).toEqual(before)
    }),
    { numRuns: times(60) },
  )
})

test('nothing of an import can be taken back when something else has changed what it touched', () => {
  fc.assert(
    fc.property(register, register, fc.nat(), (first, second, at) => {
      const before = registered(first)
      const { made } = planned(second, answers, before)
      const touched = [...made.components, ...made.changedComponents]
      const changed = touched[at % Math.max(1, touched.length)]
      if (changed === undefined) return
      const after = withImported(before, made)
      const later = {
        ...after,
        components: after.components.map((each) =>
          each.id === changed.id ? { ...each, description: 'Ändrad senare' } : each,
        ),
      }
      expect(whyNotUndo(completedImportOf(made, before), later, [])).toMatchObject({ refused: 'import-undo-blocked' })
    }),
    { numRuns: times(30) },
  )
})

/** Each component once, so that there is nothing to mend. */
const mended = fc.uniqueArray(line, { selector: ({ name }) => name, minLength: 1, maxLength: 8 }).map((lines) =>
  lines.map((each, at) => ({
    ...each,
    key: each.key === '' ? '' : String(at),
    // The name of a product alone says which it is only until another object has one of that name too.
    product: each.object === '' ? '' : (each.product ?? ''),
    confidentiality: '3',
    'part-of': '',
  })),
)

test('the same file read again changes nothing', () => {
  fc.assert(
    fc.property(mended, (lines) => {
      const first = planned(lines, answers)
      expect(first.problems.filter(({ level }) => level === 'error')).toEqual([])
      const { made } = planned(lines, answers, withImported(emptyVretaby, first.made))
      expect([made.components, made.changedComponents, made.placements, made.relations, made.moves]).toEqual([
        ...[[], [], [], [], []],
      ])
    }),
    { numRuns: times(60) },
  )
})

/** What is exported of a component: every field that a register has but the one for all levels together. */
const exported = registerFields.map(({ field }) => field).filter((field) => field !== 'classification')

test('an export read in again changes nothing: the cells say just what the components are', () => {
  fc.assert(
    fc.property(mended, (lines) => {
      const structure = withImported(emptyVretaby, planned(lines, answers).made)
      for (const language of ['sv', 'en'] as const) {
        const cells = new ComponentCells(vretabyOn(structure), language)
        const again = structure.components.flatMap((each) =>
          each.kind === 'it' ? [Object.fromEntries(exported.map((field) => [field, cells.cell(field, each)]))] : [],
        )
        const { made, problems } = planned(again, {}, structure)
        expect(problems.filter(({ level }) => level === 'error')).toEqual([])
        expect(made).toEqual(noImportedRecords())
      }
    }),
    { numRuns: times(40) },
  )
})
