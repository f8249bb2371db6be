import { z } from 'zod'
import { CalendarDate } from '#model/dates'
import { AccountRef } from './decisions.ts'
import { reading } from './endpoint.ts'
import { Instant, Paging, pageOf, TextShape } from './shapes.ts'

export const AuditEntryShape = z
  .object({
    number: z.int(),
    at: Instant,
    actor: AccountRef,
    act: z.string(),
    actName: TextShape.nullable(),
    clause: z.string().nullable(),
    subject: z.object({ type: z.string(), id: z.string(), name: z.string().nullable() }),
    /** What was before and after. Names of those with protected identity are left out. */
    body: z.record(z.string(), z.unknown()),
  })
  .meta({ id: 'AuditEntry' })

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
  }),
} as const
