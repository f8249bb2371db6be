import type { assignBusinessComponent, lookOverAssigned, releaseBusinessComponent } from '#model/components/assigning'
import type { changeBusinessComponent, registerBusinessComponent } from '#model/components/businessComponents'
import { text } from '#model/text'
import { decisionFields } from './decisionFields.ts'
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

/** Who owns the component in the object, and when it is looked over. */
export const lookOverFields = [
  { key: 'ownerPersonId', kind: 'person', label: text('Äger den i objektet', 'Owns it in the object') },
  { key: 'reviewOn', kind: 'day', label: text('Ses över senast', 'Looked over by'), beside: true },
] as const satisfies FormFields<typeof lookOverAssigned>

/** The same, and the decision of the operation. */
export const assignFields = [...lookOverFields, ...decisionFields] as const satisfies FormFields<
  typeof assignBusinessComponent
>

export const releaseFields = decisionFields satisfies FormFields<typeof releaseBusinessComponent>
