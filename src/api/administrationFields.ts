import type {
  changeAdministration,
  closeAdministration,
  registerAdministration,
  setScope,
} from '#model/people/administrations'
import { text } from '#model/text'
import type { FormFields } from './formField.ts'
import { fromField } from './periodFields.ts'

export const changeAdministrationFields = [
  { key: 'name', kind: 'text', label: text('Namn', 'Name') },
  { key: 'code', kind: 'text', label: text('Kod', 'Code'), hint: text('Kort, till exempel UF', 'Short, such as UF') },
  {
    key: 'shared',
    kind: 'yes-no',
    label: text('Gemensam förvaltning', 'Shared administration'),
    hint: text(
      'Stödjer de andra. Linjen beslutar vad den svarar för.',
      'Supports the others. The line decides what it answers for.',
    ),
  },
] as const satisfies FormFields<typeof changeAdministration>

export const registerAdministrationFields = [...changeAdministrationFields, fromField] as const satisfies FormFields<
  typeof registerAdministration
>

export const closeAdministrationFields = [
  { key: 'on', kind: 'day', label: text('Sista dag', 'Last day') },
  {
    key: 'successorId',
    kind: 'choice',
    label: text('Efterföljare', 'Successor'),
    hint: text(
      'Tar över personer, befattningar och det som används, dagen efter sista dagen.',
      'Takes over people, offices and what is used, the day after the last day.',
    ),
    from: 'administrations',
    none: text('Ingen', 'None'),
    optional: true,
  },
] as const satisfies FormFields<typeof closeAdministration>

export const setScopeFields = [
  {
    key: 'reference',
    kind: 'text',
    label: text('Var beslutet finns', 'Where the decision stands'),
    hint: text('Diarienummer eller paragraf', 'Register number or paragraph'),
    missing: text('Skriv var beslutet finns', 'Write where the decision stands'),
  },
  { key: 'url', kind: 'text', label: text('Länk', 'Link'), optional: true },
] as const satisfies FormFields<typeof setScope>
