import { z } from 'zod'
import { subareas } from '#model/structure'
import { text } from '#model/text'
import { reading } from './endpoint.ts'
import { mapColumns, mapRows } from './mapRows.ts'
import { AsOf, ObjectRef, pageOf, TextShape } from './shapes.ts'

const ChartedShape = z
  .object({
    id: z.uuid(),
    name: z.string(),
    kind: z.enum(['it', 'business']),
    /** As it was told; null: nobody has, or nobody knows. The names stand in `choices`. */
    lifecycle: z.string().nullable(),
    criticality: z.string().nullable(),
    category: z.string().nullable(),
    users: z.int().nullable(),
    /** Öre a year. */
    cost: z.int().nullable(),
    isProposed: z.boolean(),
    /** Fields that the model asks and nobody has told. */
    holes: z.int(),
    findings: z.int(),
  })
  .meta({ id: 'ChartedComponent' })

const AlikeShape = ChartedShape.pick({ kind: true, lifecycle: true, criticality: true, isProposed: true })
  .extend({ hasFinding: z.boolean(), count: z.int() })
  .meta({ id: 'AlikeComponents', description: 'So many of a product’s components that look the same on the map.' })

const ChartedProductShape = z
  .object({
    /** Null: at home in no product. */
    product: z.object({ id: z.uuid(), name: z.string(), subarea: z.enum(subareas) }).nullable(),
    findings: z.int(),
    count: z.int(),
    /** Named one by one, or counted in `alike` where `isSummed`. */
    components: z.array(ChartedShape),
    alike: z.array(AlikeShape),
  })
  .meta({ id: 'ChartedProduct' })

const ChartedObjectShape = z
  .object({
    /** Null: what no object answers for. */
    object: ObjectRef.nullable(),
    category: z.string().nullable(),
    withFindings: z.int(),
    products: z.array(ChartedProductShape),
  })
  .meta({ id: 'ChartedObject' })

const ChoiceShape = z.object({ id: z.string(), name: TextShape })

export const MapShape = pageOf(ChartedObjectShape).extend({
  /** The model's kinds of object in its order: those of one kind stand beside each other, the next kind under them. */
  categories: z.array(ChoiceShape),
  choices: z.object({
    lifecycle: z.array(ChoiceShape),
    criticality: z.array(ChoiceShape),
    category: z.array(ChoiceShape),
  }),
  components: z.int(),
  /** There are too many to name: each product counts its own. Ask for one object to have them by name. */
  isSummed: z.boolean(),
})

export const mapEndpoints = {
  'GET /map': reading({
    reads: 'signed-in',
    summary: {
      sv: 'Kartan: objekt, produkter och komponenter',
      en: 'The map: objects, products and components',
    },
    /** `object`: one alone, always with its components by name. `administration`: what it uses or answers for. */
    query: AsOf.extend({ object: z.uuid().optional(), administration: z.uuid().optional() }),
    answer: MapShape,
    export: { title: text('Karta', 'Map'), layOut: (map) => ({ columns: mapColumns(map), rows: mapRows(map) }) },
  }),
} as const
