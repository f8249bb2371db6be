import { z } from 'zod'
import { CalendarDate } from '#model/dates'
import { changeOffice, closeOffice, endHolder, registerHolder, registerOffice } from '#model/people/offices'
import { text } from '#model/text'
import { acting, reading } from './endpoint.ts'
import { listed } from './listExport.ts'
import { AsOf, Id, Paging, PersonRef, pageOf, TextShape } from './shapes.ts'

const HolderShape = z
  .object({ id: z.uuid(), person: PersonRef, from: CalendarDate, to: CalendarDate.nullable() })
  .meta({ id: 'OfficeHolder' })

export const OfficeShape = z
  .object({
    id: z.uuid(),
    version: z.int(),
    kind: z.string().nullable(),
    kindName: TextShape.nullable(),
    title: z.string(),
    administration: z.object({ id: z.uuid(), code: z.string(), name: z.string() }).nullable(),
    from: CalendarDate,
    to: CalendarDate.nullable(),
    holders: z.array(HolderShape),
    vacantSince: CalendarDate.nullable(),
    /** Everyone who has held it, holds it or will; each with the version that ending it has to name. */
    history: z.array(HolderShape.extend({ version: z.int() })),
  })
  .meta({ id: 'Office' })

const OfficeInList = OfficeShape.omit({ version: true, history: true }).meta({ id: 'OfficeInList' })

export const officeEndpoints = {
  'GET /offices': reading({
    reads: 'signed-in',
    summary: { sv: 'Befattningar med innehavare', en: 'Offices with their holders' },
    query: AsOf.extend({ kind: z.string().optional(), administration: z.uuid().optional(), ...Paging.shape }),
    answer: pageOf(OfficeInList),
    export: {
      title: text('Befattningar', 'Offices'),
      columns: {
        title: { heading: text('Befattning', 'Office'), text: ({ title }) => title },
        kind: { heading: text('I modellen', 'In the model'), text: ({ kindName }) => kindName },
        administration: {
          heading: text('Förvaltning', 'Administration'),
          text: ({ administration }) => administration?.name ?? null,
        },
        code: {
          heading: text('Förvaltningens kod', 'The administration’s code'),
          text: ({ administration }) => administration?.code ?? null,
        },
        holders: {
          heading: text('Innehavare', 'Holder'),
          text: ({ holders }) => listed(holders.map(({ person }) => person.name)),
        },
        vacantSince: { heading: text('Vakant sedan', 'Vacant since'), date: ({ vacantSince }) => vacantSince },
        from: { heading: text('Från', 'From'), date: ({ from }) => from },
        to: { heading: text('Till', 'To'), date: ({ to }) => to },
      },
    },
  }),
  'GET /offices/{id}': reading({
    reads: 'signed-in',
    summary: { sv: 'En befattning', en: 'One office' },
    params: Id,
    query: AsOf,
    answer: OfficeShape,
  }),
  'POST /offices': acting({
    act: registerOffice,
    summary: { sv: 'Lägg till en befattning', en: 'Add an office' },
    answer: OfficeShape,
    status: 201,
  }),
  'PATCH /offices/{id}': acting({
    act: changeOffice,
    summary: { sv: 'Ändra en befattning', en: 'Change an office' },
    guard: 'office',
    params: Id,
    answer: OfficeShape,
  }),
  'POST /offices/{id}/closure': acting({
    act: closeOffice,
    summary: { sv: 'Avsluta en befattning', en: 'Close an office' },
    guard: 'office',
    params: Id,
    answer: OfficeShape,
  }),
  'POST /offices/{id}/holders': acting({
    act: registerHolder,
    summary: { sv: 'Registrera vem som innehar befattningen', en: 'Register who holds the office' },
    on: 'office',
    guard: 'adds',
    params: Id,
    answer: OfficeShape,
    status: 201,
  }),
  'POST /office-holders/{id}/ending': acting({
    act: endHolder,
    summary: { sv: 'Avsluta ett innehav', en: 'End a holding' },
    guard: 'office-holder',
    params: Id,
    answer: OfficeShape,
  }),
} as const
