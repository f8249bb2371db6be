import { z } from 'zod'
import { CalendarDate } from '#model/dates'
import { recordDeviation } from '#model/roles/deviating'
import { endDeviation, noteDeviation } from '#model/roles/deviationChanges'
import { deviationList } from './deviationList.ts'
import { acting, reading } from './endpoint.ts'
import { listing } from './listShapes.ts'
import { DecisionRef, Id, ObjectRef, PersonRef, RefusalShape, SideShape, TextShape } from './shapes.ts'

const RoleOnSideShape = z.object({ role: z.string(), side: SideShape, title: TextShape })

export const DeviationShape = z
  .object({
    id: z.uuid(),
    object: ObjectRef,
    /** The one product that it concerns; null: all of the object. */
    product: z.object({ id: z.uuid(), name: z.string() }).nullable(),
    tasks: z.array(z.object({ id: z.string(), name: TextShape })),
    source: RoleOnSideShape,
    target: RoleOnSideShape,
    /** Those who hold the role that it went to on the day. Nobody: then nobody carries the tasks. */
    carriers: z.array(PersonRef),
    reason: z.string(),
    notedIn: z.string().nullable(),
    from: CalendarDate,
    to: CalendarDate.nullable(),
    decision: DecisionRef,
  })
  .meta({ id: 'Deviation' })

const DeviationRecord = DeviationShape.extend({
  version: z.int(),
  can: z.object({ note: RefusalShape.nullable(), end: RefusalShape.nullable() }),
}).meta({ id: 'DeviationRecord' })

export const deviationEndpoints = {
  'GET /deviations': listing(deviationList, DeviationShape, { sv: 'Avsteg en dag', en: 'Deviations on a day' }),
  'GET /deviations/{id}': reading({
    reads: 'signed-in',
    summary: { sv: 'Ett avsteg', en: 'One deviation' },
    params: Id,
    answer: DeviationRecord,
  }),
  'POST /deviations': acting({
    act: recordDeviation,
    summary: {
      sv: 'Registrera att uppgifter är flyttade mellan objektets roller',
      en: "Record that tasks are moved between an object's roles",
    },
    answer: DeviationShape,
    status: 201,
  }),
  'POST /deviations/{id}/note': acting({
    act: noteDeviation,
    summary: { sv: 'Ange i vilket dokument avsteget står', en: 'Say in which document the deviation is noted' },
    guard: 'deviation',
    params: Id,
    answer: DeviationShape,
  }),
  'POST /deviations/{id}/ending': acting({
    act: endDeviation,
    summary: { sv: 'Registrera att ett avsteg är avslutat', en: 'Record that a deviation is ended' },
    guard: 'deviation',
    params: Id,
    answer: DeviationShape,
    status: 201,
  }),
} as const
