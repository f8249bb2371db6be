import type { createObject } from '#model/objects/objects'
import { text } from '#model/text'
import { decisionFields } from './decisionFields.ts'
import type { FormFields } from './formField.ts'
import { fromField } from './periodFields.ts'

export const createObjectFields = [
  { key: 'code', kind: 'text', label: text('Kort namn', 'Short name'), hint: text('Till exempel UKF', 'Such as UKF') },
  { key: 'name', kind: 'text', label: text('Namn', 'Name'), beside: true },
  { key: 'category', kind: 'choice', label: text('Kategori', 'Category') },
  { key: 'supports', kind: 'own', label: text('Stödjer', 'Supports') },
  fromField,
  ...decisionFields,
] as const satisfies FormFields<typeof createObject>
