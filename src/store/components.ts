import type { Insertable, Selectable } from 'kysely'
import type { Component, ComponentMove, Placement, Relation } from '#model/shapes/component'
import type { BusinessComponentType, ItComponentType } from '#model/shapes/componentKinds'
import type { Structure } from '#model/structure'
import type { Database } from './database.ts'
import type { Tx } from './frame.ts'

type Registered = Pick<Structure, 'components' | 'placements' | 'relations' | 'moves'>

/** What objects are made of, as the structure has it. */
export async function loadComponents(tx: Tx): Promise<Registered> {
  const components = await tx.selectFrom('components').selectAll().orderBy('name').orderBy('id').execute()
  const placements = await tx.selectFrom('placements').selectAll().orderBy('valid_from').orderBy('id').execute()
  const relations = await tx.selectFrom('component_relations').selectAll().orderBy('valid_from').orderBy('id').execute()
  const moves = await tx.selectFrom('component_moves').selectAll().orderBy('proposed_on').orderBy('id').execute()
  return {
    components: components.map(componentOf),
    placements: placements.map((row) => ({
      ...period(row),
      id: row.id,
      componentId: row.component_id,
      objectId: row.object_id,
      productId: row.product_id,
      decisionId: row.decision_id,
    })),
    relations: relations.map((row) => ({
      ...period(row),
      id: row.id,
      kind: row.kind,
      fromId: row.from_id,
      toId: row.to_id,
      note: row.note,
    })),
    moves: moves.map((row) => ({
      id: row.id,
      componentId: row.component_id,
      fromObjectId: row.from_object_id,
      toObjectId: row.to_object_id,
      toProductId: row.to_product_id,
      reason: row.reason,
      proposedById: row.proposed_by,
      proposedOn: row.proposed_on,
      state: row.state,
      consultations: row.consultations,
      decisionIds: row.decision_ids,
    })),
  }
}

function componentOf(row: Selectable<Database['components']>): Component {
  const common = { ...period(row), id: row.id, name: row.name, aliases: row.aliases, description: row.description }
  if (row.kind === 'business') {
    return {
      ...common,
      kind: 'business',
      // The database's edge: it was written from the table of types.
      type: row.type as BusinessComponentType,
      url: row.url,
      itComponentIds: row.it_component_ids,
      administrationId: row.administration_id,
      assignment: row.assignment,
    }
  }
  return {
    ...common,
    kind: 'it',
    type: row.type as ItComponentType,
    partOfId: row.part_of_id,
    key: row.key,
    administrationIds: row.administrations,
    usingProductIds: row.using_product_ids,
    responsible: { business: row.business_person_id, it: row.it_person_id },
    services: row.services,
    servicePersonId: row.service_person_id,
    documents: row.documents,
    assessments: { business: row.assessments.business ?? null, it: row.assessments.it ?? null },
    facts: row.facts,
    attested:
      row.attested_on === null || row.attested_by === null
        ? null
        : { on: row.attested_on, byPersonId: row.attested_by },
    absentSince: row.absent_since,
  }
}

const period = (row: { valid_from: string; valid_to: string | null }) => ({ from: row.valid_from, to: row.valid_to })

type Row<Table extends keyof Database> = Omit<Insertable<Database[Table]>, 'organisation_id'>

export function componentRow(each: Component): Row<'components'> {
  const common = {
    id: each.id,
    kind: each.kind,
    type: each.type,
    name: each.name,
    aliases: [...each.aliases],
    description: each.description,
    valid_from: each.from,
    valid_to: each.to,
  }
  if (each.kind === 'business') {
    return {
      ...common,
      ...noItComponent,
      url: each.url,
      it_component_ids: [...each.itComponentIds],
      administration_id: each.administrationId,
      assignment: json(each.assignment),
    }
  }
  return {
    ...common,
    part_of_id: each.partOfId,
    key: each.key,
    administrations: json(each.administrationIds),
    using_product_ids: [...each.usingProductIds],
    business_person_id: each.responsible.business,
    it_person_id: each.responsible.it,
    services: json(each.services),
    service_person_id: each.servicePersonId,
    documents: JSON.stringify(each.documents),
    assessments: JSON.stringify(each.assessments),
    facts: JSON.stringify(each.facts),
    attested_on: each.attested?.on ?? null,
    attested_by: each.attested?.byPersonId ?? null,
    absent_since: each.absentSince,
    url: null,
    it_component_ids: [],
    administration_id: null,
    assignment: null,
  }
}

const noItComponent = {
  ...{ part_of_id: null, key: null, administrations: null, using_product_ids: [] as string[] },
  ...{ business_person_id: null, it_person_id: null, services: null, service_person_id: null },
  ...{ documents: '[]', assessments: '{}', facts: '{}', attested_on: null, attested_by: null, absent_since: null },
}

export const placementRow = (each: Placement): Row<'placements'> => ({
  id: each.id,
  component_id: each.componentId,
  object_id: each.objectId,
  product_id: each.productId,
  decision_id: each.decisionId,
  valid_from: each.from,
  valid_to: each.to,
})

export const relationRow = (each: Relation): Row<'component_relations'> => ({
  id: each.id,
  kind: each.kind,
  from_id: each.fromId,
  to_id: each.toId,
  note: each.note,
  valid_from: each.from,
  valid_to: each.to,
})

export const moveRow = (each: ComponentMove): Row<'component_moves'> => ({
  id: each.id,
  component_id: each.componentId,
  from_object_id: each.fromObjectId,
  to_object_id: each.toObjectId,
  to_product_id: each.toProductId,
  reason: each.reason,
  proposed_by: each.proposedById,
  proposed_on: each.proposedOn,
  state: each.state,
  consultations: JSON.stringify(each.consultations),
  decision_ids: [...each.decisionIds],
})

const json = (value: object | null): string | null => (value === null ? null : JSON.stringify(value))
