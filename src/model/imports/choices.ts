import { z } from 'zod'
import { CalendarDate } from '../dates.ts'
import { type RoleListField, roleListFieldIds } from './fields.ts'

const Field = z.enum(roleListFieldIds as [RoleListField, ...RoleListField[]])
const Written = z.string().trim().max(500)
const RowNumber = z.int().min(1)

/**
 * How whoever imports mends the list without touching the file: what a cell should have said, row by row or for every
 * cell that says the same. The mended list is read as if it had been written so.
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
})
export type ImportChoices = z.infer<typeof ImportChoices>

export const noChoices: ImportChoices = ImportChoices.parse({})
