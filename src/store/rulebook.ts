import { sql } from 'kysely'
import type { Link } from '#model/rulebook/links'
import { columns, type Row } from './columns.ts'
import type { Frame } from './frame.ts'

const codec = columns<Link>(['id', 'element', 'title', 'url', 'addedById', 'addedAt'], {
  called: { addedById: 'added_by' },
})

/** The next number of a model's version: those withdrawn keep theirs. The frame's lock makes the number its own. */
export async function nextModelNumber({ tx }: Frame): Promise<number> {
  const { last } = await tx
    .selectFrom('model_versions')
    .select((eb) => eb.fn.max('number').as('last'))
    .executeTakeFirstOrThrow()
  return Number(last ?? 0) + 1
}

/** Links by title, of one element or of all. */
export async function linksTo({ tx }: Frame, element: string | undefined): Promise<readonly Link[]> {
  const all = tx.selectFrom('links').selectAll().orderBy('title').orderBy('id')
  const rows = await (element === undefined ? all : all.where('element', '=', element)).execute()
  return rows.map((row) => codec.record(row as unknown as Row))
}

/** One link; another act on the same waits for this one. */
export async function linkById({ tx }: Frame, id: string): Promise<Link | undefined> {
  const row = await tx.selectFrom('links').selectAll().where('id', '=', id).forUpdate().executeTakeFirst()
  return row && codec.record(row as unknown as Row)
}

export async function addLink({ tx, organisationId }: Frame, link: Link): Promise<void> {
  await tx
    .insertInto('links')
    .values({ organisation_id: organisationId, ...codec.row(link) } as never)
    .execute()
}

/** A link is a pointer, not a record: it is deleted, and remains in the audit. */
export async function removeLink({ tx }: Frame, id: string): Promise<void> {
  await sql`delete from links where id = ${id}`.execute(tx)
}

/** Routines and templates kept elsewhere that somebody has pointed this kind of forum to. */
export async function linksOfForum({ tx }: Frame, kind: string) {
  return tx
    .selectFrom('links')
    .select(['id', 'title', 'url'])
    .where('element', '=', `forum:${kind}`)
    .orderBy('added_at')
    .orderBy('id')
    .execute()
}
