import { covers, overlaps } from '#model/dates'
import type { Governance } from '#model/governance'
import { grouped } from '#model/grouped'
import { decisionsById } from '#model/lookups'
import { isRefusal, refuse } from '#model/refusal'
import { type AppointmentOrder, appoint, matterOf, takenBy } from '#model/roles/appointing'
import type { SideId } from '#model/shapes/governanceModel'
import type { Role } from '#model/shapes/modelRoles'
import type { Appointment, Structure } from '#model/structure'
import { capitalised, compose, text } from '#model/text'
import { nameKey, personNameOf } from '../cells/personNames.ts'
import { fault, faultOfRow } from '../problems/faults.ts'
import { countsFrom, decidedFor, laterLead } from './planMakers.ts'
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
export function planAppointment({ row, role, side, objectId, personId }: AppointmentRow, planning: Planning): Outcome {
  const { draft, acting, tell } = planning
  // Where many may hold the role, only the same person's rows are in each other's way.
  const place = `${role.id}~${side}~${objectId}~${role.oneHolder ? '' : personId}`
  const { to } = row
  const productIds = role.scope === 'products' || role.names.includes('products') ? [...row.productIds] : []
  const about = { role: role.id, side, objectId, personId, productIds }
  const governance = draft.around(place)
  const standing = knownAs(about, row, governance)
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
    from: laterLead(named.worksForId, row, planning, governance) ?? countsFrom(row, decision, planning),
    to,
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

/** The same person already stands there: nothing to do. */
const knownAs = (
  about: Pick<Appointment, 'role' | 'side' | 'objectId' | 'personId' | 'productIds'>,
  row: RowReading,
  { structure }: Governance,
) =>
  structure.appointments.find(
    (each) =>
      each.personId === about.personId &&
      each.objectId === about.objectId &&
      each.role === about.role &&
      each.side === about.side &&
      about.productIds.every((id) => each.productIds.includes(id)) &&
      (covers(each, row.from) || (overlaps(each, row) && countsLater(each, row, structure))),
  )

/** It begins on the row's day, or counts from a later one, as the row would: that of its decision, or of the one worked for. */
function countsLater(each: Appointment, row: RowReading, structure: Structure): boolean {
  const lead = structure.appointments.find(({ id }) => id === each.worksForId)
  return [row.from, decisionsById(structure).get(each.decisionId)?.on, lead?.from].includes(each.from)
}

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

/** The office column's place in the line, or the one that the person is known to hold on the first day. */
function linePositionOf(row: RowReading, personId: string, planning: Planning, governance: Governance): string | null {
  if (row.office !== '') return planning.positions.get(row.number) ?? null
  const held = governance.structure.holdings.filter((each) => each.personId === personId && covers(each, row.from))
  const offices = held
    .flatMap((each) => governance.office(each.officeId) ?? [])
    .sort((a, b) => (a.title < b.title ? -1 : 1))
  const [first] = offices
  if (first !== undefined && offices.length > 1) {
    planning.tell(
      row.number,
      fault('line-position-guessed', {
        field: 'office',
        detail: text(`Läses som ${first.title}`, `Read as ${first.title}`),
        options: offices.map((each) => ({ value: each.title, label: text(each.title, each.title) })),
      }),
    )
  }
  return first?.id ?? null
}

/** Whose work the specialist does: named in the row, or the only one there is; the leading role before others. */
function leadOf(
  role: Role,
  about: { side: SideId; objectId: string },
  row: RowReading,
  { tell, vocabulary }: Planning,
  governance: Governance,
): string | null {
  const rank = (each: Appointment) =>
    role.worksFor.findIndex((lead) => lead.of === about.side && lead.role === each.role && lead.side === each.side)
  // One who began later than the row is one only where nobody stood there then.
  const late = (each: Appointment) => Number(each.from > row.from)
  const leads = governance.structure.appointments
    .filter((each) => each.objectId === about.objectId && overlaps(each, row) && rank(each) >= 0)
    .sort((a, b) => late(a) - late(b) || rank(a) - rank(b) || (a.personId < b.personId ? -1 : 1))
  const written = row.cells.text('worksFor')
  if (written === '') {
    const [first, second] = leads
    if (first !== undefined && second !== undefined && late(first) === late(second) && rank(first) === rank(second)) {
      const name = governance.nameOf(first.personId)
      tell(
        row.number,
        fault('works-for-guessed', { field: 'worksFor', detail: text(`Läses som ${name}`, `Read as ${name}`) }),
      )
    }
    return first?.id ?? null
  }
  const read = vocabulary.roles.find(written)?.value
  const lead = leads.find(
    (each) =>
      (read?.kind === 'role' && read.role === each.role) ||
      nameKey(governance.person(each.personId)?.name ?? '') === nameKey(personNameOf(written)),
  )
  if (lead === undefined) tell(row.number, fault('works-for-unknown', { field: 'worksFor', cell: written }))
  return lead?.id ?? null
}

/** By name, by role in the object, or the one whom the person works for. */
function dialogueOf(
  row: RowReading,
  objectId: string,
  worksForId: string | null,
  { tell, vocabulary, personsByName }: Planning,
  governance: Governance,
): string | null {
  const written = row.cells.text('dialogue')
  if (written === '') return null
  if (isWithWhomWorksFor(row))
    return governance.structure.appointments.find((each) => each.id === worksForId)?.personId ?? null
  const read = vocabulary.roles.find(written)?.value
  const inRole =
    read?.kind === 'role'
      ? governance.structure.appointments.find(
          (each) =>
            each.role === read.role &&
            (read.side ?? each.side) === each.side &&
            each.objectId === objectId &&
            covers(each, row.from),
        )
      : undefined
  const personId = inRole?.personId ?? personsByName.get(nameKey(personNameOf(written))) ?? null
  if (personId === null)
    tell(row.number, fault('dialogue-unknown', { field: 'dialogue', cell: written, options: dialogueOptions }))
  return personId
}

const worksForOption = 'works-for'
const isWithWhomWorksFor = (row: RowReading): boolean => row.cells.text('dialogue') === worksForOption
const dialogueOptions = [
  { value: worksForOption, label: text('Den som personen arbetar åt', 'The one whom the person works for') },
]

function optionsFor(refused: string, { vocabulary }: Planning, role: Role) {
  if (refused === 'dialogue-missing') return dialogueOptions
  if (refused === 'wrong-decision-maker') return vocabulary.options.roles
  return refused === 'side-not-in-role' ? vocabulary.options.sides.filter((_, at) => at < role.sides.length) : []
}
