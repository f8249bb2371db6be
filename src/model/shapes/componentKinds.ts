import { type Text, text } from '../text.ts'

/** What the model calls IT components: 3.2. */
export const itComponentTypes = {
  system: text('System', 'System'),
  application: text('Applikation', 'Application'),
  server: text('Server', 'Server'),
  database: text('Databas', 'Database'),
  'e-service': text('E-tjänst', 'E-service'),
  integration: text('Integration', 'Integration'),
  equipment: text('Utrustning', 'Equipment'),
  other: text('Annat it-stöd', 'Other IT support'),
} as const satisfies Record<string, Text>
export type ItComponentType = keyof typeof itComponentTypes

export const businessComponentTypes = {
  routine: text('Rutin', 'Routine'),
  'way-of-working': text('Arbetssätt', 'Way of working'),
  guide: text('Lathund', 'Guide'),
  handbook: text('Handbok', 'Handbook'),
  template: text('Mall', 'Template'),
  training: text('Utbildning', 'Training'),
  information: text('Information', 'Information'),
  classification: text('Informationsklassning', 'Information classification'),
  permissions: text('Behörigheter', 'Permissions'),
  other: text('Annat stöd', 'Other support'),
} as const satisfies Record<string, Text>
export type BusinessComponentType = keyof typeof businessComponentTypes

export const relationKinds = {
  'depends-on': text('Är beroende av', 'Depends on'),
  'integrates-with': text('Är integrerad med', 'Integrates with'),
  'replaced-by': text('Ersätts av', 'Is replaced by'),
} as const satisfies Record<string, Text>
/** "Part of" is no relation of its own kind here: it is `partOfId`, which decides who answers. */
export type RelationKind = keyof typeof relationKinds

/** The same, seen from the other end. */
export const relationKindsBackwards: Readonly<Record<RelationKind, Text>> = {
  'depends-on': text('Behövs av', 'Is needed by'),
  'integrates-with': text('Är integrerad med', 'Integrates with'),
  'replaced-by': text('Ersätter', 'Replaces'),
}

const keysOf = <K extends string>(table: Readonly<Record<K, Text>>) => Object.keys(table) as [K, ...K[]]
export const itComponentTypeIds = keysOf(itComponentTypes)
export const businessComponentTypeIds = keysOf(businessComponentTypes)
export const relationKindIds = keysOf(relationKinds)
