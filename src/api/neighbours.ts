import { z } from 'zod'
import { ComponentRef } from './componentShapes.ts'
import { reading } from './endpoint.ts'
import { AsOf, Id, TextShape } from './shapes.ts'

const ReachedShape = z
  .object({
    component: ComponentRef,
    /** The one that it is reached from: a step nearer. */
    viaId: z.uuid(),
    steps: z.int().min(1),
  })
  .meta({ id: 'ReachedComponent' })

export const neighbourEndpoints = {
  'GET /components/{id}/neighbours': reading({
    reads: 'signed-in',
    summary: {
      sv: 'Vad som stannar om komponenten stannar, och vad den behöver',
      en: 'What stops if the component stops, and what it needs',
    },
    params: Id,
    query: AsOf,
    answer: z.object({
      component: ComponentRef,
      /** Both ways, in words from where the component stands. */
      relations: z.array(
        z.object({
          relationId: z.uuid().nullable(),
          words: TextShape,
          other: ComponentRef,
          note: z.string().nullable(),
        }),
      ),
      stops: z.array(ReachedShape),
      needs: z.array(ReachedShape),
    }),
  }),
} as const
