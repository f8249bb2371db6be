import type {
  assignBusinessComponent,
  changeBusinessComponent,
  registerBusinessComponent,
} from '#model/components/businessComponents'
import { text } from '#model/text'
import type { FormFields } from './formField.ts'
import { aliasesField, descriptionField, inRegisterFromField, nameField, typeField } from './itComponentFields.ts'
import { placeFields } from './placementFields.ts'

export const changeBusinessComponentFields = [
  nameField,
  typeField,
  descriptionField,
  {
    key: 'url',
    kind: 'text',
    label: text('Finns på', 'Is found at'),
    hint: text('Länk till dokumentet eller sidan', 'A link to the document or page'),
    optional: true,
  },
  {
    key: 'administrationId',
    kind: 'choice',
    label: text('Verksamhet som svarar', 'Operation that answers'),
    hint: text('Om uppdraget inte är lämnat till objektet', 'Unless the assignment is given to the object'),
    from: 'administrations',
    none: text('Ej angivet', 'Not stated'),
    optional: true,
  },
  {
    key: 'itComponentIds',
    kind: 'things',
    of: 'it-component',
    label: text('Handlar om', 'Is about'),
    hint: text('It-komponenter, också i andra objekt', 'IT components, in other objects too'),
    optional: true,
  },
  aliasesField,
] as const satisfies FormFields<typeof changeBusinessComponent>

export const registerBusinessComponentFields = [
  ...placeFields,
  ...changeBusinessComponentFields,
  inRegisterFromField,
] as const satisfies FormFields<typeof registerBusinessComponent>

/** Who gave the assignment, when and where it is written, who owns the component now and when it is looked over. */
export const assignFields = [
  {
    key: 'byAdministrationId',
    kind: 'choice',
    label: text('Uppdraget kommer från', 'The assignment comes from'),
    from: 'administrations',
    missing: text('Välj en förvaltning', 'Choose an administration'),
  },
  { key: 'on', kind: 'day', label: text('Lämnat den', 'Given on') },
  {
    key: 'reference',
    kind: 'text',
    label: text('Var uppdraget finns', 'Where the assignment is'),
    hint: text('Diarienummer, protokoll eller länk', 'Record number, minutes or link'),
    missing: text('Skriv var uppdraget finns', 'Write where the assignment is'),
    beside: true,
  },
  { key: 'ownerPersonId', kind: 'person', label: text('Äger den i objektet', 'Owns it in the object') },
  { key: 'reviewOn', kind: 'day', label: text('Ses över senast', 'Looked over by'), beside: true },
] as const satisfies FormFields<typeof assignBusinessComponent>
