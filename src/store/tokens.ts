import { sql } from 'kysely'
import type { Connection } from './connection.ts'
import type { Frame } from './frame.ts'

export const tokensOf = ({ tx }: Frame) =>
  tx
    .selectFrom('auth.api_tokens as token')
    .innerJoin('auth.user as user', 'user.id', 'token.user_id')
    .leftJoin('auth.memberships as member', 'member.user_id', 'token.user_id')
    .select([
      'token.id',
      'token.name',
      'token.scopes',
      'token.expires_at',
      'token.created_at',
      'token.revoked_at',
      'token.last_used_at',
      'token.made_by',
      'token.user_id',
      'user.name as account',
      'member.person_id',
      'member.disabled_at',
    ])
    .orderBy('token.created_at', 'desc')
    .execute()

export interface NewToken {
  readonly id: string
  readonly hash: string
  readonly userId: string
  readonly name: string
  readonly scopes: readonly string[]
  readonly expiresAt: string
  /** The account; null at the command line. */
  readonly madeBy: string | null
}

export async function addToken({ tx }: Pick<Frame, 'tx'>, token: NewToken): Promise<void> {
  await tx
    .insertInto('auth.api_tokens')
    .values({
      id: token.id,
      hash: token.hash,
      user_id: token.userId,
      name: token.name,
      scopes: [...token.scopes],
      expires_at: token.expiresAt,
      made_by: token.madeBy,
      last_used_at: null,
      revoked_at: null,
    })
    .execute()
}

export const revokeToken = ({ tx }: Frame, id: string, at: string) =>
  tx
    .updateTable('auth.api_tokens')
    .set({ revoked_at: at })
    .where('id', '=', id)
    .where('revoked_at', 'is', null)
    .returning(['id', 'user_id', 'name'])
    .executeTakeFirst()

/** All that the accounts have, and were good until now. */
export const revokeTokensOf = ({ tx }: Pick<Frame, 'tx'>, userIds: readonly string[], at: string) =>
  tx
    .updateTable('auth.api_tokens')
    .set({ revoked_at: at })
    .where('user_id', 'in', userIds)
    .where('revoked_at', 'is', null)
    .where('expires_at', '>', at)
    .returning(['id', 'name'])
    .execute()

/** The first use of each day is written, after what it was used for: a token that nobody uses is seen. */
export async function tokenUsed({ db }: Connection, hash: string, at: string): Promise<void> {
  await sql`select auth.token_used(${hash}, ${at}::timestamptz)`.execute(db)
}
