import { z } from 'zod'
import { type Act, mandateRefusals } from '../acts.ts'
import { endingsOf, type StructureChange } from '../changes.ts'
import { CalendarDate } from '../dates.ts'
import { type Acting, DecidedBody } from '../decisions/decided.ts'
import type { Governance } from '../governance.ts'
import { whyNotEnd } from '../people/offices.ts'
import { type Refusal, refuse } from '../refusal.ts'
import type { GovernanceObject } from '../structure.ts'
import { compose, text } from '../text.ts'
import { structureDecision, whyNotRestructure } from './restructuring.ts'
import { Supports, whyNotSuchObject } from './suchObject.ts'

const Code = z.string().trim().min(1).max(12)
const Name = z.string().trim().min(1).max(200)
const shapeRefusals = [
  'code-taken',
  'category-not-in-model',
  'level-not-in-model',
  'administration-unknown',
  'object-not-open',
] as const

/** What an object is when it opens; also what comes out of a merger or a split. */
export const NewObject = z.strictObject({
  code: Code,
  name: Name,
  level: z.string().default('object'),
  partOfId: z.uuid().nullable().default(null),
  category: z.string(),
  supports: Supports,
})
export type NewObject = z.infer<typeof NewObject>

export const createObject = {
  id: 'objects.create',
  name: text('Skapa objekt', 'Create an object'),
  clauses: ['2.3.1-psg-owns-structure', '2.2-three-categories'],
  by: 'decides',
  body: NewObject.extend({ from: CalendarDate, decision: DecidedBody }),
  refusals: [...mandateRefusals, 'effective-before-decision', ...shapeRefusals],
} as const satisfies Act

export const renameObject = {
  id: 'objects.rename',
  name: text('Byt namn på objektet', 'Rename the object'),
  clauses: ['2.3.1-psg-owns-structure'],
  by: 'decides',
  /** A new name counts as soon as it is registered; the audit keeps the old one. */
  body: z.strictObject({ code: Code.optional(), name: Name.optional(), decision: DecidedBody }),
  refusals: [...mandateRefusals, 'already-ended', ...shapeRefusals],
} as const satisfies Act

export const reclassifyObject = {
  id: 'objects.reclassify',
  name: text('Ändra kategori eller stöd', 'Change category or support'),
  clauses: [
    '2.3.1-psg-owns-structure',
    '2.2-three-categories',
    '2.2.1-core-objects',
    '2.2.2-support-object',
    '2.2.3-technical-object',
  ],
  by: 'decides',
  body: z.strictObject({ category: z.string().optional(), supports: Supports.optional(), decision: DecidedBody }),
  refusals: [...mandateRefusals, 'already-ended', ...shapeRefusals],
} as const satisfies Act

export const closeObject = {
  id: 'objects.close',
  name: text('Avsluta objektet', 'Close the object'),
  clauses: ['2.3.1-psg-owns-structure'],
  by: 'decides',
  /** The last day. Roles, seats, deviations and products end with it. */
  body: z.strictObject({ on: CalendarDate, decision: DecidedBody }),
  refusals: [...mandateRefusals, 'effective-before-decision', 'already-ended', 'period-backwards', 'still-in-use'],
} as const satisfies Act

export interface Restructured {
  readonly object: GovernanceObject
  readonly change: StructureChange
}

export function objectCreated(
  order: z.infer<typeof createObject.body>,
  acting: Acting,
  governance: Governance,
): Restructured | Refusal {
  const object = objectOf(order, order.from, [], acting)
  const refusal =
    whyNotRestructure(order.from, order.decision, acting, governance) ?? whyNotSuchObject(object, governance)
  if (refusal !== undefined) return refusal
  const { code, name } = object
  const wording = compose((l) =>
    l === 'sv' ? `Objektet ${code} ${name} inrättas` : `The object ${code} ${name} is created`,
  )
  return {
    object,
    change: {
      added: { objects: [object] },
      decision: structureDecision(object.id, wording, order.decision, acting, governance),
    },
  }
}

export function objectRenamed(
  object: GovernanceObject,
  order: z.infer<typeof renameObject.body>,
  acting: Acting,
  governance: Governance,
): Restructured | Refusal {
  const { code = object.code, name = object.name } = order
  const wording = compose((l) =>
    l === 'sv'
      ? `${object.code} ${object.name} heter ${code} ${name}`
      : `${object.code} ${object.name} is called ${code} ${name}`,
  )
  return objectChanged(object, { ...object, code, name }, wording, order.decision, acting, governance)
}

export function objectReclassified(
  object: GovernanceObject,
  order: z.infer<typeof reclassifyObject.body>,
  acting: Acting,
  governance: Governance,
): Restructured | Refusal {
  const category = order.category ?? object.category
  const changed = { ...object, category, ...(order.supports === undefined ? {} : supportFields(order.supports)) }
  const named = governance.model.categories.find((each) => each.id === category)?.name ?? text(category, category)
  const wording = compose((l) =>
    l === 'sv'
      ? `${object.code} är ${named.sv.toLowerCase()}, med ändrat stöd`
      : `${object.code} is a ${named.en.toLowerCase()}, with changed support`,
  )
  const same = order.supports === undefined
  const short = compose((l) =>
    l === 'sv' ? `${object.code} är ${named.sv.toLowerCase()}` : `${object.code} is a ${named.en.toLowerCase()}`,
  )
  return objectChanged(object, changed, same ? short : wording, order.decision, acting, governance)
}

function objectChanged(
  object: GovernanceObject,
  changed: GovernanceObject,
  wording: ReturnType<typeof text>,
  decision: z.infer<typeof DecidedBody>,
  acting: Acting,
  governance: Governance,
): Restructured | Refusal {
  const ended = object.to !== null && object.to < acting.today ? refuse('already-ended', null) : undefined
  const refusal =
    whyNotRestructure(null, decision, acting, governance) ?? ended ?? whyNotSuchObject(changed, governance)
  if (refusal !== undefined) return refusal
  return {
    object: changed,
    change: {
      changed: { objects: [changed] },
      decision: structureDecision(object.id, wording, decision, acting, governance),
    },
  }
}

export function objectClosed(
  object: GovernanceObject,
  order: z.infer<typeof closeObject.body>,
  acting: Acting,
  governance: Governance,
): Restructured | Refusal {
  const { on, decision } = order
  const refusal = whyNotRestructure(on, decision, acting, governance) ?? whyNotClose(object, on, governance)
  if (refusal !== undefined) return refusal
  const wording = compose((l) =>
    l === 'sv' ? `Objektet ${object.code} avslutas ${on}` : `The object ${object.code} is closed on ${on}`,
  )
  const closed = { ...object, to: on }
  const products = governance.structure.products.filter(
    (each) => each.objectId === object.id && (each.to === null || each.to > on) && each.from <= on,
  )
  return {
    object: closed,
    change: {
      changed: { objects: [closed], products: products.map((each) => ({ ...each, to: on })) },
      ended: endingWith([object], on, governance),
      decision: structureDecision(object.id, wording, decision, acting, governance),
    },
  }
}

export function whyNotClose(object: GovernanceObject, on: string, governance: Governance): Refusal | undefined {
  const parts = governance.structure.objects.filter(
    (each) => each.partOfId === object.id && (each.to === null || each.to > on),
  )
  if (parts.length === 0) return whyNotEnd(object, on)
  const missing = parts.map((part) =>
    text(`${part.code} hör till ${object.code}`, `${part.code} is part of ${object.code}`),
  )
  return whyNotEnd(object, on) ?? refuse('still-in-use', null, { missing })
}

/** What hangs on objects ends with them. */
export function endingWith(
  objects: readonly GovernanceObject[],
  on: string,
  { structure }: Governance,
): NonNullable<StructureChange['ended']> {
  const ids = new Set(objects.map((object) => object.id))
  const of = <T extends { objectId: string }>(all: readonly T[]) => all.filter((each) => ids.has(each.objectId))
  return {
    appointments: endingsOf(of(structure.appointments), on),
    seatings: endingsOf(of(structure.seatings), on),
    deviations: endingsOf(of(structure.deviations), on),
  }
}

export const objectOf = (
  order: NewObject,
  from: string,
  predecessorIds: readonly string[],
  acting: Acting,
): GovernanceObject => ({
  id: acting.newId(),
  code: order.code,
  name: order.name,
  level: order.level,
  partOfId: order.partOfId,
  category: order.category,
  ...supportFields(order.supports),
  predecessorIds,
  from,
  to: null,
})

const supportFields = (supports: Supports) => ({
  supportsAll: supports.all,
  supportsIndirectly: supports.indirectly,
  administrationIds: supports.all ? [] : supports.administrationIds,
})
