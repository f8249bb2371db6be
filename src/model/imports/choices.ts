import { z } from 'zod'
import { CalendarDate } from '../dates.ts'
import { importFieldIds } from './importKinds.ts'
import { NewValueAnswer, NewValuesOfKind } from './newValueAnswers.ts'

const Field = z.enum(importFieldIds)
const Written = z.string().trim().max(500)
const RowNumber = z.int().min(1)

/**
 * How whoever imports mends the file without touching it: what a cell should have said, row by row or for every
 * cell that says the same. The mended file is read as if it had been written so.
 */
export const ImportChoices = z.strictObject({
  /** Every cell of the field that says `cell` (empty: says nothing) means `value`. */
  meanings: z
    .array(z.strictObject({ field: Field, cell: Written, value: Written }))
    .max(500)
    .default([]),
  /** What stands in one row's field instead; goes before the meanings. */
  cells: z
    .array(z.strictObject({ row: RowNumber, field: Field, value: Written }))
    .max(5000)
    .default([]),
  skip: z.array(RowNumber).max(5000).default([]),
  /** Rows whose person takes over from a holder that stands, who then ends the day before. */
  endsPredecessor: z.array(RowNumber).max(5000).default([]),
  /** Where the file has none. Left out: "Inläsning" and today's date. */
  reference: z.string().trim().min(1).max(200).nullable().default(null),
  /** First day where the file has none. Left out: today. */
  from: CalendarDate.nullable().default(null),
  /** Accounts without a password for the new and known people in the list who have an e-mail address. */
  accounts: z.boolean().default(false),
  /** What each name in a register that Styrbord doesn't know is taken for. */
  newValues: z.array(NewValueAnswer).max(5000).default([]),
  /** The same answer for all others of a kind. */
  otherNewValues: z.array(NewValuesOfKind).max(10).default([]),
  /** How a register's rows find the components that stand. Left out: by system id where the file has one, else by name. */
  matchBy: z.enum(['key', 'name']).nullable().default(null),
  /** What can't be read in a register: stops the row, or goes into the component's note as it is written. */
  unreadable: z.enum(['stop', 'note']).default('stop'),
  /** Components that came with an earlier register and aren't in this one: marked so, or left as they are. */
  absent: z.enum(['mark', 'leave']).default('mark'),
})
export type ImportChoices = z.infer<typeof ImportChoices>

/** Without what is chosen for cells that few may read. */
export const choicesWithout = (secret: ReadonlySet<string>, choices: ImportChoices): ImportChoices => ({
  ...choices,
  meanings: choices.meanings.filter(({ field }) => !secret.has(field)),
  cells: choices.cells.filter(({ field }) => !secret.has(field)),
  newValues: choices.newValues.filter(({ kind }) => !secret.has(kind)),
})

export const noChoices: ImportChoices = ImportChoices.parse({})
