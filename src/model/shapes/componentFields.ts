import { type Text, text } from '../text.ts'
import type { FieldKind } from './facts.ts'
import type { fieldChoices } from './fieldChoices.ts'

interface Field {
  readonly id: string
  readonly name: Text
  readonly kind: FieldKind
  readonly group: keyof typeof fieldGroups
  readonly choices?: keyof typeof fieldChoices
  /** Said under the field when it is asked. */
  readonly hint?: Text
}

export const fieldGroups = {
  steering: text('Styrning', 'Steering'),
  supplier: text('Leverantör och avtal', 'Supplier and contract'),
  money: text('Pengar', 'Money'),
  operation: text('Drift och användning', 'Operation and use'),
  security: text('Klassning och säkerhet', 'Classification and security'),
  information: text('Personuppgifter och information', 'Personal data and information'),
  continuity: text('Kontinuitet', 'Continuity'),
  archive: text('Arkiv och avveckling', 'Archive and retirement'),
} as const satisfies Record<string, Text>

/**
 * What can be known of an IT component beyond the structure's own fields. Contracts, money and classification are kept
 * here as stated facts; what may be decided about them is for their own subjects.
 * The choices are sets that registers in use have; `category` and `services` come from the model instead.
 */
export const componentFields = [
  { id: 'category', name: text('Kategori', 'Category'), kind: 'choice', group: 'steering' },
  { id: 'lifecycle', name: text('Livscykel', 'Lifecycle'), kind: 'choice', group: 'steering', choices: 'lifecycle' },
  {
    id: 'criticality',
    name: text('Verksamhetskritiskt', 'Business criticality'),
    kind: 'choice',
    group: 'steering',
    choices: 'criticality',
  },
  { id: 'used-by', name: text('Nyttjas av', 'Used by'), kind: 'choice', group: 'steering', choices: 'reach' },
  { id: 'overlap', name: text('Överlapp', 'Overlap'), kind: 'choice', group: 'steering', choices: 'overlap' },
  { id: 'lock-in', name: text('Inlåsning', 'Lock-in'), kind: 'choices', group: 'steering', choices: 'lockIn' },
  { id: 'supplier', name: text('Leverantör', 'Supplier'), kind: 'text', group: 'supplier' },
  {
    id: 'supplier-number',
    name: text('Organisationsnummer', 'Company number'),
    kind: 'text',
    group: 'supplier',
    hint: text('Bara företags nummer, aldrig personnummer.', 'Companies’ numbers only, never a personal number.'),
  },
  {
    id: 'supplier-contact',
    name: text('Kontakt hos leverantören', 'Contact at the supplier'),
    kind: 'text',
    group: 'supplier',
  },
  {
    id: 'contract-form',
    name: text('Avtalsform', 'Form of contract'),
    kind: 'choice',
    group: 'supplier',
    choices: 'contractForm',
  },
  { id: 'contract-number', name: text('Avtalsnummer', 'Contract number'), kind: 'text', group: 'supplier' },
  { id: 'contract-start', name: text('Avtalsstart', 'Contract starts'), kind: 'date', group: 'supplier' },
  { id: 'contract-end', name: text('Avtalsslut', 'Contract ends'), kind: 'date', group: 'supplier' },
  { id: 'extension', name: text('Förlängning', 'Extension options'), kind: 'text', group: 'supplier' },
  {
    id: 'notice-months',
    name: text('Uppsägningstid, månader', 'Notice period, months'),
    kind: 'months',
    group: 'supplier',
  },
  {
    id: 'last-notice-day',
    name: text('Sista uppsägningsdag', 'Last day to give notice'),
    kind: 'date',
    group: 'supplier',
  },
  { id: 'operating-cost', name: text('Driftkostnad per år', 'Running cost a year'), kind: 'money', group: 'money' },
  {
    id: 'development-cost',
    name: text('Utvecklingskostnad per år', 'Development cost a year'),
    kind: 'money',
    group: 'money',
  },
  { id: 'accounting-string', name: text('Kontosträng', 'Accounting string'), kind: 'text', group: 'money' },
  { id: 'hosting', name: text('Drift', 'Hosting'), kind: 'choice', group: 'operation', choices: 'hosting' },
  { id: 'host', name: text('Driftleverantör', 'Hosted by'), kind: 'text', group: 'operation' },
  { id: 'data-country', name: text('Land där data finns', 'Country of the data'), kind: 'text', group: 'operation' },
  { id: 'active-users', name: text('Aktiva användare', 'Active users'), kind: 'count', group: 'operation' },
  { id: 'satisfaction', name: text('Nöjdhet', 'Satisfaction'), kind: 'text', group: 'operation' },
  { id: 'incidents-per-year', name: text('Incidenter per år', 'Incidents a year'), kind: 'count', group: 'operation' },
  {
    id: 'upgrades-per-year',
    name: text('Uppgraderingar per år', 'Upgrades a year'),
    kind: 'count',
    group: 'operation',
  },
  { id: 'service-level', name: text('Servicenivå', 'Service level'), kind: 'text', group: 'operation' },
  { id: 'support-contact', name: text('Supportkontakt', 'Support contact'), kind: 'text', group: 'operation' },
  { id: 'has-api', name: text('Har api', 'Has an API'), kind: 'yes-no', group: 'operation' },
  { id: 'integrations', name: text('Integrationer', 'Integrations'), kind: 'long-text', group: 'operation' },
  { id: 'open-data', name: text('Öppna data', 'Open data'), kind: 'yes-no', group: 'operation' },
  { id: 'data-control', name: text('Kontroll över data', 'Control of the data'), kind: 'yes-no', group: 'operation' },
  { id: 'confidentiality', name: text('Konfidentialitet', 'Confidentiality'), kind: 'level', group: 'security' },
  { id: 'integrity', name: text('Riktighet', 'Integrity'), kind: 'level', group: 'security' },
  { id: 'availability', name: text('Tillgänglighet', 'Availability'), kind: 'level', group: 'security' },
  { id: 'traceability', name: text('Spårbarhet', 'Traceability'), kind: 'level', group: 'security' },
  { id: 'classified-on', name: text('Klassad den', 'Classified on'), kind: 'date', group: 'security' },
  {
    id: 'classified-until',
    name: text('Klassningen gäller till', 'Classification valid until'),
    kind: 'date',
    group: 'security',
  },
  {
    id: 'classification-reference',
    name: text('Klassningens referens', 'Reference of the classification'),
    kind: 'text',
    group: 'security',
  },
  {
    id: 'security-measures',
    name: text('Säkerhetsåtgärder', 'Security measures'),
    kind: 'long-text',
    group: 'security',
  },
  { id: 'risk-analysis', name: text('Riskanalys', 'Risk analysis'), kind: 'long-text', group: 'security' },
  { id: 'personal-data', name: text('Personuppgifter', 'Personal data'), kind: 'yes-no', group: 'information' },
  {
    id: 'sensitive-data',
    name: text('Känsliga personuppgifter', 'Sensitive personal data'),
    kind: 'yes-no',
    group: 'information',
  },
  {
    id: 'third-country',
    name: text('Överföring till tredje land', 'Transfer to a third country'),
    kind: 'yes-no',
    group: 'information',
  },
  {
    id: 'processing-terms',
    name: text('Personuppgiftsbiträde', 'Data processor'),
    kind: 'choice',
    group: 'information',
    choices: 'processingTerms',
  },
  { id: 'ai-risk', name: text('AI-risk', 'AI risk'), kind: 'choice', group: 'information', choices: 'aiRisk' },
  {
    id: 'recovery-hours',
    name: text('Återställningstid, timmar', 'Recovery time, hours'),
    kind: 'hours',
    group: 'continuity',
  },
  {
    id: 'loss-hours',
    name: text('Längsta dataförlust, timmar', 'Longest loss of data, hours'),
    kind: 'hours',
    group: 'continuity',
  },
  { id: 'fallback-routine', name: text('Reservrutin', 'Fallback routine'), kind: 'yes-no', group: 'continuity' },
  {
    id: 'fallback-exercised',
    name: text('Reservrutinen övad', 'Fallback exercised'),
    kind: 'date',
    group: 'continuity',
  },
  {
    id: 'preservation',
    name: text('Bevara eller gallra', 'Preserve or dispose'),
    kind: 'choice',
    group: 'archive',
    choices: 'preservation',
  },
  {
    id: 'archive-responsible',
    name: text('Arkivansvarig', 'Responsible for archiving'),
    kind: 'text',
    group: 'archive',
  },
  { id: 'e-archive', name: text('Leverans till e-arkiv', 'Delivery to the e-archive'), kind: 'text', group: 'archive' },
  { id: 'retirement-year', name: text('Avvecklingsår', 'Year of retirement'), kind: 'year', group: 'archive' },
  {
    id: 'retirement-reason',
    name: text('Skäl för avveckling', 'Reason for retirement'),
    kind: 'text',
    group: 'archive',
  },
  {
    id: 'retirement-information',
    name: text('Informationens omhändertagande', 'What becomes of the information'),
    kind: 'text',
    group: 'archive',
  },
  { id: 'note', name: text('Anmärkning', 'Note'), kind: 'long-text', group: 'steering' },
] as const satisfies readonly Field[]

export type FieldId = (typeof componentFields)[number]['id']
export type ComponentField = Field & { readonly id: FieldId }

export const fieldIds = componentFields.map(({ id }) => id) as [FieldId, ...FieldId[]]

const byId = new Map<string, ComponentField>(componentFields.map((each) => [each.id, each]))

export const fieldOf = (id: FieldId): ComponentField | undefined => byId.get(id)
