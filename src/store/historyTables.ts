import type { Dated, Json, Owned } from './rows.ts'

/** What keeps the structure true on earlier days, and what lets a decision be taken back. */
export interface HistoryTables {
  object_versions: Dated & {
    organisation_id: string
    object_id: string
    code: string
    name: string
    level: string
    part_of_id: string | null
    category: string
    supports_all: boolean
    supports_indirectly: boolean
    administration_ids: string[]
  }
  delegation_confirmations: Owned & {
    appointment_id: string
    person_id: string
    decision_id: string
    valid_from: string
    annulled_at: string | null
  }
  decision_effects: {
    organisation_id: string
    decision_id: string
    record_id: string
    kind: string
    before: Json<unknown>
    after: Json<unknown>
  }
}
