import { z } from 'zod'
import { CalendarDate } from '#model/dates'
import { text } from '#model/text'
import { AccountRef } from './decisions.ts'
import { reading } from './endpoint.ts'
import type { Columns } from './listExport.ts'
import { thingWords, wordIn } from './listWords.ts'
import { Instant, Paging, pageOf, TextShape } from './shapes.ts'

export const AuditEntryShape = z
  .object({
    number: z.int(),
    at: Instant,
    /** Null for whoever may not read the audit, as the body is empty for them. */
    actor: AccountRef.nullable(),
    /** By what it was done: null before that was kept, and for whoever may not read the audit. */
    by: z
      .object({
        kind: z.enum(['session', 'token', 'command-line', 'code', 'password']),
        /** What the token is called. */
        token: z.string().nullable(),
        /** Who made it. */
        madeBy: AccountRef.nullable(),
      })
      .nullable(),
    act: z.string(),
    actName: TextShape.nullable(),
    clause: z.string().nullable(),
    subject: z.object({ type: z.string(), id: z.string(), name: z.string().nullable() }),
    /** What was before and after, without secret facts and protected names for those who may not read them. */
    body: z.record(z.string(), z.unknown()),
  })
  .meta({ id: 'AuditEntry' })

export const auditColumns: Columns<z.output<typeof AuditEntryShape>> = {
  number: { heading: text('Nummer', 'Number'), number: ({ number }) => number },
  at: { heading: text('När', 'When'), moment: ({ at }) => at },
  actor: { heading: text('Vem', 'Who'), text: ({ actor }) => actor?.person?.name ?? actor?.name ?? null },
  token: { heading: text('Med nyckeln', 'With the token'), text: ({ by }) => by?.token ?? null },
  act: { heading: text('Vad', 'What'), text: ({ act, actName }) => actName ?? act },
  type: { heading: text('Gäller slag', 'Kind of thing'), text: ({ subject }) => wordIn(thingWords, subject.type) },
  subject: { heading: text('Gäller', 'About'), text: ({ subject }) => subject.name },
  id: { heading: text('Id', 'Id'), text: ({ subject }) => subject.id },
  clause: { heading: text('Klausul', 'Clause'), text: ({ clause }) => clause },
  // As it is remembered, in the API's own field names: this is evidence.
  body: { heading: text('Före och efter', 'Before and after'), text: ({ body }) => JSON.stringify(body) },
}

export const auditEndpoints = {
  'GET /audit-entries': reading({
    reads: 'signed-in',
    summary: { sv: 'Granskningsloggen, det senaste först', en: 'The audit, the latest first' },
    refusals: ['right-missing'],
    query: z.object({
      subjectType: z.string().optional(),
      subject: z.string().optional(),
      actor: z.string().optional(),
      act: z.string().optional(),
      from: CalendarDate.optional(),
      to: CalendarDate.optional(),
      ...Paging.shape,
    }),
    answer: pageOf(AuditEntryShape),
    export: { title: text('Granskningslogg', 'Audit log'), columns: auditColumns },
  }),
} as const
