import { z } from 'zod'
import { CalendarDate } from '#model/dates'
import { text } from '#model/text'
import { reading } from './endpoint.ts'
import { listed } from './listExport.ts'
import { AbleShape, AsOf, countedPageOf, ObjectRef, Paging, TextShape } from './shapes.ts'

export const FindingShape = z
  .object({
    id: z.string(),
    kind: z.string(),
    clause: z.string(),
    section: z.string().nullable(),
    title: TextShape,
    why: TextShape,
    subject: z.object({ type: z.string(), id: z.string(), name: z.string() }),
    object: ObjectRef.nullable(),
    since: CalendarDate,
    days: z.int(),
    shouldAct: z.array(AbleShape),
    /** Named among those who should act. */
    shouldYouAct: z.boolean(),
    /** Named, or has the right to register what they decide. */
    canYouAct: z.boolean(),
    /** The first day that it is solved by what is decided already. Until then nobody is asked to act. */
    solvedFrom: CalendarDate.nullable(),
    /** What follows from it, and isn't a finding of its own. */
    carries: z.array(z.object({ clause: z.string(), title: TextShape })),
    /** It reminds of what should be done, and breaks no clause. */
    reminds: z.boolean(),
    mend: z.object({ act: z.string(), with: z.record(z.string(), z.string()) }).nullable(),
  })
  .meta({ id: 'Finding', description: 'A place where the model is not followed on the day.' })

const Count = z.object({ id: z.string(), name: TextShape, count: z.int() }).meta({ id: 'Count' })

/** A finding is a question's answer, no record: its id says which question, and about what. */
const FindingId = z.object({ id: z.string().min(1).max(200) })

export const findingEndpoints = {
  'GET /findings': reading({
    reads: 'signed-in',
    summary: { sv: 'Brister mot modellen', en: 'Where the model is not followed' },
    query: AsOf.extend({
      clause: z.string().optional(),
      object: z.uuid().optional(),
      kind: z.string().optional(),
      /** `me`, an able one’s id, or a person’s id. */
      shouldAct: z.string().optional(),
      ...Paging.shape,
    }),
    answer: countedPageOf(FindingShape).extend({
      /** Counted over everything that the day has, whatever is filtered. */
      facets: z.object({
        kinds: z.array(Count),
        clauses: z.array(Count),
        objects: z.array(Count),
        shouldAct: z.array(Count),
      }),
    }),
    export: {
      title: text('Brister', 'Findings'),
      columns: {
        title: { heading: text('Brist', 'Finding'), text: ({ title }) => title },
        why: { heading: text('Varför', 'Why'), text: ({ why }) => why },
        object: { heading: text('Objekt', 'Object'), text: ({ object }) => object?.code ?? null },
        subject: { heading: text('Gäller', 'About'), text: ({ subject }) => subject.name },
        since: { heading: text('Sedan', 'Since'), date: ({ since }) => since },
        days: { heading: text('Dagar', 'Days'), number: ({ days }) => days },
        shouldAct: {
          heading: text('Bör agera', 'Should act'),
          text: ({ shouldAct }) => listed(shouldAct.map(({ title }) => title)),
        },
        persons: {
          heading: text('Personer', 'People'),
          text: ({ shouldAct }) =>
            listed([...new Set(shouldAct.flatMap(({ persons }) => persons.map(({ name }) => name)))]),
        },
        solvedFrom: { heading: text('Löses', 'Solved from'), date: ({ solvedFrom }) => solvedFrom },
        carries: {
          heading: text('Följer av det', 'Follows from it'),
          text: ({ carries }) => listed(carries.map(({ title }) => title)),
        },
        section: { heading: text('Avsnitt', 'Section'), text: ({ section }) => section },
        clause: { heading: text('Klausul', 'Clause'), text: ({ clause }) => clause },
      },
    },
  }),
  'GET /findings/{id}': reading({
    reads: 'signed-in',
    summary: { sv: 'En brist; finns bara så länge den består', en: 'One finding; there only as long as it lasts' },
    params: FindingId,
    query: AsOf,
    answer: FindingShape,
  }),
} as const
