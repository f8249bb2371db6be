import { z } from 'zod'

/** What a cell in a register can name that Styrbord keeps by itself. */
export const newValueKinds = ['administration', 'object', 'product', 'person', 'component', 'supplier'] as const
export type NewValueKind = (typeof newValueKinds)[number]

const Meaning = z.discriminatedUnion('is', [
  /** A record's id; for a supplier, how it is spelled. */
  z.strictObject({ is: z.literal('existing'), id: z.string().min(1).max(500) }),
  z.strictObject({
    is: z.literal('new'),
    name: z.string().trim().min(1).max(200).nullable().default(null),
    email: z.email().max(254).nullable().default(null),
  }),
  /** Left empty; what the file says is kept in the component's note. */
  z.strictObject({ is: z.literal('empty') }),
])

/** One decision for one name, however many rows say it. */
export const NewValueAnswer = z.strictObject({
  kind: z.enum(newValueKinds),
  value: z.string().trim().min(1).max(500),
  /** The id of the object whose product it would be; null for every other kind. */
  objectId: z.uuid().nullable().default(null),
  means: Meaning,
})
export type NewValueAnswer = z.infer<typeof NewValueAnswer>

/** New: persons with the name and e-mail that the file has, products in the row's object. */
export const NewValuesOfKind = z.strictObject({ kind: z.enum(newValueKinds), means: z.enum(['new', 'empty']) })
export type NewValuesOfKind = z.infer<typeof NewValuesOfKind>
