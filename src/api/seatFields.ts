import type { changeSeat } from '#model/forums/reseating'
import type { takeSeat } from '#model/forums/seating'
import { text } from '#model/text'
import { decisionFields } from './decisionFields.ts'
import type { FormField, FormFields } from './formField.ts'
import { fromField, periodFields } from './periodFields.ts'

/** What the member answers for in the object, and the products that the mandate reaches. */
const groundFields = [
  {
    key: 'grounds',
    kind: 'several',
    label: text('Grund för platsen', 'Ground for the seat'),
    hint: text('Minst en', 'At least one'),
  },
  {
    key: 'productIds',
    kind: 'several',
    label: text('Produkter som mandatet gäller', 'Products that the mandate reaches'),
    hint: text('De som personen kan besluta om i gruppen', 'Those that the person can decide about in the group'),
  },
] as const satisfies readonly FormField[]

export const takeSeatFields = [
  { key: 'personId', kind: 'person', label: text('Person', 'Person') },
  ...groundFields,
  ...periodFields,
  ...decisionFields,
] as const satisfies FormFields<typeof takeSeat>

export const changeSeatFields = [
  ...groundFields,
  {
    ...fromField,
    hint: text(
      'Lämnas fältet tomt gäller ändringen från beslutsdagen. Dagarna före visar platsen som den var.',
      'Left empty, the change counts from the day of the decision. Days before show the seat as it was.',
    ),
    optional: true,
    leftOut: true,
  },
  ...decisionFields,
] as const satisfies FormFields<typeof changeSeat>
