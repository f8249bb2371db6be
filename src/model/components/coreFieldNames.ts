import type { CoreField } from '../shapes/modelRegister.ts'
import { type Text, text } from '../text.ts'

/** What is asked of every component, as it is said in lists and under forms. */
export const coreFieldNames: Readonly<Record<CoreField, Text>> = {
  name: text('Namn', 'Name'),
  description: text('Beskrivning', 'Description'),
  object: text('Objekt', 'Object'),
  category: text('Kategori', 'Category'),
  administrations: text('Nyttjande förvaltningar', 'Using administrations'),
  'responsible-business': text('Ansvarig verksamhet', 'Responsible, business'),
  'responsible-it': text('Ansvarig it', 'Responsible, IT'),
  lifecycle: text('Livscykel', 'Lifecycle'),
  'assessment-business': text('Verksamhetens bedömning', 'The business assessment'),
  'assessment-it': text('It:s bedömning', "IT's assessment"),
  criticality: text('Verksamhetskritiskt', 'Business criticality'),
  'contract-form': text('Avtalsform', 'Form of contract'),
}
