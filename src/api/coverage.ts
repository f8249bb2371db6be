import { z } from 'zod'
import { coverageStates } from '#model/coverage/coverage'
import { reading } from './endpoint.ts'
import { AsOf, ObjectRef, PersonRef, pageOf, SideShape, TextShape } from './shapes.ts'

const CellShape = z
  .object({
    state: z.enum(coverageStates),
    /** Who carries it; for `not-needed`: whom it falls to. */
    persons: z.array(PersonRef),
    /** The deviation that moved the duty here. */
    moved: z.object({ deviationId: z.uuid(), title: TextShape }).nullable(),
    onBothSides: z.boolean(),
    findingId: z.string().nullable(),
  })
  .meta({ id: 'CoverageCell' })

const ColumnShape = z
  .object({ object: ObjectRef, side: SideShape, sideName: TextShape, covered: z.int(), needed: z.int() })
  .meta({
    id: 'CoverageColumn',
    description: 'One side of one object. `needed` counts what somebody must carry there.',
  })

const GroupShape = z
  .object({
    role: z.string(),
    name: TextShape,
    about: TextShape,
    clause: z.string(),
    rows: z.array(
      z.object({
        duty: z.string(),
        name: TextShape,
        clause: z.string(),
        section: z.string().nullable(),
        cells: z.array(CellShape),
      }),
    ),
  })
  .meta({ id: 'CoverageGroup' })

export const coverageEndpoints = {
  'GET /coverage': reading({
    reads: 'signed-in',
    summary: { sv: 'Vem bär vilket ansvar i vilket objekt', en: 'Who carries which responsibility in which object' },
    query: AsOf.extend({ only: z.enum(['holes']).optional() }),
    answer: pageOf(GroupShape).extend({
      columns: z.array(ColumnShape),
      holes: z.int(),
      personsOnBothSides: z.int(),
      deviations: z.int(),
    }),
  }),
} as const
