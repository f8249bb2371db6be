import { z } from 'zod'
import { CalendarDate } from '#model/dates'
import { Text } from '#model/shapes/text'

/** Shapes that several subjects answer with. `meta.id` names the component in the OpenAPI document. */
export const TextShape = Text.meta({ id: 'Text', description: 'The same words in Swedish and English.' })

export const Instant = z.iso.datetime()

/** Which day is asked about; today when left out. */
export const AsOf = z.object({ asOf: CalendarDate.optional() })

export const Id = z.object({ id: z.uuid() })

export const SideShape = z.enum(['business', 'it']).meta({ id: 'Side' })

/** A person as others see them; one with protected identity has no name, only `protectedIdentity`. */
export const PersonRef = z
  .object({ id: z.uuid(), name: z.string(), protectedIdentity: z.boolean() })
  .meta({ id: 'PersonRef' })

/** Who is to take a place that stands empty. */
export const ComingShape = z.object({ person: PersonRef, from: CalendarDate }).meta({ id: 'Coming' })
/** Whoever holds a role or an office, and for whom, where they act for somebody who steps back in afterwards. */
export const HolderRef = PersonRef.extend({ standsInFor: PersonRef.nullable() }).meta({ id: 'HolderRef' })

export const ObjectRef = z.object({ id: z.uuid(), code: z.string(), name: z.string() }).meta({ id: 'ObjectRef' })

export const AbleShape = z
  .object({
    kind: z.enum(['office', 'role', 'forum', 'line']),
    id: z.string().nullable(),
    title: TextShape,
    persons: z.array(HolderRef),
    /** Named for this only: the empty place that it can put somebody in. */
    fills: TextShape.optional(),
    /** The day that it is told as of, where that isn't today. */
    asOf: CalendarDate.optional(),
  })
  .meta({ id: 'Able', description: 'An office, role or forum that could decide, and who holds it.' })

export const RefusalShape = z
  .object({
    code: z.string(),
    title: TextShape,
    clause: z.string().nullable(),
    section: z.string().nullable(),
    rule: TextShape.nullable(),
    missing: z.array(TextShape),
    couldBeDoneBy: z.array(AbleShape),
    field: z.string().optional(),
  })
  .meta({ id: 'Refusal' })

/** RFC 9457, with what a refusal says. Faults have no `refusal`. */
export const ProblemShape = z
  .object({
    type: z.string(),
    title: z.string(),
    status: z.int(),
    code: z.string(),
    clause: z.string().nullable().optional(),
    missing: z.array(TextShape).optional(),
    couldBeDoneBy: z.array(AbleShape).optional(),
    refusal: RefusalShape.optional(),
    fields: z.array(z.object({ field: z.string(), message: TextShape })).optional(),
    newer: z.unknown().optional(),
  })
  .meta({ id: 'Problem' })

export const MakerShape = z
  .object({ kind: z.enum(['office', 'role', 'forum']), id: z.string(), title: TextShape })
  .meta({ id: 'Maker', description: 'Who decided: an office, a role in an object, or a forum.' })

/** The decision that a record rests on. */
export const DecisionRef = z
  .object({
    id: z.uuid(),
    by: MakerShape,
    on: CalendarDate,
    reference: z.string(),
    clause: z.string(),
    /** Why its maker turns out not to have held the mandate that day; null where it was held. */
    withoutMandate: TextShape.nullable(),
  })
  .meta({ id: 'DecisionRef' })

/** A page of a list. `next` is the cursor of the following page; null at the end. */
export const pageOf = <T extends z.ZodType>(item: T) => z.object({ items: z.array(item), next: z.string().nullable() })

/** A page of a list that is counted: how many there are in all, and how many of them stand before this page. */
export const countedPageOf = <T extends z.ZodType>(item: T) => pageOf(item).extend({ total: z.int(), before: z.int() })

export const Paging = z.object({
  after: z.string().optional(),
  limit: z.coerce.number().int().min(1).max(500).default(100),
})
