import { z } from 'zod'
import type { Acting } from '../acting.ts'
import { type Act, right } from '../acts.ts'
import { type StructureChange, standsFrom } from '../changes.ts'
import { CalendarDate, overlaps } from '../dates.ts'
import { DecisionMakerBody } from '../decisions/decided.ts'
import { whyNotDecide } from '../decisions/whyNotDecide.ts'
import type { Governance } from '../governance.ts'
import { type Refusal, refuse } from '../refusal.ts'
import type { Administration } from '../structure.ts'
import { text } from '../text.ts'
import { webAddress } from '../webAddress.ts'
import { whyNotEnd } from './offices.ts'

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
  /** Its people and offices move to the successor. */
  body: z.strictObject({ on: CalendarDate, successorId: z.uuid().nullable().default(null) }),
  refusals: ['already-ended', 'period-backwards', 'administration-unknown', 'still-in-use'],
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
  return (
    whyNotSuch(changed, governance) ?? { administration: changed, change: { changed: { administrations: [changed] } } }
  )
}

export function administrationClosed(
  administration: Administration,
  { on, successorId }: z.infer<typeof closeAdministration.body>,
  governance: Governance,
): Outcome {
  const { structure } = governance
  const refusal = whyNotEnd(administration, on)
  if (refusal !== undefined) return refusal
  const offices = structure.offices.filter(
    (each) => each.administrationId === administration.id && (each.to === null || each.to > on),
  )
  const persons = structure.persons.filter(
    (each) => each.administrationId === administration.id && each.leftOn === null,
  )
  const closed = { ...administration, to: on }
  if (successorId === null) {
    if (offices.length + persons.length === 0)
      return { administration: closed, change: { changed: { administrations: [closed] } } }
    const missing = [
      text(
        `${persons.length} personer och ${offices.length} befattningar hör dit. Ange en efterföljare.`,
        `${persons.length} people and ${offices.length} offices belong to it. Name a successor.`,
      ),
    ]
    return refuse('still-in-use', null, { missing, field: 'successorId' })
  }
  const successor = structure.administrations.find((each) => each.id === successorId)
  if (successor === undefined || successorId === administration.id || !standsFrom(successor, on)) {
    return refuse('administration-unknown', null, { field: 'successorId' })
  }
  const withPredecessor = {
    ...successor,
    predecessorIds: [...new Set([...successor.predecessorIds, administration.id])],
  }
  const change: StructureChange = {
    changed: {
      administrations: [closed, withPredecessor],
      offices: offices.map((each) => ({ ...each, administrationId: successorId })),
      persons: persons.map((each) => ({ ...each, administrationId: successorId })),
    },
  }
  return { administration: closed, change }
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
  return { administration: changed, change: { changed: { administrations: [changed] } } }
}

function whyNotSuch(administration: Administration, governance: Governance): Refusal | undefined {
  const { id, code } = administration
  const taken = governance.structure.administrations.some(
    (each) => each.id !== id && each.code === code && overlaps(each, administration),
  )
  return taken ? refuse('code-taken', null, { field: 'code' }) : undefined
}
