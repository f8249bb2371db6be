import { createHmac } from 'node:crypto'
import type { Act } from '#model/acts'
import { completeImport } from '#model/imports/importing'
import { addAccounts } from '#store/access'
import { inOrganisation } from '#store/frame'
import type { Store } from '#store/open'
import { addToken } from '#store/tokens'
import { newToken } from '../access/tokens.ts'

export const testSecret = 'a secret for tests that is long enough'

interface NewAccount {
  readonly organisationId: string
  readonly personId: string | null
  readonly name: string
  readonly rights: readonly string[]
  readonly scopes: readonly string[]
}

/**
 * An account with a token, and a session for what no token may do, or not all of: the headers to send for an act, or to read.
 * Whoever administers is signed in, since a token sees no protected names.
 */
export async function waysIn(store: Store, { organisationId, scopes, ...account }: NewAccount, isSignedIn: boolean) {
  const id = crypto.randomUUID()
  await inOrganisation(store.connection.db, organisationId, 'change', (frame) =>
    addAccounts(frame, [{ ...account, id, email: `${id}@vretaby.example` }]),
  )
  const token = await keyFor(store, organisationId, id, scopes)
  const cookie = isSignedIn ? await sessionFor(store, id) : undefined
  const isAdministering = account.rights.includes('administer')
  return (act: Act | undefined): Record<string, string> =>
    (isAdministering || act?.bySession || act?.id === completeImport.id) && cookie !== undefined
      ? { cookie }
      : { authorization: `Bearer ${token}` }
}

/** A token as the command line makes one, for anybody. */
export async function keyFor(
  store: Store,
  organisationId: string,
  userId: string,
  scopes: readonly string[],
  expiresAt = '2099-01-01T00:00:00Z',
): Promise<string> {
  const { token, hash } = newToken()
  await inOrganisation(store.connection.db, organisationId, 'change', (frame) =>
    addToken(frame, { id: crypto.randomUUID(), hash, userId, name: 'test', scopes, expiresAt, madeBy: null }),
  )
  return token
}

/** The cookie of a session, signed as the sign-in signs it. */
export async function sessionFor({ connection }: Store, userId: string): Promise<string> {
  const token = crypto.randomUUID()
  await connection.pool.query(
    `insert into auth.session (id, "userId", token, "expiresAt") values ($1, $2, $3, '2099-01-01')`,
    [crypto.randomUUID(), userId, token],
  )
  const signature = createHmac('sha256', testSecret).update(token).digest('base64')
  return `styrbord.session_token=${encodeURIComponent(`${token}.${signature}`)}`
}
