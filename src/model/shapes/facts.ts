import { z } from 'zod'
import { CalendarDate } from '../dates.ts'
import { Money } from '../money.ts'
import type { FieldId } from './componentFields.ts'

/** Somebody asked, and nobody knew. An empty field was never asked about, and "no" is an answer: three different things. */
export const Unknown = z.strictObject({ unknown: z.literal(true) })
export type Unknown = z.infer<typeof Unknown>
export const unknown: Unknown = { unknown: true }

export const isUnknown = (value: unknown): value is Unknown =>
  typeof value === 'object' && value !== null && 'unknown' in value

/** `null`: nobody has said. */
export type Known<T> = T | Unknown | null

/** What is known in a field; which of these it can be follows from the field's kind. */
export const FactValue = z.union([z.string(), z.number(), z.boolean(), z.array(z.string()), Money, Unknown])
export type FactValue = string | number | boolean | readonly string[] | Money | Unknown

/** What is known of a component beyond what the structure needs, by field. A field that is left out is empty. */
export type Facts = Readonly<Partial<Record<FieldId, FactValue>>>

const longestText = 2_000

/** What a field of each kind may hold. */
export const shapesOfKinds = {
  text: z.string().trim().min(1).max(500),
  'long-text': z.string().trim().min(1).max(longestText),
  choice: z.string(),
  choices: z.array(z.string()).min(1).max(50),
  'yes-no': z.enum(['yes', 'partly', 'no']),
  count: z.int().min(0).max(1_000_000_000),
  hours: z.number().min(0).max(100_000),
  months: z.int().min(0).max(600),
  year: z.int().min(1970).max(2200),
  level: z.int().min(0).max(4),
  date: CalendarDate,
  money: Money,
} as const satisfies Record<string, z.ZodType>
export type FieldKind = keyof typeof shapesOfKinds
