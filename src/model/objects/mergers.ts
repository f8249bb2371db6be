import { z } from 'zod'
import type { Act } from '../acts.ts'
import type { StructureChange } from '../changes.ts'
import { CalendarDate, covers, dayBefore } from '../dates.ts'
import { type Acting, DecidedBody } from '../decisions/decided.ts'
import type { Governance } from '../governance.ts'
import { type Refusal, refuse } from '../refusal.ts'
import type { GovernanceObject, ObjectHistory, ObjectProduct } from '../structure.ts'
import { compose, enumerate, type Text, text } from '../text.ts'
import { createObject, endingWith, NewObject, objectOf, whyNotClose } from './objects.ts'
import { structureDecision, whyNotRestructure } from './restructuring.ts'
import { whyNotSuchObject } from './suchObject.ts'
import { closedOn, type NewlyOpened, objectOn, opening } from './versions.ts'

export const mergeObjects = {
  id: 'objects.merge',
  name: text('Slå ihop objekt', 'Merge objects'),
  clauses: ['2.3.1-psg-owns-structure'],
  by: 'decides',
  /** The old ones end the day before `from`; their products go on in the new one. */
  body: z.strictObject({
    objectIds: z.array(z.uuid()).min(2),
    into: NewObject,
    from: CalendarDate,
    decision: DecidedBody,
  }),
  refusals: [...createObject.refusals, 'already-ended', 'period-backwards', 'still-in-use'],
} as const satisfies Act

export const splitObject = {
  id: 'objects.split',
  name: text('Dela objektet', 'Split the object'),
  clauses: ['2.3.1-psg-owns-structure'],
  by: 'decides',
  body: z.strictObject({
    /** A product that nobody takes ends with the object. */
    into: z.array(z.strictObject({ object: NewObject, productIds: z.array(z.uuid()).default([]) })).min(2),
    from: CalendarDate,
    decision: DecidedBody,
  }),
  refusals: [...createObject.refusals, 'already-ended', 'period-backwards', 'still-in-use', 'product-not-in-object'],
} as const satisfies Act

export interface Regrouped {
  readonly objects: readonly GovernanceObject[]
  readonly change: StructureChange
}

export function objectsMerged(
  order: z.infer<typeof mergeObjects.body>,
  acting: Acting,
  governance: Governance,
): Regrouped | Refusal {
  const { from, decision } = order
  const old = openObjects(order.objectIds, from, governance)
  if (old.length < new Set(order.objectIds).size || old.length < 2)
    return refuse('object-not-open', null, { field: 'objectIds' })
  const made = objectOf(
    order.into,
    from,
    old.map((each) => each.id),
    acting,
  )
  const refusal = whyNotRegroup(old, [made], from, decision, acting, governance)
  if (refusal !== undefined) return refusal
  const codes = enumerate(old.map((each) => codeOn(each, from)))
  const wording = compose((l) =>
    l === 'sv' ? `${codes.sv} slås ihop till ${made.code}` : `${codes.en} are merged into ${made.code}`,
  )
  const moved = productsOf(old, from, governance).map((product) => ({ product, to: made.id }))
  return regrouped(
    old,
    [made],
    moved,
    from,
    structureDecision(made.id, wording, decision, acting, governance),
    acting,
    governance,
  )
}

export function objectSplit(
  object: ObjectHistory,
  order: z.infer<typeof splitObject.body>,
  acting: Acting,
  governance: Governance,
): Regrouped | Refusal {
  const { from, decision } = order
  const parts = order.into.map(({ object: part, productIds }) => ({
    made: objectOf(part, from, [object.id], acting),
    productIds,
  }))
  const made = parts.map((part) => part.made)
  const sameCode = new Set(made.map((each) => each.code)).size < made.length
  const refusal =
    whyNotRegroup([object], made, from, decision, acting, governance) ??
    (sameCode ? refuse('code-taken', null, { field: 'into' }) : undefined)
  if (refusal !== undefined) return refusal
  const products = productsOf([object], from, governance)
  const wanted = parts.flatMap((part) => part.productIds)
  const isOwn = wanted.every((id) => products.some((each) => each.id === id)) && new Set(wanted).size === wanted.length
  if (!isOwn) return refuse('product-not-in-object', null, { field: 'into' })
  const moved = parts.flatMap((part) =>
    products.filter((each) => part.productIds.includes(each.id)).map((product) => ({ product, to: part.made.id })),
  )
  const codes = enumerate(made.map((each) => text(each.code, each.code)))
  const code = codeOn(object, from)
  const wording = compose((l) =>
    l === 'sv' ? `${code.sv} delas i ${codes.sv}` : `${code.en} is split into ${codes.en}`,
  )
  return regrouped(
    [object],
    made,
    moved,
    from,
    structureDecision(object.id, wording, decision, acting, governance),
    acting,
    governance,
  )
}

function whyNotRegroup(
  old: readonly ObjectHistory[],
  made: readonly NewlyOpened[],
  from: string,
  decision: z.infer<typeof DecidedBody>,
  acting: Acting,
  governance: Governance,
): Refusal | undefined {
  const closing = old.map((each) => each.id)
  const first = <T>(all: readonly T[], ask: (each: T) => Refusal | undefined) =>
    all.reduce<Refusal | undefined>((found, each) => found ?? ask(each), undefined)
  return (
    whyNotRestructure(from, decision, acting, governance) ??
    first(old, (each) => whyNotClose(each, dayBefore(from), governance)) ??
    first(made, (each) => whyNotSuchObject(opening(each), governance, from, closing))
  )
}

function regrouped(
  old: readonly ObjectHistory[],
  made: readonly NewlyOpened[],
  moved: readonly { readonly product: ObjectProduct; readonly to: string }[],
  from: string,
  decision: NonNullable<StructureChange['decision']>,
  acting: Acting,
  governance: Governance,
): Regrouped {
  const last = dayBefore(from)
  const ending = productsOf(old, from, governance)
  const objects = made.map(opening)
  return {
    objects: objects.map((each) => objectOn(each, from)),
    change: {
      changed: {
        objects: old.map((each) => closedOn(each, last)),
        // A product that hasn't begun has nothing to leave behind: it begins in its new object.
        products: ending.flatMap((product) => {
          if (product.from < from) return [{ ...product, to: last }]
          const to = moved.find((each) => each.product.id === product.id)?.to
          return to === undefined ? [] : [{ ...product, objectId: to }]
        }),
      },
      added: {
        objects,
        products: moved
          .filter(({ product }) => product.from < from)
          .map(({ product, to }) => ({ ...product, id: acting.newId(), objectId: to, from })),
      },
      ended: endingWith(old, last, governance),
      decision,
    },
  }
}

const openObjects = (ids: readonly string[], day: string, { structure }: Governance) =>
  structure.objects.filter((each) => ids.includes(each.id) && covers(each, day))

const codeOn = (object: ObjectHistory, from: string): Text => {
  const { code } = objectOn(object, dayBefore(from))
  return text(code, code)
}

const productsOf = (objects: readonly ObjectHistory[], from: string, { structure }: Governance) =>
  structure.products.filter(
    (each) => objects.some((object) => object.id === each.objectId) && (each.to === null || each.to >= from),
  )
