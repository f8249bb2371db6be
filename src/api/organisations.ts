import { z } from 'zod'
import { CalendarDate } from '#model/dates'
import { reading } from './endpoint.ts'
import { pageOf, TextShape } from './shapes.ts'

export const organisationEndpoints = {
  'GET /organisations': reading({
    reads: 'signed-in',
    summary: { sv: 'Den organisation som kontot hör till', en: 'The organisation that the account belongs to' },
    answer: pageOf(
      z
        .object({
          id: z.uuid(),
          name: z.string(),
          demo: z.boolean(),
          day: CalendarDate,
          model: z.object({ id: z.string(), name: TextShape, version: z.int(), from: CalendarDate.nullable() }),
        })
        .meta({ id: 'Organisation' }),
    ),
  }),
} as const
