import type { ColumnType, Generated, JSONColumnType } from 'kysely'
import type { ImportChoices } from '#model/imports/choices'
import type { ImportState } from '#model/imports/importing'
import type { FileSummary, StoredColumn } from '#model/imports/importRecord'
import type { ImportRow } from '#model/imports/importTable'
import type { CompletedImport } from '#model/imports/undoing'
import type { GovernanceModel, SideId } from '#model/shapes/governanceModel'
import type { DecisionKind } from '#model/shapes/modelMandates'
import type { Subarea } from '#model/structure'
import type { ComponentTables } from './componentTables.ts'
import type { HistoryTables } from './historyTables.ts'
import type { Dated, Owned, Versioned } from './rows.ts'

export interface Database extends ComponentTables, HistoryTables {
  organisations: {
    id: string
    name: string
    demo: boolean
    structure_version: ColumnType<number, never, number>
    structure_stamp: ColumnType<string, never, never>
    created_at: Generated<string>
  }
  model_versions: Owned & {
    number: number
    model: JSONColumnType<GovernanceModel>
    valid_from: string | null
    adoption_id: string | null
    ground_id: string | null
    proposed_at: string
    withdrawn_at: string | null
  }
  administrations: Owned &
    Dated &
    Versioned & {
      code: string
      name: string
      shared: boolean
      predecessor_ids: Generated<string[]>
      scope_reference: string | null
      scope_url: string | null
    }
  persons: Owned &
    Versioned & {
      name: string
      former_names: Generated<string[]>
      email: string | null
      administration_id: string | null
      operation_id: Generated<string | null>
      protected_identity: Generated<boolean>
      left_on: string | null
    }
  offices: Owned &
    Dated &
    Versioned & { kind: string | null; title: string; administration_id: string | null; charges: Generated<string[]> }
  office_holdings: Owned &
    Dated &
    Versioned & { office_id: string; person_id: string; stands_in_for_id: Generated<string | null> }
  governance_objects: Owned &
    Dated &
    Versioned & { predecessor_ids: Generated<string[]>; position: number; annulled_at: Generated<string | null> }
  object_products: Owned &
    Dated &
    Versioned & {
      object_id: string
      name: string
      subarea: Subarea
      contact_person_id: string | null
      predecessor_id: string | null
      decision_id: string | null
    }
  decisions: Owned & {
    kind: DecisionKind
    clause: string
    maker_kind: 'office' | 'role' | 'forum'
    maker_office_id: string | null
    maker_role: string | null
    maker_side: SideId | null
    maker_object_id: string | null
    maker_forum: string | null
    maker_ids: string[]
    decided_on: string
    reference: string
    wording_sv: string
    wording_en: string
    object_id: string | null
    person_id: string | null
    recorded_by: string
    recorded_at: string
    annulled_at: string | null
    annulled_by: string | null
    annulled_reason: string | null
    objected_at: string | null
    objected_by: string | null
    objection: string | null
    objection_answered_at: string | null
    answer: string | null
    answered_by: string | null
    version_id: string | null
  }
  appointments: Owned &
    Dated &
    Versioned & {
      role: string
      side: SideId
      person_id: string
      object_id: string
      product_ids: string[]
      line_position_id: string | null
      dialogue_with_id: string | null
      works_for_id: string | null
      lent_by_id: string | null
      stands_in_for_id: Generated<string | null>
      decision_id: string
      one_holder: boolean
      annulled_at: string | null
    }
  seatings: Owned &
    Dated &
    Versioned & {
      object_id: string
      forum: string
      person_id: string
      grounds: string[]
      product_ids: string[]
      decision_id: string
      annulled_at: string | null
    }
  deviations: Owned &
    Dated &
    Versioned & {
      object_id: string
      product_id: string | null
      tasks: string[]
      source_role: string
      source_side: SideId
      target_role: string
      target_side: SideId
      reason: string
      noted_in: string | null
      decision_id: string
      annulled_at: string | null
    }
  imports: Owned &
    Versioned & {
      kind: string
      state: ImportState
      file_name: string
      told: JSONColumnType<FileSummary>
      sheet: number
      heading_row: number | null
      columns: ColumnType<readonly StoredColumn[], string, string>
      choices: JSONColumnType<ImportChoices>
      uploaded_by: string
      uploaded_at: string
      draft_until: string
      closed_by: string | null
      closed_at: string | null
      outcome: ColumnType<unknown, string | null, string | null>
      kept: JSONColumnType<CompletedImport | null, string | null, string | null>
      account_ids: string[]
    }
  import_sheets: {
    organisation_id: string
    import_id: string
    position: number
    rows: ColumnType<readonly ImportRow[], string, string>
  }
  import_matchings: { organisation_id: string; kind: string; heading: string; field: string | null }
  import_components: { organisation_id: string; import_id: string; component_id: string }
  audit_heads: { organisation_id: string; count: Generated<number>; hash: Generated<string> }
  audit_entries: {
    organisation_id: string
    number: number
    at: string
    actor: string
    act: string
    clause: string | null
    subject_type: string
    subject_id: string
    body: string
    previous_hash: string
    hash: string
  }
  audit_subjects: { organisation_id: string; subject: string; number: number }
  idempotency_keys: {
    organisation_id: string
    account_id: string
    key: string
    request_hash: string
    answer: JSONColumnType<object | null, string | null, string | null>
    at: string
  }
  'auth.user': {
    id: string
    name: string
    email: string
    emailVerified: Generated<boolean>
    createdAt: Generated<string>
    updatedAt: Generated<string>
  }
  'auth.activations': { hash: string; user_id: string; expires_at: string; used_at: string | null }
  'auth.account': { userId: string }
  'auth.session': {
    id: string
    userId: string
    token: string
    expiresAt: string
    userAgent: string | null
    createdAt: Generated<string>
    updatedAt: Generated<string>
  }
  'auth.memberships': {
    user_id: string
    organisation_id: string
    person_id: string | null
    rights: string[]
    disabled_at: string | null
    version: Generated<number>
  }
  'auth.api_tokens': {
    hash: string
    id: string
    user_id: string
    name: string
    scopes: string[]
    expires_at: string
    created_at: Generated<string>
    made_by: string | null
    last_used_at: string | null
    revoked_at: string | null
  }
}
