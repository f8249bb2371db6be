import type { z } from 'zod'
import type { AppointmentShape, appointmentEndpoints } from '#api/appointments'
import { appoint } from '#model/roles/appointing'
import type { Governance } from '#model/governance'
import { isRefusal } from '#model/refusal'
import type { Appointment } from '#model/structure'
import { covers } from '#model/dates'
import { remember } from '#store/audit'
import { keepAppointed } from '#store/roles'
import { type Handlers, notFound } from '../house/asked.ts'
import { pageBy } from '../house/paging.ts'
import { makerView, objectView, personView } from '../house/views.ts'

export const appointmentHandlers: Handlers<typeof appointmentEndpoints> = {
  'GET /appointments': async ({ query, asOf }) => {
    const governance = asOf(query.asOf)
    const all = governance.structure.appointments.filter(
      (each) =>
        isWhen(each, query.when, governance.day) &&
        (query.object === undefined || each.objectId === query.object) &&
        (query.person === undefined || each.personId === query.person) &&
        (query.role === undefined || each.role === query.role) &&
        (query.side === undefined || each.side === query.side),
    )
    return pageBy(all, query, (each) => appointmentView(each, governance))
  },

  'GET /appointments/{id}': async ({ params, governance }) => {
    const appointment = governance.structure.appointments.find((each) => each.id === params.id)
    return appointment === undefined ? notFound : appointmentView(appointment, governance)
  },

  'POST /appointments': async ({ body, frame, acting, governance }) => {
    const appointed = appoint(body, acting, governance)
    if (isRefusal(appointed)) return appointed
    const { appointment, decision } = appointed
    await keepAppointed(frame, appointed, governance.role(appointment.role)?.oneHolder ?? false)
    await remember(frame, {
      at: acting.now,
      actor: acting.actor.accountId,
      act: 'appointments.make',
      clause: decision.clause,
      subjectType: 'appointment',
      subjectId: appointment.id,
      body: { after: appointment, decision, ended: appointed.endedOn },
    })
    return appointmentView(appointment, governance, decision)
  },
}

export function appointmentView(
  appointment: Appointment,
  governance: Governance,
  made = governance.structure.decisions.find((each) => each.id === appointment.decisionId),
): z.output<typeof AppointmentShape> {
  const { structure } = governance
  const lead = structure.appointments.find((each) => each.id === appointment.worksForId)
  const linePosition = appointment.linePositionId === null ? undefined : governance.office(appointment.linePositionId)
  if (made === undefined) throw new Error(`appointment ${appointment.id} has no decision`)
  return {
    id: appointment.id,
    role: appointment.role,
    side: appointment.side,
    title: governance.roleTitle(appointment.role, appointment.side),
    person: personView(appointment.personId, governance),
    object: objectView(appointment.objectId, governance),
    products: structure.products.filter((each) => appointment.productIds.includes(each.id)).map(({ id, name }) => ({ id, name })),
    from: appointment.from,
    to: appointment.to,
    linePosition: linePosition === undefined ? null : { id: linePosition.id, title: linePosition.title },
    dialogueWith: appointment.dialogueWithId === null ? null : personView(appointment.dialogueWithId, governance),
    worksFor:
      lead === undefined
        ? null
        : { appointmentId: lead.id, person: personView(lead.personId, governance), title: governance.roleTitle(lead.role, lead.side) },
    lentBy: appointment.lentById === null ? null : personView(appointment.lentById, governance),
    decision: {
      id: made.id,
      by: makerView(made.by, governance),
      on: made.on,
      reference: made.reference,
      clause: made.clause,
    },
  }
}

function isWhen(appointment: Appointment, when: 'current' | 'coming' | 'past' | 'all', day: string): boolean {
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
