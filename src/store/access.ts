import type { Connection } from './connection.ts'

/** Sign-in is asked outside every organisation's frame: it is what tells which organisation a visitor belongs to. */
export const membershipOfToken = ({ db }: Connection, hash: string, now: string) =>
  db
    .selectFrom('auth.api_tokens as token')
    .innerJoin('auth.memberships as member', 'member.user_id', 'token.user_id')
    .innerJoin('auth.user as user', 'user.id', 'token.user_id')
    .select(['member.user_id', 'member.organisation_id', 'member.person_id', 'member.rights', 'user.name', 'token.scopes'])
    .where('token.hash', '=', hash)
    .where('token.expires_at', '>', now)
    .where('token.revoked_at', 'is', null)
    .where('member.disabled_at', 'is', null)
    .executeTakeFirst()

export async function addAccount(
  { db }: Connection,
  account: { id: string; name: string; email: string; organisationId: string; personId: string | null; rights: string[] },
): Promise<void> {
  await db.insertInto('auth.user').values({ id: account.id, name: account.name, email: account.email }).execute()
  await db
    .insertInto('auth.memberships')
    .values({ user_id: account.id, organisation_id: account.organisationId, person_id: account.personId, rights: account.rights, disabled_at: null })
    .execute()
}

export async function addToken(
  { db }: Connection,
  token: { hash: string; id: string; userId: string; name: string; scopes: string[]; expiresAt: string },
): Promise<void> {
  await db
    .insertInto('auth.api_tokens')
    .values({ hash: token.hash, id: token.id, user_id: token.userId, name: token.name, scopes: token.scopes, expires_at: token.expiresAt, last_used_at: null, revoked_at: null })
    .execute()
}
