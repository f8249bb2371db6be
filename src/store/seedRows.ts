import type { Insertable } from 'kysely'
import { decisionsById } from '#model/lookups'
import type { Appointment, Structure } from '#model/structure'
import { componentRow, moveRow, placementRow, relationRow } from './components.ts'
import type { Database } from './database.ts'
import { decisionRow } from './decisions.ts'
import { objectVersionRows } from './objectVersions.ts'

type RowsOf<Table extends keyof Database> = readonly Insertable<Database[Table]>[]

/** A structure as rows, table by table, in an order in which everything that is pointed to comes first. */
export interface SeedRows {
  readonly administrations: RowsOf<'administrations'>
  readonly persons: RowsOf<'persons'>
  readonly offices: RowsOf<'offices'>
  readonly office_holdings: RowsOf<'office_holdings'>
  readonly governance_objects: RowsOf<'governance_objects'>
  readonly object_versions: RowsOf<'object_versions'>
  readonly decisions: RowsOf<'decisions'>
  readonly object_products: RowsOf<'object_products'>
  readonly model_versions: RowsOf<'model_versions'>
  readonly appointments: RowsOf<'appointments'>
  readonly delegation_confirmations: RowsOf<'delegation_confirmations'>
  readonly seatings: RowsOf<'seatings'>
  readonly deviations: RowsOf<'deviations'>
  readonly components: RowsOf<'components'>
  readonly placements: RowsOf<'placements'>
  readonly component_relations: RowsOf<'component_relations'>
  readonly component_moves: RowsOf<'component_moves'>
}

/** Some records of an organisation as rows; the tables of the others are empty. */
export const rowsOf = (records: Partial<Structure>, structure: Structure): SeedRows =>
  seedRows({ ...structure, ...nothing, ...records }, [])

const nothing = {
  ...{ models: [], administrations: [], offices: [], holdings: [], persons: [], objects: [], products: [] },
  ...{ appointments: [], confirmations: [], seatings: [], deviations: [], decisions: [] },
  ...{ components: [], placements: [], relations: [], moves: [] },
}

export function seedRows(structure: Structure, annulled: readonly Appointment[]): SeedRows {
  const owned = ({ id }: { readonly id: string }) => ({ organisation_id: structure.organisation.id, id })
  const period = (each: { readonly from: string; readonly to: string | null }) => ({
    valid_from: each.from,
    valid_to: each.to,
  })
  return {
    administrations: structure.administrations.map((each) => ({
      ...owned(each),
      ...period(each),
      code: each.code,
      name: each.name,
      shared: each.shared,
      predecessor_ids: [...each.predecessorIds],
      scope_reference: each.scopeReference,
      scope_url: each.scopeUrl,
    })),
    persons: structure.persons.map((each) => ({
      ...owned(each),
      name: each.name,
      email: each.email,
      administration_id: each.administrationId,
      protected_identity: each.protectedIdentity,
      left_on: each.leftOn,
    })),
    offices: structure.offices.map((each) => ({
      ...owned(each),
      ...period(each),
      kind: each.kind,
      title: each.title,
      administration_id: each.administrationId,
    })),
    office_holdings: structure.holdings.map((each) => ({
      ...owned(each),
      ...period(each),
      office_id: each.officeId,
      person_id: each.personId,
    })),
    governance_objects: structure.objects.map((each, position) => ({
      ...owned(each),
      ...period(each),
      predecessor_ids: [...each.predecessorIds],
      position,
    })),
    object_versions: structure.objects.flatMap((each) =>
      objectVersionRows(each).map((row) => ({ organisation_id: structure.organisation.id, ...row })),
    ),
    decisions: structure.decisions.map((each) => decisionRow(each, structure.organisation.id)),
    object_products: structure.products.map((each) => ({
      ...owned(each),
      ...period(each),
      object_id: each.objectId,
      name: each.name,
      subarea: each.subarea,
      contact_person_id: each.contactPersonId,
      predecessor_id: each.predecessorId,
      decision_id: each.decisionId,
    })),
    model_versions: structure.models.map((each) => ({
      ...owned(each),
      number: each.number,
      model: JSON.stringify(each.model),
      valid_from: each.from,
      adoption_id: each.adoptionId,
      ground_id: each.groundId,
      proposed_at: each.proposedAt,
      withdrawn_at: null,
    })),
    appointments: [...structure.appointments, ...annulled].map((each) => ({
      ...owned(each),
      ...period(each),
      ...appointmentRow(each, structure),
    })),
    delegation_confirmations: structure.confirmations.map((each) => ({
      ...owned(each),
      appointment_id: each.appointmentId,
      person_id: each.personId,
      decision_id: each.decisionId,
      valid_from: each.from,
      annulled_at: null,
    })),
    seatings: structure.seatings.map((each) => ({
      ...owned(each),
      ...period(each),
      object_id: each.objectId,
      forum: each.forum,
      person_id: each.personId,
      grounds: [...each.grounds],
      product_ids: [...each.productIds],
      decision_id: each.decisionId,
      annulled_at: null,
    })),
    deviations: structure.deviations.map((each) => ({
      ...owned(each),
      ...period(each),
      object_id: each.objectId,
      tasks: [...each.tasks],
      source_role: each.source.role,
      source_side: each.source.side,
      target_role: each.target.role,
      target_side: each.target.side,
      reason: each.reason,
      noted_in: each.notedIn,
      decision_id: each.decisionId,
      annulled_at: null,
    })),
    components: structure.components.map((each) => ({ ...owned(each), ...componentRow(each) })),
    placements: structure.placements.map((each) => ({ ...owned(each), ...placementRow(each) })),
    component_relations: structure.relations.map((each) => ({ ...owned(each), ...relationRow(each) })),
    component_moves: structure.moves.map((each) => ({ ...owned(each), ...moveRow(each) })),
  }
}

/** One that fell with its decision says since when; the decision is where that is told. */
function appointmentRow(each: Appointment, structure: Structure) {
  const decision = decisionsById(structure).get(each.decisionId)
  const { models } = structure
  return {
    role: each.role,
    side: each.side,
    person_id: each.personId,
    object_id: each.objectId,
    product_ids: [...each.productIds],
    line_position_id: each.linePositionId,
    dialogue_with_id: each.dialogueWithId,
    works_for_id: each.worksForId,
    lent_by_id: each.lentById,
    decision_id: each.decisionId,
    one_holder: models[0]?.model.roles.find(({ id }) => id === each.role)?.oneHolder ?? false,
    annulled_at: decision?.annulled?.at ?? null,
  }
}
