import { covers, overlaps } from '#model/dates'
import type { Governance } from '#model/governance'
import { grouped } from '#model/grouped'
import { isRefusal, refuse } from '#model/refusal'
import { type AppointmentOrder, appoint, matterOf, takenBy } from '#model/roles/appointing'
import type { SideId } from '#model/shapes/governanceModel'
import type { Role } from '#model/shapes/modelRoles'
import type { Appointment } from '#model/structure'
import { capitalised, compose, text } from '#model/text'
import { fault, faultOfRow } from '../problems/faults.ts'
import { dialogueOf, dialogueOptions, isWithWhomWorksFor, leadOf, linePositionOf } from './namedInRow.ts'
import { decidedFor, startOf } from './planMakers.ts'
import type { Planning } from './planOffices.ts'
import type { RowReading } from './rowReading.ts'

/** A row whose role, side, object and person are all understood. */
export interface AppointmentRow {
  readonly row: RowReading
  readonly role: Role
  readonly side: SideId
  readonly objectId: string
  readonly personId: string
}

export type Outcome = 'made' | 'known' | 'refused'

/** Asks the rule for appointments, with what the row says and what follows from the rows before it. */
export function planAppointment(asked: AppointmentRow, planning: Planning): Outcome {
  const { row, role, side, objectId, personId } = asked
  const { draft, acting, tell } = planning
  // Where many may hold the role, only the same person's rows are in each other's way.
  const place = `${role.id}~${side}~${objectId}~${role.oneHolder ? '' : personId}`
  const { to } = row
  const productIds = role.scope === 'products' || role.names.includes('products') ? [...row.productIds] : []
  const about = { role: role.id, side, objectId, personId, productIds }
  const governance = draft.around(place)
  const standing = knownAs(about, asked, planning, governance)
  if (standing !== undefined) {
    const twin = draft.rowOf.get(standing.id)
    if (twin !== undefined)
      tell(row.number, fault('row-repeated', { detail: text(`Samma som rad ${twin}`, `The same as row ${twin}`) }))
    return 'known'
  }
  // A place in the line that was refused has been told of already.
  if (role.names.includes('line-position') && row.office !== '' && !planning.positions.has(row.number)) return 'refused'
  const decision = decidedFor(row, matterOf(about, governance), planning)
  if (decision === undefined) return 'refused'
  const named = {
    linePositionId: role.names.includes('line-position') ? linePositionOf(row, personId, planning, governance) : null,
    worksForId: role.names.includes('works-for') ? leadOf(role, about, row, planning, governance) : null,
  }
  const dialogueWithId = role.names.includes('dialogue')
    ? dialogueOf(row, objectId, named.worksForId, planning, governance)
    : null
  if (isWithWhomWorksFor(row) && role.names.includes('works-for') && named.worksForId === null) {
    tell(row.number, faultOfRow(refuse('works-for-missing', role.clause), row))
    return 'refused'
  }
  const order: AppointmentOrder = {
    ...about,
    ...named,
    dialogueWithId,
    from: startOf(row, decision, fromOf(named.worksForId, governance), planning),
    to,
    standsInForId: null,
    endsPredecessor: planning.endsPredecessor.has(row.number),
    decision,
  }
  const appointed = appoint(order, acting, governance)
  if (!isRefusal(appointed)) {
    const { ended } = appointed
    draft.takeAppointment(place, row.number, appointed.decision, appointed.appointment, ended)
    return 'made'
  }
  if (appointed.refused === 'place-taken') tellTaken(order, row, planning, governance)
  else tell(row.number, faultOfRow(appointed, row, { options: optionsFor(appointed.refused, planning, role) }))
  return 'refused'
}

/** The same person already stands there, on the row's first day or on the one that it would count from: nothing to do. */
function knownAs(
  about: Pick<AppointmentOrder, 'role' | 'side' | 'objectId' | 'personId' | 'productIds'>,
  { row, role }: AppointmentRow,
  planning: Planning,
  governance: Governance,
): Appointment | undefined {
  const own = governance.structure.appointments.filter(
    (each) =>
      each.personId === about.personId &&
      each.objectId === about.objectId &&
      each.role === about.role &&
      each.side === about.side &&
      about.productIds.every((id) => each.productIds.includes(id)) &&
      overlaps(each, row),
  )
  const standing = own.find((each) => covers(each, row.from))
  if (standing !== undefined || own.length === 0) return standing
  const quietly = { ...planning, tell: () => {} }
  const decision = decidedFor(row, matterOf(about, governance), quietly)
  const leadId = role.names.includes('works-for') ? leadOf(role, about, row, quietly, governance) : null
  const start = decision && startOf(row, decision, fromOf(leadId, governance), quietly)
  return own.find((each) => start !== undefined && covers(each, start))
}

const fromOf = (id: string | null, { structure }: Governance) =>
  structure.appointments.find((each) => each.id === id)?.from

/** Rows that name two people for a place with one holder, in times that overlap: somebody has to choose. */
export function givenTwice(
  asked: readonly AppointmentRow[],
  { tell, endsPredecessor, vocabulary }: Planning,
): ReadonlySet<number> {
  const { governance } = vocabulary
  const twice = new Set<number>()
  for (const [about, rivals] of grouped(
    asked.filter(({ role }) => role.oneHolder),
    ({ role, side, objectId }) => `${role.id}~${side}~${objectId}`,
  )) {
    const clashing = rivals.filter((one) =>
      rivals.some((other) => {
        const isTold = endsPredecessor.has(one.row.number) || endsPredecessor.has(other.row.number)
        return other.personId !== one.personId && overlaps(one.row, other.row) && !isTold
      }),
    )
    for (const { row, role, side, objectId } of clashing) {
      const name = capitalised(governance.roleTitle(role.id, side))
      const code = governance.object(objectId)?.code ?? ''
      const title = compose((l) =>
        l === 'sv' ? `${name.sv} är angiven två gånger för ${code}` : `${name.en} is given twice for ${code}`,
      )
      tell(row.number, fault('given-twice', { title, field: 'to', cell: row.name, about }))
      twice.add(row.number)
    }
  }
  return twice
}

/** Somebody who isn't in the list stands there. */
function tellTaken(order: AppointmentOrder, row: RowReading, { tell }: Planning, governance: Governance): void {
  const title = capitalised(governance.roleTitle(order.role, order.side))
  const code = governance.object(order.objectId)?.code ?? ''
  const [held] = takenBy(order, governance)
  const says = compose((l) =>
    l === 'sv' ? `${title.sv} i ${code} har redan en innehavare` : `${title.en} in ${code} already has a holder`,
  )
  const name = held === undefined ? '' : governance.nameOf(held.personId)
  const detail = text(`${name} från ${held?.from ?? ''}`, `${name} from ${held?.from ?? ''}`)
  tell(
    row.number,
    fault('place-taken', {
      title: says,
      field: 'from',
      cell: row.name,
      detail,
      about: `${order.role}~${order.side}~${order.objectId}`,
    }),
  )
}

function optionsFor(refused: string, { vocabulary }: Planning, role: Role) {
  if (refused === 'dialogue-missing') return dialogueOptions
  if (refused === 'wrong-decision-maker') return vocabulary.options.roles
  return refused === 'side-not-in-role' ? vocabulary.options.sides.filter((_, at) => at < role.sides.length) : []
}
