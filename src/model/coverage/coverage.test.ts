import { expect, test } from 'vitest'
import { demoId, objectId, personId } from '#demo/ids'
import { families, linkoping, organisationOn, plain } from '../../../test/models/organisations.ts'
import { demo, vretabyOn, withParts } from '../../../test/models/vretaby.ts'
import { Governance } from '../governance.ts'
import type { SideId } from '../shapes/governanceModel.ts'
import type { Appointment } from '../structure.ts'
import { coverageOf } from './coverage.ts'
import { uncoveredDuties } from './uncoveredDuties.ts'

const today = vretabyOn()

function cell(governance: Governance, duty: string, code: string, side: SideId) {
  const { columns, groups } = coverageOf(governance)
  const at = columns.findIndex((column) => column.object.code === code && column.side === side)
  const found = groups.flatMap(({ rows }) => rows).find((row) => row.duty.id === duty)?.cells[at]
  if (found === undefined) throw new Error(`${duty} ${code} ${side}`)
  return { ...found, who: found.personIds.map((id) => governance.nameOf(id)) }
}
const without = (key: string, to: string): readonly Appointment[] =>
  demo.structure.appointments.map((each) => (each.id === demoId(`appointment/${key}`) ? { ...each, to } : each))

test.each([
  ['own-object', 'SAM', 'it', 'covered', ['Nadia Kaya']],
  ['lead-steering-group', 'SAM', 'it', 'not-applicable', []],
  ['lead-tactical-work', 'UKF', 'business', 'hole', []],
  ['capture-needs', 'UKF', 'business', 'covered', ['Petra Sandell']],
  ['prepare-steering-group', 'UKF', 'business', 'covered', ['Leila Haddad']],
  ['coordinate-products', 'SAM', 'business', 'not-needed', ['Josefin Hammar']],
  ['coordinate-products', 'VSOA', 'business', 'covered', ['Fredrik Ek', 'Gunilla Åkerblom', 'Samira Noori']],
  ['develop-ways-of-working', 'FST', 'business', 'hole', []],
  ['technical-solution', 'FST', 'business', 'not-applicable', []],
] as const)('3.5-all-responsibilities-covered: %s in %s %s is %s', (duty, code, side, state, who) => {
  const found = cell(today, duty, code, side)
  expect([found.state, found.who]).toEqual([state, who])
})

test('3.5-deviations-recorded: a moved task lies with the target role and says so; no other task follows', () => {
  expect(cell(today, 'capture-needs', 'UKF', 'business').moved?.id).toBe(demoId('deviation/UKF/capture-needs'))
  expect(cell(today, 'capture-needs', 'UKF', 'it').moved).toBeNull()
  expect(cell(vretabyOn('2027-04-01'), 'prepare-steering-group', 'UKF', 'business').state).toBe('hole')
})

test('3.5-all-responsibilities-covered: the same person on both sides is marked, elsewhere not', () => {
  expect(cell(today, 'own-object', 'FST', 'it').onBothSides).toBe(true)
  expect(cell(today, 'own-object', 'SAM', 'it').onBothSides).toBe(false)
})

test('3.5-all-responsibilities-covered: each hole is a finding, each finding a hole, and the columns add up', () => {
  const { columns, groups, holes } = coverageOf(today)
  const cells = groups.flatMap(({ rows }) => rows.flatMap((row) => row.cells))
  const ids = cells.flatMap(({ findingId }) => findingId ?? [])
  expect(ids.sort()).toEqual(
    uncoveredDuties
      .ask(today)
      .map(({ id }) => id)
      .sort(),
  )
  expect([holes, ids.length]).toEqual([6, 6])
  expect(columns.map(({ object, side, covered, needed }) => `${object.code} ${side} ${covered}/${needed}`)).toEqual([
    ...['VSOA business 14/14', 'VSOA it 12/12', 'UKF business 11/14', 'UKF it 12/12', 'SAM business 12/12'],
    ...['SAM it 12/12', 'KOP business 14/14', 'KOP it 12/12', 'FST business 9/12', 'FST it 13/13'],
  ])
})

const found = (governance: Governance, duty: string, code: string) =>
  uncoveredDuties
    .ask(governance)
    .flatMap((each) => (each.id.includes(`~${duty}~`) && each.objectId === objectId(code) ? [each] : []))

test('3.5-all-responsibilities-covered: a hole is since the role became empty, and on who appoints to it', () => {
  expect(found(today, 'lead-tactical-work', 'UKF')).toMatchObject([
    {
      clause: '3.5-all-responsibilities-covered',
      since: '2026-09-01',
      shouldAct: [{ personIds: [personId('Annika Fors')] }],
    },
  ])
})

test('3.5-all-responsibilities-covered: a specialist’s hole is on the leader of the side, and on the owners when there is none', () => {
  expect(found(today, 'crisis-routines', 'FST')).toMatchObject([
    { since: '2022-01-01', shouldAct: [{ personIds: [personId('Stina Ring')] }] },
  ])
  const leaderless = withParts({ appointments: without('FST/object-leader/business/stina-ring', '2026-10-31') })
  expect(found(leaderless, 'crisis-routines', 'FST')[0]?.shouldAct.map(({ title }) => title.sv)).toEqual([
    'objektägare verksamhet i FST',
    'objektägare it i FST',
  ])
})

test('3.5-all-responsibilities-covered: a when-needed role’s duty is a hole only when the role it falls to is empty too', () => {
  const leaderless = withParts({ appointments: without('SAM/object-leader/business/josefin-hammar', '2026-10-31') })
  expect(cell(leaderless, 'write-mission-descriptions', 'SAM', 'business').state).toBe('hole')
  expect(found(leaderless, 'write-mission-descriptions', 'SAM')).toMatchObject([
    { since: '2026-11-01', shouldAct: [{}, {}] },
  ])
})

test('3.5-deviations-recorded: a task moved to an empty role is a hole since the later of the two', () => {
  const gone = withParts({ appointments: without('UKF/product-coordinator/business/petra-sandell', '2026-10-15') })
  expect(found(gone, 'capture-needs', 'UKF')).toMatchObject([
    { since: '2026-10-16', mend: { with: { role: 'product-coordinator' } } },
  ])
})

test('3.5-deviations-recorded: when a deviation ends, the hole is since the day after, not since the role became empty', () => {
  expect(found(vretabyOn('2027-05-01'), 'prepare-steering-group', 'UKF')).toMatchObject([{ since: '2027-04-01' }])
})

test('3.5-deviations-recorded: a task moved for one product is carried by both, and a hole where nobody is in either', () => {
  const product = demo.structure.products.find((each) => each.objectId === objectId('SAM'))
  const deviation = {
    ...{ id: 'for one product', objectId: objectId('SAM'), productId: product?.id ?? '', tasks: ['capture-needs'] },
    ...({
      source: { role: 'object-leader', side: 'business' },
      target: { role: 'object-leader', side: 'it' },
    } as const),
    ...{ reason: 'Tekniken', notedIn: null, from: '2026-10-01', to: null, decisionId: '' },
  }
  const both = withParts({ deviations: [deviation] })
  expect(cell(both, 'capture-needs', 'SAM', 'business')).toMatchObject({
    ...{ state: 'covered', who: ['Josefin Hammar', 'Elin Björkman'], moved: { id: deviation.id } },
  })
  expect(cell(both, 'capture-needs', 'SAM', 'it').moved).toBeNull()
  const target = { role: 'object-specialist', side: 'business' } as const
  const appointments = demo.structure.appointments.filter(
    (each) => each.role !== target.role || each.objectId !== objectId('SAM'),
  )
  const empty = withParts({ deviations: [{ ...deviation, target }], appointments })
  expect(cell(empty, 'capture-needs', 'SAM', 'business').state).toBe('hole')
  expect(found(empty, 'capture-needs', 'SAM')).toMatchObject([
    { why: { sv: expect.stringContaining('flyttad till objektspecialist verksamhet i SAM genom ett avsteg') } },
  ])
  const leaderless = without('SAM/object-leader/business/josefin-hammar', '2026-10-31')
  expect(found(withParts({ deviations: [deviation], appointments: leaderless }), 'capture-needs', 'SAM')).toMatchObject(
    [{ since: '2026-11-01', why: { sv: 'Uppgiften ligger på objektledare verksamhet i SAM, och där finns ingen.' } }],
  )
})

test.each([
  ['linkoping', linkoping],
  ['plain', plain],
  ['families', families],
] as const)(
  '3.5-all-responsibilities-covered: in an empty organisation on %s every needed square is a hole',
  (_name, model) => {
    const { columns, holes } = coverageOf(new Governance(organisationOn(model), '2026-11-23'))
    expect(columns).toHaveLength(model.objects.length * model.sides.length)
    expect(columns.reduce((sum, { covered }) => sum + covered, 0)).toBe(0)
    expect(holes > 0).toBe(model.roles.some(({ duties }) => duties.length > 0))
  },
)
