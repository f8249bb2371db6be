import { createHash } from 'node:crypto'
import type pg from 'pg'
import type { ActKind } from './acts.ts'

export type Client = pg.ClientBase | pg.Pool

/** What an entry of the audit's chain says. */
export interface Entry {
  readonly kind: ActKind
  readonly act: string
  readonly subjectType: string
  readonly subjectId: string
  readonly body: object
}

/**
 * How the organisation's row and the chain's head are met: the one place that knows where they stand. Each of it is asked
 * with the organisation's id as `$1`; an act's `$2` and `$3` are the chain's new count and hash.
 */
interface Heads {
  readonly met: Readonly<Record<ActKind | 'read', string>>
  /** Answers the chain's count and hash, and locks them. */
  readonly head: string
  readonly moved: Readonly<Record<ActKind, readonly string[]>>
}

const version = 'select structure_version from organisations where id = $1'

const inOrganisation: Heads = {
  met: { read: version, work: `${version} for update`, structural: `${version} for update` },
  head: 'select audit_count as count, audit_hash as hash from organisations where id = $1 for update',
  moved: {
    work: [
      'update organisations set audit_count = $2, audit_hash = $3, structure_version = structure_version + 1 where id = $1',
    ],
    structural: [
      'update organisations set audit_count = $2, audit_hash = $3, structure_version = structure_version + 1 where id = $1',
    ],
  },
}

const inRowOfItsOwn: Heads = {
  met: { read: version, work: version, structural: `${version} for no key update` },
  head: 'select count, hash from audit_heads where organisation_id = $1 for no key update',
  moved: {
    work: ['update audit_heads set count = $2, hash = $3 where organisation_id = $1'],
    structural: [
      'update audit_heads set count = $2, hash = $3 where organisation_id = $1',
      'update organisations set structure_version = structure_version + 1, structure_stamp = gen_random_uuid() where id = $1',
    ],
  },
}

export async function headsIn(client: Client): Promise<Heads> {
  const { rows } = await client.query(`select to_regclass('audit_heads') is not null as own`)
  return rows[0]?.own === true ? inRowOfItsOwn : inOrganisation
}

const id = /[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}/g

/** Adds an entry to the chain, with every id that it names: one statement a table. */
export async function addEntry(client: Client, { head, moved }: Heads, organisationId: string, entry: Entry) {
  const { rows } = await client.query(head, [organisationId])
  const last = rows[0] as { count: number; hash: string }
  const number = last.count + 1
  const body = JSON.stringify(entry.body)
  const hash = createHash('sha256').update(last.hash).update(body).digest('hex')
  await client.query(
    `insert into audit_entries (organisation_id, number, at, actor, act, subject_type, subject_id, body, previous_hash, hash)
     values ($1, $2, now(), 'bench', $3, $4, $5, $6, $7, $8)`,
    [organisationId, number, entry.act, entry.subjectType, entry.subjectId, body, last.hash, hash],
  )
  await client.query(
    'insert into audit_subjects (organisation_id, subject, number) select $1, subject, $2 from unnest($3::uuid[]) as subject',
    [organisationId, number, [...new Set(`${entry.subjectId} ${body}`.match(id))]],
  )
  const values = [organisationId, number, hash]
  for (const statement of moved[entry.kind])
    await client.query(statement, values.slice(0, statement.includes('$3') ? 3 : 1))
}
