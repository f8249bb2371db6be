import type { closeContent } from '#model/components/closing'
import type { confirmContent } from '#model/components/confirming'
import type { declineContent } from '#model/components/declining'
import type { consultOnMove, decideMove, proposeMove } from '#model/components/moving'
import type { placeComponent } from '#model/components/placing'
import { text } from '#model/text'
import { decisionFields, reasonFields } from './decisionFields.ts'
import type { FormField, FormFields } from './formField.ts'
import { fromField } from './periodFields.ts'

/** Which object answers, and in which of its products it is at home. */
export const placeFields = [
  {
    key: 'objectId',
    kind: 'choice',
    label: text('Objekt', 'Object'),
    from: 'objects',
    missing: text('Välj ett objekt', 'Choose an object'),
  },
  {
    key: 'productId',
    kind: 'choice',
    label: text('Hemmaprodukt', 'Home product'),
    from: 'products',
    within: 'objectId',
    none: text('Ingen produkt än', 'No product yet'),
    optional: true,
    beside: true,
  },
] as const satisfies readonly FormField[]
const [object, product] = placeFields

export const placeComponentFields = [...placeFields, fromField] as const satisfies FormFields<typeof placeComponent>

/** The object's own group decides as a rule: another one says why it does. */
export const contentDecisionFields = [
  ...decisionFields,
  {
    key: 'specialCase',
    kind: 'text',
    label: text('Särskilt fall', 'Special case'),
    hint: text(
      'Bara när en annan än objektets egen grupp har beslutat: varför',
      "Only where another than the object's own group has decided: why",
    ),
    optional: true,
  },
] as const satisfies FormFields<typeof confirmContent>

export const declineContentFields = [...reasonFields, ...contentDecisionFields] as const satisfies FormFields<
  typeof declineContent
>

export const closeContentFields = [
  { key: 'on', kind: 'day', label: text('Sista dag', 'Last day') },
  ...contentDecisionFields,
] as const satisfies FormFields<typeof closeContent>

/** Where to, and why; the groups of both objects decide afterwards. */
export const proposeMoveFields = [
  { ...object, key: 'toObjectId' },
  { ...product, key: 'toProductId', within: 'toObjectId' },
  {
    key: 'reason',
    kind: 'long-text',
    label: text('Skäl', 'Reason'),
    hint: text('Varför det andra objektet bör svara för den', 'Why the other object should answer for it'),
    missing: text('Skriv varför', 'Write why'),
  },
] as const satisfies FormFields<typeof proposeMove>

export const decideMoveFields = [
  { key: 'from', kind: 'day', label: text('Flyttas från och med', 'Moves from'), optional: true },
  ...contentDecisionFields,
] as const satisfies FormFields<typeof decideMove>

export const consultFields = [
  { key: 'on', kind: 'day', label: text('Samråd hölls den', 'Held on') },
  {
    key: 'note',
    kind: 'long-text',
    label: text('Vad de sa', 'What they said'),
    missing: text('Skriv vad de sa', 'Write what they said'),
  },
] as const satisfies FormFields<typeof consultOnMove>
