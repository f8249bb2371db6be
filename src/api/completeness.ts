import { z } from 'zod'
import { coreFieldIds } from '#model/shapes/modelRegister'
import { text } from '#model/text'
import { holeList, sumColumns } from './completenessLists.ts'
import { ComponentRef } from './componentShapes.ts'
import { reading } from './endpoint.ts'
import { listing } from './listShapes.ts'
import { AsOf, ObjectRef, PersonRef, pageOf, TextShape } from './shapes.ts'

const CoreFieldShape = z.enum(coreFieldIds)

export const SumShape = z
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

export const HolesShape = z
  .object({
    id: z.uuid(),
    component: ComponentRef,
    unknown: z.array(CoreFieldShape),
    empty: z.array(CoreFieldShape),
  })
  .meta({ id: 'ComponentHoles' })

const fields = z.array(z.object({ id: CoreFieldShape, name: TextShape }))
const holes = listing(holeList, HolesShape, {
  sv: 'It-komponenterna och vad som saknas om var och en, de med mest först',
  en: 'The IT components and what is missing of each, those with most first',
})

export const completenessEndpoints = {
  'GET /completeness': reading({
    reads: 'signed-in',
    summary: {
      sv: 'Vad som är känt om it-komponenterna, per objekt eller ansvarig',
      en: 'What is known of the IT components, by object or by the one responsible',
    },
    query: AsOf.extend({ by: z.enum(['object', 'steward']).default('object') }),
    answer: pageOf(SumShape).extend({ fields }),
    export: { title: text('Ifyllda uppgifter', 'What is filled in'), columns: sumColumns },
  }),
  'GET /completeness/components': { ...holes, answer: holes.answer.extend({ fields }) },
} as const
