import type { Adopted } from '#model/rulebook/adopting'
import type { Link } from '#model/rulebook/links'
import type { ProposedVersion } from '#model/rulebook/proposing'
import type { ModelVersion } from '#model/structure'
import { keepDecision } from './decisions.ts'
import type { Frame } from './frame.ts'

/** Keeps a proposal under the next number; those withdrawn keep theirs. The frame's lock makes the number its own. */
export async function persistProposal({ tx, organisationId }: Frame, version: ProposedVersion): Promise<ModelVersion> {
  const { last } = await tx
    .selectFrom('model_versions')
    .select((eb) => eb.fn.max('number').as('last'))
    .executeTakeFirstOrThrow()
  const number = Number(last ?? 0) + 1
  await tx
    .insertInto('model_versions')
    .values({
      organisation_id: organisationId,
      id: version.id,
      number,
      model: JSON.stringify(version.model),
      valid_from: null,
      adoption_id: null,
      ground_id: version.groundId,
      proposed_at: version.proposedAt,
      withdrawn_at: null,
    })
    .execute()
  return { ...version, number }
}

export async function persistAdoption(frame: Frame, { decision, version }: Adopted): Promise<void> {
  await keepDecision(frame, decision)
  await frame.tx
    .updateTable('model_versions')
    .set({ valid_from: version.from, adoption_id: decision.id, ground_id: version.groundId })
    .where('id', '=', version.id)
    .execute()
}

/** In force from a day, adopted by nobody. */
export async function persistCorrection({ tx }: Frame, { id, from }: ModelVersion): Promise<void> {
  await tx.updateTable('model_versions').set({ valid_from: from }).where('id', '=', id).execute()
}

export async function persistWithdrawal({ tx }: Frame, versionId: string, at: string): Promise<void> {
  await tx.updateTable('model_versions').set({ withdrawn_at: at }).where('id', '=', versionId).execute()
}

/** Links by title, of one element or of all. */
export async function linksTo({ tx }: Frame, element: string | undefined): Promise<readonly Link[]> {
  const all = tx.selectFrom('links').selectAll().orderBy('title').orderBy('id')
  const rows = await (element === undefined ? all : all.where('element', '=', element)).execute()
  return rows.map(linkOf)
}

export async function linkById({ tx }: Frame, id: string): Promise<Link | undefined> {
  const row = await tx.selectFrom('links').selectAll().where('id', '=', id).executeTakeFirst()
  return row && linkOf(row)
}

export async function persistLink({ tx, organisationId }: Frame, link: Link): Promise<void> {
  const { id, element, title, url, addedById, addedAt } = link
  await tx
    .insertInto('links')
    .values({ organisation_id: organisationId, id, element, title, url, added_by: addedById, added_at: addedAt })
    .execute()
}

/** A link is a pointer, not a record: it goes, and the audit remembers it. */
export async function deleteLink({ tx }: Frame, id: string): Promise<void> {
  await tx.deleteFrom('links').where('id', '=', id).execute()
}

const linkOf = (row: {
  id: string
  element: string
  title: string
  url: string
  added_by: string
  added_at: string
}): Link => ({
  id: row.id,
  element: row.element,
  title: row.title,
  url: row.url,
  addedById: row.added_by,
  addedAt: row.added_at,
})
