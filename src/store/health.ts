import { sql } from 'kysely'
import type { Connection } from './connection.ts'

/** Does the database answer at all? */
export async function isDatabaseAnswering({ db }: Connection): Promise<boolean> {
  try {
    await sql`select 1`.execute(db)
    return true
  } catch {
    return false
  }
}
