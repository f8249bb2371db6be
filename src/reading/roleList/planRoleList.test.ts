import fc from 'fast-check'
import { expect, test } from 'vitest'
import { foundation } from '#demo/foundation'
import { overlaps } from '#model/dates'
import { Governance } from '#model/governance'
import { ImportChoices } from '#model/imports/choices'
import type { RoleListField } from '#model/imports/fields'
import { withImported } from '#model/imports/importedRecords'
import type { ImportCell, ImportRow } from '#model/imports/importTable'
import { linkoping } from '../../../test/models/organisations.ts'
import { askingTwoHats } from '../../../test/models/vretaby.ts'
import { times } from '../../../test/times.ts'
import type { ImportPlan } from '../importPlan.ts'
import { planRoleList } from './planRoleList.ts'

const today = '2026-11-23'
const { structure } = foundation(linkoping)
/** Vretaby's line as it stands, and nobody appointed. */
const governance = new Governance(structure, today)
const acting = {
  actor: { accountId: 'tove', personId: null, name: 'Tove Lindmark', rights: ['register'] as const },
  ...{ now: '2026-11-23T08:00:00.000Z', today, newId: () => crypto.randomUUID() },
}
const fields = [
  'name',
  'role',
  'object',
  'office',
  'from',
  'to',
  'administration',
  'products',
  'reference',
  'decidedOn',
] as const satisfies readonly RoleListField[]

type Line = Partial<Record<(typeof fields)[number], string>>

const rowOf = (line: Line, number: number): ImportRow => ({
  number,
  hidden: false,
  cells: fields.map((field): ImportCell => ({ text: line[field] ?? '' })),
})
const plan = (lines: readonly Line[], choices: object = {}, on = governance): ImportPlan =>
  planRoleList(
    {
      rows: lines.map((line, at) => rowOf({ reference: 'KLF 1', from: '2026-01-01', ...line }, at + 2)),
      columns: fields.map((field) => ({ heading: field, field })),
    },
    ImportChoices.parse(choices),
    on,
    acting,
  )
const codes = (made: ImportPlan) => made.problems.map(({ code }) => code)

const owner: Line = {
  name: 'Grip, Susanne',
  role: 'OÄ it',
  object: 'SAM',
  office: 'Gruppchef gis',
  administration: 'KLF',
}
const leader: Line = { name: 'Nya Ledare', role: 'OL it', object: 'SAM' }

test('3.5.1-owner-it-appointed: an owner and a leader whom the owner appoints come in together, whatever their order', () => {
  for (const lines of [
    [owner, leader],
    [leader, owner],
  ]) {
    const { problems, made } = plan(lines)
    expect(problems).toEqual([])
    expect(made.appointments.map(({ role }) => role)).toEqual(['object-owner', 'object-leader'])
    const [first, second] = made.decisions
    expect([first?.clause, second?.clause]).toEqual(['3.5.1-owner-it-appointed', '3.5.2-leader-it'])
    expect(first).toMatchObject({ by: { kind: 'office' }, on: '2026-01-01', reference: 'KLF 1' })
    expect(second).toMatchObject({ by: { kind: 'role', role: 'object-owner', side: 'it' } })
  }
})

test('3.5.1-owner-in-line: an owner without a position in the line is an error with a mend, and a typed one mends it', () => {
  const { office: _none, ...bare } = owner
  const person = { name: 'Ny Person' }
  expect(plan([{ ...bare, ...person }]).problems).toMatchObject([
    { code: 'line-position-missing', field: 'office', by: 'cells' },
  ])
  expect(codes(plan([{ ...bare, ...person }], { cells: [{ row: 2, field: 'office', value: 'Gruppchef' }] }))).toEqual(
    [],
  )
})

test('3.5.2-leader-it: a leader in an object without an owner is refused by the rule for appointments itself', () => {
  expect(plan([leader]).problems).toMatchObject([{ code: 'decision-maker-vacant', level: 'error' }])
})

test('a decision on a day when nobody could decide gets today’s date, counts from it, and says so', () => {
  const { made, problems } = plan([owner, { ...leader, from: '2025-01-01' }])
  expect(problems.map(({ code }) => code)).toEqual(['decided-today'])
  expect(made.decisions[1]).toMatchObject({ on: today })
  expect(made.appointments[1]).toMatchObject({ from: today })
  expect(codes(plan([owner, { ...leader, from: '2025-01-01', decidedOn: '2025-01-01' }]))).toEqual([
    'decision-maker-vacant',
  ])
})

test('3.5.2-leader-it: what was decided after its first day counts from its decision, and says so', () => {
  const { made, problems } = plan([owner, { ...leader, from: '2026-02-01', decidedOn: '2026-03-01' }])
  expect(problems).toMatchObject([{ code: 'counts-from-decision', level: 'warning', field: 'from' }])
  expect(made.appointments[1]).toMatchObject({ from: '2026-03-01' })
})

test('3.5.2-leader-it: what was over before it was decided is refused for that', () => {
  const row = { ...leader, from: '2026-02-01', to: '2026-03-31', decidedOn: '2026-05-01' }
  expect(plan([owner, row]).problems).toMatchObject([
    { code: 'effective-before-decision', field: 'decidedOn', by: 'cells' },
  ])
  const undecided = { ...leader, from: '2025-02-01', to: '2025-12-31' }
  expect(codes(plan([owner, undecided]))).toEqual(['effective-before-decision', 'decided-today'])
})

test('3.5.4-specialist-appointed: a specialist counts from the decision or from the one worked for, whichever is later', () => {
  const lead = { ...leader, from: '2026-03-01' }
  const specialist = { name: 'Nya Specialisten', role: 'OS it', object: 'SAM' }
  const day = (parts: Line) => {
    const { made, problems } = plan([owner, lead, { ...specialist, from: '2026-02-01', ...parts }], {
      meanings: [{ field: 'dialogue', cell: '', value: 'works-for' }],
    })
    const counts = problems.map(({ code }) => code).filter((code) => code.startsWith('counts-'))
    return [made.appointments.find(({ role }) => role === 'object-specialist')?.from, counts]
  }
  expect(day({})).toEqual(['2026-03-01', ['counts-from-lead']])
  expect(day({ decidedOn: '2026-05-01' })).toEqual(['2026-05-01', ['counts-from-decision']])
})

test('3.5.2-leader-it: who stands there from later on is known where the row would count from then, and only there', () => {
  const later = { ...leader, from: '2026-02-01', decidedOn: '2026-06-01' }
  const first = plan([owner, later])
  const standing = new Governance(withImported(structure, first.made), today)
  expect(plan([owner, later], {}, standing).rows.map(({ state }) => state)).toEqual(['known', 'known'])
  expect(codes(plan([{ ...later, decidedOn: '2026-01-15' }], {}, standing))).toEqual(['place-taken'])
})

test('two names for one place are one problem with both rows; skipping one, or a last day, mends it', () => {
  const other = { ...owner, name: 'Erik Tallberg', office: 'Gruppchef vårdsystem', from: '2026-06-01' }
  const { problems } = plan([owner, other])
  expect(problems).toMatchObject([
    {
      code: 'given-twice',
      title: { sv: 'Objektägare it är angiven två gånger för SAM' },
      rows: [{ number: 2 }, { number: 3 }],
    },
  ])
  expect(codes(plan([owner, other], { skip: [3] }))).toEqual([])
  expect(codes(plan([owner, other], { cells: [{ row: 2, field: 'to', value: '2026-05-31' }] }))).toEqual([])
  expect(plan([owner, other], { endsPredecessor: [3] }).made.endedAppointments).toMatchObject([{ to: '2026-05-31' }])
})

test('a place that somebody holds already is an error until the holder may end; the same person there is nothing to do', () => {
  const first = plan([owner])
  const standing = new Governance(withImported(structure, first.made), today)
  expect(plan([owner], {}, standing).rows).toMatchObject([{ state: 'known' }])
  const other = { ...owner, name: 'Erik Tallberg', office: 'Gruppchef vårdsystem', from: '2026-06-01' }
  expect(plan([other], {}, standing).problems).toMatchObject([
    { code: 'place-taken', by: 'predecessor', details: [{ sv: 'Susanne Grip från 2026-01-01' }] },
  ])
  expect(plan([other], { endsPredecessor: [2] }, standing)).toMatchObject({ problems: [], follows: { ended: 1 } })
})

test.each([
  [{ ...owner, object: 'SMA' }, 'object-unknown'],
  [{ ...owner, object: 'Samhällsbygnad' }, 'object-guessed'],
  [{ ...owner, role: 'OÄ' }, 'side-missing'],
  [{ ...owner, role: 'Chefskonstruktör' }, 'role-unknown'],
  [{ ...owner, from: '31/2-26' }, 'date-unreadable'],
  [{ ...owner, from: '' }, 'from-missing'],
  [{ ...owner, reference: '' }, 'reference-missing'],
  [{ ...owner, administration: 'Fritid/kultur' }, 'administration-unknown'],
  [{ ...owner, to: '2025-01-01' }, 'period-backwards'],
  [{ ...owner, decidedOn: '2027-01-01' }, 'decided-in-future'],
  [{ ...owner, name: '' }, 'person-missing'],
  [{ ...owner, role: 'Systemägare it' }, 'role-read-as'],
  [{ name: 'Siv Blom', role: 'Ledamot PSG' }, 'object-missing'],
] as const)('%j says %s', (line, code) => {
  expect(codes(plan([line]))).toContain(code)
})

test('the same person on both sides is a warning where the model says so, and is among what follows', () => {
  const business = { ...owner, role: 'OÄ vht' }
  const { problems, follows } = plan([owner, business], {}, askingTwoHats(governance))
  expect(plan([owner, business]).problems).toEqual([])
  expect(problems).toMatchObject([
    { code: 'both-sides', level: 'warning', title: { sv: 'Samma person på båda sidor i SAM' } },
  ])
  expect(follows).toMatchObject({
    appointments: 2,
    bothSides: [{ name: 'Susanne Grip', object: 'SAM' }],
    personsNew: 0,
    personsKnown: 1,
  })
})

test('two who are called the same are asked about, and never become a third', () => {
  const [someone] = structure.persons.filter((each) => each.leftOn === null && !each.protectedIdentity)
  if (someone === undefined) throw new Error('Vretaby has nobody')
  const namesake = { ...someone, id: crypto.randomUUID(), email: 'namne@vretaby.example' }
  const two = new Governance({ ...structure, persons: [...structure.persons, namesake] }, today)
  const line = { ...leader, name: someone.name }
  const asked = plan([line], {}, two)
  expect(codes(asked)).toContain('person-unclear')
  expect(asked.made.persons).toEqual([])
  expect(asked.problems.find(({ code }) => code === 'person-unclear')?.options.map(({ value }) => value)).toEqual(
    expect.arrayContaining([someone.id, namesake.id]),
  )
  const chosen = plan([line], { cells: [{ row: 2, field: 'name', value: namesake.id }] }, two)
  expect(codes(chosen)).not.toContain('person-unclear')
  expect(chosen.made.persons).toEqual([])
})

const anyLine = fc.record({
  name: fc.constantFrom('Susanne Grip', 'Erik Tallberg', 'Ny Ett', 'Ny Två', 'Två, Ny', 'Eric Tallberg'),
  role: fc.constantFrom('OÄ vht', 'OÄ it', 'OL it', 'OL vht', 'OPS it', '', 'Ledamot OSG'),
  object: fc.constantFrom('SAM', 'UKF', 'sam'),
  office: fc.constantFrom('Gruppchef gis', 'Rektor', ''),
  administration: fc.constantFrom('KLF', 'UF', ''),
  products: fc.constantFrom('', 'Bygglov', 'Elevhälsa'),
  from: fc.constantFrom('2024-01-01', '2026-01-01', '2026-06-01'),
  to: fc.constantFrom('', '2025-12-31'),
})

/** What came of it, by name: ids are new each time. */
function outcome(made: ImportPlan) {
  const names = new Map([...structure.persons, ...made.made.persons].map((each) => [each.id, each.name]))
  const says = made.made.appointments.map((each) =>
    [each.role, each.side, each.objectId, names.get(each.personId), each.from, each.to].join(' '),
  )
  return {
    appointments: says.sort(),
    persons: made.made.persons.map((each) => each.name).sort(),
    codes: [...new Set(codes(made))].sort(),
  }
}

test('the order of the rows changes nothing', () => {
  const owner = {
    ...({ name: 'Erik Tallberg', role: 'OÄ vht', object: 'SAM', administration: 'KLF' } as const),
    ...({ products: '', from: '2026-06-01', to: '' } as const),
  }
  const [named, unnamed] = [
    { ...owner, office: 'Gruppchef gis' as const },
    { ...owner, office: '' as const },
  ]
  fc.assert(
    fc.property(
      fc
        .array(anyLine, { maxLength: 8 })
        .chain((lines) => fc.tuple(fc.constant(lines), fc.shuffledSubarray(lines, { minLength: lines.length }))),
      ([lines, shuffled]) => {
        expect(outcome(plan(shuffled))).toEqual(outcome(plan(lines)))
      },
    ),
    {
      numRuns: times(40),
      examples: [
        [
          [
            [named, unnamed],
            [unnamed, named],
          ],
        ],
      ],
    },
  )
})

test('no import gives a place two holders', () => {
  fc.assert(
    fc.property(fc.array(anyLine, { maxLength: 8 }), fc.array(fc.nat(8), { maxLength: 4 }), (lines, rows) => {
      const after = withImported(structure, plan(lines, { endsPredecessor: rows.map((row) => row + 2) }).made)
      const single = after.appointments.filter(({ role }) => role === 'object-owner' || role === 'object-leader')
      const clash = single.some((one, at) =>
        single
          .slice(at + 1)
          .some(
            (other) =>
              other.role === one.role &&
              other.side === one.side &&
              other.objectId === one.objectId &&
              overlaps(one, other),
          ),
      )
      const seatedTwice = after.holdings.some((one, at) =>
        after.holdings.slice(at + 1).some((other) => other.officeId === one.officeId && overlaps(one, other)),
      )
      expect([clash, seatedTwice]).toEqual([false, false])
    }),
    { numRuns: times(60) },
  )
})

test('products that an object does not have are one problem, and one choice reads all its rows without them', () => {
  const seat = { role: 'Ledamot OSG', object: 'SAM', products: 'Ishall, Prov och bedömning' }
  const lines = [
    { ...owner, role: 'OÄ vht' },
    { ...seat, name: 'Ny Ett', office: 'Enhetschef ett' },
    { ...seat, name: 'Ny Två', office: 'Enhetschef två', products: 'Ishall / Bygglov' },
  ]
  const meanings = [{ field: 'ground', cell: '', value: 'svarar för verksamhet' }]
  expect(plan(lines, { meanings }).problems.filter(({ level }) => level === 'error')).toMatchObject([
    {
      code: 'product-unknown',
      title: { sv: 'Objektprodukter som inte finns i SAM' },
      cells: ['Ishall', 'Prov och bedömning'],
      rows: [{ number: 3 }, { number: 4 }],
    },
  ])
  const without = ['Ishall', 'Prov och bedömning'].map((cell) => ({ field: 'products', cell, value: '-' }))
  const { problems, made } = plan(lines, { meanings: [...meanings, ...without] })
  expect(problems.filter(({ level }) => level === 'error')).toEqual([])
  expect(made.seatings.map(({ productIds }) => productIds.length)).toEqual([0, 1])
})

test('2.3.2-osg-members: a row that gives a seat names the place in the line that answers for its ground', () => {
  const seat = { role: 'Ledamot OSG', object: 'SAM', name: 'Ny Ett' }
  const meanings = [{ field: 'ground', cell: '', value: 'svarar för budget' }]
  const planned = (row: object) =>
    plan(
      [
        { ...owner, role: 'OÄ vht' },
        { ...seat, ...row },
      ],
      { meanings },
    )
  expect(codes(planned({}))).toContain('not-a-manager')
  expect(codes(planned({ office: 'Enhetschef ett' }))).not.toContain('not-a-manager')
  const { made } = planned({ office: 'Enhetschef ett' })
  expect(made.offices.find(({ title }) => title === 'Enhetschef ett')?.charges).toEqual(['budget'])
  expect(made.seatings).toMatchObject([{ grounds: ['budget'] }])
})

test('3.5.4-specialist-appointed: a dialogue that no row tells of is one choice for all of them', () => {
  const specialist = { role: 'OS it', object: 'SAM', from: '2026-02-01' }
  const lines = [owner, leader, { ...specialist, name: 'Ny Ett' }, { ...specialist, name: 'Ny Två' }]
  const told = plan(lines).problems.find(({ code }) => code === 'dialogue-missing')
  expect(told).toMatchObject({ by: 'meaning', cells: [], rows: [{ number: 4 }, { number: 5 }] })
  expect(codes(plan(lines, { meanings: [{ field: 'dialogue', cell: '', value: 'works-for' }] }))).not.toContain(
    'dialogue-missing',
  )
})

test('a row that would make a namesake of somebody protected says so while it is planned, and may be skipped', () => {
  const [someone] = structure.persons
  if (someone === undefined) throw new Error('nobody is there')
  const hidden = { ...someone, id: crypto.randomUUID(), name: 'Anna-Karin Gömd', email: null, protectedIdentity: true }
  const on = new Governance({ ...structure, persons: [...structure.persons, hidden] }, today)
  const namesake = { ...leader, name: 'Gömd, Annakarin' }
  const { problems, rows, made } = plan([owner, namesake], {}, on)
  expect(problems).toMatchObject([
    { code: 'name-by-administrator', level: 'error', field: 'name', rows: [{ number: 3 }] },
  ])
  expect(problems[0]?.title.sv).toMatch(/^Namnet liknar ett som är skyddat\./)
  expect(rows.map(({ state }) => state)).toEqual(['ready', 'error'])
  expect(made.persons).toEqual([])
  expect(plan([owner, namesake], { skip: [3] }, on).problems).toEqual([])
})
