import { sql } from 'kysely'
import type { Codec, Row } from './columns.ts'
import type { Frame } from './frame.ts'

/** Where records of a kind are, and how one is a row: of the structure or of the work beside it. */
interface RecordsIn<Written> {
  readonly table: string
  readonly codec: Codec<Written>
  readonly annulled?: string
  readonly unversioned?: true
}

/** A record, and the version that it has come to. */
export interface VersionNow {
  readonly id: string
  readonly version: number
}

/** What a row has that its record doesn't hold. */
type Beside<Written> = (record: Written, at: number) => Row | undefined

/** PostgreSQL takes 65,535 values in a statement; a component has 27. */
const atOnce = 1_000

/** New rows, many at a time. */
export async function insertRows<Written>(
  { tx, organisationId }: Pick<Frame, 'tx' | 'organisationId'>,
  { table, codec }: RecordsIn<Written>,
  records: readonly Written[],
  beside?: Beside<Written>,
): Promise<void> {
  const rows = records.map((each, at) => ({
    organisation_id: organisationId,
    ...codec.row(each),
    ...beside?.(each, at),
  }))
  for (let at = 0; at < rows.length; at += atOnce) {
    // Each table's rows are made for it; Kysely can't follow that through a table of tables.
    await tx
      .insertInto(table as 'persons')
      .values(rows.slice(at, at + atOnce) as never)
      .execute()
  }
}

/** Rows as they now are, many at a time. What the record doesn't hold of them stays, and one that was taken back comes anew. */
export async function rewriteRows<Written>(
  { tx, organisationId }: Pick<Frame, 'tx' | 'organisationId'>,
  { table, codec, annulled, unversioned }: RecordsIn<Written>,
  records: readonly Written[],
  beside?: Beside<Written>,
): Promise<readonly VersionNow[]> {
  const versions: VersionNow[] = []
  const rows: readonly Row[] = records.map((each) => ({ organisation_id: organisationId, ...codec.row(each) }))
  const names = Object.keys(rows[0] ?? {}).filter((column) => column !== 'organisation_id' && column !== 'id')
  for (let at = 0; at < rows.length; at += atOnce) {
    const some = rows.slice(at, at + atOnce).map((row, n) => ({ ...row, ...beside?.(records[at + n] as Written, n) }))
    const rewritten = tx
      .insertInto(table as 'seatings')
      .values(some as never)
      .onConflict((conflict) =>
        conflict.columns(['organisation_id', 'id']).doUpdateSet(
          (eb) =>
            ({
              ...Object.fromEntries(names.map((column) => [column, eb.ref(`excluded.${column}` as 'excluded.id')])),
              ...(annulled === undefined ? {} : { [annulled]: null }),
              ...(unversioned ? {} : { version: eb(`${table}.version` as 'seatings.version', '+', 1) }),
            }) as never,
        ),
      )
    if (unversioned) await rewritten.execute()
    else versions.push(...(await rewritten.returning(['id', 'version']).execute()))
  }
  return versions
}

/** The rows go. */
export async function deleteRows(
  { tx, organisationId }: Pick<Frame, 'tx' | 'organisationId'>,
  { table }: Pick<RecordsIn<never>, 'table'>,
  ids: readonly string[],
): Promise<void> {
  if (ids.length === 0) return
  await sql`delete from ${sql.table(table)} where organisation_id = ${organisationId} and id = any(${[...ids]}::uuid[])`.execute(
    tx,
  )
}
