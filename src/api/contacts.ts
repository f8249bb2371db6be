import { z } from 'zod'
import { CalendarDate } from '#model/dates'
import { reading } from './endpoint.ts'
import { AsOf, PersonRef, pageOf, TextShape } from './shapes.ts'

const AboutShape = z
  .object({ type: z.enum(['object', 'product', 'administration', 'category']), id: z.string(), name: z.string() })
  .meta({ id: 'ContactAbout' })

const ContactShape = z
  .object({
    answers: AboutShape,
    /** Nobody: the place is vacant since `vacantSince`. */
    person: PersonRef.nullable(),
    vacantSince: CalendarDate.nullable(),
    why: TextShape,
    via: AboutShape.nullable(),
  })
  .meta({ id: 'Contact' })

export const contactEndpoints = {
  'GET /contacts': reading({
    reads: 'signed-in',
    summary: { sv: 'Vem är min kontakt?', en: 'Who is my contact?' },
    /** `administration:ID`, `object:ID`, `product:ID`, or words. */
    query: AsOf.extend({ for: z.string().trim().min(1).max(200) }),
    answer: pageOf(ContactShape),
  }),
} as const
