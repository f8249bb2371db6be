import { z } from 'zod'
import type { Acting } from '../acting.ts'
import { type Act, mandate } from '../acts.ts'
import { CalendarDate, covers, dayBefore } from '../dates.ts'
import { DecidedBody } from '../decisions/decided.ts'
import type { Governance } from '../governance.ts'
import { objectOn } from '../objectOn.ts'
import { type Refusal, refuse, refusedAt } from '../refusal.ts'
import type { Placement } from '../shapes/component.ts'
import type { ObjectHistory } from '../structure.ts'
import { compose, enumerate, type Text, text } from '../text.ts'
import { createObject, NewObject, objectOf, whyNotClose } from './objects.ts'
import { productsFrom, type Regrouped, regrouped, successorsIn } from './regrouping.ts'
import { structureDecision, whyNotRestructure } from './restructuring.ts'
import { splitInto, whyNotSplitInto } from './splitInto.ts'
import { whyNotValidObject } from './validObject.ts'
import { type NewlyOpened, opening } from './versions.ts'

export const mergeObjects = {
  id: 'objects.merge',
  name: text('Slå ihop objekt', 'Merge objects'),
  clauses: ['2.3.1-psg-owns-structure', '2.1-objects-govern-it-support'],
  by: mandate('change-object-structure'),
  /** The old ones end the day before `from`; their products and components go on in the new one. */
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
  clauses: ['2.3.1-psg-owns-structure', '2.1-objects-govern-it-support'],
  by: mandate('change-object-structure'),
  body: z.strictObject({
    /**
     * A product that nobody takes ends with the object. A component follows its home product, unless a part names it;
     * one whose product nobody takes, or that has none, must be named.
     */
    into: z
      .array(
        z.strictObject({
          object: NewObject,
          productIds: z.array(z.uuid()).default([]),
          componentIds: z.array(z.uuid()).max(20_000).default([]),
        }),
      )
      .min(2),
    from: CalendarDate,
    decision: DecidedBody,
  }),
  refusals: [
    ...createObject.refusals,
    ...(['already-ended', 'period-backwards', 'still-in-use', 'product-not-in-object'] as const),
    ...(['component-not-in-object', 'components-left-behind'] as const),
  ],
} as const satisfies Act

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
  const refusal = whyNotRegroup(old, { into: made }, from, decision, acting, governance)
  if (refusal !== undefined) return refusal
  const codes = enumerate(old.map((each) => codeOn(each, from)))
  const wording = compose((l) =>
    l === 'sv' ? `${codes.sv} slås ihop till ${made.code}` : `${codes.en} are merged into ${made.code}`,
  )
  const successors = successorsIn(
    productsFrom(old, from, governance).map((product) => ({ product, to: made.id })),
    from,
    acting,
  )
  const homeOf = ({ productId }: Pick<Placement, 'productId'>) => ({
    objectId: made.id,
    productId: successors.get(productId ?? '')?.id ?? null,
  })
  const told = structureDecision(made.id, wording, decision, acting, governance)
  return regrouped({ old, made: [made], successors, homeOf, from, decision: told }, acting, governance)
}

export function objectSplit(
  object: ObjectHistory,
  order: z.infer<typeof splitObject.body>,
  acting: Acting,
  governance: Governance,
): Regrouped | Refusal {
  const { from, decision } = order
  const parts = order.into.map(({ object: part, productIds, componentIds }) => ({
    ...{ made: objectOf(part, from, [object.id], acting), productIds, componentIds },
  }))
  const made = parts.map((part) => part.made)
  const sameCode = made.findIndex(({ code }, at) => made.slice(0, at).some((each) => each.code === code))
  const placed = Object.fromEntries(made.map((each, at) => [`into.${at}.object`, each]))
  const refusal =
    whyNotRegroup([object], placed, from, decision, acting, governance) ??
    (sameCode === -1 ? undefined : refuse('code-taken', null, { field: `into.${sameCode}.object.code` }))
  if (refusal !== undefined) return refusal
  const unshared = whyNotSplitInto(object, parts, from, governance)
  if (unshared !== undefined) return unshared
  const { successors, homeOf } = splitInto(object, parts, from, acting, governance)
  const codes = enumerate(made.map((each) => text(each.code, each.code)))
  const code = codeOn(object, from)
  const wording = compose((l) =>
    l === 'sv' ? `${code.sv} delas i ${codes.sv}` : `${code.en} is split into ${codes.en}`,
  )
  const told = structureDecision(object.id, wording, decision, acting, governance)
  return regrouped({ old: [object], made, successors, homeOf, from, decision: told }, acting, governance)
}

/** `made`: by where each stands in the body. */
function whyNotRegroup(
  old: readonly ObjectHistory[],
  made: Readonly<Record<string, NewlyOpened>>,
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
    first(old, (each) => refusedAt(() => 'from', whyNotClose(each, dayBefore(from), governance))) ??
    first(Object.entries(made), ([place, each]) =>
      refusedAt((field) => `${place}.${field}`, whyNotValidObject(opening(each), governance, from, closing)),
    )
  )
}

const openObjects = (ids: readonly string[], day: string, { structure }: Governance) =>
  structure.objects.filter((each) => ids.includes(each.id) && covers(each, day))

const codeOn = (object: ObjectHistory, from: string): Text => {
  const { code } = objectOn(object, dayBefore(from))
  return text(code, code)
}
