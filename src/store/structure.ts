import type { Selectable } from 'kysely'
import { grouped } from '#model/grouped'
import type { Decision, DecisionMaker, Structure } from '#model/structure'
import { loadComponents } from './components.ts'
import type { Database } from './database.ts'
import type { Tx } from './frame.ts'
import { objectVersionOf } from './objectVersions.ts'

/** Everything that rules are asked about, in one value. Annulled records are left out. */
export async function loadStructure(tx: Tx, organisationId: string): Promise<Structure> {
  // One after another: a transaction has one connection.
  const organisation = await tx
    .selectFrom('organisations')
    .select(['id', 'name', 'demo'])
    .where('id', '=', organisationId)
    .executeTakeFirstOrThrow()
  const models = await tx
    .selectFrom('model_versions')
    .selectAll()
    .where('withdrawn_at', 'is', null)
    .orderBy('number')
    .execute()
  const administrations = await tx.selectFrom('administrations').selectAll().orderBy('name').execute()
  const offices = await tx.selectFrom('offices').selectAll().orderBy('title').orderBy('id').execute()
  const holdings = await tx.selectFrom('office_holdings').selectAll().orderBy('valid_from').execute()
  const persons = await tx.selectFrom('persons').selectAll().orderBy('name').orderBy('id').execute()
  const objects = await tx
    .selectFrom('governance_objects')
    .selectAll()
    .where('annulled_at', 'is', null)
    .orderBy('position')
    .orderBy('id')
    .execute()
  const versions = await tx.selectFrom('object_versions').selectAll().orderBy('valid_from').execute()
  const versionsOf = grouped(versions, ({ object_id }) => object_id)
  const products = await tx.selectFrom('object_products').selectAll().orderBy('name').orderBy('id').execute()
  const appointments = await tx
    .selectFrom('appointments')
    .selectAll()
    .where('annulled_at', 'is', null)
    .orderBy('valid_from')
    .orderBy('id')
    .execute()
  const confirmations = await tx
    .selectFrom('delegation_confirmations')
    .selectAll()
    .where('annulled_at', 'is', null)
    .orderBy('valid_from')
    .orderBy('id')
    .execute()
  const seatings = await tx
    .selectFrom('seatings')
    .selectAll()
    .where('annulled_at', 'is', null)
    .orderBy('valid_from')
    .orderBy('id')
    .execute()
  const deviations = await tx
    .selectFrom('deviations')
    .selectAll()
    .where('annulled_at', 'is', null)
    .orderBy('valid_from')
    .execute()
  const registered = await loadComponents(tx)
  const decisions = await tx
    .selectFrom('decisions')
    .selectAll()
    .orderBy('decided_on', 'desc')
    .orderBy('recorded_at', 'desc')
    .orderBy('id')
    .execute()
  return {
    organisation,
    models: models.map((row) => ({
      id: row.id,
      number: row.number,
      model: row.model,
      from: row.valid_from,
      adoptionId: row.adoption_id,
      proposedAt: row.proposed_at,
      groundId: row.ground_id,
    })),
    administrations: administrations.map((row) => ({
      ...period(row),
      id: row.id,
      code: row.code,
      name: row.name,
      shared: row.shared,
      predecessorIds: row.predecessor_ids,
      scopeReference: row.scope_reference,
      scopeUrl: row.scope_url,
    })),
    offices: offices.map((row) => ({
      ...period(row),
      id: row.id,
      kind: row.kind,
      title: row.title,
      administrationId: row.administration_id,
    })),
    holdings: holdings.map((row) => ({ ...period(row), id: row.id, officeId: row.office_id, personId: row.person_id })),
    persons: persons.map((row) => ({
      id: row.id,
      name: row.name,
      email: row.email,
      administrationId: row.administration_id,
      protectedIdentity: row.protected_identity,
      leftOn: row.left_on,
    })),
    objects: objects.map((row) => ({
      ...period(row),
      id: row.id,
      predecessorIds: row.predecessor_ids,
      versions: (versionsOf.get(row.id) ?? []).map(objectVersionOf),
    })),
    products: products.map((row) => ({
      ...period(row),
      id: row.id,
      objectId: row.object_id,
      name: row.name,
      subarea: row.subarea,
      contactPersonId: row.contact_person_id,
      predecessorId: row.predecessor_id,
      decisionId: row.decision_id,
    })),
    appointments: appointments.map((row) => ({
      ...period(row),
      id: row.id,
      role: row.role,
      side: row.side,
      personId: row.person_id,
      objectId: row.object_id,
      productIds: row.product_ids,
      linePositionId: row.line_position_id,
      dialogueWithId: row.dialogue_with_id,
      worksForId: row.works_for_id,
      lentById: row.lent_by_id,
      decisionId: row.decision_id,
    })),
    confirmations: confirmations.map((row) => ({
      id: row.id,
      appointmentId: row.appointment_id,
      personId: row.person_id,
      from: row.valid_from,
      decisionId: row.decision_id,
    })),
    seatings: seatings.map((row) => ({
      ...period(row),
      id: row.id,
      objectId: row.object_id,
      forum: row.forum,
      personId: row.person_id,
      grounds: row.grounds,
      productIds: row.product_ids,
      decisionId: row.decision_id,
    })),
    deviations: deviations.map((row) => ({
      ...period(row),
      id: row.id,
      objectId: row.object_id,
      tasks: row.tasks,
      source: { role: row.source_role, side: row.source_side },
      target: { role: row.target_role, side: row.target_side },
      reason: row.reason,
      notedIn: row.noted_in,
      decisionId: row.decision_id,
    })),
    ...registered,
    decisions: decisions.map(decisionOf),
  }
}

const period = (row: { valid_from: string; valid_to: string | null }) => ({ from: row.valid_from, to: row.valid_to })

function decisionOf(row: Selectable<Database['decisions']>): Decision {
  return {
    id: row.id,
    kind: row.kind,
    clause: row.clause,
    by: makerOf(row),
    on: row.decided_on,
    reference: row.reference,
    wording: { sv: row.wording_sv, en: row.wording_en },
    objectId: row.object_id,
    personId: row.person_id,
    recordedById: row.recorded_by,
    recordedAt: row.recorded_at,
    annulled:
      row.annulled_at === null
        ? null
        : { at: row.annulled_at, byId: row.annulled_by ?? '', reason: row.annulled_reason ?? '' },
    objection:
      row.objected_at === null
        ? null
        : {
            at: row.objected_at,
            byId: row.objected_by ?? '',
            reason: row.objection ?? '',
            answeredAt: row.objection_answered_at,
          },
  }
}

function makerOf(row: Selectable<Database['decisions']>): DecisionMaker {
  switch (row.maker_kind) {
    case 'office':
      return { kind: 'office', officeId: row.maker_office_id ?? '' }
    case 'role':
      return {
        kind: 'role',
        role: row.maker_role ?? '',
        side: row.maker_side ?? 'business',
        objectId: row.maker_object_id ?? '',
      }
    case 'forum':
      return { kind: 'forum', forumId: row.maker_forum ?? '' }
    default:
      return row.maker_kind satisfies never
  }
}
