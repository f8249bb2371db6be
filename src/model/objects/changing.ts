import { z } from 'zod'
import type { Acting } from '../acting.ts'
import { type Act, mandate, mandateRefusals } from '../acts.ts'
import { CalendarDate, covers } from '../dates.ts'
import { DecidedBody } from '../decisions/decided.ts'
import type { Governance } from '../governance.ts'
import { objectOn } from '../objectOn.ts'
import { type Refusal, refuse, refusedAt } from '../refusal.ts'
import type { ObjectHistory, ObjectTraits } from '../structure.ts'
import { compose, type Text, text } from '../text.ts'
import { ObjectCode, ObjectName, type Restructured, shapeRefusals, supportFields } from './objects.ts'
import { structureDecision, whyNotRestructure } from './restructuring.ts'
import { Supports, whyNotValidObject } from './validObject.ts'
import { changedFrom } from './versions.ts'

/** The day that a change counts from: that of the decision, unless it says another. */
const Turning = CalendarDate.optional()

export const renameObject = {
  id: 'objects.rename',
  name: text('Byt namn på objektet', 'Rename the object'),
  clauses: ['2.3.1-psg-owns-structure'],
  by: mandate('change-object-structure'),
  body: z.strictObject({
    code: ObjectCode.optional(),
    name: ObjectName.optional(),
    from: Turning,
    decision: DecidedBody,
  }),
  refusals: [...mandateRefusals, 'effective-before-decision', 'already-ended', ...shapeRefusals],
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
  by: mandate('change-object-structure'),
  body: z.strictObject({
    category: z.string().optional(),
    supports: Supports.optional(),
    from: Turning,
    decision: DecidedBody,
  }),
  refusals: [...mandateRefusals, 'effective-before-decision', 'already-ended', ...shapeRefusals],
} as const satisfies Act

export function objectRenamed(
  history: ObjectHistory,
  order: z.infer<typeof renameObject.body>,
  acting: Acting,
  governance: Governance,
): Restructured | Refusal {
  const object = objectOn(history, turningDay(order))
  const { code = object.code, name = object.name } = order
  const wording = compose((l) =>
    l === 'sv'
      ? `${object.code} ${object.name} heter ${code} ${name}`
      : `${object.code} ${object.name} is called ${code} ${name}`,
  )
  return objectChanged(history, { code, name }, wording, order, acting, governance)
}

export function objectReclassified(
  history: ObjectHistory,
  order: z.infer<typeof reclassifyObject.body>,
  acting: Acting,
  governance: Governance,
): Restructured | Refusal {
  const object = objectOn(history, turningDay(order))
  const category = order.category ?? object.category
  const change = { category, ...(order.supports === undefined ? {} : supportFields(order.supports)) }
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
  return objectChanged(history, change, same ? short : wording, order, acting, governance)
}

interface Turned {
  readonly from?: string | undefined
  readonly decision: z.infer<typeof DecidedBody>
}

const turningDay = ({ from, decision }: Turned): string => from ?? decision.on

/** An object changes from a day that it has come to or will: the days before show it as it was. */
function objectChanged(
  history: ObjectHistory,
  change: Partial<ObjectTraits>,
  wording: Text,
  order: Turned,
  acting: Acting,
  governance: Governance,
): Restructured | Refusal {
  const from = turningDay(order)
  const changed = changedFrom(history, change, from)
  const refusal =
    whyNotRestructure(from, order.decision, acting, governance) ??
    whyNotTurn(history, from, acting) ??
    refusedAt(
      (field) => ((field.split('.').at(-1) ?? '') in change ? field : undefined),
      whyNotValidObject(changed, governance, from),
    )
  if (refusal !== undefined) return refusal
  const told =
    from === order.decision.on
      ? wording
      : compose((l) => (l === 'sv' ? `${wording.sv} från ${from}` : `${wording.en} from ${from}`))
  return {
    object: objectOn(changed, from),
    change: {
      changed: { objects: [changed] },
      decision: structureDecision(history.id, told, order.decision, acting, governance),
    },
  }
}

function whyNotTurn(history: ObjectHistory, from: string, { today }: Acting): Refusal | undefined {
  if (history.to !== null && history.to < today) return refuse('already-ended', null)
  return covers(history, from) ? undefined : refuse('object-not-open', null, { field: 'from' })
}
