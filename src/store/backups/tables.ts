import type { PoolClient } from 'pg'

/** A table as the catalogue has it. Names are quoted, ready for SQL. */
export interface Table {
  readonly name: string
  readonly columns: string
  /** The column that says whose a row is; null for the sign-in's tables, which are outside every frame. */
  readonly owner: string | null
}

/**
 * Sessions, tries and half-done sign-ins are never copied: whoever comes back signs in again. Nor is what repeats are answered
 * with, nor what running processes tell each other.
 */
const leftOut = [
  ...['public.idempotency_keys', 'public.migrations', 'public.structure_changes'],
  ...['auth.session', 'auth.sign_in_tries', 'auth.verification'],
]

export async function tablesIn(client: PoolClient): Promise<readonly Table[]> {
  const { rows } = await client.query<{ schema: string; name: string; columns: string[]; generated: string[] }>(`
    select n.nspname as schema, c.relname as name,
      array_agg(quote_ident(a.attname)::text order by a.attnum) filter (where a.attgenerated = '') as columns
    from pg_class c join pg_namespace n on n.oid = c.relnamespace
    join pg_attribute a on a.attrelid = c.oid and a.attnum > 0 and not a.attisdropped
    where c.relkind = 'r' and n.nspname in ('public', 'auth')
    group by 1, 2 order by n.nspname desc, c.relname`)
  return rows
    .filter(({ schema, name }) => !leftOut.includes(`${schema}.${name}`))
    .map(({ schema, name, columns }) => ({
      name: `${schema}."${name}"`,
      columns: columns.join(', '),
      owner: ownerOf(schema, name, columns),
    }))
}

function ownerOf(schema: string, name: string, columns: readonly string[]): string | null {
  if (schema === 'auth') return null
  if (name === 'organisations') return 'id'
  if (columns.includes('organisation_id')) return 'organisation_id'
  throw new Error(`the table ${name} doesn't say whose its rows are`)
}

/** None where their table isn't there yet. */
export async function organisationIds(client: PoolClient, tables: readonly Table[]): Promise<readonly string[]> {
  if (!tables.some(({ owner }) => owner === 'id')) return []
  const { rows } = await client.query<{ id: string }>('select id from organisations order by id')
  return rows.map(({ id }) => id)
}

/** Forced row-level security holds for the tables' owner too: an organisation's rows are only met inside its frame. */
export async function enterOrganisation(client: PoolClient, organisationId: string): Promise<void> {
  await client.query(`select set_config('app.organisation', $1, true)`, [organisationId])
}
