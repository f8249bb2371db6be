import { createHash } from 'node:crypto'
import type pg from 'pg'
import type { ActKind } from './act.ts'

export type Client = pg.ClientBase | pg.Pool

/** What an entry of the audit's chain says. */
export interface Entry {
  readonly kind: ActKind
  readonly act: string
  readonly subjectType: string
  readonly subjectId: string
  readonly body: object
}

/** Where the organisation and the chain's head stand, and how acts meet them. This is the one place that knows. */
const purposes = { read: 'read', work: 'work', structural: 'change' } as const

/** The product's frame: role and organisation until the transaction ends, the structure's version, and the lock of a structural act. */
export const entered = (client: Client, organisationId: string, kind: ActKind | 'read') =>
  client.query('select * from enter($1, $2, null, null, null)', [organisationId, purposes[kind]])

/** What a structural act locks first where there is no frame. */
export async function locked(client: Client, organisationId: string, kind: ActKind): Promise<void> {
  if (kind === 'structural')
    await client.query('select structure_version from organisations where id = $1 for no key update', [organisationId])
}

/** Counts the structure up, and says what was touched. */
async function tellChange(client: Client, organisationId: string, { subjectType, subjectId }: Entry): Promise<void> {
  const { rows } = await client.query(
    `update organisations set structure_version = structure_version + 1 where id = $1
     returning structure_version as version, structure_stamp as stamp`,
    [organisationId],
  )
  const { version, stamp } = rows[0] as { version: number; stamp: string }
  const touched = JSON.stringify({ [subjectType]: [subjectId] })
  await client.query(
    'insert into structure_changes (organisation_id, version, before, touched) values ($1, $2, $3, $4)',
    [organisationId, version, stamp, touched],
  )
}

const id = /[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}/g

/** Adds an entry to the chain, with every id that it names: one statement a table, the head last locked. */
export async function addEntry(client: Client, organisationId: string, entry: Entry): Promise<void> {
  if (entry.kind === 'structural') await tellChange(client, organisationId, entry)
  const { rows } = await client.query(
    'select count, hash from audit_heads where organisation_id = $1 for no key update',
    [organisationId],
  )
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
  const moved = 'update audit_heads set count = $2, hash = $3 where organisation_id = $1'
  await client.query(moved, [organisationId, number, hash])
}
