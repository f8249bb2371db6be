import { createHash, randomUUID } from 'node:crypto'
import { createServer, type IncomingMessage } from 'node:http'
import type pg from 'pg'
import type { AppointmentOrder } from '#model/roles/appointing'
import { openStore } from '#store/open'
import { limitFile } from './limitFiles.ts'
import { type LimitQuery, limitQueries } from './limitQueries.ts'

/**
 * What the product is measured against: the same database, driver and pool, SQL by hand, no validation, no sign-in, no rules.
 * `/framed/…` asks inside the frame of a request of the product's; `/bare/…` without it. `bytes` in the query is how much
 * the product answers: what the rows lack of it is filled up, so that both send the same amount.
 */
export async function serveLimit(organisationId: string): Promise<void> {
  const store = await openStore({ databaseUrl: process.env.DATABASE_URL, folder: process.env.STYRBORD_DATA ?? '' })
  const { pool } = store.connection
  const server = createServer((request, response) => {
    answered(request, pool, organisationId).then(
      (answer) => {
        const status = request.method === 'POST' ? 201 : 200
        response.writeHead(status, { 'content-type': 'application/json' }).end(answer)
      },
      (error: unknown) => {
        // The load ends in the middle of requests.
        if (!request.destroyed) console.error(error)
        response.writeHead(500).end()
      },
    )
  })
  server.listen(0, '127.0.0.1', () => {
    const address = server.address()
    console.log(`Limit: http://127.0.0.1:${typeof address === 'object' ? address?.port : ''}`)
  })
  await new Promise((resolve) => process.once('SIGTERM', resolve))
  server.close()
  await store.close()
}

async function answered(request: IncomingMessage, pool: pg.Pool, first: string): Promise<string | Buffer> {
  const url = new URL(request.url ?? '/', 'http://limit')
  // Where there are many organisations, each request says whose it is.
  const organisationId = url.searchParams.get('organisation') ?? first
  const [, frame, row = ''] = url.pathname.split('/')
  if (frame === 'health') return JSON.stringify((await pool.query('select 1')).rows)
  const changes = request.method === 'POST'
  const work = changes ? appointing(JSON.parse(await bodyOf(request)), organisationId) : asking(row, url.searchParams)
  const inFrame = frame === 'framed' ? framed(pool, organisationId, changes, work) : bare(pool, changes, work)
  const [rows, bytes] = [await inFrame, Number(url.searchParams.get('bytes'))]
  const file = await limitFile(row, rows)
  return file === undefined
    ? filled(rows, bytes)
    : Buffer.concat([file, Buffer.alloc(Math.max(0, bytes - file.length))])
}

type Work = (client: pg.ClientBase | pg.Pool) => Promise<readonly object[]>

/** The product's frame: a transaction with role and organisation set in it, and the structure's version. */
async function framed(pool: pg.Pool, organisationId: string, changes: boolean, work: Work): Promise<readonly object[]> {
  return inTransaction(pool, changes ? 'read committed' : 'repeatable read', async (client) => {
    await client.query(`select set_config('role', 'styrbord_app', true), set_config('app.organisation', $1, true)`, [
      organisationId,
    ])
    const lock = changes ? ' for update' : ''
    await client.query(`select structure_version from organisations where id = $1${lock}`, [organisationId])
    return work(client)
  })
}

/** Several statements of a change are a transaction anyhow. */
const bare = (pool: pg.Pool, changes: boolean, work: Work) =>
  changes ? inTransaction(pool, 'read committed', work) : work(pool)

async function inTransaction(pool: pg.Pool, isolation: string, work: Work): Promise<readonly object[]> {
  const client = await pool.connect()
  try {
    await client.query(`begin isolation level ${isolation}`)
    const rows = await work(client)
    await client.query('commit')
    return rows
  } catch (error) {
    await client.query('rollback')
    throw error
  } finally {
    client.release()
  }
}

const asking =
  (row: string, asked: URLSearchParams): Work =>
  async (client) => {
    const { rows } = await client.query(limitQueries[row as LimitQuery], [asked.get('day'), asked.get('for')])
    return rows
  }

/** A decision, its appointment, and an entry in the audit's chain. */
const appointing =
  (order: AppointmentOrder, organisationId: string): Work =>
  async (client) => {
    const [decision, appointment] = [randomUUID(), randomUUID()]
    const { rows } = await client.query(
      `update organisations set audit_count = audit_count + 1, structure_version = structure_version + 1 where id = $1 returning audit_count, audit_hash`,
      [organisationId],
    )
    await client.query(
      `insert into decisions (organisation_id, id, kind, clause, maker_kind, maker_office_id, decided_on, reference, wording_sv, wording_en, object_id, person_id, recorded_by, recorded_at)
     values ($1, $2, 'appoint', '3.5.4-specialist-appointed', 'office', $3, $4, $5, '{person} tillsätts', '{person} is appointed', $6, $7, 'bench', now())`,
      [
        organisationId,
        decision,
        'officeId' in order.decision.by ? order.decision.by.officeId : null,
        order.decision.on,
        order.decision.reference,
        order.objectId,
        order.personId,
      ],
    )
    await client.query(
      `insert into appointments (organisation_id, id, role, side, person_id, object_id, dialogue_with_id, works_for_id, decision_id, one_holder, valid_from)
     values ($1, $2, $3, $4, $5, $6, $7, $8, $9, false, $10)`,
      [
        organisationId,
        appointment,
        order.role,
        order.side,
        order.personId,
        order.objectId,
        order.dialogueWithId,
        order.worksForId,
        decision,
        order.from,
      ],
    )
    const body = JSON.stringify({ after: { ...order, id: appointment }, decision })
    const previous: string = rows[0].audit_hash
    const hash = createHash('sha256').update(previous).update(body).digest('hex')
    await client.query(
      `insert into audit_entries (organisation_id, number, at, actor, act, subject_type, subject_id, body, previous_hash, hash)
     values ($1, $2, now(), 'bench', 'appointments.make', 'appointment', $3, $4, $5, $6)`,
      [organisationId, rows[0].audit_count, appointment, body, previous, hash],
    )
    await client.query(
      'insert into audit_subjects (organisation_id, subject, number) select $1, subject, $2 from unnest($3::uuid[]) as subject',
      [organisationId, rows[0].audit_count, [appointment, decision, order.personId, order.objectId]],
    )
    await client.query('update organisations set audit_hash = $2 where id = $1', [organisationId, hash])
    return [{ ...order, id: appointment, decision: { id: decision, ...order.decision } }]
  }

async function bodyOf(request: IncomingMessage): Promise<string> {
  let body = ''
  for await (const chunk of request) body += chunk
  return body
}

function filled(items: readonly object[], bytes: number): string {
  const answer = JSON.stringify({ items, filling: '' })
  const lacking = bytes - Buffer.byteLength(answer)
  return lacking > 0 ? JSON.stringify({ items, filling: 'x'.repeat(lacking) }) : answer
}
