import type { adoptModelVersion } from '#model/rulebook/adopting'
import type { proposeModelVersion } from '#model/rulebook/proposing'
import { text } from '#model/text'
import { decisionFields } from './decisionFields.ts'
import type { FormField, FormFields } from './formField.ts'

const groundField = {
  key: 'groundDecisionId',
  kind: 'choice',
  label: text('Beslut om modellen som versionen vilar på', 'Decision on the model that the version rests on'),
  hint: text('Behövs när mer än ordval ändras.', 'Needed when more than wording changes.'),
  none: text('Inget beslut', 'No decision'),
  from: 'decisions-on-model',
  optional: true,
} as const satisfies FormField

export const proposeFields = [
  {
    key: 'yaml',
    kind: 'own',
    label: text('Modellens fil', 'The model’s file'),
    hint: text('Samma format som modellerna som följer med.', 'The same format as the models that ship.'),
    missing: text('Skriv in modellen eller välj en fil', 'Paste the model or choose a file'),
  },
  groundField,
] as const satisfies FormFields<typeof proposeModelVersion>

export const adoptFields = [
  { key: 'from', kind: 'day', label: text('Gäller från', 'In force from') },
  groundField,
  ...decisionFields,
] as const satisfies FormFields<typeof adoptModelVersion>
