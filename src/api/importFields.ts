import type { chooseInImport } from '#model/imports/importing'
import { text } from '#model/text'
import type { FormFields } from './formField.ts'
import { fromField } from './periodFields.ts'

/** What holds for all rows where the file says nothing. */
export const forAllRowsFields = [
  { key: 'reference', kind: 'text', label: text('Beslutsreferens', 'Decision reference'), optional: true },
  { ...fromField, optional: true, beside: true },
  {
    key: 'accounts',
    kind: 'yes-no',
    label: text('Skapa konton för dem som har e-post', 'Make accounts for those with e-mail'),
    hint: text('Utan lösenord. Var och en aktiverar sitt eget.', 'Without a password. Everyone activates their own.'),
  },
] as const satisfies FormFields<typeof chooseInImport>
