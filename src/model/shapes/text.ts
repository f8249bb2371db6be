import { z } from 'zod'

/** A text as it is read from outside: apart from its type, so that a page that says one carries no reader of shapes. */
export const Text = z.strictObject({ sv: z.string().min(1), en: z.string().min(1) })
