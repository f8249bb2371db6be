import type { assessComponent } from '#model/components/assessing'
import type { changeItComponent, closeItComponent, registerItComponent } from '#model/components/registering'
import type { relate } from '#model/components/relating'
import { text } from '#model/text'
import type { FormField, FormFields } from './formField.ts'
import { placeFields } from './placementFields.ts'

/** What every component has, whichever kind it is. */
export const nameField = {
  key: 'name',
  kind: 'text',
  label: text('Namn', 'Name'),
  missing: text('Skriv ett namn', 'Write a name'),
  group: 'basics',
} as const satisfies FormField
export const typeField = {
  key: 'type',
  kind: 'choice',
  label: text('Typ', 'Type'),
  always: true,
  group: 'basics',
} as const satisfies FormField
export const aliasesField = {
  key: 'aliases',
  kind: 'names',
  label: text('Kallas också', 'Also called'),
  hint: text(
    'Namn och förkortningar som folk använder, med komma emellan',
    'Names and abbreviations that people use, with commas between',
  ),
  optional: true,
  group: 'basics',
} as const satisfies FormField
export const inRegisterFromField = {
  key: 'from',
  kind: 'day',
  label: text('I registret från', 'In the register from'),
} as const satisfies FormField
export const descriptionField = {
  key: 'description',
  kind: 'long-text',
  label: text('Beskrivning', 'Description'),
  optional: true,
  group: 'basics',
} as const satisfies FormField

const basics = [
  nameField,
  {
    ...descriptionField,
    hint: text('Vad den används till, i en eller två meningar', 'What it is used for, in a sentence or two'),
  },
  typeField,
  {
    key: 'partOfId',
    kind: 'thing',
    of: 'it-component',
    label: text('Del av', 'Part of'),
    optional: true,
    beside: true,
    group: 'basics',
  },
] as const satisfies readonly FormField[]

/** One on each side. */
const responsible = [
  {
    key: 'responsible.business',
    kind: 'person',
    label: text('Ansvarig verksamhet', 'Responsible, business'),
    optional: true,
    together: true,
    group: 'responsible',
  },
  {
    key: 'responsible.it',
    kind: 'person',
    label: text('Ansvarig it', 'Responsible, IT'),
    optional: true,
    together: true,
    beside: true,
    group: 'responsible',
  },
] as const satisfies readonly FormField[]

const administrations = {
  key: 'administrationIds',
  kind: 'own',
  label: text('Nyttjande förvaltningar', 'Using administrations'),
  from: 'administrations',
  optional: true,
  group: 'use',
} as const satisfies FormField

const [object, product] = placeFields

/** The core is asked for, the rest can be told later; facts are added by their own table (model/components/fields.ts). */
export const registerItComponentFields = [
  ...basics,
  { ...object, optional: true, none: text('Inget objekt än', 'No object yet') },
  product,
  inRegisterFromField,
  ...responsible,
  administrations,
] as const satisfies FormFields<typeof registerItComponent>

export const changeItComponentFields = [
  ...basics,
  aliasesField,
  {
    key: 'key',
    kind: 'text',
    label: text('Nyckel i registret', 'Key in the register'),
    hint: text('Vad registret som den kom från kallar den', 'What the register that it came from calls it'),
    optional: true,
    beside: true,
    group: 'basics',
  },
  ...responsible,
  administrations,
  {
    key: 'usingProductIds',
    kind: 'things',
    of: 'product',
    label: text('Andra produkter som använder den', 'Other products that use it'),
    hint: text('Utöver hemmaprodukten, också i andra objekt', 'Beside the home product, in other objects too'),
    optional: true,
    group: 'use',
  },
  {
    key: 'services',
    kind: 'own',
    label: text('Förvaltningstjänster', 'Application management services'),
    optional: true,
    group: 'services',
  },
  {
    key: 'servicePersonId',
    kind: 'person',
    label: text('It:s ansvariga för tjänsterna', 'Responsible at IT for the services'),
    hint: text('Den på it som svarar för tjänsterna', 'The one at IT who answers for the services'),
    optional: true,
    group: 'services',
  },
  { key: 'documents', kind: 'own', label: text('Dokument', 'Documents'), optional: true, group: 'services' },
] as const satisfies FormFields<typeof changeItComponent>

export const closeComponentFields = [
  { key: 'on', kind: 'day', label: text('Sista dag', 'Last day') },
] as const satisfies FormFields<typeof closeItComponent>

export const assessFields = [
  {
    key: 'value',
    kind: 'own',
    label: text('Vad behövs framöver?', 'What is needed from now on?'),
    missing: text('Välj en bedömning', 'Choose an assessment'),
  },
  {
    key: 'byPersonId',
    kind: 'person',
    label: text('Vems bedömning', 'Whose assessment'),
    hint: text(
      'Du registrerar den åt någon. Lämna tomt om den är din egen.',
      'You record it for somebody. Leave empty if it is your own.',
    ),
    optional: true,
  },
] as const satisfies FormFields<typeof assessComponent>

export const relateFields = [
  { key: 'kind', kind: 'choice', label: text('Förhållande', 'Relation'), always: true },
  {
    key: 'toId',
    kind: 'thing',
    of: 'it-component',
    label: text('Den andra komponenten', 'The other component'),
    missing: text('Välj en komponent', 'Choose a component'),
  },
  {
    key: 'note',
    kind: 'text',
    label: text('Vad som går emellan', 'What goes between them'),
    hint: text('Till exempel: elevuppgifter, varje natt', 'For example: pupils’ details, every night'),
    optional: true,
  },
] as const satisfies FormFields<typeof relate>
