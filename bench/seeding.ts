import { createHmac } from 'node:crypto'
import { sql } from 'kysely'
import type { Structure } from '#model/structure'
import { addAccounts } from '#store/access'
import type { Connection } from '#store/connection'
import { inOrganisation } from '#store/frame'
import { seedRows } from '#store/seedRows'

/** A statement has room for 65,535 values; the widest table has some thirty columns. */
const rowsAtOnce = 1_000
const sessionToken = 'bench-session-token'

/** Keeps a structure in an empty database, and signs somebody in who may record decisions: answers the session's cookie. */
export async function seed({ db, pool }: Connection, structure: Structure, secret: string): Promise<string> {
  const { id: organisationId, name, demo } = structure.organisation
  await db.transaction().execute(async (tx) => {
    await sql`select set_config('app.organisation', ${organisationId}, true)`.execute(tx)
    await tx.insertInto('organisations').values({ id: organisationId, name, demo }).execute()
    for (const [table, rows] of Object.entries(seedRows(structure, []))) {
      for (let at = 0; at < rows.length; at += rowsAtOnce) {
        // Each table's rows are made for it; Kysely can't follow that through a table of tables.
        const those = rows.slice(at, at + rowsAtOnce) as never
        await tx
          .insertInto(table as 'persons')
          .values(those)
          .execute()
      }
    }
  })
  const id = crypto.randomUUID()
  const account = { id, name: 'Bench', email: 'bench@vretaby.example', personId: null, rights: ['register'] }
  await inOrganisation(db, organisationId, 'change', (frame) => addAccounts(frame, [account]))
  await pool.query(
    `insert into auth.session (id, "userId", token, "expiresAt") values ('bench', $1, $2, now() + interval '1 day')`,
    [id, sessionToken],
  )
  await pool.query('analyze')
  const signature = createHmac('sha256', secret).update(sessionToken).digest('base64')
  return `styrbord.session_token=${encodeURIComponent(`${sessionToken}.${signature}`)}`
}
