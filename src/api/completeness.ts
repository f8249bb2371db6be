import { z } from 'zod'
import { coreFieldNames } from '#model/components/coreFieldNames'
import { type CoreField, coreFieldIds } from '#model/shapes/modelRegister'
import { text } from '#model/text'
import { ComponentRef } from './componentShapes.ts'
import { reading } from './endpoint.ts'
import { listed, type Words } from './listExport.ts'
import { AsOf, countedPageOf, ObjectRef, Paging, PersonRef, pageOf, TextShape } from './shapes.ts'

const CoreFieldShape = z.enum(coreFieldIds)

const SumShape = z
  .object({
    /** One of them says whose; both null: those that no object answers for, or that nobody is responsible for. */
    object: ObjectRef.nullable(),
    person: PersonRef.nullable(),
    components: z.int(),
    known: z.int(),
    unknown: z.int(),
    empty: z.int(),
    fields: z.array(z.object({ field: CoreFieldShape, unknown: z.int(), empty: z.int() })),
  })
  .meta({ id: 'CompletenessSum', description: 'Known, unknown and empty: three different things.' })

const HolesShape = z
  .object({ component: ComponentRef, unknown: z.array(CoreFieldShape), empty: z.array(CoreFieldShape) })
  .meta({ id: 'ComponentHoles' })

const namesOf = (ids: readonly CoreField[]): Words => listed(ids.map((id) => coreFieldNames[id]))

const fields = z.array(z.object({ id: CoreFieldShape, name: TextShape }))

export const completenessEndpoints = {
  'GET /completeness': reading({
    reads: 'signed-in',
    summary: {
      sv: 'Vad som är känt om it-komponenterna, per objekt eller ansvarig',
      en: 'What is known of the IT components, by object or by the one responsible',
    },
    query: AsOf.extend({ by: z.enum(['object', 'steward']).default('object') }),
    answer: pageOf(SumShape).extend({ fields }),
    export: {
      title: text('Ifyllda uppgifter', 'What is filled in'),
      columns: {
        whose: {
          heading: text('Objekt eller ansvarig', 'Object or person'),
          text: ({ object, person }) => object?.code ?? person?.name ?? null,
        },
        components: { heading: text('It-komponenter', 'IT components'), number: ({ components }) => components },
        known: { heading: text('Känt', 'Known'), number: ({ known }) => known },
        unknown: { heading: text('Vet inte', 'Unknown'), number: ({ unknown }) => unknown },
        empty: { heading: text('Tomt', 'Empty'), number: ({ empty }) => empty },
      },
    },
  }),
  'GET /completeness/components': reading({
    reads: 'signed-in',
    summary: {
      sv: 'It-komponenterna och vad som saknas om var och en, de med mest först',
      en: 'The IT components and what is missing of each, those with most first',
    },
    /** `field`: those that lack it. `person`: those that the person is responsible for, on either side. */
    query: AsOf.extend(Paging.shape).extend({
      object: z.uuid().optional(),
      person: z.uuid().optional(),
      field: CoreFieldShape.optional(),
    }),
    answer: countedPageOf(HolesShape).extend({ fields }),
    export: {
      title: text('It-komponenter där något fattas', 'IT components with something missing'),
      columns: {
        component: { heading: text('It-komponent', 'IT component'), text: ({ component }) => component.name },
        object: { heading: text('Objekt', 'Object'), text: ({ component }) => component.object?.code ?? null },
        unknown: { heading: text('Vet inte', 'Unknown'), text: ({ unknown }) => namesOf(unknown) },
        empty: { heading: text('Tomt', 'Empty'), text: ({ empty }) => namesOf(empty) },
      },
    },
  }),
} as const
