import type { changePerson, registerPerson, unprotectPerson } from '#model/people/persons'
import type { takeBackLeaving } from '#model/people/takingBack'
import { text } from '#model/text'
import type { FormFields } from './formField.ts'

export const changePersonFields = [
  { key: 'name', kind: 'text', label: text('Namn', 'Name') },
  { key: 'email', kind: 'email', label: text('E-post', 'E-mail'), optional: true },
  {
    key: 'administrationId',
    kind: 'choice',
    label: text('Förvaltning', 'Administration'),
    from: 'administrations',
    none: text('Ingen förvaltning', 'No administration'),
    optional: true,
  },
  {
    key: 'operationId',
    kind: 'choice',
    label: text('Verksamhet', 'Operation'),
    hint: text(
      'Den som är chef där utser personen till specialist.',
      'Its manager appoints the person as a specialist.',
    ),
    from: 'operations',
    within: 'administrationId',
    none: text('Ingen verksamhet angiven', 'No operation given'),
    ifNone: text('Förvaltningen har inga verksamhetschefer.', 'The administration has no managers of operations.'),
    optional: true,
  },
] as const satisfies FormFields<typeof changePerson>

export const registerPersonFields = [
  ...changePersonFields,
  {
    key: 'protectedIdentity',
    kind: 'yes-no',
    label: text('Skyddad identitet', 'Protected identity'),
    hint: text('Namn och e-post visas inte för andra.', 'Name and e-mail are not shown to others.'),
  },
] as const satisfies FormFields<typeof registerPerson>

/** Why a protection is removed, or a last day taken back. */
export const reasonFields = [
  {
    key: 'reason',
    kind: 'long-text',
    label: text('Skäl', 'Reason'),
    hint: text('Står i granskningsloggen. Skriv inte namnet.', 'Stands in the audit log. Don’t write the name.'),
    missing: text('Skriv varför', 'Write why'),
  },
] as const satisfies FormFields<typeof unprotectPerson> & FormFields<typeof takeBackLeaving>
