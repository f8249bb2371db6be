import { z } from 'zod'
import type { Acting } from '../acting.ts'
import { type Act, mandate, mandateRefusals } from '../acts.ts'
import { endingsOf, type StructureChange } from '../changes.ts'
import { movesWithdrawn, placementsAfter, unplacedAfter } from '../components/following.ts'
import { whyNotLeaveBehind } from '../components/leavingBehind.ts'
import { CalendarDate } from '../dates.ts'
import { DecidedBody } from '../decisions/decided.ts'
import type { Governance } from '../governance.ts'
import { appointmentsIn } from '../lookups.ts'
import { objectOn } from '../objectOn.ts'
import { whyNotEnd } from '../people/offices.ts'
import { type Refusal, refuse } from '../refusal.ts'
import type { GovernanceObject, ObjectHistory } from '../structure.ts'
import { compose, text } from '../text.ts'
import { structureDecision, whyNotRestructure } from './restructuring.ts'
import { Supports, whyNotValidObject } from './validObject.ts'
import { closedOn, type NewlyOpened, opening, periodsOf } from './versions.ts'

export const ObjectCode = z.string().trim().min(1).max(12)
export const ObjectName = z.string().trim().min(1).max(200)
export const shapeRefusals = [
  'code-taken',
  'category-not-in-model',
  'level-not-in-model',
  'administration-unknown',
  'object-not-open',
] as const

/** What an object is when it opens; also what comes out of a merger or a split. */
export const NewObject = z.strictObject({
  code: ObjectCode,
  name: ObjectName,
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
  by: mandate('change-object-structure'),
  body: NewObject.extend({ from: CalendarDate, decision: DecidedBody }),
  refusals: [...mandateRefusals, 'effective-before-decision', ...shapeRefusals],
} as const satisfies Act

export const closeObject = {
  id: 'objects.close',
  name: text('Avsluta objektet', 'Close the object'),
  clauses: ['2.3.1-psg-owns-structure', '2.1-objects-govern-it-support'],
  by: mandate('change-object-structure'),
  /** The last day. Roles, seats, deviations and products end with it; components have to have gone elsewhere before. */
  body: z.strictObject({ on: CalendarDate, decision: DecidedBody }),
  refusals: [
    ...mandateRefusals,
    ...(['effective-before-decision', 'already-ended', 'period-backwards', 'still-in-use'] as const),
    'components-left-behind',
  ],
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
  const history = opening(objectOf(order, order.from, [], acting))
  const refusal =
    whyNotRestructure(order.from, order.decision, acting, governance) ?? whyNotValidObject(history, governance)
  if (refusal !== undefined) return refusal
  const { code, name } = order
  const wording = compose((l) =>
    l === 'sv' ? `Objektet ${code} ${name} inrättas` : `The object ${code} ${name} is created`,
  )
  return {
    object: objectOn(history, order.from),
    change: {
      added: { objects: [history] },
      decision: structureDecision(history.id, wording, order.decision, acting, governance),
    },
  }
}

export function objectClosed(
  history: ObjectHistory,
  order: z.infer<typeof closeObject.body>,
  acting: Acting,
  governance: Governance,
): Restructured | Refusal {
  const { on, decision } = order
  const refusal =
    whyNotRestructure(on, decision, acting, governance) ??
    whyNotClose(history, on, governance) ??
    whyNotLeaveObject(history, on, governance)
  if (refusal !== undefined) return refusal
  const { code } = objectOn(history, on)
  const wording = compose((l) =>
    l === 'sv' ? `Objektet ${code} avslutas ${on}` : `The object ${code} is closed on ${on}`,
  )
  const closed = closedOn(history, on)
  const products = governance.structure.products.filter(
    (each) => each.objectId === history.id && (each.to === null || each.to > on) && each.from <= on,
  )
  const ids = new Set([history.id])
  return {
    object: objectOn(closed, on),
    change: {
      changed: {
        objects: [closed],
        products: products.map((each) => ({ ...each, to: on })),
        moves: movesWithdrawn(ids, governance),
      },
      ended: {
        ...endingWith([history], on, governance),
        placements: endingsOf(placementsAfter(ids, on, governance), on),
      },
      decision: structureDecision(history.id, wording, decision, acting, governance),
    },
  }
}

/** Not while others are part of it after the day. */
export function whyNotClose(history: ObjectHistory, on: string, governance: Governance): Refusal | undefined {
  const { code } = objectOn(history, on)
  const parts = governance.structure.objects.filter(
    (each) =>
      each.versions.some(({ partOfId }) => partOfId === history.id) &&
      periodsOf(each).some(({ partOfId, to }) => partOfId === history.id && (to === null || to > on)),
  )
  if (parts.length === 0) return whyNotEnd(history, on)
  const missing = parts.map((part) => {
    const own = objectOn(part, on)
    return text(`${own.code} hör till ${code}`, `${own.code} is part of ${code}`)
  })
  return whyNotEnd(history, on) ?? refuse('still-in-use', null, { missing })
}

/** Closing takes nobody's components away: each has to have another object by then, or have left the register. */
const whyNotLeaveObject = (history: ObjectHistory, on: string, governance: Governance): Refusal | undefined =>
  whyNotLeaveBehind(
    unplacedAfter(placementsAfter(new Set([history.id]), on, governance), on, governance),
    objectOn(history, on).code,
    governance.cites('component-unplaced'),
    text(
      'Flytta dem till andra objekt, ta bort dem ur registret, eller slå ihop eller dela objektet i stället',
      'Move them to other objects, take them out of the register, or merge or split the object instead',
    ),
    'on',
  )

/** What hangs on objects ends with them. */
export function endingWith(
  objects: readonly ObjectHistory[],
  on: string,
  { structure }: Governance,
): NonNullable<StructureChange['ended']> {
  const ids = new Set(objects.map((object) => object.id))
  const of = <T extends { objectId: string }>(all: readonly T[]) => all.filter((each) => ids.has(each.objectId))
  return {
    appointments: endingsOf(
      objects.flatMap(({ id }) => appointmentsIn(structure, id)),
      on,
    ),
    seatings: endingsOf(of(structure.seatings), on),
    deviations: endingsOf(of(structure.deviations), on),
  }
}

export const objectOf = (
  order: NewObject,
  from: string,
  predecessorIds: readonly string[],
  acting: Acting,
): NewlyOpened => ({
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

export const supportFields = (supports: Supports) => ({
  supportsAll: supports.all,
  supportsIndirectly: supports.indirectly,
  administrationIds: supports.all ? [] : supports.administrationIds,
})
