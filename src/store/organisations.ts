import { sql } from 'kysely'
import type { GovernanceModel } from '#model/shapes/governanceModel'
import { remember } from './audit.ts'
import type { Connection } from './connection.ts'
import { inOrganisation } from './frame.ts'

export interface NewOrganisation {
  readonly id: string
  readonly name: string
  readonly demo: boolean
  readonly model: GovernanceModel
  /** First day of the model, its objects, administrations and offices. */
  readonly from: string
  readonly now: string
}

/**
 * Makes an organisation on a model: its administrations, objects and offices as the model's file lists them.
 * The first load needs no decision of adoption.
 */
export async function createOrganisation({ db }: Connection, made: NewOrganisation): Promise<void> {
  const { id: organisationId, model, from } = made
  await db.transaction().execute(async (tx) => {
    await sql`select set_config('app.organisation', ${organisationId}, true)`.execute(tx)
    await tx.insertInto('organisations').values({ id: organisationId, name: made.name, demo: made.demo }).execute()
    await tx
      .insertInto('model_versions')
      .values({
        organisation_id: organisationId,
        id: crypto.randomUUID(),
        number: 1,
        model: JSON.stringify(model),
        valid_from: from,
        adoption_id: null,
        ground_id: null,
        proposed_at: made.now,
      })
      .execute()
  })
  await inOrganisation(db, organisationId, 'change', async (frame) => {
    const { tx } = frame
    const owned = { organisation_id: organisationId, valid_from: from, valid_to: null }
    const administrations = new Map(model.administrations.map((each) => [each.id, crypto.randomUUID() as string]))
    const known = (ids: readonly string[]) => ids.flatMap((id) => administrations.get(id) ?? [])
    if (model.administrations.length > 0) {
      await tx
        .insertInto('administrations')
        .values(
          model.administrations.map((each) => ({
            ...owned,
            id: administrations.get(each.id) ?? '',
            code: each.id.toUpperCase(),
            name: each.name.sv,
            shared: each.shared,
            scope_reference: null,
            scope_url: null,
          })),
        )
        .execute()
    }
    const objects = new Map(model.objects.map((each) => [each.code, crypto.randomUUID() as string]))
    if (model.objects.length > 0) {
      await tx
        .insertInto('governance_objects')
        .values(
          model.objects.map((each, position) => ({
            ...owned,
            id: objects.get(each.code) ?? '',
            position,
          })),
        )
        .execute()
      await tx
        .insertInto('object_versions')
        .values(
          model.objects.map((each) => ({
            ...owned,
            object_id: objects.get(each.code) ?? '',
            code: each.code,
            name: each.name.sv,
            level: each.level,
            part_of_id: each.partOf === undefined ? null : (objects.get(each.partOf) ?? null),
            category: each.category,
            supports_all: each.supports === 'all',
            supports_indirectly: each.indirectly === 'all',
            administration_ids: each.supports === 'all' ? [] : known(each.supports),
          })),
        )
        .execute()
    }
    const offices = model.offices.flatMap((kind) => {
      if (kind.per === 'organisation') return [{ kind: kind.id, title: kind.name.sv, administration_id: null }]
      if (kind.per === 'operation') return []
      return model.administrations.map((each) => ({
        kind: kind.id,
        title: `${kind.name.sv}, ${each.name.sv}`,
        administration_id: administrations.get(each.id) ?? null,
      }))
    })
    await tx
      .insertInto('offices')
      .values(offices.map((each) => ({ ...owned, ...each, id: crypto.randomUUID() })))
      .execute()
    await remember(frame, {
      at: made.now,
      actor: 'styrbord',
      act: 'organisations.create',
      clause: null,
      subjectType: 'organisation',
      subjectId: organisationId,
      body: { name: made.name, model: model.id },
    })
  })
}

/** Which organisations the database holds; those of a name, where one is given. For the command line, outside every frame. */
export async function organisationsNamed(
  { db }: Connection,
  name?: string,
): Promise<readonly { id: string; name: string }[]> {
  const query = db.selectFrom('organisations').select(['id', 'name']).orderBy('name')
  return (name === undefined ? query : query.where('name', '=', name)).execute()
}
