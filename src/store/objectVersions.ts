import type { Insertable, Selectable } from 'kysely'
import { periodsOf } from '#model/objects/versions'
import type { ObjectHistory, ObjectVersion } from '#model/structure'
import type { Database } from './database.ts'
import type { Frame } from './frame.ts'

export const objectVersionOf = (row: Selectable<Database['object_versions']>): ObjectVersion => ({
  from: row.valid_from,
  code: row.code,
  name: row.name,
  level: row.level,
  partOfId: row.part_of_id,
  category: row.category,
  supportsAll: row.supports_all,
  supportsIndirectly: row.supports_indirectly,
  administrationIds: row.administration_ids,
})

type VersionRow = Omit<Insertable<Database['object_versions']>, 'organisation_id'>

const objectVersionRows = (history: ObjectHistory): readonly VersionRow[] =>
  periodsOf(history).map((version) => ({
    object_id: history.id,
    valid_from: version.from,
    valid_to: version.to,
    code: version.code,
    name: version.name,
    level: version.level,
    part_of_id: version.partOfId,
    category: version.category,
    supports_all: version.supportsAll,
    supports_indirectly: version.supportsIndirectly,
    administration_ids: [...version.administrationIds],
  }))

/** Objects' versions as they now are, instead of those that were kept. Those that end come first: a code may pass on. */
export async function persistObjectVersions(
  { tx, organisationId }: Pick<Frame, 'tx' | 'organisationId'>,
  changed: readonly ObjectHistory[],
  added: readonly ObjectHistory[],
): Promise<void> {
  if (changed.length > 0) {
    await tx
      .deleteFrom('object_versions')
      .where(
        'object_id',
        'in',
        changed.map(({ id }) => id),
      )
      .execute()
  }
  const rows = [...changed, ...added].flatMap(objectVersionRows)
  if (rows.length === 0) return
  await tx
    .insertInto('object_versions')
    .values(rows.map((row) => ({ organisation_id: organisationId, ...row })))
    .execute()
}
