import type { recordDeviation } from '#model/roles/deviating'
import type { noteDeviation } from '#model/roles/deviationChanges'
import { text } from '#model/text'
import { decisionFields } from './decisionFields.ts'
import type { FormField, FormFields } from './formField.ts'
import { periodFields } from './periodFields.ts'

const notedIn = {
  key: 'notedIn',
  kind: 'text',
  label: text('Står i', 'Noted in'),
  hint: text(
    'Planen eller dokumentet där avsteget är skrivet, till exempel Objektplan 2026',
    'The plan or document where the deviation is written, such as Object plan 2026',
  ),
  missing: text('Skriv var avsteget står', 'Write where the deviation is noted'),
} as const satisfies FormField

export const noteDeviationFields = [notedIn] as const satisfies FormFields<typeof noteDeviation>

/** Which tasks go from which role to which, why, for how long, and where it is written. */
export const recordDeviationFields = [
  {
    key: 'productId',
    kind: 'choice',
    label: text('Gäller', 'Concerns'),
    none: text('Hela objektet', 'All of the object'),
    optional: true,
  },
  {
    key: 'source',
    kind: 'own',
    label: text('Från roll', 'From role'),
    missing: text('Välj en roll', 'Choose a role'),
  },
  {
    key: 'tasks',
    kind: 'several',
    label: text('Uppgifter som flyttas', 'Tasks that are moved'),
    hint: text('Minst en', 'At least one'),
    missing: text('Välj minst en uppgift', 'Choose at least one task'),
    within: 'source',
    ifNone: text(
      'Rollen har inga uppgifter på den här sidan att flytta.',
      'The role has no tasks on this side to move.',
    ),
  },
  {
    key: 'target',
    kind: 'own',
    label: text('Till roll', 'To role'),
    missing: text('Välj en roll', 'Choose a role'),
  },
  {
    key: 'reason',
    kind: 'long-text',
    label: text('Skäl', 'Reason'),
    missing: text('Skriv varför', 'Write why'),
  },
  ...periodFields,
  { ...notedIn, optional: true },
  ...decisionFields,
] as const satisfies FormFields<typeof recordDeviation>
