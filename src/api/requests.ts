import { z } from 'zod'
import { CalendarDate } from '#model/dates'
import { declineRequest, registerRequest, requestStates, saveRequest, withdrawRequest } from '#model/requests/requests'
import { AccountRef } from './decisions.ts'
import { acting, reading } from './endpoint.ts'
import { listing } from './listShapes.ts'
import { requestList } from './requestList.ts'
import { AbleShape, Id, Instant, RefusalShape, TextShape } from './shapes.ts'

export const RequestInList = z
  .object({
    id: z.uuid(),
    state: z.enum(requestStates),
    act: z.string(),
    title: TextShape,
    clause: z.string().nullable(),
    askedOf: AbleShape.nullable(),
    askedOfYou: z.boolean(),
    requestedBy: AccountRef,
    requestedAt: Instant,
    note: z.string().nullable(),
  })
  .meta({ id: 'RequestInList' })

export const RequestShape = RequestInList.extend({
  params: z.record(z.string(), z.string()),
  body: z.record(z.string(), z.unknown()),
  closed: z
    .object({ by: AccountRef, at: Instant, reason: z.string().nullable(), resultId: z.string().nullable() })
    .nullable(),
  /** What a printed decision paper says. */
  paper: z.object({
    organisation: z.string(),
    day: CalendarDate,
    rule: TextShape.nullable(),
    section: z.string().nullable(),
    facts: z.array(z.object({ label: TextShape, value: TextShape })),
  }),
  can: z.object({
    register: RefusalShape.nullable(),
    decline: RefusalShape.nullable(),
    withdraw: RefusalShape.nullable(),
  }),
}).meta({ id: 'Request' })

export const requestEndpoints = {
  'GET /requests': listing(requestList, RequestInList, { sv: 'Begärda beslut', en: 'Requested decisions' }),
  'GET /requests/{id}': reading({
    reads: 'signed-in',
    summary: {
      sv: 'En begäran, med allt som behövs på ett beslutspapper',
      en: 'One request, with all that a decision paper needs',
    },
    params: Id,
    answer: RequestShape,
  }),
  'POST /requests': acting({
    act: saveRequest,
    summary: { sv: 'Spara det som nekades, eller be om beslut', en: 'Keep what was refused, or ask for a decision' },
    answer: RequestShape,
    status: 201,
  }),
  'POST /requests/{id}/registration': acting({
    act: registerRequest,
    summary: { sv: 'Registrera det begärda som beslutat', en: 'Register what was asked for as decided' },
    on: 'request',
    guard: 'once',
    params: Id,
    answer: RequestShape,
    status: 201,
  }),
  'POST /requests/{id}/declining': acting({
    act: declineRequest,
    summary: { sv: 'Avslå en begäran', en: 'Decline a request' },
    on: 'request',
    guard: 'once',
    params: Id,
    answer: RequestShape,
    status: 201,
  }),
  'POST /requests/{id}/withdrawal': acting({
    act: withdrawRequest,
    summary: { sv: 'Dra tillbaka en begäran', en: 'Withdraw a request' },
    on: 'request',
    guard: 'once',
    params: Id,
    answer: RequestShape,
    status: 201,
  }),
} as const
