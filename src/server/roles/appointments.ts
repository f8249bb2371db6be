import type { z } from 'zod'
import { appointmentList } from '#api/appointmentList'
import type { AppointmentShape, appointmentEndpoints } from '#api/appointments'
import { covers } from '#model/dates'
import type { Governance } from '#model/governance'
import { appointmentsById, appointmentsOfPerson, appointmentsTo } from '#model/lookups'
import { isRefusal, type Refusal } from '#model/refusal'
import { type Appointed, appoint } from '#model/roles/appointing'
import { confirm, type DelegationConfirmed, whyNotConfirmToday } from '#model/roles/confirming'
import { delegatorOn } from '#model/roles/delegating'
import { type AppointmentEnded, end, whyNotEndToday } from '#model/roles/ending'
import type { Appointment } from '#model/structure'
import { versionOf } from '#store/versions'
import { type Handlers, notFound, type Within } from '../http/asked.ts'
import { decisionOf, decisionView, objectView, personView, refusalView } from '../http/views.ts'
import { listHandler } from '../lists/listHandler.ts'

export const appointmentHandlers: Handlers<typeof appointmentEndpoints> = {
  'GET /appointments': listHandler(appointmentList, {
    // As few as can be had without looking at each: there are ten years of them.
    fetch: async ({ governance }, { person, when }) => {
      if (person !== undefined) return appointmentsOfPerson(governance.structure, person)
      return when === 'current' ? governance.appointments : governance.structure.appointments
    },
    narrow: {
      object: (id) => (appointment) => appointment.objectId === id,
      person: (id) => (appointment) => appointment.personId === id,
      role: (role) => (appointment) => appointment.role === role,
      side: (side) => (appointment) => appointment.side === side,
      when:
        (when, { governance }) =>
        (appointment) =>
          isWhen(appointment, when, governance.day),
    },
    order: { from: ({ from }) => [from] },
    view:
      ({ governance }) =>
      (appointment) =>
        appointmentView(appointment, governance),
  }),

  'GET /appointments/{id}': async ({ params, frame, acting, governance }) => {
    const appointment = appointmentBy(params.id, governance)
    if (appointment === undefined) return notFound
    const can = {
      end: refusalView(whyNotEndToday(appointment, acting, governance), governance),
      confirm: refusalView(whyNotConfirmToday(appointment, acting, governance), governance),
    }
    return {
      ...appointmentView(appointment, governance),
      version: await versionOf(frame, 'appointments', params.id),
      can,
    }
  },

  'POST /appointments': async ({ body, acting, governance }) => made(appoint(body, acting, governance)),

  'POST /appointments/{id}/ending': async ({ record, body, acting, governance }) =>
    made(end(record, body, acting, governance)),

  'POST /appointments/{id}/confirmation': async ({ record, body, acting, governance }) =>
    made(confirm(record, body, acting, governance)),
}

function made(outcome: Appointed | AppointmentEnded | DelegationConfirmed | Refusal) {
  if (isRefusal(outcome)) return outcome
  const { appointment, change } = outcome
  return {
    ...{ change, about: { type: 'appointment', id: appointment.id } },
    answer: ({ governance }: Within) => appointmentView(appointment, governance),
  }
}

const appointmentBy = (id: string, governance: Governance) => appointmentsById(governance.structure).get(id)

function appointmentView(appointment: Appointment, governance: Governance): z.output<typeof AppointmentShape> {
  const { structure } = governance
  const lenderId = delegatorOn(appointment, governance)
  const lead = appointmentsById(structure).get(appointment.worksForId ?? '')
  const stoodIn = appointmentsById(structure).get(appointment.standsInForId ?? '')
  const linePosition = appointment.linePositionId === null ? undefined : governance.office(appointment.linePositionId)
  return {
    id: appointment.id,
    role: appointment.role,
    side: appointment.side,
    title: governance.titleOf(appointment),
    person: personView(appointment.personId, governance),
    object: objectView(appointment.objectId, governance),
    products: structure.products
      .filter((each) => appointment.productIds.includes(each.id))
      .map(({ id, name }) => ({ id, name })),
    from: appointment.from,
    to: appointment.to,
    linePosition: linePosition === undefined ? null : { id: linePosition.id, title: linePosition.title },
    dialogueWith: appointment.dialogueWithId === null ? null : personView(appointment.dialogueWithId, governance),
    worksFor:
      lead === undefined
        ? null
        : {
            appointmentId: lead.id,
            person: personView(lead.personId, governance),
            title: governance.roleTitle(lead.role, lead.side),
          },
    standsInFor:
      stoodIn === undefined ? null : { appointmentId: stoodIn.id, person: personView(stoodIn.personId, governance) },
    actingHolders: appointmentsTo(structure, appointment)
      .filter(({ standsInForId }) => standsInForId === appointment.id)
      .map(({ id, personId, from, to }) => ({ appointmentId: id, person: personView(personId, governance), from, to })),
    lentBy: lenderId === null ? null : personView(lenderId, governance),
    decision: decisionView(decisionOf(appointment, governance), governance),
  }
}

type When = 'current' | 'coming' | 'past' | 'all'

function isWhen(appointment: Appointment, when: When, day: string): boolean {
  switch (when) {
    case 'current':
      return covers(appointment, day)
    case 'coming':
      return appointment.from > day
    case 'past':
      return appointment.to !== null && appointment.to < day
    case 'all':
      return true
    default:
      return when satisfies never
  }
}
