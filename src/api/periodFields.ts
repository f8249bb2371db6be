import { text } from '#model/text'
import type { FormField } from './formField.ts'

export const fromField = {
  key: 'from',
  kind: 'day',
  label: text('Gäller från', 'Valid from'),
} as const satisfies FormField

/** First and last day of what is recorded; without a last day it stands until further notice. */
export const periodFields = [
  fromField,
  {
    key: 'to',
    kind: 'day',
    label: text('Gäller till', 'Valid to'),
    none: text('tills vidare', 'until further notice'),
    optional: true,
    beside: true,
  },
] as const satisfies readonly FormField[]
