import { sql } from 'kysely'
import type { Connection } from './connection.ts'
import type { Frame } from './frame.ts'

/** Days that a session lasts at most, however much it is used. */
export const sessionDays = 7

/** Ends a session, and answers whose it was. */
export async function endSession({ db }: Connection, token: string): Promise<string | undefined> {
  const ended = await db.deleteFrom('auth.session').where('token', '=', token).returning('userId').executeTakeFirst()
  return ended?.userId
}

/** Somebody uses the session: it goes on from now. One that has ended stays so. */
export async function prolongSession({ db }: Connection, token: string, now: string, minutes: number): Promise<void> {
  const end = sql<string>`least(${now}::timestamptz + make_interval(mins => ${minutes}), "createdAt" + make_interval(days => ${sessionDays}))`
  await db
    .updateTable('auth.session')
    .set({ expiresAt: end, updatedAt: now })
    .where('token', '=', token)
    .where('expiresAt', '>', now)
    .execute()
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
