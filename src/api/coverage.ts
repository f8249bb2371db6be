import { z } from 'zod'
import { coverageStates } from '#model/coverage/coverage'
import { sentence } from '#model/sentence'
import { compose, text } from '#model/text'
import { reading } from './endpoint.ts'
import { type Columns, listed, type Words } from './listExport.ts'
import { AsOf, ComingShape, HolderRef, ObjectRef, pageOf, SideShape, TextShape } from './shapes.ts'

const CellShape = z
  .object({
    state: z.enum(coverageStates),
    /** Who carries it; for `not-needed`: whom it falls to. */
    persons: z.array(HolderRef),
    /** The deviation that moved the duty here. */
    moved: z.object({ deviationId: z.uuid(), title: TextShape }).nullable(),
    onBothSides: z.boolean(),
    findingId: z.string().nullable(),
    /** Who is to come to the empty place that the duty lies in. */
    coming: ComingShape.nullable(),
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

const Coverage = pageOf(GroupShape).extend({
  columns: z.array(ColumnShape),
  holes: z.int(),
  /** The clause that a hole breaks; null where the model has none. */
  holesBreak: z.string().nullable(),
  personsOnBothSides: z.int(),
  deviations: z.int(),
})

interface Line {
  readonly group: z.output<typeof GroupShape>
  readonly row: z.output<typeof GroupShape>['rows'][number]
}

/** As on the page: a row a duty, a column a side of an object. */
function linesAndPlaces({ items, columns: places }: z.output<typeof Coverage>) {
  const columns: Columns<Line> = {
    role: { heading: text('Roll', 'Role'), text: ({ group }) => group.name },
    duty: { heading: text('Ansvar', 'Responsibility'), text: ({ row }) => row.name },
    section: { heading: text('Avsnitt', 'Section'), text: ({ row }) => row.section },
    clause: { heading: text('Klausul', 'Clause'), text: ({ row }) => row.clause },
    ...Object.fromEntries(
      places.map(({ object, side, sideName }, at) => [
        `${object.id}~${side}`,
        {
          heading: compose((language) => `${object.code} ${sideName[language]}`),
          text: ({ row }: Line) => wordsOf(row.cells[at]),
        },
      ]),
    ),
  }
  return { columns, rows: items.flatMap((group) => group.rows.map((row) => ({ group, row }))) }
}

const comes = sentence('{name} tillträder {day}', '{name} begins on {day}')

function wordsOf(cell: z.output<typeof CellShape> | undefined): Words {
  if (cell === undefined) return null
  const names = listed(
    cell.persons.map(({ name, standsInFor }) =>
      standsInFor === null
        ? name
        : text(`${name} (t.f. för ${standsInFor.name})`, `${name} (acting for ${standsInFor.name})`),
    ),
  )
  switch (cell.state) {
    case 'covered':
      return listed([
        names,
        cell.onBothSides ? text('samma person på båda sidor', 'the same person on both sides') : null,
        cell.moved === null
          ? null
          : listed([text('flyttat genom avsteg till', 'moved by deviation to'), cell.moved.title], ' '),
      ])
    case 'hole':
      return listed([
        text('Ingen', 'Nobody'),
        cell.coming && comes({ name: cell.coming.person.name, day: cell.coming.from }),
      ])
    case 'not-needed':
      return listed(
        [
          text('ej tillsatt', 'not filled'),
          listed([text('faller på', 'falls to'), names ?? text('ingen', 'nobody')], ' '),
        ],
        '; ',
      )
    case 'not-applicable':
      return text('gäller inte sidan', 'not for this side')
    default:
      return cell.state satisfies never
  }
}

export const coverageEndpoints = {
  'GET /coverage': reading({
    reads: 'signed-in',
    summary: { sv: 'Vem bär vilket ansvar i vilket objekt', en: 'Who carries which responsibility in which object' },
    query: AsOf.extend({ only: z.enum(['holes']).optional() }),
    answer: Coverage,
    export: { title: text('Täckning', 'Coverage'), layOut: linesAndPlaces },
  }),
} as const
