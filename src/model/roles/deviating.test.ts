import { expect, test } from 'vitest'
import { demoId, objectId, personId, productId } from '#demo/ids'
import { families, linkoping, organisationOn, plain } from '../../../test/models/organisations.ts'
import { actingAs, demo, vretabyOn, withParts } from '../../../test/models/vretaby.ts'
import { Governance } from '../governance.ts'
import type { DecisionMaker } from '../structure.ts'
import { DeviationOrder, deviate } from './deviating.ts'
import { deviationEnded, deviationNoted, whyNotEndDeviationToday, whyNotNote } from './deviationChanges.ts'
import { movableOf } from './movable.ts'
import { unnotedDeviations } from './unnotedDeviations.ts'

const governance = vretabyOn()
const registrar = actingAs('Tove Lindmark', ['register'])
const role = (id: string, side: 'business' | 'it', code = 'SAM'): DecisionMaker => ({
  kind: 'role',
  role: id,
  side,
  objectId: objectId(code),
})
const sound = {
  objectId: objectId('SAM'),
  tasks: ['capture-needs'],
  source: { role: 'object-leader', side: 'business' },
  target: { role: 'object-leader', side: 'it' },
  reason: 'Behoven rör tekniken',
  from: '2026-12-01',
  decision: { by: role('object-owner', 'business'), on: '2026-11-20', reference: 'OSG SAM 2026 § 9' },
} as const
const order = (parts: object = {}) => DeviationOrder.parse({ ...sound, ...parts })
const decided = (by: DecisionMaker) => ({ decision: { ...sound.decision, by } })

test.each([
  ['the business owner', role('object-owner', 'business')],
  ['the IT owner', role('object-owner', 'it')],
  ['the leader who gives it up', role('object-leader', 'business')],
] as const)('3.5-deviations-recorded: %s anchors a moved task', (_who, by) => {
  expect(deviate(order(decided(by)), registrar, governance)).toMatchObject({
    deviation: { tasks: ['capture-needs'], notedIn: null },
    decision: { clause: '3.5-deviations-recorded' },
  })
})

test.each([
  ['task-not-movable', 'a power', { tasks: ['replan'] }],
  ['task-not-movable', 'a mandate of the forum', { tasks: ['change-object-structure'] }],
  ['task-not-movable', 'an appointing right', { tasks: ['appoint'] }],
  ['task-not-movable', "another role's duty", { tasks: ['own-object'] }],
  [
    'task-not-movable',
    'the chair of the steering group',
    { source: { role: 'object-owner', side: 'business' }, tasks: ['lead-steering-group'] },
  ],
  [
    'task-not-movable',
    'a duty that the side does not carry',
    { source: { role: 'product-coordinator', side: 'it' }, tasks: ['write-mission-descriptions'] },
  ],
  ['task-not-movable', 'the ownership', { source: { role: 'object-owner', side: 'it' }, tasks: ['own-object'] }],
  [
    'task-not-movable',
    'the adoption of plans',
    { source: { role: 'object-owner', side: 'business' }, tasks: ['settle-plans'] },
  ],
  [
    'task-not-movable',
    'a mandate among tasks',
    { source: { role: 'object-owner', side: 'it' }, tasks: ['see-it-fits', 'settle-plans'] },
  ],
  ['product-not-in-object', 'a task for a product of another object', { productId: productId('KOP', 'Lön') }],
  ['same-role', 'a task to the role that has it', { target: sound.source }],
  ['role-not-in-model', 'a task to a forum', { target: { role: 'portfolio-steering-group', side: 'it' } }],
  ['object-not-open', 'a task in an object that is not open', { from: '2019-01-01' }],
  ['period-backwards', 'a task for less than a day', { to: '2026-11-30' }],
  ['effective-before-decision', 'a task before it was decided', { from: '2026-11-19' }],
  ['reason-missing', 'a task without a reason', { reason: '' }],
  [
    'wrong-decision-maker',
    'a task, decided by an owner of another object',
    decided(role('object-owner', 'business', 'KOP')),
  ],
  [
    'wrong-decision-maker',
    'a task, decided by the steering group',
    decided({ kind: 'forum', forumId: `object-steering-group~${objectId('SAM')}` }),
  ],
] as const)('3.5-deviations-recorded: %s when somebody moves %s', (code, _what, parts) => {
  expect(deviate(order(parts), registrar, governance)).toMatchObject({ refused: code })
})

test('3.5-deviations-recorded: the one who gains the task cannot alone anchor it, and others are named', () => {
  expect(deviate(order(decided(role('object-leader', 'it'))), registrar, governance)).toMatchObject({
    refused: 'deviation-only-gainer',
    clause: '3.5-deviations-recorded',
    couldBeDoneBy: [
      { personIds: [personId('Per-Olof Strand')] },
      { personIds: [personId('Nadia Kaya')] },
      { personIds: [personId('Josefin Hammar')] },
    ],
  })
})

test('3.5-deviations-recorded: a double hat gains by both hands, so neither can anchor', () => {
  const parts = { objectId: objectId('FST'), ...decided(role('object-leader', 'business', 'FST')) }
  expect(deviate(order(parts), registrar, governance)).toMatchObject({
    refused: 'deviation-only-gainer',
    couldBeDoneBy: [{}, {}],
  })
})

test('3.5-deviations-recorded: a task that is moved already is not moved twice at the same time', () => {
  const parts = { objectId: objectId('UKF'), ...decided(role('object-owner', 'business', 'UKF')) }
  expect(deviate(order(parts), registrar, governance)).toMatchObject({ refused: 'task-already-moved' })
  expect(deviate(order({ ...parts, from: '2027-07-01' }), registrar, governance)).toHaveProperty('deviation')
})

const unnoted = demo.structure.deviations.find(({ id }) => id === demoId('deviation/UKF/prepare-steering-group'))

test('3.5-deviations-recorded: not noted is a finding on owners and leaders, since its first day, until it is noted', () => {
  expect(unnotedDeviations.ask(governance)).toMatchObject([
    {
      clause: '3.5-deviations-recorded',
      since: '2026-09-01',
      subject: { id: unnoted?.id },
      mend: { act: 'deviations.note' },
    },
  ])
  if (unnoted === undefined) throw new Error('the deviation is gone')
  const noted = deviationNoted(unnoted, { notedIn: 'Objektplan UKF 2027' }, actingAs('Leila Haddad'), governance)
  if ('refused' in noted) throw new Error(noted.refused)
  expect(unnotedDeviations.ask(withParts({ deviations: [noted] }))).toEqual([])
})

test.each([
  ['Annika Fors', undefined],
  ['Leila Haddad', undefined],
  ['Petra Sandell', 'may-not-record'],
  ['Eva Rosenlund', 'may-not-record'],
] as const)('3.5-deviations-recorded: %s notes it: %s', (who, code) => {
  if (unnoted === undefined) throw new Error('the deviation is gone')
  expect(whyNotNote(unnoted, actingAs(who), governance)?.refused).toBe(code)
  const can = whyNotEndDeviationToday(unnoted, actingAs(who), governance)
  expect(can?.refused).toBe(code === undefined ? undefined : 'wrong-decision-maker')
})

test('3.5-deviations-recorded: it ends by the same mandate', () => {
  if (unnoted === undefined) throw new Error('the deviation is gone')
  const ending = (by: DecisionMaker, lastDay = '2026-12-31') => ({
    lastDay,
    reason: 'Ny ledare',
    decision: { by, on: '2026-11-20', reference: 'UF 1' },
  })
  const ended = deviationEnded(unnoted, ending(role('object-owner', 'it', 'UKF')), registrar, governance)
  expect(ended).toMatchObject({ deviation: { to: '2026-12-31' } })
  expect(
    deviationEnded(unnoted, ending(role('object-owner', 'it', 'UKF'), '2026-11-18'), registrar, governance),
  ).toMatchObject({ refused: 'effective-before-decision', clause: '3.5-deviations-recorded', field: 'lastDay' })
  expect(deviationEnded(unnoted, ending(role('object-owner', 'it', 'SAM')), registrar, governance)).toMatchObject({
    refused: 'wrong-decision-maker',
  })
  expect(
    deviationEnded({ ...unnoted, to: '2026-10-31' }, ending(role('object-owner', 'it', 'UKF')), registrar, governance),
  ).toMatchObject({ refused: 'already-ended' })
})

test.each([
  ['own-object', 'object-owner', 'Äger objektet: ägandet följer befattningen i linjen och kan inte flyttas'],
  ['settle-plans', 'object-owner', 'Fastställer planerna: det är ett mandat som modellen ger rollen, ingen uppgift'],
  [
    'lead-steering-group',
    'object-owner',
    'Leder styrgruppen: det är ett mandat som modellen ger rollen, ingen uppgift',
  ],
  [
    'replan',
    'object-leader',
    'Planera om inom fastställd prioritering: det är ett mandat som modellen ger rollen, ingen uppgift',
  ],
  ['own-object', 'object-leader', 'own-object är ingen uppgift som objektledare verksamhet har'],
] as const)('3.5-deviations-recorded: why %s of the %s stays is told as it is', (task, from, why) => {
  const parts = {
    source: { role: from, side: 'business' },
    tasks: [task],
    target: { role: 'object-specialist', side: 'it' },
  }
  expect(deviate(order(parts), registrar, governance)).toMatchObject({
    refused: 'task-not-movable',
    missing: [{ sv: why }],
  })
})

test('3.5-deviations-recorded: in every shipped model something of each role that leads can be moved, and nothing that owns', () => {
  for (const model of [linkoping, plain, families]) {
    const of = new Governance(organisationOn(model), '2026-11-23')
    const roles = model.roles.flatMap(({ id, sides }) => sides.map((side) => ({ role: id, side })))
    const movable = roles.flatMap((each) => movableOf(each, of))
    expect(
      movable.filter(({ id }) => ['own-object', 'settle-plans', 'settle-plan', 'lead-steering-group'].includes(id)),
    ).toEqual([])
    expect(movable.length > 0).toBe(model.roles.some(({ duties }) => duties.length > 0))
  }
})

test('3.5-deviations-recorded: one product is moved beside another, but not twice nor within what is moved for all', () => {
  const made = deviate(order({ productId: productId('SAM', 'Bygglov') }), registrar, governance)
  if ('refused' in made) throw new Error(made.refused)
  expect(made.decision.wording.sv).toContain('Avsteg i SAM, Bygglov: Fångar behov och krav')
  const with1 = withParts({ deviations: [...demo.structure.deviations, made.deviation] })
  const again = (parts: object) => deviate(order(parts), registrar, with1)
  const other = demo.structure.products.find(
    ({ id, objectId: of }) => of === objectId('SAM') && id !== made.deviation.productId,
  )
  expect(again({ productId: made.deviation.productId })).toMatchObject({ refused: 'task-already-moved' })
  expect(again({})).toMatchObject({ refused: 'task-already-moved' })
  expect(again({ productId: other?.id })).toMatchObject({ deviation: { productId: other?.id } })
})

test('2.3.1-psg-owns-structure: a deviation without end ends with its object, or with its product', () => {
  const ending = <T extends { readonly id: string }>(all: readonly T[], id: string) =>
    all.map((each) => (each.id === id ? { ...each, to: '2027-03-31' } : each))
  const productId_ = productId('SAM', 'Bygglov')
  const objects = ending(demo.structure.objects, objectId('SAM'))
  const products = ending(demo.structure.products, productId_)
  expect(deviate(order(), registrar, withParts({ objects }))).toMatchObject({ deviation: { to: '2027-03-31' } })
  expect(deviate(order({ to: '2027-05-01' }), registrar, withParts({ objects }))).toMatchObject({
    refused: 'object-not-open',
    field: 'to',
  })
  const ofProduct = deviate(order({ productId: productId_ }), registrar, withParts({ products }))
  expect(ofProduct).toMatchObject({ deviation: { to: '2027-03-31' } })
  expect(deviate(order({ productId: productId_, to: '2027-05-01' }), registrar, withParts({ products }))).toMatchObject(
    {
      refused: 'product-not-in-object',
      field: 'to',
    },
  )
})
