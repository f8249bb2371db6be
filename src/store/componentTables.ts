import type { Assessment, Assignment, Attested, Consultation, DocumentLink } from '#model/shapes/component'
import type { RelationKind } from '#model/shapes/componentKinds'
import type { Facts, Known } from '#model/shapes/facts'
import type { SideId } from '#model/shapes/governanceModel'
import type { Dated, Json, Owned, Versioned } from './rows.ts'

/** What objects are made of. */
export interface ComponentTables {
  components: Owned &
    Dated &
    Versioned & {
      kind: 'it' | 'business'
      type: string
      name: string
      aliases: string[]
      description: string | null
      part_of_id: string | null
      key: string | null
      administrations: Json<Known<readonly string[]>>
      using_product_ids: string[]
      business_person_id: string | null
      it_person_id: string | null
      services: Json<Known<readonly string[]>>
      service_person_id: string | null
      documents: Json<readonly DocumentLink[]>
      assessments: Json<Readonly<Partial<Record<SideId, Assessment>>>>
      facts: Json<Facts>
      attested_on: string | null
      attested_by: Attested['byPersonId'] | null
      absent_since: string | null
      url: string | null
      it_component_ids: string[]
      administration_id: string | null
      assignment: Json<Assignment | null>
    }
  placements: Owned &
    Dated &
    Versioned & {
      component_id: string
      object_id: string
      product_id: string | null
      decision_id: string | null
    }
  component_relations: Owned &
    Dated &
    Versioned & { kind: RelationKind; from_id: string; to_id: string; note: string | null }
  component_moves: Owned &
    Versioned & {
      component_id: string
      from_object_id: string
      to_object_id: string
      to_product_id: string | null
      reason: string
      proposed_by: string
      proposed_on: string
      state: 'open' | 'done' | 'withdrawn'
      consultations: Json<readonly Consultation[]>
      decision_ids: string[]
    }
}
