import { z } from 'zod'
import { CalendarDate } from '#model/dates'
import {
  changeAdministration,
  closeAdministration,
  registerAdministration,
  setScope,
  takeBackClosing,
} from '#model/people/administrations'
import { administrationList } from './administrationList.ts'
import { acting, reading } from './endpoint.ts'
import { listing } from './listShapes.ts'
import { AsOf, Id, ObjectRef, RefusalShape } from './shapes.ts'

const Neighbour = z.object({ id: z.uuid(), name: z.string() })

export const AdministrationInList = z
  .object({
    id: z.uuid(),
    code: z.string(),
    name: z.string(),
    shared: z.boolean(),
    from: CalendarDate,
    to: CalendarDate.nullable(),
    predecessors: z.array(Neighbour),
    successors: z.array(Neighbour),
    /** The line's own decision about what a shared administration answers for. */
    scope: z.object({ reference: z.string(), url: z.string().nullable() }).nullable(),
    supportedBy: z.array(ObjectRef.extend({ how: z.enum(['direct', 'indirect']) })),
  })
  .meta({ id: 'AdministrationInList' })

export const AdministrationShape = AdministrationInList.extend({
  version: z.int(),
  can: z.object({
    change: RefusalShape.nullable(),
    setScope: RefusalShape.nullable(),
    close: RefusalShape.nullable(),
    takeBackClosing: RefusalShape.nullable(),
  }),
}).meta({ id: 'Administration' })

export const administrationEndpoints = {
  'GET /administrations': listing(administrationList, AdministrationInList, {
    sv: 'Förvaltningar och vad som stödjer dem',
    en: 'Administrations and what supports them',
  }),
  'GET /administrations/{id}': reading({
    reads: 'signed-in',
    summary: { sv: 'En förvaltning', en: 'One administration' },
    params: Id,
    query: AsOf,
    answer: AdministrationShape,
  }),
  'POST /administrations': acting({
    act: registerAdministration,
    summary: { sv: 'Lägg till en förvaltning', en: 'Add an administration' },
    answer: AdministrationShape,
    status: 201,
  }),
  'PATCH /administrations/{id}': acting({
    act: changeAdministration,
    summary: { sv: 'Ändra en förvaltning', en: 'Change an administration' },
    guard: 'administration',
    params: Id,
    answer: AdministrationShape,
  }),
  'POST /administrations/{id}/closure': acting({
    act: closeAdministration,
    summary: { sv: 'Avsluta en förvaltning', en: 'Close an administration' },
    guard: 'administration',
    params: Id,
    answer: AdministrationShape,
  }),
  'DELETE /administrations/{id}/closure': acting({
    act: takeBackClosing,
    summary: { sv: 'Ta tillbaka ett avslut innan dess dag', en: 'Take back a closing before its day' },
    guard: 'administration',
    params: Id,
    answer: AdministrationShape,
  }),
  'POST /administrations/{id}/scope': acting({
    act: setScope,
    summary: { sv: 'Ange linjens beslut om uppdraget', en: 'State the line’s decision on its task' },
    guard: 'administration',
    params: Id,
    answer: AdministrationShape,
  }),
} as const
