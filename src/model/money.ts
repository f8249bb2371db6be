import { z } from 'zod'

/** Integer öre, so that nothing is rounded on the way, and whether VAT is in it: `unknown` where nobody has said. */
export const Money = z.strictObject({
  ore: z.int().min(0).max(Number.MAX_SAFE_INTEGER),
  vat: z.enum(['excluded', 'included', 'unknown']),
})
export type Money = z.infer<typeof Money>

export const orePerKrona = 100

export const krona = (kronor: number, vat: Money['vat'] = 'excluded'): Money => ({
  ore: Math.round(kronor * orePerKrona),
  vat,
})
