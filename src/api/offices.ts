import { z } from 'zod'
import { CalendarDate } from '#model/dates'
import { changeOffice, closeOffice, endHolder, registerHolder, registerOffice } from '#model/people/offices'
import { acting, reading } from './endpoint.ts'
import { listing } from './listShapes.ts'
import { officeList } from './officeList.ts'
import { AsOf, ComingShape, HolderRef, Id, TextShape } from './shapes.ts'

const HolderShape = z
  .object({ id: z.uuid(), person: HolderRef, from: CalendarDate, to: CalendarDate.nullable() })
  .meta({ id: 'OfficeHolder' })

export const OfficeShape = z
  .object({
    id: z.uuid(),
    version: z.int(),
    kind: z.string().nullable(),
    kindName: TextShape.nullable(),
    title: z.string(),
    administration: z.object({ id: z.uuid(), code: z.string(), name: z.string() }).nullable(),
    /** What the model puts it over: the organisation, an administration or an operation of one. */
    leads: z.enum(['organisation', 'administration', 'operation']).nullable(),
    /** What a manager there answers for, also by the model: grounds for a seat in a steering group. */
    charges: z.array(z.object({ id: z.string(), name: TextShape })),
    from: CalendarDate,
    to: CalendarDate.nullable(),
    holders: z.array(HolderShape),
    vacantSince: CalendarDate.nullable(),
    coming: ComingShape.nullable(),
    /** Everyone who has held it, holds it or will; each with the version that ending it has to name. */
    history: z.array(HolderShape.extend({ version: z.int() })),
  })
  .meta({ id: 'Office' })

export const OfficeInList = OfficeShape.omit({ version: true, history: true }).meta({ id: 'OfficeInList' })

export const officeEndpoints = {
  'GET /offices': listing(officeList, OfficeInList, {
    sv: 'Befattningar med innehavare',
    en: 'Offices with their holders',
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
