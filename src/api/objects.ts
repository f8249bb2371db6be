import { z } from 'zod'
import { CalendarDate } from '#model/dates'
import { reclassifyObject, renameObject } from '#model/objects/changing'
import { mergeObjects, splitObject } from '#model/objects/mergers'
import { closeObject, createObject } from '#model/objects/objects'
import { text } from '#model/text'
import { DecisionInList } from './decisions.ts'
import { acting, reading } from './endpoint.ts'
import { FindingShape } from './findings.ts'
import { listing } from './listShapes.ts'
import { objectList } from './objectList.ts'
import {
  AbleShape,
  AsOf,
  ComingShape,
  HolderRef,
  Id,
  ObjectRef,
  pageOf,
  RefusalShape,
  SideShape,
  TextShape,
} from './shapes.ts'

const CategoryShape = z
  .object({ id: z.string(), name: TextShape, definition: TextShape, clause: z.string(), subjects: z.array(z.string()) })
  .meta({ id: 'Category' })

const SupportShape = z
  .object({ id: z.uuid(), code: z.string(), name: z.string(), how: z.enum(['direct', 'indirect']) })
  .meta({ id: 'Support' })

/** What an object is, apart from all that hangs on it. */
const ObjectBasis = ObjectRef.extend({
  level: z.string(),
  partOf: ObjectRef.nullable(),
  category: CategoryShape.nullable(),
  supportsAll: z.boolean(),
  supports: z.array(SupportShape),
  from: CalendarDate,
  to: CalendarDate.nullable(),
})

export const ObjectInList = ObjectBasis.extend({
  /** The roles that the model wants filled in every object, on each side; without a person: vacant. */
  people: z.array(
    z.object({
      ...{ role: z.string(), side: SideShape, title: TextShape, person: HolderRef.nullable() },
      /** Who is to take the place, where it is empty. */
      coming: ComingShape.nullable(),
    }),
  ),
  seats: z.object({ filled: z.int(), total: z.int() }),
  findings: z.int(),
  products: z.int(),
  /** Those that it answers for, servers and databases included. */
  components: z.int(),
}).meta({ id: 'ObjectInList' })

const recordParts = {
  version: z.int(),
  predecessors: z.array(ObjectRef),
  successors: z.array(ObjectRef),
  /** Days on which it came to be called or placed otherwise. */
  changes: z.array(z.object({ on: CalendarDate, text: TextShape })),
}

export const ObjectRecord = ObjectBasis.extend(recordParts).meta({
  id: 'ObjectRecord',
  description:
    'What an act on an object answers. Who acts in it, what is found in it and what can be done are read with the object.',
})

const PlaceShape = z
  .object({
    role: z.string(),
    name: TextShape,
    side: SideShape,
    title: TextShape,
    needed: z.enum(['always', 'when-needed', 'by-duty']),
    clause: z.string(),
    /** Its tasks that a deviation can move; what the model gives as a mandate is none. */
    movable: z.array(z.object({ id: z.string(), name: TextShape })),
    holders: z.array(
      z.object({
        appointmentId: z.uuid(),
        person: HolderRef,
        from: CalendarDate,
        to: CalendarDate.nullable(),
        products: z.array(z.string()),
      }),
    ),
    vacantSince: CalendarDate.nullable(),
    /** Who is to take it, where it is empty. */
    coming: ComingShape.nullable(),
    /** For a place that is empty: who appoints, and whether the asking person is one of them. */
    shouldAct: z.array(AbleShape),
    shouldYouAct: z.boolean(),
  })
  .meta({
    id: 'ObjectPlace',
    description: 'One role on one side of an object: who holds it, or since when nobody does.',
  })

export const ObjectShape = ObjectInList.extend({
  ...recordParts,
  places: z.array(PlaceShape),
  deviations: z.array(
    z.object({
      id: z.uuid(),
      tasks: z.array(z.string()),
      /** The one product that it concerns. */
      product: z.string().nullable(),
      source: TextShape,
      target: TextShape,
      reason: z.string(),
      notedIn: z.string().nullable(),
      from: CalendarDate,
      to: CalendarDate.nullable(),
    }),
  ),
  openFindings: z.array(FindingShape),
  history: z.array(DecisionInList),
  can: z.object({ restructure: RefusalShape.nullable(), addProduct: RefusalShape.nullable() }),
}).meta({ id: 'Object' })

const ObjectRecords = z.object({ items: z.array(ObjectRecord), next: z.null() })

export const objectEndpoints = {
  'GET /objects': listing(objectList, ObjectInList, { sv: 'Objekt', en: 'Objects' }),
  'GET /objects/{id}': reading({
    reads: 'signed-in',
    summary: { sv: 'Ett objekt', en: 'One object' },
    params: Id,
    query: AsOf,
    answer: ObjectShape,
  }),
  'GET /categories': reading({
    reads: 'signed-in',
    summary: { sv: 'Objektens kategorier', en: 'Categories of objects' },
    query: AsOf,
    answer: pageOf(CategoryShape),
    export: {
      title: text('Objektens kategorier', 'Categories of objects'),
      columns: {
        name: { heading: text('Kategori', 'Category'), text: ({ name }) => name },
        definition: { heading: text('Betyder', 'Means'), text: ({ definition }) => definition },
        clause: { heading: text('Klausul', 'Clause'), text: ({ clause }) => clause },
      },
    },
  }),
  'POST /objects': acting({
    act: createObject,
    summary: { sv: 'Registrera beslut om ett nytt objekt', en: 'Record the decision on a new object' },
    answer: ObjectRecord,
    status: 201,
  }),
  'POST /objects/{id}/renaming': acting({
    act: renameObject,
    summary: { sv: 'Registrera beslut om nytt namn', en: 'Record the decision on a new name' },
    guard: 'object',
    params: Id,
    answer: ObjectRecord,
  }),
  'POST /objects/{id}/reclassification': acting({
    act: reclassifyObject,
    summary: { sv: 'Registrera beslut om kategori eller stöd', en: 'Record the decision on category or support' },
    guard: 'object',
    params: Id,
    answer: ObjectRecord,
  }),
  'POST /objects/{id}/closure': acting({
    act: closeObject,
    summary: { sv: 'Registrera beslut om att avsluta objektet', en: 'Record the decision to close the object' },
    guard: 'object',
    params: Id,
    answer: ObjectRecord,
  }),
  'POST /objects/{id}/split': acting({
    act: splitObject,
    summary: { sv: 'Registrera beslut om att dela objektet', en: 'Record the decision to split the object' },
    guard: 'object',
    params: Id,
    answer: ObjectRecords,
    status: 201,
  }),
  'POST /object-mergers': acting({
    act: mergeObjects,
    summary: { sv: 'Registrera beslut om att slå ihop objekt', en: 'Record the decision to merge objects' },
    answer: ObjectRecord,
    status: 201,
  }),
} as const
