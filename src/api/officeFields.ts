import type { changeOffice, closeOffice, registerHolder, registerOffice } from '#model/people/offices'
import { text } from '#model/text'
import type { FormField, FormFields } from './formField.ts'
import { fromField, periodFields } from './periodFields.ts'

const titleField = {
  key: 'title',
  kind: 'text',
  label: text('Benämning', 'Title'),
  missing: text('Skriv vad befattningen heter', 'Write what the office is called'),
} as const satisfies FormField

/** What a manager there answers for. */
const chargesField = {
  key: 'charges',
  kind: 'several',
  label: text('Chefens ansvar', 'What the manager answers for'),
  hint: text(
    'Den som innehar befattningen kan få plats i en styrgrupp på den grunden.',
    'Whoever holds the office can be seated in a steering group on that ground.',
  ),
  optional: true,
} as const satisfies FormField

export const registerOfficeFields = [
  titleField,
  {
    key: 'kind',
    kind: 'choice',
    label: text('Befattning i modellen', 'Office in the model'),
    hint: text('Välj bara om den har mandat enligt modellen.', 'Choose only if it has a mandate by the model.'),
    none: text('Bara i linjen', 'Only in the line'),
    optional: true,
  },
  {
    key: 'administrationId',
    kind: 'choice',
    label: text('Förvaltning', 'Administration'),
    from: 'administrations',
    none: text('Ingen förvaltning', 'No administration'),
    optional: true,
  },
  chargesField,
  fromField,
] as const satisfies FormFields<typeof registerOffice>

export const changeOfficeFields = [titleField, chargesField] as const satisfies FormFields<typeof changeOffice>

export const registerHolderFields = [
  { key: 'personId', kind: 'person', label: text('Person', 'Person') },
  ...periodFields,
  {
    key: 'standsInForId',
    kind: 'choice',
    label: text('Tillförordnad (t.f.) för', 'Acts for'),
    hint: text(
      'Innehar befattningen i stället för någon en tid. Den personen går in igen efteråt.',
      'Holds the office in the place of somebody for a time. That person steps back in afterwards.',
    ),
    none: text('Ingen: innehar befattningen i egen rätt', 'Nobody: holds the office in their own right'),
    optional: true,
  },
  {
    key: 'endsPredecessor',
    kind: 'yes-no',
    label: text('Den som innehar befattningen slutar dagen före', 'The present holder leaves the day before'),
    hint: text('Befattningen har en innehavare i taget.', 'The office has one holder at a time.'),
  },
] as const satisfies FormFields<typeof registerHolder>

/** Of a holding, or of the office with all who hold it. */
export const lastDayFields = [
  { key: 'on', kind: 'day', label: text('Sista dag', 'Last day') },
] as const satisfies FormFields<typeof closeOffice>
