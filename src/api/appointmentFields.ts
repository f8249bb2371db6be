import type { makeAppointment } from '#model/roles/appointing'
import type { confirmAppointment } from '#model/roles/confirming'
import { text } from '#model/text'
import { decisionFields } from './decisionFields.ts'
import type { FormFields } from './formField.ts'
import { periodFields } from './periodFields.ts'

/** The fields that a role of the model can ask to be named stand last but the decision. */
export const appointFields = [
  { key: 'personId', kind: 'person', label: text('Person', 'Person') },
  ...periodFields,
  {
    key: 'standsInForId',
    kind: 'choice',
    label: text('Tillförordnad (t.f.) för', 'Acts for'),
    hint: text(
      'Har rollen i stället för någon en tid. Den personen går in igen efteråt.',
      'Holds the role in the place of somebody for a time. That person steps back in afterwards.',
    ),
    none: text('Ingen: har rollen i egen rätt', 'Nobody: holds the role in their own right'),
    optional: true,
  },
  {
    key: 'endsPredecessor',
    kind: 'yes-no',
    label: text('Den som har rollen slutar dagen före', 'The present holder leaves the day before'),
    hint: text('Rollen har en innehavare i taget.', 'The role has one holder at a time.'),
  },
  {
    key: 'linePositionId',
    kind: 'choice',
    label: text('Befattning i linjen', 'Line position'),
    hint: text(
      'Ägarskapet hör till linjen. Lämnar personen befattningen visas det som en brist.',
      'Ownership belongs to the line. If the person leaves the position it shows as a finding.',
    ),
    from: 'offices-held',
    within: 'personId',
    ifNone: text(
      'Personen har ingen befattning registrerad. Lägg till den på personens sida först.',
      'The person has no registered position. Add it on the page of the person first.',
    ),
  },
  { key: 'productIds', kind: 'several', label: text('Produkter', 'Products') },
  {
    key: 'dialogueWithId',
    kind: 'person',
    label: text('Dialog har förts med', 'A dialogue was held with'),
  },
  { key: 'worksForId', kind: 'choice', label: text('Arbetar på uppdrag av', 'Works for') },
  ...decisionFields,
] as const satisfies FormFields<typeof makeAppointment>

export const confirmAppointmentFields = decisionFields satisfies FormFields<typeof confirmAppointment>
