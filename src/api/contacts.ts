import { z } from 'zod'
import { CalendarDate } from '#model/dates'
import { text } from '#model/text'
import { reading } from './endpoint.ts'
import { thingWords, wordIn } from './listWords.ts'
import { AsOf, ComingShape, PersonRef, pageOf, TextShape } from './shapes.ts'

const AboutShape = z
  .object({
    type: z.enum(['object', 'product', 'it-component', 'business-component', 'administration', 'category']),
    id: z.string(),
    name: z.string(),
  })
  .meta({ id: 'ContactAbout' })

const ContactShape = z
  .object({
    answers: AboutShape,
    /** Nobody: the place is vacant since `vacantSince`. */
    person: PersonRef.nullable(),
    vacantSince: CalendarDate.nullable(),
    coming: ComingShape.nullable(),
    why: TextShape,
    via: AboutShape.nullable(),
  })
  .meta({ id: 'Contact' })

export const contactEndpoints = {
  'GET /contacts': reading({
    reads: 'signed-in',
    summary: { sv: 'Vem är min kontakt?', en: 'Who is my contact?' },
    /** `administration:ID`, `object:ID`, `product:ID`, `component:ID`, or words. */
    query: AsOf.extend({ for: z.string().trim().min(1).max(200) }),
    answer: pageOf(ContactShape),
    export: {
      title: text('Kontakter', 'Contacts'),
      columns: {
        type: { heading: text('Slag', 'Kind'), text: ({ answers }) => wordIn(thingWords, answers.type) },
        about: { heading: text('Gäller', 'About'), text: ({ answers }) => answers.name },
        person: { heading: text('Kontakt', 'Contact'), text: ({ person }) => person?.name ?? null },
        vacantSince: { heading: text('Vakant sedan', 'Vacant since'), date: ({ vacantSince }) => vacantSince },
        coming: { heading: text('Tillträder', 'To begin'), text: ({ coming }) => coming?.person.name ?? null },
        comingFrom: { heading: text('Tillträder den', 'Begins on'), date: ({ coming }) => coming?.from ?? null },
        why: { heading: text('Varför', 'Why'), text: ({ why }) => why },
        via: { heading: text('Genom', 'Through'), text: ({ via }) => via?.name ?? null },
      },
    },
  }),
} as const
