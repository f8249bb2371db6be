import type { z } from 'zod'
import type { AppointmentShape, appointmentEndpoints } from '#api/appointments'
import { covers } from '#model/dates'
import { Governance } from '#model/governance'
import { appointmentsById, appointmentsOfPerson } from '#model/lookups'
import { isRefusal, type Refusal } from '#model/refusal'
import { appoint, withAppointed } from '#model/roles/appointing'
import {
  confirm,
  confirmAppointment,
  type DelegationConfirmed,
  whyNotConfirmToday,
  withConfirmed,
} from '#model/roles/confirming'
import { delegatorOn } from '#model/roles/delegating'
import { type AppointmentEnded, end, endAppointment, whyNotEndToday } from '#model/roles/ending'
import type { Appointment, Decision } from '#model/structure'
import { remember } from '#store/audit'
import { becomes } from '#store/frame'
import { keepAppointed, keepAppointmentChange, keepConfirmation } from '#store/roles'
import { versionOf } from '#store/versions'
import { type Asked, type Handlers, notFound } from '../http/asked.ts'
import { pageBy } from '../http/paging.ts'
import { decisionOf, decisionView, objectView, personView, refusalView } from '../http/views.ts'

export const appointmentHandlers: Handlers<typeof appointmentEndpoints> = {
  'GET /appointments': async ({ query, asOf }) => {
    const governance = asOf(query.asOf)
    const all = those(query, governance).filter(
      (each) =>
        (query.object === undefined || each.objectId === query.object) &&
        (query.role === undefined || each.role === query.role) &&
        (query.side === undefined || each.side === query.side) &&
        isWhen(each, query.when, governance.day),
    )
    return pageBy(all, query, (each) => appointmentView(each, governance))
  },

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
    becomes(frame, withAppointed(frame.structure, appointed))
    return appointmentView(appointment, governance, decision)
  },

  'POST /appointments/{id}/ending': (asked) =>
    changed(asked, endAppointment.id, (held) => end(held, asked.body, asked.acting, asked.governance)),

  'POST /appointments/{id}/confirmation': (asked) =>
    changed(asked, confirmAppointment.id, (lent) => confirm(lent, asked.body, asked.acting, asked.governance)),
}

type ChangeAsked = Pick<Asked<unknown>, 'frame' | 'acting' | 'governance'> & {
  readonly params: { readonly id: string }
}

/** Load, decide, keep, answer: the same for every act that changes an appointment that stands. */
async function changed(
  asked: ChangeAsked,
  act: string,
  change: (held: Appointment) => AppointmentEnded | DelegationConfirmed | Refusal,
) {
  const { params, frame, acting, governance } = asked
  const before = appointmentBy(params.id, governance)
  if (before === undefined) return notFound
  const outcome = change(before)
  if (isRefusal(outcome)) return outcome
  const { appointment, decision } = outcome
  if ('confirmation' in outcome) await keepConfirmation(frame, outcome)
  else await keepAppointmentChange(frame, appointment, decision)
  await remember(frame, {
    at: acting.now,
    actor: acting.actor.accountId,
    act,
    clause: decision.clause,
    subjectType: 'appointment',
    subjectId: appointment.id,
    body:
      'confirmation' in outcome ? { after: outcome.confirmation, decision } : { before, after: appointment, decision },
  })
  const after =
    'confirmation' in outcome
      ? new Governance(withConfirmed(governance.structure, outcome), governance.day)
      : governance
  return appointmentView(appointment, after)
}

const appointmentBy = (id: string, governance: Governance) => appointmentsById(governance.structure).get(id)

function appointmentView(
  appointment: Appointment,
  governance: Governance,
  made: Decision = decisionOf(appointment, governance),
): z.output<typeof AppointmentShape> {
  const { structure } = governance
  const lenderId = delegatorOn(appointment, governance)
  const lead = appointmentsById(structure).get(appointment.worksForId ?? '')
  const linePosition = appointment.linePositionId === null ? undefined : governance.office(appointment.linePositionId)
  return {
    id: appointment.id,
    role: appointment.role,
    side: appointment.side,
    title: governance.roleTitle(appointment.role, appointment.side),
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
    lentBy: lenderId === null ? null : personView(lenderId, governance),
    decision: decisionView(made, governance),
  }
}

/** As few as can be had without looking at each: there are ten years of them. */
function those({ person, when }: { person?: string | undefined; when: When }, governance: Governance) {
  if (person !== undefined) return appointmentsOfPerson(governance.structure, person)
  return when === 'current' ? governance.appointments : governance.structure.appointments
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
