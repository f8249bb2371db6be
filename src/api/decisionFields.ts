import type { answerObjection, objectToDecision } from '#model/decisions/objecting'
import type { recordDecision } from '#model/decisions/recording'
import type { endAppointment } from '#model/roles/ending'
import { text } from '#model/text'
import type { FormField, FormFields } from './formField.ts'

/** Who decided, when, and where it is written: the same in every form that records a decision. */
export const decisionFields = [
  {
    key: 'decision.by',
    kind: 'maker',
    label: text('Beslutat av', 'Decided by'),
    hint: text('Befattningen, rollen eller forumet som fattade beslutet', 'The office, role or forum that decided'),
    missing: text('Välj vem som beslutade', 'Choose who decided'),
  },
  {
    key: 'decision.on',
    kind: 'day',
    label: text('Beslutsdatum', 'Decided on'),
    hint: text('Dagen då beslutet fattades', 'The day that it was decided'),
  },
  {
    key: 'decision.reference',
    kind: 'text',
    label: text('Referens', 'Reference'),
    hint: text('Var beslutet finns, till exempel KLF 2026-00417', 'Where the decision is, such as KLF 2026-00417'),
    missing: text('Skriv var beslutet finns', 'Write where the decision is'),
    beside: true,
  },
] as const satisfies readonly FormField[]

/** An ending as it was decided: the last day, why, and by whom. */
export const endingFields = [
  {
    key: 'lastDay',
    kind: 'day',
    label: text('Sista dag', 'Last day'),
    hint: text('Den sista dagen som räknas', 'The last day that counts'),
  },
  {
    key: 'reason',
    kind: 'long-text',
    label: text('Skäl', 'Reason'),
    missing: text('Skriv varför', 'Write why'),
  },
  ...decisionFields,
] as const satisfies FormFields<typeof endAppointment>

/** Why, in a few words: for what is annulled, objected to or declined. */
export const reasonFields = [
  {
    key: 'reason',
    kind: 'long-text',
    label: text('Skäl', 'Reason'),
    missing: text('Skriv några ord', 'Write a few words'),
  },
] as const satisfies FormFields<typeof objectToDecision>

export const answerFields = [
  {
    key: 'answer',
    kind: 'long-text',
    label: text('Ditt svar', 'Your answer'),
    missing: text('Skriv några ord', 'Write a few words'),
  },
] as const satisfies FormFields<typeof answerObjection>

export const recordDecisionFields = [
  {
    key: 'kind',
    kind: 'one-of',
    label: text('Slag av beslut', 'Kind of decision'),
    note: text(
      'Tillsättningar, platser, avsteg och ändringar av objekt registreras på objektets eller forumets sida. Då ändras det som beslutet gäller på samma gång.',
      'Appointments, seats, deviations and changes of objects are recorded on the page of the object or the forum. What the decision is about then changes at the same time.',
    ),
  },
  {
    key: 'wording',
    kind: 'long-text',
    label: text('Beslutet i ord', 'The decision in words'),
    hint: text(
      'Som det står i protokollet. Inga personnummer.',
      'As the minutes have it. No personal identity numbers.',
    ),
    missing: text('Skriv vad som beslutades', 'Write what was decided'),
    rows: 4,
  },
  {
    key: 'objectId',
    kind: 'choice',
    label: text('Objekt', 'Object'),
    from: 'objects',
    none: text('Gäller inte ett visst objekt', 'Not about a certain object'),
    optional: true,
  },
  {
    key: 'versionId',
    kind: 'choice',
    label: text('Föreslagen version av modellen', 'Proposed version of the model'),
    hint: text('Den version som beslutet gäller', 'The version that the decision is about'),
    from: 'proposed-versions',
    none: text('Gäller ingen föreslagen version', 'Not about a proposed version'),
    optional: true,
  },
  ...decisionFields,
] as const satisfies FormFields<typeof recordDecision>
