import { z } from 'zod'
import { CalendarDate } from '#model/dates'
import { reading } from './endpoint.ts'
import { MandatesShape, PersonShape } from './persons.ts'
import { AsOf, ComingShape, ObjectRef, PersonRef, TextShape } from './shapes.ts'

/** One thing that waits, and the one thing to press. */
const WaitingShape = z
  .object({
    id: z.string(),
    /** `leaving`: what somebody's last day will leave open. */
    about: z.enum(['finding', 'leaving', 'request', 'objection', 'decision', 'way-in']),
    /** `told`: recorded in one's name by somebody else. Nothing has to be done, but it can be objected to. */
    state: z.enum(['late', 'due', 'told']),
    since: CalendarDate,
    days: z.int(),
    object: ObjectRef.nullable(),
    clause: z.string().nullable(),
    title: TextShape,
    why: TextShape,
    action: z.object({
      label: TextShape,
      /** The act and what is known of its body; null where the place to go is a page. */
      act: z.string().nullable(),
      with: z.record(z.string(), z.string()),
      to: z.object({ type: z.string(), id: z.string() }),
    }),
  })
  .meta({ id: 'Waiting' })

export const homeEndpoints = {
  'GET /home': reading({
    reads: 'signed-in',
    summary: {
      sv: 'Vad som väntar på mig, vad jag är och vad jag får besluta',
      en: 'What waits for me, what I am and what I may decide',
    },
    query: AsOf,
    answer: z.object({
      day: CalendarDate,
      organisation: z.object({ id: z.uuid(), name: z.string(), demo: z.boolean() }),
      name: z.string(),
      person: PersonRef.nullable(),
      rights: z.array(z.string()),
      waiting: z.array(WaitingShape),
      roles: PersonShape.shape.roles,
      offices: PersonShape.shape.offices,
      seats: PersonShape.shape.seats,
      mandates: MandatesShape,
      objects: z.array(
        ObjectRef.extend({
          places: z.int(),
          filled: z.int(),
          /** Those who are to take the places that are empty. */
          coming: z.array(ComingShape),
          findings: z.int(),
        }),
      ),
    }),
  }),
} as const
