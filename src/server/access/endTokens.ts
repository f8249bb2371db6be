import { revokeToken } from '#model/access/tokens'
import type { Connection } from '#store/connection'
import { audit, inOrganisation } from '#store/frame'
import { revokeTokensOf } from '#store/tokens'

export interface TokenOwner {
  readonly id: string
  readonly organisationId: string
}

/** Revokes the tokens of an account in its own name, by the code or password that was shown, with an entry for each, so that Hem tells of them. */
export const endTokensOf = (
  { db }: Connection,
  { id: accountId, organisationId }: TokenOwner,
  { now, by }: { readonly now: string; readonly by: 'code' | 'password' },
): Promise<void> =>
  inOrganisation(db, organisationId, 'work', async (frame) => {
    for (const { id, name } of await revokeTokensOf(frame, [accountId], now))
      audit(frame, {
        ...{ at: now, actor: accountId, act: revokeToken.id, clause: null },
        ...{ subjectType: 'token', subjectId: id, body: { by: { way: by }, accountId, name } },
      })
  })
