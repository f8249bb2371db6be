import { createServer, type IncomingMessage } from 'node:http'
import type pg from 'pg'
import { openStore } from '#store/open'
import { limitActs, performed } from './limitActs.ts'
import { type Client, entered, locked } from './limitChain.ts'
import { limitFile } from './limitFiles.ts'
import { type LimitQuery, limitQueries } from './limitQueries.ts'

/** What a request asks of the database: an act in the order that acts lock in, or a question. */
interface Work {
  readonly kind: 'read' | 'work' | 'structural'
  readonly perform: (client: Client) => Promise<readonly object[]>
}

/**
 * What the product is measured against: the same database, driver and pool, SQL by hand, no validation, no sign-in, no rules.
 * `/framed/…` asks inside the frame of a request of the product's; `/bare/…` without it. `bytes` in the query is how much
 * the product answers: what the rows lack of it is filled up, so that both send the same amount.
 */
export async function serveLimit(organisationId: string): Promise<void> {
  const store = await openStore({ databaseUrl: process.env.DATABASE_URL, folder: process.env.STYRBORD_DATA ?? '' })
  const { pool } = store.connection
  // It adds to the chain by statements of its own, which the product's role may not.
  await pool.query('grant insert, update on audit_entries, audit_subjects, audit_heads to styrbord_app')
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
  const isRead = request.method === 'GET'
  const work = isRead ? asking(row, url.searchParams) : await acting(request, row, url.searchParams, organisationId)
  const inFrame = frame === 'framed' ? framed(pool, organisationId, work) : bare(pool, organisationId, work)
  const [rows, bytes] = [await inFrame, Number(url.searchParams.get('bytes'))]
  const file = await limitFile(row, rows)
  return file === undefined
    ? filled(rows, bytes)
    : Buffer.concat([file, Buffer.alloc(Math.max(0, bytes - file.length))])
}

/** The product's frame. */
const framed = (pool: pg.Pool, organisationId: string, { kind, perform }: Work) =>
  inTransaction(pool, kind === 'read' ? 'repeatable read' : 'read committed', async (client) => {
    await entered(client, organisationId, kind)
    return perform(client)
  })

/** Several statements of a change are a transaction anyhow, and take the same locks in the same order. */
const bare = (pool: pg.Pool, organisationId: string, { kind, perform }: Work) =>
  kind === 'read'
    ? perform(pool)
    : inTransaction(pool, 'read committed', async (client) => {
        await locked(client, organisationId, kind)
        return perform(client)
      })

async function inTransaction(pool: pg.Pool, isolation: string, perform: Work['perform']): Promise<readonly object[]> {
  const client = await pool.connect()
  try {
    await client.query(`begin isolation level ${isolation}`)
    const rows = await perform(client)
    await client.query('commit')
    return rows
  } catch (error) {
    await client.query('rollback')
    throw error
  } finally {
    client.release()
  }
}

const asking = (row: string, asked: URLSearchParams): Work => ({
  kind: 'read',
  async perform(client) {
    const { rows } = await client.query(limitQueries[row as LimitQuery], [asked.get('day'), asked.get('for')])
    return rows
  },
})

async function acting(
  request: IncomingMessage,
  row: string,
  asked: URLSearchParams,
  organisationId: string,
): Promise<Work> {
  const made = limitActs[row]?.(JSON.parse(await bodyOf(request)), asked)
  if (made === undefined) throw new Error(`there is no act ${row}`)
  return {
    kind: made.kind ?? 'structural',
    perform: (client) => performed(client, organisationId, made),
  }
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
