import type { closeProduct, withdrawProduct } from '#model/objects/productClosing'
import type { registerProduct } from '#model/objects/products'
import { text } from '#model/text'
import type { FormFields } from './formField.ts'
import { contentDecisionFields } from './placementFields.ts'

export const registerProductFields = [
  {
    key: 'name',
    kind: 'text',
    label: text('Namn', 'Name'),
    hint: text('Det som den stödjer, inte ett systems namn', 'What it supports, not the name of a system'),
    missing: text('Skriv ett namn', 'Write a name'),
  },
  {
    key: 'subarea',
    kind: 'choice',
    label: text('Delområde', 'Subarea'),
    missing: text('Välj ett delområde', 'Choose a subarea'),
  },
  { key: 'from', kind: 'day', label: text('Från och med', 'From') },
] as const satisfies FormFields<typeof registerProduct>

export const withdrawProductFields = [
  { key: 'on', kind: 'day', label: text('Sista dag', 'Last day') },
] as const satisfies FormFields<typeof withdrawProduct>

export const closeProductFields = [...withdrawProductFields, ...contentDecisionFields] as const satisfies FormFields<
  typeof closeProduct
>
