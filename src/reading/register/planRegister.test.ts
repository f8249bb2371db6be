import { describe, expect, test } from 'vitest'
import { Governance } from '#model/governance'
import { ImportChoices } from '#model/imports/choices'
import { withImported } from '#model/imports/importedRecords'
import { holdsPersonnummer } from '#model/people/personnummer'
import { placementOn } from '#model/placementOn'
import { ModelRegister } from '#model/shapes/modelRegister'
import { emptyVretaby, testDay, vretabyOn } from '../../../test/models/emptyVretaby.ts'
import {
  acting,
  allAtOnce,
  allNew,
  codesOf,
  type Line,
  objectNamed,
  planned,
  registered,
  sourceOf,
} from '../../../test/models/registers.ts'
import { planRegister } from './planRegister.ts'

const [someone] = emptyVretaby.persons.filter((each) => !each.protectedIdentity && each.leftOn === null)
const person = someone?.name ?? ''
const product = vretabyOn().productsOf(objectNamed('VSOA'))[0]?.name ?? ''
const lifecare: Line = {
  name: 'Lifecare',
  object: 'VSOA',
  product,
  lifecycle: 'I förvaltning',
  'operating-cost': 'ca 120 tkr',
}

test('2.1-objects-govern-it-support: a component comes in under one object, as proposed and usable at once', () => {
  const plan = planned([lifecare])
  expect(plan.rows).toMatchObject([{ state: 'warning', what: 'component', title: { sv: 'Ny i VSOA, föreslagen' } }])
  const [component] = plan.made.components
  expect(component).toMatchObject({ kind: 'it', type: 'system', name: 'Lifecare', from: testDay, absentSince: null })
  expect(component?.kind === 'it' && component.facts).toEqual({
    lifecycle: 'in-use',
    'operating-cost': { ore: 12_000_000, vat: 'unknown' },
  })
  expect(plan.made.placements).toMatchObject([
    { componentId: component?.id, objectId: objectNamed('VSOA'), decisionId: null, from: testDay, to: null },
  ])
  expect(plan.made.placements[0]?.productId).not.toBeNull()
})

test('2.1-objects-govern-it-support: without an object it comes in as an orphan, and that is said', () => {
  const plan = planned([{ name: 'Ensam' }])
  expect(codesOf(plan)).toEqual(['without-object'])
  expect(plan.made.placements).toEqual([])
  expect(plan.register).toMatchObject({ new: 1, orphans: [{ row: 2, name: 'Ensam' }] })
})

test.each([
  ['formula', '', ['name-missing']],
  ['formula', '-', ['name-missing']],
  [undefined, '–', ['name-missing']],
  ['error', '#REF!', ['cell-error']],
  ['formula-without-value', '', ['formula-without-value']],
] as const)('a row whose name is a cell of %s that says %j is never read in without a name', (mark, text, codes) => {
  const { columns, rows } = sourceOf([{ name: text, object: 'VSOA', description: 'Något' }])
  const marked = rows.map((row) => ({
    ...row,
    cells: row.cells.map((cell, at) => (at === 0 && mark !== undefined ? { ...cell, mark } : cell)),
  }))
  const governance = new Governance(emptyVretaby, testDay)
  const plan = allAtOnce(
    planRegister({ columns, rows: marked }, ImportChoices.parse({}), governance, acting, new Set()),
  )
  expect(plan.problems.filter(({ level }) => level === 'error').map(({ code }) => code)).toEqual(codes)
  expect(plan.made.components).toEqual([])
})

test('3.2-osg-decides-content: a file with another object never moves a component, it proposes a move', () => {
  const before = registered([lifecare])
  const plan = planned([{ name: 'Lifecare', object: 'SAM' }], {}, before)
  expect(plan.made.moves).toMatchObject([
    { fromObjectId: objectNamed('VSOA'), toObjectId: objectNamed('SAM'), state: 'open', decisionIds: [] },
  ])
  expect([plan.made.placements, plan.made.changedPlacements, plan.made.changedComponents]).toEqual([[], [], []])
  const after = withImported(before, plan.made)
  const [component] = after.components
  expect(placementOn(component?.id ?? '', new Governance(after, testDay))?.objectId).toBe(objectNamed('VSOA'))
  // Read once more there is nothing new to propose; yet another object waits for the first.
  expect(planned([{ name: 'Lifecare', object: 'SAM' }], {}, after).rows).toMatchObject([{ state: 'known' }])
  const third = planned([{ name: 'Lifecare', object: 'UKF', description: 'Ny text' }], {}, after)
  expect(codesOf(third)).toEqual(['move-waiting'])
  expect(third.made.moves).toEqual([])
})

test('3.2-osg-decides-content: a new parent that would take a component to another object is not taken', () => {
  const before = registered([
    { name: 'Vård', object: 'VSOA', type: 'System' },
    { name: 'Skola', object: 'UKF', type: 'System' },
    { name: 'srv1', type: 'Server', 'part-of': 'Vård' },
  ])
  const plan = planned(
    [
      { name: 'srv1', 'part-of': 'Skola' },
      { name: 'Vård', 'part-of': 'Skola' },
    ],
    {},
    before,
  )
  expect(codesOf(plan)).toEqual(['parent-not-changed'])
  expect(plan.made.changedComponents).toEqual([])
})

test('3.2-it-components: a server follows its parent and has no place of its own', () => {
  const plan = planned([
    { name: 'srv1', type: 'Server', 'part-of': 'Vård', object: 'SAM' },
    { name: 'Vård', object: 'VSOA' },
  ])
  expect(plan.made.placements).toHaveLength(1)
  expect(codesOf(plan)).toEqual(['follows-parent'])
  const after = new Governance(withImported(emptyVretaby, plan.made), testDay)
  const server = plan.made.components.find(({ name }) => name === 'srv1')
  expect(after.placementOf(server?.id ?? '')?.objectId).toBe(objectNamed('VSOA'))
})

test('components that would be parts of each other are told of, and none becomes so', () => {
  const plan = planned([
    { name: 'A', 'part-of': 'B' },
    { name: 'B', 'part-of': 'A' },
  ])
  expect(codesOf(plan)).toContain('part-of-ring')
  expect(plan.made.components).toEqual([])
})

test('an orphan that the next file gives an object is placed, as proposed', () => {
  const before = registered([{ name: 'Ensam' }])
  const plan = planned([{ name: 'Ensam', object: 'KOP' }], {}, before)
  expect(plan.made.placements).toMatchObject([{ objectId: objectNamed('KOP'), decisionId: null }])
  expect(plan.rows[0]?.changes).toMatchObject([{ field: 'object', before: null, after: { sv: 'KOP' } }])
})

test('what changes is told field by field, before and after; what the file says nothing of stays', () => {
  const before = registered([{ ...lifecare, supplier: 'Tieto', 'personal-data': 'Ja' }])
  const plan = planned(
    [{ name: 'lifecare', lifecycle: 'Under avveckling', supplier: '', 'personal-data': 'vet ej' }],
    {},
    before,
  )
  expect(plan.rows[0]?.changes.map(({ field, before: was, after }) => [field, was?.sv, after?.sv])).toEqual([
    ['lifecycle', 'I förvaltning', 'Under avveckling'],
    ['personal-data', 'Ja', 'vet ej'],
  ])
  expect(plan.made.changedComponents).toMatchObject([{ name: 'Lifecare', facts: { supplier: 'Tieto' } }])
  expect(plan.register).toMatchObject({ new: 0, changed: 1, unchanged: 0 })
})

test('by system id a component is found again whatever it is called; by name it is another', () => {
  const before = registered([{ name: 'Procapita', key: '17', object: 'VSOA' }])
  const line = { name: 'Lifecare', key: '17' }
  expect(planned([line], {}, before).rows[0]?.changes).toMatchObject([{ field: 'name', after: { sv: 'Lifecare' } }])
  expect(planned([line], { matchBy: 'name' }, before).register).toMatchObject({ new: 1, changed: 0 })
})

test('one registered by hand gets the key that the file has', () => {
  const before = registered([{ name: 'Lifecare', object: 'VSOA' }])
  expect(planned([{ name: 'Lifecare', key: '17' }], {}, before).made.changedComponents).toMatchObject([{ key: '17' }])
})

test('two rows about the same component are an error, and skipping one mends it', () => {
  const lines = [lifecare, { ...lifecare, name: 'LIFECARE ' }]
  const plan = planned(lines)
  expect(plan.problems.find(({ code }) => code === 'component-twice')).toMatchObject({
    by: 'rows',
    rows: [{ number: 2 }, { number: 3 }],
  })
  expect(plan.made.components).toEqual([])
  expect(planned(lines, { skip: [3] }).made.components).toHaveLength(1)
})

test('a row without an id that is called as one that has it is told of, and is a component of its own', () => {
  const lines = [{ ...lifecare, key: '17' }, { name: 'LIFECARE ' }]
  const plan = planned(lines)
  expect(plan.problems.find(({ code }) => code === 'perhaps-twice')).toMatchObject({ rows: [{ number: 3 }] })
  expect(plan.made.components).toHaveLength(2)
  const other = planned([lines[0] ?? {}, { name: 'Lifecare', key: '18' }])
  expect(other.problems.map(({ code }) => code)).not.toContain('perhaps-twice')
})

test('what an earlier register had and this one has not is marked, never closed; a skipped row is still in the file', () => {
  const before = registered([lifecare, { name: 'Borta', object: 'SAM' }, { name: 'Egen', object: 'SAM' }])
  const ids = new Map(before.components.map(({ id, name }) => [name, id]))
  const earlier = new Set([ids.get('Lifecare') ?? '', ids.get('Borta') ?? ''])
  const plan = planned([lifecare], {}, before, earlier)
  expect(plan.made.changedComponents).toMatchObject([{ name: 'Borta', absentSince: testDay, to: null }])
  expect(plan.register?.absent.map(({ name }) => name)).toEqual(['Borta'])
  expect(planned([lifecare, { name: 'Borta' }], { skip: [3] }, before, earlier).made.changedComponents).toEqual([])
  expect(planned([lifecare], { absent: 'leave' }, before, earlier).made.changedComponents).toEqual([])
  const marked = withImported(before, plan.made)
  const back = planned([lifecare, { name: 'Borta' }], {}, marked, earlier)
  expect(back.made.changedComponents).toMatchObject([{ name: 'Borta', absentSince: null }])
})

test('new names are gathered, each with its rows, and nothing comes in before they are decided', () => {
  const lines = [
    { name: 'A', object: 'VSOA', administrations: 'Barn- och utb; Socialen', 'responsible-business': 'Ny Person' },
    { name: 'B', object: 'Påhittat', administrations: 'Socialen', 'responsible-business': 'Person, Ny' },
  ]
  const plan = planned(lines)
  expect(plan.register?.newValues.map(({ kind, value, rows }) => [kind, value, rows])).toEqual([
    ['person', 'Ny Person', [2, 3]],
    ['administration', 'Socialen', [2, 3]],
    ['administration', 'Barn- och utb', [2]],
    ['object', 'Påhittat', [3]],
  ])
  expect(plan.problems.filter(({ level }) => level === 'error').map(({ code, by }) => [code, by])).toEqual([
    ['value-undecided', 'value'],
    ['value-undecided', 'value'],
    ['value-undecided', 'value'],
  ])
  expect(plan.made.components).toEqual([])
})

test('each answer is taken in all rows: an existing one, a new person or product, or empty with the text in the note', () => {
  const [administration] = vretabyOn().administrations
  const lines: readonly Line[] = [
    {
      name: 'A',
      object: 'VSOA',
      product: 'Nytt område',
      administrations: 'Socialen',
      'responsible-business': 'Ny Person',
    },
    {
      name: 'B',
      object: 'VSOA',
      product: 'nytt område',
      administrations: 'Socialen; Bolaget',
      'responsible-it': 'Ny Person',
    },
  ]
  const plan = planned(lines, {
    newValues: [
      { kind: 'administration', value: 'Socialen', means: { is: 'existing', id: administration?.id ?? '' } },
      { kind: 'administration', value: 'Bolaget', means: { is: 'empty' } },
      {
        kind: 'person',
        value: 'Ny Person',
        means: { is: 'new', name: 'Ny Person', email: 'ny.person@vretaby.example' },
      },
      { kind: 'product', value: 'Nytt område', objectId: objectNamed('VSOA'), means: { is: 'new' } },
    ],
  })
  expect(plan.problems.filter(({ level }) => level === 'error')).toEqual([])
  expect(plan.made.persons).toMatchObject([{ name: 'Ny Person', email: 'ny.person@vretaby.example' }])
  expect(plan.made.products).toMatchObject([{ name: 'Nytt område', objectId: objectNamed('VSOA') }])
  const [first, second] = plan.made.components
  expect(first).toMatchObject({ administrationIds: [administration?.id] })
  expect(second).toMatchObject({ facts: { note: 'Nyttjande förvaltningar: Bolaget' } })
  expect(plan.made.placements.map(({ productId }) => productId)).toEqual([
    plan.made.products[0]?.id,
    plan.made.products[0]?.id,
  ])
})

test('somebody new who would be a namesake of somebody protected is an error at the cell while it is planned', () => {
  const hidden = { ...emptyVretaby.persons[0], id: crypto.randomUUID(), name: 'Anna-Karin Gömd', email: null }
  const before = {
    ...emptyVretaby,
    persons: [...emptyVretaby.persons, { ...hidden, protectedIdentity: true } as (typeof emptyVretaby.persons)[number]],
  }
  const lines = [{ name: 'A', object: 'VSOA', 'responsible-business': 'Annakarin Gömd' }]
  const means = { is: 'new', name: 'Annakarin Gömd', email: null } as const
  const plan = planned(lines, { newValues: [{ kind: 'person', value: 'Annakarin Gömd', means }] }, before)
  expect(plan.problems.filter(({ level }) => level === 'error')).toMatchObject([
    { code: 'name-by-administrator', field: 'responsible-business', rows: [{ number: 2 }] },
  ])
  expect(plan.made.persons).toEqual([])
})

test('people are known by name and by address, and a telephone number beside them is not asked for', () => {
  const { email } = someone ?? { email: null }
  const plan = planned([
    { name: 'A', object: 'VSOA', 'responsible-business': `${person.split(' ').reverse().join(', ')}` },
    { name: 'B', object: 'VSOA', 'responsible-business': `${person} (${email ?? ''}), tfn 013-12 34 56` },
  ])
  expect(plan.register?.newValues).toEqual([])
  for (const component of plan.made.components)
    expect(component).toMatchObject({ responsible: { business: someone?.id } })
})

test('the same person on both sides is a warning, and kept', () => {
  const plan = planned([{ name: 'A', object: 'VSOA', 'responsible-business': person, 'responsible-it': person }])
  expect(codesOf(plan)).toEqual(['both-responsible'])
  expect(plan.made.components).toMatchObject([{ responsible: { business: someone?.id, it: someone?.id } }])
})

test('a level that must not be stored refuses its row and says why', () => {
  for (const line of [{ confidentiality: '4' }, { classification: '4-3-2' }]) {
    const plan = planned([{ name: 'Hemlig', object: 'VSOA', ...line }, lifecare])
    expect(plan.problems.find(({ code }) => code === 'level-not-stored')).toMatchObject({
      level: 'error',
      rows: [{ number: 2 }],
      details: [{ sv: expect.stringContaining('säkerhetschefen') }],
    })
    expect(plan.made.components.map(({ name }) => name)).toEqual(['Lifecare'])
  }
})

test('a personnummer is never kept, wherever it stands', () => {
  const number = '811228-9874'
  expect(holdsPersonnummer(number)).toBe(true)
  for (const field of [
    'name',
    'description',
    'supplier-number',
    'supplier-contact',
    'aliases',
    'note',
    'support-contact',
  ] as const) {
    const plan = planned([{ name: 'A', object: 'VSOA', [field]: number }])
    expect(codesOf(plan), field).toContain('personnummer-not-kept')
    expect(JSON.stringify(plan.made), field).not.toContain(number)
  }
})

test('what cannot be read stops the row, or goes into the note when somebody has said so', () => {
  const lines = [{ ...lifecare, 'operating-cost': 'ingår i avtalet', 'active-users': 'många' }]
  const errors = planned(lines).problems.filter(({ level }) => level === 'error')
  expect(errors.map(({ code, title, cells }) => [code, title.sv, cells])).toEqual([
    ['value-unreadable', 'Aktiva användare går inte att tolka', ['många']],
    ['value-unreadable', 'Driftkostnad per år går inte att tolka', ['ingår i avtalet']],
  ])
  const plan = planned(lines, { unreadable: 'note' })
  expect(codesOf(plan)).toEqual(['kept-in-note', 'kept-in-note'])
  expect(plan.made.components).toMatchObject([
    { facts: { note: 'Driftkostnad per år: ingår i avtalet\nAktiva användare: många' } },
  ])
  const meant = [
    { field: 'operating-cost', cell: 'ingår i avtalet', value: '0' },
    { field: 'active-users', cell: 'många', value: '500' },
  ]
  expect(codesOf(planned(lines, { meanings: meant }))).toEqual([])
})

test('a rolling contract in the column for its last day', () => {
  const [component] = planned([{ name: 'A', object: 'VSOA', 'contract-end': 'Löpande, 6 mån uppsägning' }]).made
    .components
  expect(component).toMatchObject({ facts: { 'contract-form': 'rolling', 'notice-months': 6 } })
})

test('signs between names that aren’t there say nothing, and empty nothing', () => {
  const [administration] = emptyVretaby.administrations
  const before = registered([{ name: 'A', object: 'VSOA', administrations: administration?.name ?? '' }])
  expect(before.components.at(-1)).toMatchObject({ administrationIds: [administration?.id] })
  expect(planned([{ name: 'A', object: 'VSOA', administrations: ';' }], {}, before).made.changedComponents).toEqual([])
})

test('administrations: all, none, unknown and nothing said are four different things', () => {
  const of = (administrations: string) => {
    const [component] = planned([{ name: 'A', object: 'VSOA', administrations }]).made.components
    return component?.kind === 'it' ? component.administrationIds : undefined
  }
  expect(of('Alla')).toHaveLength(vretabyOn().administrations.length)
  expect(of('Nej')).toEqual([])
  expect(of('vet ej')).toEqual({ unknown: true })
  expect(of('-')).toBeNull()
})

test('links become documents with titles, and what leads nowhere is kept in the note', () => {
  const [component] = planned([
    {
      name: 'A',
      object: 'VSOA',
      documents:
        'Handbok: https://intra.vretaby.example/a/handbok.pdf\nG:\\Delad\\rutin.docx\njavascript:alert(1)\nhttps://vretaby.example@x.example/a',
    },
  ]).made.components
  expect(component).toMatchObject({
    documents: [{ title: 'Handbok', url: 'https://intra.vretaby.example/a/handbok.pdf' }],
    facts: {
      note: 'Dokumentation: G:\\Delad\\rutin.docx\nDokumentation: javascript:alert(1)\nDokumentation: https://vretaby.example@x.example/a',
    },
  })
})

test('relations find components in the file and in Styrbord, and are made once, integrations from either end', () => {
  const before = registered([{ name: 'AD', object: 'FST', key: 'X1' }])
  const lines: readonly Line[] = [
    { name: 'Heroma', object: 'KOP', 'depends-on': 'AD, Finns inte', 'integrates-with': 'Raindance' },
    { name: 'Raindance', object: 'KOP', 'integrates-with': 'Heroma', 'depends-on': 'X1' },
  ]
  const plan = planned(lines, {}, before)
  expect(codesOf(plan)).toEqual(['component-not-found'])
  const notes = plan.made.components.map((each) => [each.name, each.kind === 'it' && each.facts.note])
  expect(notes).toEqual([
    ['Heroma', 'Är beroende av: Finns inte'],
    ['Raindance', undefined],
  ])
  expect(plan.made.relations.map(({ kind }) => kind).sort()).toEqual(['depends-on', 'depends-on', 'integrates-with'])
  const after = withImported(before, plan.made)
  expect(planned(lines, {}, after).made.relations).toEqual([])
})

test('suppliers that are spelled in several ways are asked about, and come in as they stand meanwhile', () => {
  const lines = ['Tieto', 'Tieto', 'Tieto AB', 'TIETO Sverige AB', 'Visma'].map((supplier, at) => ({
    name: `S${at}`,
    object: 'VSOA',
    supplier,
  }))
  const plan = planned(lines)
  expect(codesOf(plan)).toEqual(['supplier-spelled'])
  expect(plan.register?.newValues.map(({ value, options }) => [value, options[0]?.value])).toEqual([
    ['TIETO Sverige AB', 'Tieto'],
    ['Tieto AB', 'Tieto'],
  ])
  const answered = planned(lines, {
    newValues: [{ kind: 'supplier', value: 'Tieto AB', means: { is: 'existing', id: 'Tieto' } }],
  })
  expect(answered.made.components.map((each) => each.kind === 'it' && each.facts.supplier)).toEqual([
    ...['Tieto', 'Tieto', 'Tieto', 'TIETO Sverige AB', 'Visma'],
  ])
})

describe('of a field that the model keeps to few', () => {
  const models = emptyVretaby.models.map((each) => ({
    ...each,
    model: {
      ...each.model,
      register: ModelRegister.parse({ ...each.model.register, secret: ['supplier', 'contract-end', 'note'] }),
    },
  }))
  const kept = { ...emptyVretaby, models }
  const told = (line: Line) => {
    const { rows, problems, register, made } = planned([{ name: 'Lifecare', ...line }], {}, standing)
    return { rows, problems, register, changed: made.changedComponents.length }
  }
  const standing = registered(
    [{ name: 'Lifecare', object: 'VSOA', supplier: 'Tieto', 'contract-end': '2027-12-31' }],
    kept,
  )

  test('a file tells nobody whether what it guesses is right', () => {
    expect(told({ supplier: 'Tieto' })).toEqual(told({ supplier: 'Visma' }))
    expect(told({ 'contract-end': '2027-12-31' })).toEqual(told({ 'contract-end': '2028-12-31' }))
    expect(told({ supplier: 'Tieto' })).toMatchObject({ rows: [{ state: 'ready' }], changed: 1 })
    const [component] = standing.components
    const rest = registered([{ name: 'Lifecare', supplier: 'Tieto' }], standing).components
    expect(rest).toEqual([component])
  })

  test('it is not asked which of those that stand is meant', () => {
    expect(told({ supplier: 'Tieto AB' }).register?.newValues).toEqual([])
  })

  test.each(['error', 'formula', 'formula-without-value'] as const)(
    'a cell of %s isn’t shown, nor one that can’t be read',
    (mark) => {
      const { columns, rows } = sourceOf([{ name: 'Ny', object: 'VSOA', 'contract-end': 'zzhemlig' }])
      const marked = rows.map((row) => ({
        ...row,
        cells: row.cells.map((cell, at) => (at === 2 ? { ...cell, mark } : cell)),
      }))
      const plan = allAtOnce(
        planRegister(
          { columns, rows: marked },
          ImportChoices.parse({}),
          new Governance(kept, testDay),
          acting,
          new Set(),
        ),
      )
      expect(plan.problems.length).toBeGreaterThan(0)
      expect(JSON.stringify([plan.rows, plan.problems])).not.toContain('zzhemlig')
    },
  )
})

test('sub-headings, headings that come again, sums and empty rows are not components', () => {
  const full = { ...lifecare, description: 'Text', criticality: 'Ja' }
  const plan = planned([
    { name: 'SYSTEM FÖR VÅRDEN' },
    full,
    { name: '' },
    {
      name: 'Systemnamn',
      object: 'Objekt',
      product: 'Objektprodukt',
      lifecycle: 'Livscykel',
      'operating-cost': 'Kostnad/år',
    },
    { name: 'Övriga:' },
    { name: 'Summa', 'operating-cost': '120 000' },
  ])
  expect(plan.made.components.map(({ name }) => name)).toEqual(['Lifecare'])
  expect(plan.rows.filter(({ state }) => state === 'skipped').map(({ number }) => number)).toEqual([2, 5, 6, 7])
})

test('secret fields are told of without what they say', () => {
  const before = registered([{ ...lifecare, 'security-measures': 'Gamla skyddet' }])
  const plan = planned([{ ...lifecare, 'security-measures': 'Nya skyddet' }], {}, before)
  expect(plan.rows[0]?.changes).toMatchObject([{ field: 'security-measures', before: null, after: null, hidden: true }])
  expect(JSON.stringify([plan.rows, plan.problems, plan.register])).not.toContain('skyddet')
  expect(plan.made.changedComponents).toMatchObject([{ facts: { 'security-measures': 'Nya skyddet' } }])
})

test('what follows is counted: components in each object, and what the model asks for that is missing, by name', () => {
  const plan = planned([lifecare, { name: 'Annat', object: 'VSOA', description: 'Text' }], { otherNewValues: allNew })
  expect(plan.register?.objects).toEqual([{ objectId: objectNamed('VSOA'), components: 2, added: 2 }])
  expect(plan.register?.holes.find(({ field }) => field === 'description')).toMatchObject({
    components: 1,
    names: ['Lifecare'],
  })
  expect(plan.register?.holes.find(({ field }) => field === 'object')).toBeUndefined()
})
