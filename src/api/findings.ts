import { z } from 'zod'
import { CalendarDate } from '#model/dates'
import { reading } from './endpoint.ts'
import { AbleShape, AsOf, ObjectRef, Paging, pageOf, TextShape } from './shapes.ts'

export const FindingShape = z
  .object({
    id: z.string(),
    kind: z.string(),
    clause: z.string(),
    section: z.string().nullable(),
    title: TextShape,
    why: TextShape,
    subject: z.object({ type: z.string(), id: z.string(), name: z.string() }),
    object: ObjectRef.nullable(),
    since: CalendarDate,
    days: z.int(),
    shouldAct: z.array(AbleShape),
    /** Named among those who should act. */
    shouldYouAct: z.boolean(),
    /** Named, or has the right to register what they decide. */
    canYouAct: z.boolean(),
    mend: z.object({ act: z.string(), with: z.record(z.string(), z.string()) }).nullable(),
  })
  .meta({ id: 'Finding', description: 'A place where the model is not followed on the day.' })

const Count = z.object({ id: z.string(), name: TextShape, count: z.int() }).meta({ id: 'Count' })

export const findingEndpoints = {
  'GET /findings': reading({
    reads: 'signed-in',
    summary: { sv: 'Brister mot modellen', en: 'Where the model is not followed' },
    query: AsOf.extend({
      clause: z.string().optional(),
      object: z.uuid().optional(),
      kind: z.string().optional(),
      /** `me`, an able one’s id, or a person’s id. */
      shouldAct: z.string().optional(),
      ...Paging.shape,
    }),
    answer: pageOf(FindingShape).extend({
      total: z.int(),
      /** Counted over everything that the day has, whatever is filtered. */
      facets: z.object({
        kinds: z.array(Count),
        clauses: z.array(Count),
        objects: z.array(Count),
        shouldAct: z.array(Count),
      }),
    }),
  }),
} as const
