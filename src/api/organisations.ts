import { z } from 'zod'
import { CalendarDate } from '#model/dates'
import { text } from '#model/text'
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
    export: {
      title: text('Organisation', 'Organisation'),
      columns: {
        name: { heading: text('Organisation', 'Organisation'), text: ({ name }) => name },
        day: { heading: text('Dag', 'Day'), date: ({ day }) => day },
        model: { heading: text('Modell', 'Model'), text: ({ model }) => model.name },
        version: { heading: text('Version', 'Version'), number: ({ model }) => model.version },
        from: { heading: text('Gäller från', 'Valid from'), date: ({ model }) => model.from },
      },
    },
  }),
} as const
