import { createHash, randomBytes } from 'node:crypto'
import type { FastifyRequest } from 'fastify'
import type { Right } from '#model/acts'
import { membershipOfToken } from '#store/access'
import type { Connection } from '#store/connection'
import type { Visitor } from '../house/visitor.ts'

const prefix = 'sb_'

/** A token is 32 random bytes; only its SHA-256 is kept, so it can be shown once. */
export function newToken(): { readonly token: string; readonly hash: string } {
  const token = prefix + randomBytes(32).toString('base64url')
  return { token, hash: hashOfToken(token) }
}

export const hashOfToken = (token: string): string => createHash('sha256').update(token).digest('hex')

/** Who an `Authorization: Bearer` token belongs to, while it is neither expired nor revoked. */
export async function visitorByToken(
  request: FastifyRequest,
  connection: Connection,
  now: string,
): Promise<Visitor | undefined> {
  const token = /^Bearer (sb_[\w-]{43})$/.exec(request.headers.authorization ?? '')?.[1]
  if (token === undefined) return undefined
  const member = await membershipOfToken(connection, hashOfToken(token), now)
  if (member === undefined) return undefined
  return {
    organisationId: member.organisation_id,
    scopes: member.scopes,
    actor: {
      accountId: member.user_id,
      personId: member.person_id,
      name: member.name,
      rights: member.rights as Right[],
    },
  }
}
