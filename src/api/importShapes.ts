import { z } from 'zod'
import { CalendarDate } from '#model/dates'
import { ImportChoices } from '#model/imports/choices'
import { importStates } from '#model/imports/importing'
import { importFieldIds, importKinds } from '#model/imports/importKinds'
import { NewValueAnswer, newValueKinds } from '#model/imports/newValueAnswers'
import { coreFieldIds } from '#model/shapes/modelRegister'
import { Instant, PersonRef, RefusalShape, TextShape } from './shapes.ts'

const FieldShape = z.enum(importFieldIds).meta({ id: 'ImportField' })
export const State = z.enum(importStates)
const OptionShape = z.object({ value: z.string(), label: TextShape })

const ProblemInImport = z
  .object({
    id: z.string(),
    code: z.string(),
    level: z.enum(['error', 'warning']),
    title: TextShape,
    /** What is read, who stands in the way. */
    details: z.array(TextShape),
    field: FieldShape.nullable(),
    /** What stands in the file, each once. */
    cells: z.array(z.string()),
    rows: z.array(z.object({ number: z.int(), cell: z.string() })),
    mend: TextShape,
    /** `meaning`: choose for every cell that says the same. `cells`: write, row by row. `rows`: skip or give a last day. `predecessor`: let the holder end. `value`: decide what each new name means. */
    by: z.enum(['meaning', 'cells', 'rows', 'predecessor', 'value', 'none']),
    options: z.array(OptionShape),
  })
  .meta({ id: 'ImportProblem' })

const FollowsShape = z
  .object({
    appointments: z.int(),
    holdings: z.int(),
    seatings: z.int(),
    administrations: z.int(),
    personsNew: z.int(),
    personsKnown: z.int(),
    forums: z.int(),
    seats: z.int(),
    /** Those forums: how many of their seats were filled before, and would be. */
    forumsFilled: z.array(
      z.object({ id: z.string(), name: TextShape, seats: z.int(), before: z.int(), after: z.int() }),
    ),
    vacancies: z.array(z.object({ title: TextShape, objectId: z.string().nullable() })),
    bothSides: z.array(z.object({ personId: z.string().nullable(), name: z.string(), object: z.string() })),
    ended: z.int(),
  })
  .meta({ id: 'ImportFollows', description: 'What the structure would be like today with the import in it.' })

const NewValueShape = z
  .object({
    kind: z.enum(newValueKinds),
    value: z.string(),
    objectId: z.string().nullable(),
    rows: z.array(z.int()),
    options: z.array(OptionShape),
    suggested: z.object({ name: z.string(), email: z.string().nullable() }).nullable(),
    answer: NewValueAnswer.shape.means.nullable(),
    required: z.boolean(),
  })
  .meta({ id: 'NewValueInImport', description: 'A name that Styrbord does not have, to be decided on once.' })

const RegisterFollowsShape = z
  .object({
    new: z.int(),
    changed: z.int(),
    unchanged: z.int(),
    relations: z.int(),
    personsNew: z.int(),
    productsNew: z.int(),
    newValues: z.array(NewValueShape),
    moves: z.array(
      z.object({
        ...{ row: z.int(), componentId: z.string(), name: z.string() },
        ...{ fromObjectId: z.string(), toObjectId: z.string() },
      }),
    ),
    absent: z.array(z.object({ componentId: z.string(), name: z.string(), since: CalendarDate.nullable() })),
    objects: z.array(z.object({ objectId: z.string(), components: z.int(), added: z.int() })),
    orphans: z.array(z.object({ row: z.int(), name: z.string() })),
    holes: z.array(
      z.object({ field: z.enum(coreFieldIds), name: TextShape, components: z.int(), names: z.array(z.string()) }),
    ),
    components: z.int(),
  })
  .meta({ id: 'RegisterFollows', description: 'What the register would be like today with the import in it.' })

const CountsShape = z.object({
  rows: z.int(),
  errors: z.int(),
  warnings: z.int(),
  ready: z.int(),
  known: z.int(),
  skipped: z.int(),
})

export const ImportInList = z.object({
  id: z.uuid(),
  kind: z.enum(importKinds),
  state: State,
  fileName: z.string(),
  uploadedAt: Instant,
  draftUntil: CalendarDate,
  closedAt: Instant.nullable(),
})

export const ImportShape = ImportInList.extend({
  version: z.int(),
  /** The sheets that were read; those that are hidden were not, and are told of in `notes`. */
  sheets: z.array(z.object({ position: z.int(), name: z.string(), rows: z.int(), headingRow: z.int().nullable() })),
  notes: z.array(TextShape),
  sheet: z.int(),
  headingRow: z.int().nullable(),
  columns: z.array(
    z.object({
      column: z.int(),
      heading: z.string(),
      sample: z.string(),
      field: FieldShape.nullable(),
      fieldName: TextShape.nullable(),
      certainty: z.enum(['sure', 'guess', 'none', 'chosen']),
    }),
  ),
  fields: z.array(z.object({ field: FieldShape, name: TextShape })),
  choices: ImportChoices,
  reference: z.string(),
  counts: CountsShape,
  problems: z.array(ProblemInImport),
  /** Of a role list. */
  follows: FollowsShape.nullable(),
  /** Of a register of components. */
  register: RegisterFollowsShape.nullable(),
  can: z.object({ complete: RefusalShape.nullable(), undo: RefusalShape.nullable() }),
}).meta({ id: 'Import' })

export const RowShape = z
  .object({
    id: z.string(),
    number: z.int(),
    state: z.enum(['error', 'warning', 'ready', 'known', 'skipped']),
    name: z.string(),
    person: PersonRef.nullable(),
    componentId: z.string().nullable(),
    what: z.enum(['appointment', 'holding', 'seating', 'administration', 'component']).nullable(),
    title: TextShape.nullable(),
    /** What would be other than it is, of a component that stands. */
    changes: z.array(
      z.object({
        name: TextShape,
        before: TextShape.nullable(),
        after: TextShape.nullable(),
        /** Few may read the field: it is only told that it changes. */
        hidden: z.boolean(),
      }),
    ),
    problems: z.array(
      z.object({
        code: z.string(),
        level: z.enum(['error', 'warning']),
        title: TextShape,
        detail: TextShape.nullable(),
        field: FieldShape.nullable(),
        cell: z.string(),
      }),
    ),
  })
  .meta({ id: 'ImportRow' })

/** What was made, when all of it was. */
export const ReceiptShape = z
  .object({
    id: z.uuid(),
    state: State,
    reference: z.string(),
    made: z.object({
      administrations: z.int(),
      persons: z.int(),
      offices: z.int(),
      holdings: z.int(),
      appointments: z.int(),
      seatings: z.int(),
      decisions: z.int(),
      accounts: z.int(),
      products: z.int(),
      components: z.int(),
      /** Components that stood and were updated, or marked as absent. */
      changed: z.int(),
      placements: z.int(),
      relations: z.int(),
      moves: z.int(),
    }),
    ended: z.int(),
  })
  .meta({ id: 'ImportReceipt' })
