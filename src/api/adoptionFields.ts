import type { adoptModelVersion } from '#model/rulebook/adopting'
import { text } from '#model/text'
import { decisionFields } from './decisionFields.ts'
import type { FormFields } from './formField.ts'

export const adoptFields = [
  { key: 'from', kind: 'day', label: text('Gäller från', 'In force from') },
  {
    key: 'groundDecisionId',
    kind: 'choice',
    label: text('Beslut om modellen som versionen vilar på', 'Decision on the model that the version rests on'),
    hint: text('Behövs när mer än ordval ändras.', 'Needed when more than wording changes.'),
    none: text('Inget beslut', 'No decision'),
    from: 'decisions-on-model',
    optional: true,
  },
  ...decisionFields,
] as const satisfies FormFields<typeof adoptModelVersion>
