import type { FastifyRequest } from 'fastify'
import type { Right } from '#model/acts'
import type { Member, Shown } from '#store/entering'
import type { Clock } from '../clock.ts'
import type { Visitor } from '../http/visitor.ts'
import { type CookieKey, sessionTokenOf } from './sessionCookie.ts'
import { hashOfToken, tokenIn } from './tokens.ts'

/**
 * What a request shows of who makes it: a token first, else the session. A token is kept by its hash, a session by its
 * own; neither can be mistaken for the other. Undefined: nothing that could open anything.
 */
export function shownIn({ headers }: FastifyRequest, key: CookieKey, clock: Clock): Shown | undefined {
  const { authorization, cookie } = headers
  const token = authorization === undefined ? undefined : tokenIn(authorization)
  if (authorization !== undefined)
    return token === undefined ? undefined : { kind: 'token', key: hashOfToken(token), at: clock.now() }
  const session = sessionTokenOf(cookie, key)
  return session === undefined ? undefined : { kind: 'session', key: session, at: clock.now() }
}

export const visitorOf = ({ accountId, personId, name, rights, scopes, by }: Member): Visitor => ({
  actor: { accountId, personId, name, rights: rights as readonly Right[], by, ...(scopes && { scopes }) },
})
