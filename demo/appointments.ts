import { EndingOrder } from '#model/decisions/ending'
import { AppointmentOrder, appoint, makeAppointment } from '#model/roles/appointing'
import { end, endAppointment } from '#model/roles/ending'
import type { SideId } from '#model/shapes/governanceModel'
import type { Decided, DecisionMaker, Structure } from '#model/structure'
import type { AppointmentRow } from './appointmentRow.ts'
import { appointmentRows } from './appointmentRows.ts'
import { allowed, type Happening, noteOf, replaced, withDecision } from './growing.ts'
import { demoId, keyOf, objectId, officeId, personId, productId } from './ids.ts'

/** `UKF/object-leader/business/karl-henrik-moberg`, with `appointment/` or `decision/` before it in ids. */
export const appointmentKey = ({ object, role, side, who }: Pick<AppointmentRow, 'object' | 'role' | 'side' | 'who'>) =>
  `${object}/${role}/${side}/${keyOf(who)}`

export const appointments: readonly Happening[] = appointmentRows.map(appointed)

export function appointed(row: AppointmentRow): Happening {
  return {
    on: row.on,
    tell: (growing, { acting, governance }) => {
      const key = appointmentKey(row)
      const order = orderOf(row, growing.structure)
      const made = allowed(appoint(order, acting(`decision/${key}`, `appointment/${key}`), governance), key)
      const { appointment, decision, ended } = made
      const { appointments } = growing.structure
      const structure = {
        ...withDecision(growing.structure, decision),
        appointments: [
          ...appointments.map((each) => {
            const ending = ended.find(({ id }) => id === each.id)
            return ending === undefined ? each : { ...each, to: ending.to }
          }),
          appointment,
        ],
      }
      const body = { after: appointment, decision, ended }
      const note = noteOf(makeAppointment.id, ['appointment', appointment.id], decision, body)
      return { ...growing, structure, notes: [...growing.notes, note] }
    },
  }
}

/** Two who left their roles before anybody was found to follow them. */
export const endings: readonly Happening[] = [
  ended('SAM', 'object-owner', 'it', 'Göte Rådström', '2026-04-30', '2026-04-13', 'KLF 2026-00198', 'Går i pension'),
  ended(
    'UKF',
    'object-leader',
    'business',
    'Karl-Henrik Moberg',
    '2026-08-31',
    '2026-08-20',
    'UF 2026-00733',
    'Återgår till att vara rektor på heltid',
  ),
]

/** The order as the one who registers would have filled it in. */
function orderOf(row: AppointmentRow, structure: Structure): AppointmentOrder {
  const lead = row.worksFor === undefined ? null : leadOf(row, row.worksFor, structure)
  return AppointmentOrder.parse({
    role: row.role,
    side: row.side,
    objectId: objectId(row.object),
    personId: personId(row.who),
    from: row.from,
    productIds: (row.products ?? []).map((name) => productId(row.object, name)),
    linePositionId: row.line === undefined ? null : officeId(row.line),
    dialogueWithId: row.dialogueWith === undefined ? null : personId(row.dialogueWith),
    worksForId: lead,
    endsPredecessor: row.endsPredecessor ?? false,
    decision: { by: makerOf(row), on: row.on, reference: row.reference },
  })
}

/** The present appointment of whoever the specialist works for. */
function leadOf(row: AppointmentRow, who: string, structure: Structure): string {
  const roles = ['object-leader', 'product-coordinator']
  const found = structure.appointments.find(
    (each) =>
      each.personId === personId(who) &&
      each.objectId === objectId(row.object) &&
      each.side === row.side &&
      roles.includes(each.role),
  )
  return allowed(found, `${who}, whom ${row.who} works for,`).id
}

function makerOf(row: AppointmentRow): DecisionMaker {
  if (row.by !== undefined) return { kind: 'office', officeId: officeId(row.by) }
  return usualMaker(row.role, row.side, row.object)
}

/** Who appoints to a role by Linköping's model; a specialist's row names the operations manager. */
function usualMaker(role: string, side: SideId, object: string): DecisionMaker {
  const as = (maker: string): DecisionMaker => ({ kind: 'role', role: maker, side, objectId: objectId(object) })
  if (role === 'object-leader') return as('object-owner')
  if (role === 'product-coordinator') return as('object-leader')
  return { kind: 'office', officeId: officeId(side === 'business' ? 'municipal-director' : 'head-of-it') }
}

function ended(
  object: string,
  role: string,
  side: SideId,
  who: string,
  lastDay: string,
  on: string,
  reference: string,
  reason: string,
): Happening {
  const key = `${object}/${role}/${side}/${keyOf(who)}`
  return {
    on,
    tell: (growing, { acting, governance }) => {
      const held = allowed(
        governance.structure.appointments.find((each) => each.id === demoId(`appointment/${key}`)),
        key,
      )
      const decided: Decided = { by: usualMaker(role, side, object), on, reference }
      const order = EndingOrder.parse({ lastDay, reason, decision: decided })
      const { appointment, decision } = allowed(
        end(held, order, acting(`decision/${key}/end`), governance),
        `${key}, ended,`,
      )
      const structure = {
        ...withDecision(growing.structure, decision),
        appointments: replaced(growing.structure.appointments, appointment),
      }
      const note = noteOf(endAppointment.id, ['appointment', held.id], decision, {
        before: held,
        after: appointment,
        decision,
      })
      return { ...growing, structure, notes: [...growing.notes, note] }
    },
  }
}
