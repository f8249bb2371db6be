import { expect, test } from 'vitest'
import { demoId, objectId, officeId, personId, productId } from '#demo/ids'
import { families, organisationOn, person } from '../../../test/models/organisations.ts'
import { actingAs, demo, vretabyOn, withParts } from '../../../test/models/vretaby.ts'
import { Governance } from '../governance.ts'
import { isRefusal } from '../refusal.ts'
import type { DecisionMaker } from '../structure.ts'
import { AppointmentOrder, appoint } from './appointing.ts'
import { vacancies } from './vacancies.ts'

/** SAM's owners leave at the end of November here, so that each test is about its own rule and not about a taken place. */
const emptied = withParts({
  appointments: demo.structure.appointments.map((each) =>
    each.role === 'object-owner' && each.objectId === objectId('SAM') && each.to === null
      ? { ...each, to: '2026-11-30' }
      : each,
  ),
})
const today = vretabyOn()
const registrar = actingAs('Tove Lindmark', ['register'])
const office = (key: string): DecisionMaker => ({ kind: 'office', officeId: officeId(key) })
const role = (id: string, side: 'business' | 'it', code = 'UKF'): DecisionMaker => ({
  kind: 'role',
  role: id,
  side,
  objectId: objectId(code),
})
const by = (maker: DecisionMaker) => ({ decision: { by: maker, on: '2026-11-20', reference: 'KLF 2026-00902' } })

const owner = {
  ...{ role: 'object-owner', objectId: objectId('SAM'), from: '2026-12-01' },
  business: {
    side: 'business',
    personId: personId('Håkan Ljungstedt'),
    linePositionId: officeId('head-of-administration/msf'),
  },
  it: { side: 'it', personId: personId('Jonas Ekwall'), linePositionId: officeId('line/gruppchef-applikation') },
} as const
const ownerOrder = (side: 'business' | 'it', maker: DecisionMaker, parts: object = {}) => {
  const { business, it, ...common } = owner
  return { ...common, ...(side === 'business' ? business : it), ...by(maker), ...parts }
}
const leaderOrder = (side: 'business' | 'it', maker: DecisionMaker, parts: object = {}) => ({
  ...{ role: 'object-leader', side, objectId: objectId('UKF'), personId: personId('Siv Blom'), from: '2026-12-01' },
  ...by(maker),
  ...parts,
})
const coordinatorOrder = (maker: DecisionMaker, parts: object = {}) => ({
  ...{ role: 'product-coordinator', side: 'it', objectId: objectId('UKF'), personId: personId('Omar Said') },
  ...{ productIds: [productId('UKF', 'Schema')], from: '2026-12-01' },
  ...by(maker),
  ...parts,
})
const specialistOrder = (maker: DecisionMaker, parts: object = {}) => ({
  ...{ role: 'object-specialist', side: 'it', objectId: objectId('UKF'), personId: personId('Sanna Rundqvist') },
  ...{ dialogueWithId: personId('Leila Haddad'), worksForId: demoId('appointment/UKF/object-leader/it/leila-haddad') },
  from: '2026-12-01',
  ...by(maker),
  ...parts,
})
const chief = office('operations-manager/klf/it')
const group: DecisionMaker = { kind: 'forum', forumId: 'portfolio-steering-group' }

test.each([
  [
    '3.5.1-owner-business-appointed',
    'the municipal director appoints',
    ownerOrder('business', office('municipal-director')),
    'kept',
  ],
  [
    '3.5.1-owner-business-appointed',
    'the head of IT does not',
    ownerOrder('business', office('head-of-it')),
    'wrong-decision-maker',
  ],
  [
    '3.5.1-owner-business-appointed',
    'the portfolio group does not',
    ownerOrder('business', group),
    'wrong-decision-maker',
  ],
  ['3.5.1-owner-it-appointed', 'the head of IT appoints', ownerOrder('it', office('head-of-it')), 'kept'],
  [
    '3.5.1-owner-it-appointed',
    'the municipal director does not',
    ownerOrder('it', office('municipal-director')),
    'wrong-decision-maker',
  ],
  [
    '3.5.1-owner-in-line',
    'a line position must be named',
    ownerOrder('it', office('head-of-it'), { linePositionId: null }),
    'line-position-missing',
  ],
  [
    '3.5.1-owner-in-line',
    'and held by the owner',
    ownerOrder('it', office('head-of-it'), { linePositionId: officeId('line/systemledare') }),
    'line-position-not-held',
  ],
  [
    '3.5.2-leader-business',
    'the business owner appoints',
    leaderOrder('business', role('object-owner', 'business')),
    'kept',
  ],
  [
    '3.5.2-leader-business',
    'the IT owner does not',
    leaderOrder('business', role('object-owner', 'it')),
    'wrong-decision-maker',
  ],
  [
    '3.5.2-leader-it',
    'the IT owner appoints',
    leaderOrder('it', role('object-owner', 'it'), { endsPredecessor: true }),
    'kept',
  ],
  [
    '3.5.2-leader-it',
    'the business owner does not',
    leaderOrder('it', role('object-owner', 'business')),
    'wrong-decision-maker',
  ],
  [
    '3.5.2-leader-it',
    'the IT owner of another object does not',
    leaderOrder('it', role('object-owner', 'it', 'KOP')),
    'wrong-decision-maker',
  ],
  [
    '3.5.3-coordinator-when-needed',
    'a leader of the object lends it out',
    coordinatorOrder(role('object-leader', 'it')),
    'kept',
  ],
  [
    '3.5.3-coordinator-when-needed',
    'an owner does not',
    coordinatorOrder(role('object-owner', 'it')),
    'wrong-decision-maker',
  ],
  [
    '3.5.3-coordinator-when-needed',
    'a leader of another object does not',
    coordinatorOrder(role('object-leader', 'it', 'KOP')),
    'wrong-decision-maker',
  ],
  [
    '3.5.3-coordinator-when-needed',
    'the leader of the other side does not',
    coordinatorOrder(role('object-leader', 'business', 'VSOA'), {
      objectId: objectId('VSOA'),
      productIds: [productId('VSOA', 'Avgifter')],
    }),
    'wrong-decision-maker',
  ],
  [
    '3.5.3-coordinator-when-needed',
    'products must be named',
    coordinatorOrder(role('object-leader', 'it'), { productIds: [] }),
    'products-missing',
  ],
  [
    '3.5.3-coordinator-when-needed',
    'and be the object’s own',
    coordinatorOrder(role('object-leader', 'it'), { productIds: [productId('KOP', 'Lön')] }),
    'product-not-in-object',
  ],
  ['3.5.4-specialist-appointed', 'the own operations manager appoints', specialistOrder(chief), 'kept'],
  [
    '3.5.4-specialist-appointed',
    'a manager of another operation does not',
    specialistOrder(office('operations-manager/uf/grundskola')),
    'not-own-operation',
  ],
  [
    '3.5.4-specialist-appointed',
    'a leader does not',
    specialistOrder(role('object-leader', 'it')),
    'wrong-decision-maker',
  ],
  [
    '3.5.4-specialist-appointed',
    'a dialogue must be told',
    specialistOrder(chief, { dialogueWithId: null }),
    'dialogue-missing',
  ],
  [
    '3.5.4-specialist-appointed',
    'whom the specialist works for, too',
    specialistOrder(chief, { worksForId: null }),
    'works-for-missing',
  ],
  [
    '3.5.4-specialist-appointed',
    'an IT specialist works for no business coordinator',
    specialistOrder(chief, { worksForId: demoId('appointment/UKF/product-coordinator/business/petra-sandell') }),
    'works-for-missing',
  ],
] as const)('%s: %s', (clause, _sentence, order, verdict) => {
  const outcome = appoint(AppointmentOrder.parse(order), registrar, emptied)
  if (isRefusal(outcome)) expect([outcome.refused, outcome.clause]).toEqual([verdict, clause])
  else expect([outcome.decision.clause, 'kept']).toEqual([clause, verdict])
})

test.each([
  ['role-not-in-model', { role: 'captain' }],
  ['object-not-open', { objectId: demoId('nothing') }],
  ['person-unknown', { personId: demoId('nobody') }],
  ['person-unknown', { dialogueWithId: demoId('nobody') }],
  ['line-position-not-held', { linePositionId: demoId('nothing') }],
  ['works-for-missing', { worksForId: demoId('nothing') }],
  ['person-left', { personId: personId('Lars Ahlgren') }],
  ['period-backwards', { to: '2026-11-30' }],
  ['decided-in-future', { decision: { by: role('object-owner', 'business'), on: '2026-11-24', reference: 'x' } }],
] as const)('an appointment is refused: %s', (code, parts) => {
  const order = AppointmentOrder.parse(leaderOrder('business', role('object-owner', 'business'), parts))
  expect(appoint(order, registrar, today)).toMatchObject({ refused: code })
})

test('2-pm3-with-adaptations: a role that the model has on one side only is refused on the other', () => {
  const structure = organisationOn(families, { persons: [person('Siv Blom')] })
  const order = {
    ...leaderOrder('it', group),
    role: 'service-lead',
    objectId: structure.objects[0]?.id ?? '',
    personId: 'Siv Blom',
  }
  const whole = { ...AppointmentOrder.parse(leaderOrder('it', group)), ...order, decision: by(group).decision }
  expect(appoint(whole, registrar, new Governance(structure, '2026-11-23'))).toMatchObject({
    refused: 'side-not-in-role',
  })
})

test('3.5.1-owner-in-line: an object has one owner on a side at a time', () => {
  const order = AppointmentOrder.parse(ownerOrder('it', office('head-of-it')))
  expect(appoint(order, registrar, today)).toMatchObject({ refused: 'place-taken', clause: '3.5.1-owner-in-line' })
  expect(appoint(order, registrar, emptied)).toHaveProperty('appointment')
})

test('3.5.2-leader-it: a taken place is told with who holds it, and can end the day before', () => {
  const order = AppointmentOrder.parse(leaderOrder('it', role('object-owner', 'it')))
  expect(appoint(order, registrar, today)).toMatchObject({ refused: 'place-taken' })
  expect(appoint({ ...order, endsPredecessor: true }, registrar, today)).toMatchObject({
    ended: [{ to: '2026-11-30' }],
  })
})

test('3.5.3-coordinator-when-needed: the delegation remembers who lent it', () => {
  const order = AppointmentOrder.parse(coordinatorOrder(role('object-leader', 'it')))
  expect(appoint(order, registrar, today)).toMatchObject({ appointment: { lentById: personId('Leila Haddad') } })
})

test('3.5.3-coordinator-when-needed: nobody has the same products lent twice', () => {
  const order = AppointmentOrder.parse(coordinatorOrder(role('object-leader', 'it')))
  const made = appoint(order, registrar, today)
  if (isRefusal(made)) throw new Error(made.refused)
  const lent = withParts({ appointments: [...demo.structure.appointments, made.appointment] })
  expect(appoint({ ...order, from: '2027-01-01' }, registrar, lent)).toMatchObject({
    refused: 'place-taken',
    clause: '3.5.3-coordinator-when-needed',
  })
  const others = { ...order, productIds: [productId('UKF', 'Bibliotek')] }
  expect(appoint(others, registrar, lent)).toHaveProperty('appointment')
  expect(appoint({ ...order, from: '2027-01-01', endsPredecessor: true }, registrar, lent)).toMatchObject({
    ended: [{ id: made.appointment.id, to: '2026-12-31' }],
  })
})

test('3.5.4-specialist-appointed: nobody is specialist for the same lead twice at a time', () => {
  const order = AppointmentOrder.parse(specialistOrder(chief))
  const made = appoint(order, registrar, today)
  if (isRefusal(made)) throw new Error(made.refused)
  const held = withParts({ appointments: [...demo.structure.appointments, made.appointment] })
  expect(appoint(order, registrar, held)).toMatchObject({ refused: 'place-taken' })
})

test('3.5.1-owner-it-appointed: the mandate is tried on the day of decision, not today', () => {
  const order = (on: string) =>
    AppointmentOrder.parse(
      leaderOrder('business', role('object-owner', 'business'), {
        from: '2026-12-01',
        decision: { by: role('object-owner', 'business'), on, reference: 'UF 1' },
      }),
    )
  const handedOver = withParts({
    appointments: demo.structure.appointments.map((each) =>
      each.role === 'object-owner' && each.side === 'business' && each.objectId === objectId('UKF') && each.to === null
        ? { ...each, to: '2026-10-31' }
        : each,
    ),
  })
  expect(appoint(order('2026-10-15'), registrar, handedOver)).toHaveProperty('appointment')
  expect(appoint(order('2026-11-15'), registrar, handedOver)).toMatchObject({ refused: 'decision-maker-vacant' })
})

test('3.5.2-leader-it: an appointment counts from the day of its decision at the earliest', () => {
  const from = (day: string) =>
    AppointmentOrder.parse(leaderOrder('it', role('object-owner', 'it'), { from: day, endsPredecessor: true }))
  expect(appoint(from('2026-11-19'), registrar, today)).toMatchObject({
    refused: 'effective-before-decision',
    clause: '3.5.2-leader-it',
    field: 'from',
  })
  expect(appoint(from('2026-11-20'), registrar, today)).toMatchObject({ appointment: { from: '2026-11-20' } })
})

test('3.5.2-leader-business: a vacancy is a finding on the business owner, and gone when somebody is appointed', () => {
  expect(vacancies.ask(today)).toMatchObject([
    { clause: '3.5.2-leader-business', since: '2026-09-01', shouldAct: [{ personIds: [personId('Annika Fors')] }] },
  ])
  const made = appoint(
    AppointmentOrder.parse(leaderOrder('business', role('object-owner', 'business'), { from: '2026-11-23' })),
    registrar,
    today,
  )
  if (isRefusal(made)) throw new Error(made.refused)
  expect(vacancies.ask(withParts({ appointments: [...demo.structure.appointments, made.appointment] }))).toEqual([])
})

const within = (operation: string | null) =>
  withParts({
    persons: demo.structure.persons.map((each) =>
      each.id === personId('Sanna Rundqvist')
        ? { ...each, operationId: operation === null ? null : officeId(operation) }
        : each,
    ),
    offices: [
      ...demo.structure.offices,
      ...demo.structure.offices
        .filter(({ id }) => id === officeId('operations-manager/klf/it'))
        .map((each) => ({ ...each, id: demoId('another-manager'), title: 'Verksamhetschef växel' })),
    ],
    holdings: [
      ...demo.structure.holdings,
      ...demo.structure.holdings
        .filter(({ officeId: id }) => id === officeId('operations-manager/klf/it'))
        .map((each) => ({ ...each, id: demoId('another-holding'), officeId: demoId('another-manager') })),
    ],
  })
const another: DecisionMaker = { kind: 'office', officeId: demoId('another-manager') }

test('3.5.4-specialist-appointed: the manager of the person’s own operation appoints, and no other of the administration', () => {
  const [own, other] = [specialistOrder(chief), specialistOrder(another)].map((each) => AppointmentOrder.parse(each))
  if (own === undefined || other === undefined) throw new Error('two orders')
  const known = within('operations-manager/klf/it')
  expect(appoint(own, registrar, known)).toHaveProperty('appointment')
  expect(appoint(other, registrar, known)).toMatchObject({
    refused: 'not-own-operation',
    clause: '3.5.4-specialist-appointed',
    couldBeDoneBy: [{ id: officeId('operations-manager/klf/it') }],
  })
  // While nobody has told which operation it is, any manager of the administration is.
  expect(appoint(other, registrar, within(null))).toHaveProperty('appointment')
})

test('3.5.4-specialist-appointed: where the administration has no managers of operations, its head appoints', () => {
  const head = AppointmentOrder.parse(specialistOrder(office('head-of-administration/klf')))
  expect(appoint(head, registrar, today)).toMatchObject({ refused: 'wrong-decision-maker' })
  const offices = demo.structure.offices.filter(
    ({ kind, administrationId }) => kind !== 'operations-manager' || administrationId !== demoId('administration/klf'),
  )
  const without = withParts({ offices })
  expect(appoint(head, registrar, without)).toMatchObject({ decision: { clause: '3.5.4-specialist-appointed' } })
  const elsewhere = AppointmentOrder.parse(specialistOrder(office('head-of-administration/uf')))
  expect(appoint(elsewhere, registrar, without)).toMatchObject({
    couldBeDoneBy: [{ id: officeId('head-of-administration/klf') }],
  })
})

test('2-pm3-with-adaptations: a role of one level isn’t given on another', () => {
  const structure = organisationOn(families, { persons: [person('Siv Blom')] })
  const governance = new Governance(structure, '2026-11-23')
  const given = families.roles.flatMap(({ id, scope, sides: [side = 'business'] }) =>
    governance.objects.map((object) => {
      const order = AppointmentOrder.parse({ ...leaderOrder('business', group), role: id, side })
      const outcome = appoint({ ...order, objectId: object.id, personId: 'Siv Blom' }, registrar, governance)
      const isRefused = isRefusal(outcome) && outcome.refused === 'role-not-on-level'
      return [isRefused, scope !== 'products' && scope.level !== object.level]
    }),
  )
  expect(given.some(([, isElsewhere]) => isElsewhere)).toBe(true)
  expect(given.filter(([isRefused, isElsewhere]) => isElsewhere && !isRefused)).toEqual([])
})

const closing = withParts({
  objects: demo.structure.objects.map((each) => (each.id === objectId('UKF') ? { ...each, to: '2027-03-31' } : each)),
})

test('2.3.1-psg-owns-structure: an appointment without end ends with its object, and none outlasts it', () => {
  const appointed = (parts: object) =>
    appoint(
      AppointmentOrder.parse(coordinatorOrder(role('object-leader', 'it'), parts)),
      actingAs('Tove Lindmark', ['register']),
      closing,
    )
  expect(appointed({})).toMatchObject({ appointment: { to: '2027-03-31' } })
  expect(appointed({ to: '2027-01-31' })).toMatchObject({ appointment: { to: '2027-01-31' } })
  expect(appointed({ to: '2027-04-01' })).toMatchObject({ refused: 'object-not-open', field: 'to' })
})
