import type { Text } from './text.ts'

/** A word of the field: what code calls it, what people call it, and what it means. */
export interface Term {
  readonly sv: string
  readonly en: string
  readonly meaning: Text
  /** Where in the governance document it belongs; null for the product's own words. */
  readonly section: string | null
}

export const term = (sv: string, en: string, section: string | null, meansSv: string, meansEn: string): Term => ({
  ...{ sv, en, section, meaning: { sv: meansSv, en: meansEn } },
})
