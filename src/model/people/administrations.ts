import { z } from 'zod'
import type { Acting } from '../acting.ts'
import { type Act, right } from '../acts.ts'
import { type StructureChange, standsFrom } from '../changes.ts'
import { CalendarDate, dayAfter, overlaps } from '../dates.ts'
import { DecisionMakerBody } from '../decisions/decided.ts'
import { whyNotDecide } from '../decisions/whyNotDecide.ts'
import type { Governance } from '../governance.ts'
import { byIds } from '../indexes.ts'
import { type Refusal, refuse } from '../refusal.ts'
import type { Administration } from '../structure.ts'
import { text } from '../text.ts'
import { webAddress } from '../webAddress.ts'
import { whyNotEnd } from './offices.ts'
import { administrationOn } from './successors.ts'

const Code = z.string().trim().min(1).max(12)
const Name = z.string().trim().min(1).max(200)

export const registerAdministration = {
  id: 'administrations.register',
  name: text('Lägg till förvaltning', 'Add an administration'),
  clauses: ['1-applies-to-all-line-orgs'],
  by: right('register'),
  body: z.strictObject({
    code: Code,
    name: Name,
    shared: z.boolean().default(false),
    from: CalendarDate,
    predecessorIds: z.array(z.uuid()).default([]),
  }),
  refusals: ['code-taken', 'administration-unknown'],
} as const satisfies Act

export const changeAdministration = {
  id: 'administrations.change',
  name: text('Ändra förvaltning', 'Change an administration'),
  clauses: [],
  by: right('register'),
  body: z.strictObject({ code: Code.optional(), name: Name.optional(), shared: z.boolean().optional() }),
  refusals: ['code-taken'],
} as const satisfies Act

export const closeAdministration = {
  id: 'administrations.close',
  name: text('Avsluta förvaltning', 'Close an administration'),
  clauses: ['1-applies-to-all-line-orgs'],
  by: right('register'),
  /** From the day after, its people, its offices and what it uses are the successor's. Asked again until its day, the day is moved. */
  body: z.strictObject({ on: CalendarDate, successorId: z.uuid().nullable().default(null) }),
  refusals: ['already-ended', 'period-backwards', 'administration-unknown', 'still-in-use'],
} as const satisfies Act

export const takeBackClosing = {
  id: 'administrations.take-back-closing',
  name: text('Ta tillbaka avslutet', 'Take back the closing'),
  clauses: ['1-applies-to-all-line-orgs'],
  by: right('register'),
  body: z.strictObject({}),
  refusals: ['already-ended', 'no-last-day', 'code-taken'],
} as const satisfies Act

export const setScope = {
  id: 'administrations.set-scope',
  name: text('Ange linjens beslut om uppdraget', "State the line's decision on its task"),
  clauses: ['2.2.2-line-sets-scope'],
  by: right('register', 'set-shared-scope'),
  body: z.strictObject({
    reference: z.string().trim().min(1).max(200),
    url: webAddress(/^https?$/, 500)
      .nullable()
      .default(null),
    /** Only where the model lets somebody in it decide; the line's own decision has no such maker. */
    decidedBy: DecisionMakerBody.optional(),
  }),
  refusals: ['scope-set-in-line', 'wrong-decision-maker', 'nobody-may-decide', 'decision-maker-vacant'],
} as const satisfies Act

type Outcome = { readonly administration: Administration; readonly change: StructureChange } | Refusal

export function administrationRegistered(
  order: z.infer<typeof registerAdministration.body>,
  acting: Acting,
  governance: Governance,
): Outcome {
  const administration: Administration = {
    ...order,
    id: acting.newId(),
    to: null,
    successorId: null,
    scopeReference: null,
    scopeUrl: null,
  }
  const unknown = order.predecessorIds.some(
    (id) => !governance.structure.administrations.some((each) => each.id === id),
  )
  if (unknown) return refuse('administration-unknown', null, { field: 'predecessorIds' })
  return (
    whyNotSuch(administration, governance) ?? {
      administration,
      change: { added: { administrations: [administration] } },
    }
  )
}

export function administrationChanged(
  administration: Administration,
  order: z.infer<typeof changeAdministration.body>,
  governance: Governance,
): Outcome {
  const { code = administration.code, name = administration.name, shared = administration.shared } = order
  const changed = { ...administration, code, name, shared }
  return whyNotSuch(changed, governance) ?? stands(changed)
}

/** What has come to its last day stays closed: what others have done since rests on it. */
export const whyNotTakeBackClosing = ({ to }: Administration, { day }: Governance): Refusal | undefined => {
  if (to === null) return refuse('no-last-day', null)
  return to < day ? refuse('already-ended', null) : undefined
}

/** Until its day has come the closing is changed; after it, only who takes over is named, where nobody was. */
export const whyNotClose = ({ to, successorId }: Administration, { day }: Governance): Refusal | undefined =>
  to !== null && to < day && successorId !== null ? refuse('already-ended', null) : undefined

export function administrationClosed(
  administration: Administration,
  { on, successorId }: z.infer<typeof closeAdministration.body>,
  governance: Governance,
): Outcome {
  const { to } = administration
  const hasCome = to !== null && to < governance.day
  const isFree = to === null || (hasCome ? on === to && successorId !== null : true)
  const closed = { ...administration, to: on, successorId }
  return (
    whyNotClose(administration, governance) ??
    whyNotEnd(isFree ? { ...administration, to: null } : administration, on) ??
    (isFree ? undefined : refuse('already-ended', null, { field: 'on' })) ??
    whyNotTakenOver(closed, on, governance) ??
    whyNotSuch(closed, governance) ??
    stands(closed)
  )
}

export const closingTakenBack = (administration: Administration, governance: Governance): Outcome => {
  const open = { ...administration, to: null, successorId: null }
  return whyNotTakeBackClosing(administration, governance) ?? whyNotSuch(open, governance) ?? stands(open)
}

const stands = (administration: Administration): Outcome => ({
  administration,
  change: { changed: { administrations: [administration] } },
})

/** Would whoever takes over hand it back in the end? */
function leadsTo(id: string, successor: Administration, { structure }: Governance): boolean {
  const seen = new Set<string>()
  for (let next: string | null = successor.id; next !== null && !seen.has(next); ) {
    if (next === id) return true
    seen.add(next)
    next = byIds.administrations(structure.administrations).get(next)?.successorId ?? null
  }
  return false
}

/** What belongs to it has somewhere to go. */
function whyNotTakenOver(closed: Administration, on: CalendarDate, governance: Governance): Refusal | undefined {
  const { id, successorId } = closed
  const { offices, persons, administrations } = governance.structure
  if (successorId !== null) {
    const successor = administrations.find((each) => each.id === successorId)
    const isThere =
      successor !== undefined && standsFrom(successor, dayAfter(on)) && !leadsTo(id, successor, governance)
    return isThere ? undefined : refuse('administration-unknown', null, { field: 'successorId' })
  }
  const handingOver = administrations.filter((each) => each.successorId === id && each.id !== id)
  const asOn = { structure: governance.structure, day: on }
  const isIts = (each: { readonly administrationId: string | null }) =>
    each.administrationId !== null && administrationOn(each.administrationId, asOn) === id
  const its = {
    offices: offices.filter((each) => isIts(each) && (each.to === null || each.to > on)),
    persons: persons.filter((each) => isIts(each) && each.leftOn === null),
  }
  const coming = handingOver.filter(({ to }) => to !== null && to >= on)
  if (coming.length > 0)
    return refuse('still-in-use', null, {
      missing: coming.map(({ name }) => text(`${name} går upp i den`, `${name} is to become part of it`)),
      field: 'successorId',
    })
  if (its.offices.length + its.persons.length === 0) return undefined
  const missing = [
    text(
      `${its.persons.length} personer och ${its.offices.length} befattningar hör dit. Ange en efterföljare.`,
      `${its.persons.length} people and ${its.offices.length} offices belong to it. Name a successor.`,
    ),
  ]
  return refuse('still-in-use', null, { missing, field: 'successorId' })
}

export function scopeSet(
  administration: Administration,
  { reference, url, decidedBy }: z.infer<typeof setScope.body>,
  governance: Governance,
): Outcome {
  const decided = decidedBy === undefined ? undefined : { by: decidedBy, on: governance.day, reference }
  const refusal = decided && whyNotDecide({ kind: 'set-shared-scope' }, decided, governance)
  if (refusal !== undefined) return refusal
  const changed = { ...administration, scopeReference: reference, scopeUrl: url }
  return stands(changed)
}

function whyNotSuch(administration: Administration, governance: Governance): Refusal | undefined {
  const { id, code } = administration
  const taken = governance.structure.administrations.some(
    (each) => each.id !== id && each.code === code && overlaps(each, administration),
  )
  return taken ? refuse('code-taken', null, { field: 'code' }) : undefined
}
