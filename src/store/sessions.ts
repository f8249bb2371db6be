import { sql } from 'kysely'
import type { Connection } from './connection.ts'
import type { Frame } from './frame.ts'

/** Days that a session lasts at most, however much it is used. */
export const sessionDays = 7

export interface NewSession {
  readonly account: string
  readonly token: string
  readonly at: string
  readonly ends: string
  /** What the browser calls itself. */
  readonly agent: string
}

/** False where the account is closed. */
export async function openSession(
  { db }: Connection,
  { account, token, at, ends, agent }: NewSession,
): Promise<boolean> {
  const { rows } = await sql<{
    opened: boolean
  }>`select auth.open_session(${account}, ${token}, ${at}::timestamptz, ${ends}::timestamptz, ${agent}) as opened`.execute(
    db,
  )
  return rows[0]?.opened === true
}

/** Ends a session, and answers whose it was. */
export async function endSession({ db }: Connection, token: string): Promise<string | undefined> {
  const { rows } = await sql<{ account: string | null }>`select auth.end_session(${token}) as account`.execute(db)
  return rows[0]?.account ?? undefined
}

/** Somebody uses the session: it goes on from now. One that has ended stays so. */
export async function prolongSession({ db }: Connection, token: string, now: string, minutes: number): Promise<void> {
  await sql`select auth.prolong_session(${token}, ${now}::timestamptz, ${minutes}, ${sessionDays})`.execute(db)
}

/** An account's sessions that haven't ended, the last used first. */
export const sessionsOf = ({ tx }: Frame, accountId: string, now: string) =>
  tx
    .selectFrom('auth.session')
    .select(['id', 'createdAt', 'updatedAt', 'userAgent'])
    .where('userId', '=', accountId)
    .where('expiresAt', '>', now)
    .orderBy('updatedAt', 'desc')
    .execute()

export async function endSessionOf({ tx }: Frame, accountId: string, id: string): Promise<boolean> {
  const { numDeletedRows } = await tx
    .deleteFrom('auth.session')
    .where('userId', '=', accountId)
    .where('id', '=', id)
    .executeTakeFirstOrThrow()
  return numDeletedRows > 0n
}
