import type { ImportedRecords } from '#model/imports/importedRecords'
import type { ImportField } from '#model/imports/importKinds'
import type { Text } from '#model/text'
import type { Fault } from './problems/faults.ts'
import type { Problem } from './problems/problems.ts'
import type { RegisterFollows } from './register/registerFollows.ts'
import type { Follows } from './roleList/follows.ts'

/** A field of a component that stands, before and after. Null: empty, or (where `hidden`) kept to few. */
export interface FieldChange {
  readonly field: ImportField | 'absent-since'
  readonly name: Text
  readonly before: Text | null
  readonly after: Text | null
  readonly hidden: boolean
}

export interface PlannedRow {
  readonly number: number
  /** `known`: what the row says stands already. */
  readonly state: 'error' | 'warning' | 'ready' | 'known' | 'skipped'
  /** As the file writes it. */
  readonly name: string
  readonly email: string | null
  readonly personId: string | null
  /** The component that stands and that the row is about. */
  readonly componentId: string | null
  readonly what: 'appointment' | 'holding' | 'seating' | 'administration' | 'component' | null
  readonly title: Text | null
  readonly changes: readonly FieldChange[]
  readonly faults: readonly Fault[]
}

export const skippedRow = (number: number): PlannedRow => ({
  number,
  state: 'skipped',
  name: '',
  email: null,
  personId: null,
  componentId: null,
  what: null,
  title: null,
  changes: [],
  faults: [],
})

/** What an import would do, row by row, and what the structure would be like afterwards. Nothing of it is kept. */
export interface ImportPlan {
  readonly rows: readonly PlannedRow[]
  readonly problems: readonly Problem[]
  readonly made: ImportedRecords
  /** Of a role list. */
  readonly follows: Follows | null
  /** Of a register of components. */
  readonly register: RegisterFollows | null
  readonly reference: string
}
