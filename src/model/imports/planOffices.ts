import { covers, overlaps } from '../dates.ts'
import type { Acting } from '../decisions/decided.ts'
import type { Governance } from '../governance.ts'
import { holderRegistered, officeRegistered } from '../people/offices.ts'
import { isRefusal, type Refusal } from '../refusal.ts'
import type { Office } from '../structure.ts'
import { capitalised, text } from '../text.ts'
import { fault, faultOfRefusal, type Fault } from './faults.ts'
import type { PlanDraft } from './planDraft.ts'
import { officeIn, type RowReading } from './rowReading.ts'
import type { Vocabulary } from './vocabulary.ts'

export interface Planning {
  readonly draft: PlanDraft
  readonly acting: Acting
  readonly vocabulary: Vocabulary
  /** The person that each row is about. */
  readonly persons: ReadonlyMap<number, string>
  readonly personsByName: ReadonlyMap<string, string>
  /** The place in the line that each row names. */
  readonly positions: Map<number, string>
  /** A title made comparable; remembered, since every row asks about all offices. */
  readonly spelled: (title: string) => string
  readonly endsPredecessor: ReadonlySet<number>
  readonly tell: (row: number, fault: Fault) => void
}

/** Gives the row's person the office that the row names, opened where it doesn't exist. Answers the office's id. */
export function planOffice(row: RowReading, personId: string, planning: Planning): { readonly officeId: string; readonly isMade: boolean } | undefined {
  const { draft, acting, tell } = planning
  const office = officeFor(row, personId, planning)
  if (office === undefined) return undefined
  const places = [`office:${office.id}`, `titled:${planning.spelled(office.title)}`]
  const governance = draft.around(...places)
  const held = governance.structure.holdings.find((each) => each.officeId === office.id && each.personId === personId && covers(each, row.from))
  if (held !== undefined) return { officeId: office.id, isMade: false }
  const order = { personId, from: row.from, to: row.to, endsPredecessor: planning.endsPredecessor.has(row.number) }
  const registered = holderRegistered(office, order, acting, governance)
  if (isRefusal(registered)) {
    tell(row.number, takenOrRefused(registered, office, row, planning, governance))
    return undefined
  }
  draft.take(places, row.number, registered.change)
  return { officeId: office.id, isMade: true }
}

function officeFor(row: RowReading, personId: string, planning: Planning): Office | undefined {
  const { vocabulary, tell, spelled, draft } = planning
  const title = row.office === '' ? row.cells.text('role') : row.office
  const kindId = row.what?.kind === 'office' && row.what.office !== '' ? row.what.office : kindOf(title, vocabulary)
  const governance = draft.around(`titled:${spelled(title)}`, `kind:${kindId ?? ''}`)
  const { model, structure } = governance
  const administrationId = row.administrationId ?? governance.person(personId)?.administrationId ?? null
  const titled = structure.offices.filter(
    (each) => overlaps(each, row) && spelled(each.title) === spelled(title) && (row.administrationId === null || each.administrationId === row.administrationId),
  )
  const kind = model.offices.find((each) => each.id === kindId)
  if (kind !== undefined && kind.per !== 'operation') {
    if (kind.per === 'administration' && administrationId === null) {
      tell(row.number, fault('administration-missing', { field: 'administration', cell: title, options: vocabulary.options.administrations }))
      return undefined
    }
    const inAdministration = kind.per === 'administration' ? administrationId : null
    const existing = structure.offices.find(
      (each) => each.kind === kind.id && overlaps(each, row) && (kind.per === 'organisation' || each.administrationId === inAdministration),
    )
    return existing ?? opened({ kind: kind.id, title: capitalised(kind.name).sv, administrationId: inAdministration, from: row.from }, row, planning)
  }
  const only = titled.find((each) => model.offices.some((known) => known.id === each.kind && known.per !== 'operation'))
  if (only !== undefined) return only
  const held = structure.holdings.find((each) => each.personId === personId && overlaps(each, row) && kind !== undefined && governance.office(each.officeId)?.kind === kind.id)
  // "Verksamhetschef" alone is the office of that kind that the person is known to hold.
  if (held !== undefined && spelled(title) === spelled(kind?.name.sv ?? '')) return governance.office(held.officeId)
  const own = titled.find((each) => structure.holdings.some((held) => held.officeId === each.id && held.personId === personId && overlaps(held, row)))
  // Two school heads have the same title and a place each.
  const free = titled.find((each) => covers(each, row.from) && !structure.holdings.some((held) => held.officeId === each.id && overlaps(held, row)))
  return own ?? free ?? opened({ kind: kind?.id ?? null, title: title.slice(0, 200), administrationId, from: row.from }, row, planning)
}

const kindOf = (title: string, vocabulary: Vocabulary): string | undefined => {
  const read = officeIn(title, vocabulary)
  return read.kind === 'office' && read.office !== '' ? read.office : undefined
}

function opened(order: Parameters<typeof officeRegistered>[0], row: RowReading, { draft, acting, tell, spelled }: Planning): Office | undefined {
  const places = [`titled:${spelled(order.title)}`, ...(order.kind === null ? [] : [`kind:${order.kind}`])]
  const registered = officeRegistered(order, acting, draft.around(...places))
  if (isRefusal(registered)) {
    tell(row.number, faultOfRefusal(registered, { field: 'office', cell: order.title }))
    return undefined
  }
  draft.take(places, row.number, registered.change)
  return registered.office
}

/** Taken by somebody of the same list, or by a holder who stands already: two different things to mend. */
function takenOrRefused(refusal: Refusal, office: Office, row: RowReading, { draft, tell }: Planning, governance: Governance): Fault {
  if (refusal.refused !== 'place-taken') return faultOfRefusal(refusal, { cell: office.title })
  const others = governance.structure.holdings.filter((each) => each.officeId === office.id && overlaps(each, row))
  const rival = others.map((each) => draft.rowOf.get(each.id)).find((each) => each !== undefined)
  if (rival === undefined) {
    const title = text(`${office.title} har redan en innehavare`, `${office.title} already has a holder`)
    return faultOfRefusal(refusal, { title, field: 'from', cell: row.name, about: office.id })
  }
  const title = text(`${office.title} är angiven två gånger`, `${office.title} is given twice`)
  tell(rival, fault('given-twice', { title, field: 'name', cell: nameOf(others, governance), about: office.id }))
  return fault('given-twice', { title, field: 'name', cell: row.name, about: office.id })
}

const nameOf = (held: readonly { personId: string }[], governance: Governance): string => (held[0] === undefined ? '' : governance.nameOf(held[0].personId))
