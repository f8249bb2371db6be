import { z } from 'zod'
import { CalendarDate } from '#model/dates'
import { DecisionKind } from '#model/shapes/modelMandates'
import { reading } from './endpoint.ts'
import { AbleShape, SideShape } from './shapes.ts'

export const decisionMakerEndpoints = {
  'GET /decision-makers': reading({
    reads: 'signed-in',
    summary: {
      sv: 'Vem som får besluta i en fråga, och vilka andra som finns att välja',
      en: 'Who may decide a matter, and who else there is to choose from',
    },
    query: z.object({
      kind: DecisionKind,
      role: z.string().optional(),
      side: SideShape.optional(),
      object: z.uuid().optional(),
      person: z.uuid().optional(),
      /** Where what is decided belongs, when that isn't where somebody works. */
      administration: z.uuid().optional(),
      /** The day of the decision. */
      on: CalendarDate.optional(),
    }),
    answer: z.object({ able: z.array(AbleShape), others: z.array(AbleShape) }),
  }),
} as const
