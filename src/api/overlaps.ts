import { z } from 'zod'
import { ComponentRef } from './componentShapes.ts'
import { listing } from './listShapes.ts'
import { overlapList } from './overlapList.ts'
import { TextShape } from './shapes.ts'

export const OverlapShape = z
  .object({
    id: z.string(),
    components: z.array(ComponentRef).length(2),
    likeness: z.enum(['same-name', 'similar-name', 'same-supplier']),
    why: z.array(TextShape),
  })
  .meta({ id: 'Overlap', description: 'Two components in different objects that seem to do the same for the same.' })

export const overlapEndpoints = {
  /** At most the 500 likeliest are kept. */
  'GET /overlaps': listing(overlapList, OverlapShape, {
    sv: 'Det som objekt verkar ha dubbelt, det troligaste först',
    en: 'What objects seem to have twice, the likeliest first',
  }),
} as const
