import type { Acting } from '#model/acting'
import { covers, overlaps } from '#model/dates'
import type { Governance } from '#model/governance'
import { holderRegistered, officeRegistered } from '#model/people/offices'
import { isRefusal, type Refusal } from '#model/refusal'
import type { Office } from '#model/structure'
import { capitalised, text } from '#model/text'
import { type Fault, fault, faultOfRefusal } from '../problems/faults.ts'
import { type LinePlaces, spelled } from './linePlaces.ts'
import type { PlanDraft } from './planDraft.ts'
import { groundsIn } from './rowGrounds.ts'
import type { RowReading } from './rowReading.ts'
import { officeIn } from './rowRoles.ts'
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
  readonly places: LinePlaces
  readonly endsPredecessor: ReadonlySet<number>
  readonly tell: (row: number, fault: Fault) => void
}

/** Gives the row's person the office that the row names, opened where it doesn't exist. Answers the office's id. */
export function planOffice(
  row: RowReading,
  personId: string,
  planning: Planning,
): { readonly officeId: string; readonly isMade: boolean } | undefined {
  const { draft, acting, tell, places } = planning
  const office = officeFor(row, personId, planning)
  if (office === undefined) return undefined
  const held = places.holdingsOf(office.id).find((each) => each.personId === personId && covers(each, row.from))
  if (held !== undefined) return { officeId: office.id, isMade: false }
  const place = `office:${office.id}`
  const governance = draft.around(place)
  const endsPredecessor = planning.endsPredecessor.has(row.number)
  const order = { personId, from: row.from, to: row.to, standsInForId: null, endsPredecessor }
  const registered = holderRegistered(office, order, acting, governance)
  if (isRefusal(registered)) {
    tell(row.number, takenOrRefused(registered, office, row, planning, governance))
    return undefined
  }
  draft.take([place], row.number, registered.change)
  places.addHolding(registered.holding, registered.change.ended?.holdings ?? [])
  return { officeId: office.id, isMade: true }
}

function officeFor(row: RowReading, personId: string, planning: Planning): Office | undefined {
  const { vocabulary, tell, draft, places } = planning
  const { model } = vocabulary.governance
  const title = row.office === '' ? row.cells.text('role') : row.office
  const kindId = row.what?.kind === 'office' && row.what.office !== '' ? row.what.office : kindOf(title, vocabulary)
  const kind = model.offices.find((each) => each.id === kindId)
  const administrationId = row.administrationId ?? draft.latest.person(personId)?.administrationId ?? null
  const isHere = (each: Office) =>
    overlaps(each, row) && (row.administrationId === null || each.administrationId === row.administrationId)
  if (kind !== undefined && kind.per !== 'operation') {
    if (kind.per === 'administration' && administrationId === null) {
      tell(
        row.number,
        fault('administration-missing', {
          field: 'administration',
          cell: title,
          options: vocabulary.options.administrations,
        }),
      )
      return undefined
    }
    const inAdministration = kind.per === 'administration' ? administrationId : null
    const existing = places
      .ofKind(kind.id)
      .find(
        (each) => overlaps(each, row) && (kind.per === 'organisation' || each.administrationId === inAdministration),
      )
    return (
      existing ??
      opened(
        {
          ...{ kind: kind.id, title: capitalised(kind.name).sv, administrationId: inAdministration },
          ...{ charges: [], from: row.from },
        },
        row,
        planning,
      )
    )
  }
  const own = places.heldBy(personId).find((each) => {
    const office = places.office(each.officeId)
    if (office === undefined || !overlaps(each, row)) return false
    // "Verksamhetschef" alone is the office of that kind that the person is known to hold.
    return (
      spelled(office.title) === spelled(title) ||
      (kind !== undefined && office.kind === kind.id && spelled(title) === spelled(kind.name.sv))
    )
  })
  const titled = places.titled(title).filter(isHere)
  const only = titled.find((each) => model.offices.some((known) => known.id === each.kind && known.per !== 'operation'))
  // Two school heads have the same title and a place each.
  const free = titled.find(
    (each) => covers(each, row.from) && !places.holdingsOf(each.id).some((held) => overlaps(held, row)),
  )
  return (
    only ??
    (own && places.office(own.officeId)) ??
    free ??
    opened(
      {
        ...{ kind: kind?.id ?? null, title: title.slice(0, 200), administrationId },
        ...{ charges: chargesIn(row, planning), from: row.from },
      },
      row,
      planning,
    )
  )
}

/** What a row that gives a seat says that its place in the line answers for. */
function chargesIn(row: RowReading, { vocabulary }: Planning): string[] {
  const forum = row.what?.kind === 'seat' ? row.what.forum : undefined
  const kind = vocabulary.governance.model.forums.find(({ id }) => id === forum)
  return kind === undefined ? [] : groundsIn(row, kind).map(({ id }) => id)
}

const kindOf = (title: string, vocabulary: Vocabulary): string | undefined => {
  const read = officeIn(title, vocabulary)
  return read.kind === 'office' && read.office !== '' ? read.office : undefined
}

function opened(
  order: Parameters<typeof officeRegistered>[0],
  row: RowReading,
  { draft, acting, tell, places }: Planning,
): Office | undefined {
  // Many ordinary places have no kind, and none stands in another's way.
  const place = order.kind === null ? [] : [`kind:${order.kind}`]
  const registered = officeRegistered(order, acting, draft.around(...place))
  if (isRefusal(registered)) {
    tell(row.number, faultOfRefusal(registered, { field: 'office', cell: order.title }))
    return undefined
  }
  draft.take(place, row.number, registered.change)
  places.addOffice(registered.office)
  return registered.office
}

/** Taken by somebody of the same list, or by a holder who stands already: two different things to mend. */
function takenOrRefused(
  refusal: Refusal,
  office: Office,
  row: RowReading,
  { draft, tell }: Planning,
  governance: Governance,
): Fault {
  if (refusal.refused !== 'place-taken') return faultOfRefusal(refusal, { cell: office.title })
  const others = governance.structure.holdings.filter((each) => each.officeId === office.id && overlaps(each, row))
  const rival = others.map((each) => draft.rowOf.get(each.id)).find((each) => each !== undefined)
  if (rival === undefined) {
    const title = text(`${office.title} har redan en innehavare`, `${office.title} already has a holder`)
    return faultOfRefusal(refusal, { title, field: 'from', cell: row.name, about: spelled(office.title) })
  }
  const title = text(`${office.title} är angiven två gånger`, `${office.title} is given twice`)
  tell(
    rival,
    fault('given-twice', { title, field: 'name', cell: nameOf(others, governance), about: spelled(office.title) }),
  )
  return fault('given-twice', { title, field: 'name', cell: row.name, about: spelled(office.title) })
}

const nameOf = (held: readonly { personId: string }[], governance: Governance): string =>
  held[0] === undefined ? '' : governance.nameOf(held[0].personId)
