import type { DecisionRequest } from '#model/requests/requests'
import { makeAppointment } from '#model/roles/appointing'
import { text } from '#model/text'
import { accountId, demoId, objectId, officeId, personId } from './ids.ts'

const title = text('Objektägare verksamhet i SAM', 'Object owner, business, in SAM')

/** Body of an appointment that waits for its decision. */
const order = {
  role: 'object-owner',
  side: 'business',
  objectId: objectId('SAM'),
  personId: personId('Maj Wallander'),
  from: '2027-01-01',
  linePositionId: officeId('line/avdelningschef-bygglov'),
  endsPredecessor: true,
}

/** The decision that was told and refused: the model gives it to the municipal director. */
export const wronglyDecided = {
  ...order,
  decision: {
    by: { kind: 'office', officeId: officeId('head-of-administration/msf') },
    on: '2026-11-20',
    reference: 'MSF 2026-01288',
  },
} as const

/** The refused appointment was asked of the one who may decide it. */
export const requests: readonly DecisionRequest[] = [
  {
    id: demoId('request/SAM/object-owner/business/maj-wallander'),
    state: 'asked',
    act: makeAppointment.id,
    params: {},
    body: order,
    title,
    clause: '3.5.1-owner-business-appointed',
    askedOf: `office:${officeId('municipal-director')}`,
    note: 'Förvaltningschefen har föreslagit Maj. Per-Olof lämnar vid årsskiftet.',
    requestedBy: accountId('Tove Lindmark'),
    requestedAt: '2026-11-20T13:40:00.000Z',
    closed: null,
  },
]
