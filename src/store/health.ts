import { sql } from 'kysely'
import type { Connection } from './connection.ts'

/** Does the database only answer, or take changes too? Throws what keeps it from answering. */
export async function takesChanges({ db }: Connection): Promise<boolean> {
  const { rows } = await sql<{ transaction_read_only: string }>`show transaction_read_only`.execute(db)
  return rows[0]?.transaction_read_only === 'off'
}
