import type { addLink } from '#model/rulebook/links'
import { text } from '#model/text'
import type { FormFields } from './formField.ts'

export const addLinkFields = [
  {
    key: 'element',
    kind: 'choice',
    label: text('Hör till', 'Belongs to'),
    missing: text('Välj vad länken hör till', 'Choose what the link belongs to'),
  },
  {
    key: 'title',
    kind: 'text',
    label: text('Rubrik', 'Title'),
    missing: text('Skriv en rubrik', 'Write a title'),
  },
  {
    key: 'url',
    kind: 'text',
    label: text('Adress', 'Address'),
    hint: text('Börjar med https://', 'Begins with https://'),
    missing: text('Skriv en adress som börjar med https://', 'Write an address that begins with https://'),
  },
] as const satisfies FormFields<typeof addLink>
