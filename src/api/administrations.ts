import { z } from 'zod'
import { CalendarDate } from '#model/dates'
import {
  changeAdministration,
  closeAdministration,
  registerAdministration,
  setScope,
} from '#model/people/administrations'
import { text } from '#model/text'
import { acting, reading } from './endpoint.ts'
import { listed } from './listExport.ts'
import { yesOrNo } from './listWords.ts'
import { AsOf, Id, ObjectRef, Paging, pageOf, RefusalShape } from './shapes.ts'

const Neighbour = z.object({ id: z.uuid(), name: z.string() })

const AdministrationInList = z
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
  can: z.object({ change: RefusalShape.nullable(), setScope: RefusalShape.nullable() }),
}).meta({ id: 'Administration' })

export const administrationEndpoints = {
  'GET /administrations': reading({
    reads: 'signed-in',
    summary: { sv: 'Förvaltningar och vad som stödjer dem', en: 'Administrations and what supports them' },
    query: AsOf.extend({ when: z.enum(['current', 'all']).default('current'), ...Paging.shape }),
    answer: pageOf(AdministrationInList),
    export: {
      title: text('Förvaltningar', 'Administrations'),
      columns: {
        name: { heading: text('Förvaltning', 'Administration'), text: ({ name }) => name },
        code: { heading: text('Kod', 'Code'), text: ({ code }) => code },
        from: { heading: text('Från', 'From'), date: ({ from }) => from },
        to: { heading: text('Till', 'To'), date: ({ to }) => to },
        shared: { heading: text('Gemensam', 'Shared'), text: ({ shared }) => yesOrNo(shared) },
        scope: {
          heading: text('Linjens beslut om uppdraget', 'The line’s decision on its task'),
          text: ({ scope }) => scope?.reference ?? null,
        },
        supportedBy: {
          heading: text('Stöds av objekt', 'Supported by objects'),
          text: ({ supportedBy }) => listed(supportedBy.filter(({ how }) => how === 'direct').map(({ code }) => code)),
        },
        indirectly: {
          heading: text('Stöds indirekt av objekt', 'Supported indirectly by objects'),
          text: ({ supportedBy }) =>
            listed(supportedBy.filter(({ how }) => how === 'indirect').map(({ code }) => code)),
        },
        predecessors: {
          heading: text('Kommer av', 'Follows from'),
          text: ({ predecessors }) => listed(predecessors.map(({ name }) => name)),
        },
        successors: {
          heading: text('Blev', 'Became'),
          text: ({ successors }) => listed(successors.map(({ name }) => name)),
        },
      },
    },
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
  'POST /administrations/{id}/scope': acting({
    act: setScope,
    summary: { sv: 'Ange linjens beslut om uppdraget', en: 'State the line’s decision on its task' },
    guard: 'administration',
    params: Id,
    answer: AdministrationShape,
  }),
} as const
