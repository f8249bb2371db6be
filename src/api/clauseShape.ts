import { z } from 'zod'
import { clauseStateNames } from '#model/rulebook/clauseStates'
import { TextShape } from './shapes.ts'

export const ClauseShape = z
  .object({
    id: z.string(),
    section: z.string(),
    sectionTitle: TextShape,
    kind: z.string(),
    text: TextShape,
    unclear: TextShape.nullable(),
    reading: TextShape.nullable(),
    state: z.enum(clauseStateNames),
    /** How many things its questions were asked of. */
    asked: z.int(),
    /** What Styrbord hasn't yet of it, in words. */
    missing: TextShape.nullable(),
    findings: z.int(),
    findingIds: z.array(z.string()),
    deviations: z.int(),
    deviationIds: z.array(z.uuid()),
    enforcedBy: z.array(
      z
        .object({
          kind: z.enum(['act', 'finding', 'obligation', 'structure']),
          id: z.string(),
          name: TextShape,
          page: z.string(),
          /** How many things it is asked of, and the page where they stand; null where nothing is counted. */
          asked: z.object({ count: z.int(), page: z.string() }).nullable(),
        })
        .meta({ id: 'Carrier' }),
    ),
  })
  .meta({ id: 'Clause' })
