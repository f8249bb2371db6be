import type { FastifyRequest } from 'fastify'
import type { Right } from '#model/acts'
import { membershipOfSession, membershipOfToken } from '#store/access'
import type { Connection } from '#store/connection'
import type { Clock } from '../clock.ts'
import type { Visitor } from '../http/visitor.ts'
import { sessionTokenOf } from './sessionCookie.ts'
import { hashOfToken, tokenIn } from './tokens.ts'

const keptFor = 30_000
const keptAtMost = 5_000

/**
 * Tells who a request is made by: a token first, else the session. The answer is kept for half a minute, never past the
 * end of what was shown, and forgotten at once when this process changes who may what.
 */
export function visitorsBy(connection: Connection, secret: string, clock: Clock) {
  const kept = new Map<string, { visitor: Visitor; until: number }>()
  let changes = 0

  async function whoIs({ headers }: FastifyRequest): Promise<Visitor | undefined> {
    const shown = shownIn(headers, secret)
    if (shown === undefined) return undefined
    const now = clock.now()
    const known = kept.get(shown.key)
    if (known !== undefined && known.until > Date.parse(now)) return known.visitor
    kept.delete(shown.key)
    const before = changes
    const token = shown.isToken ? await membershipOfToken(connection, shown.key, now) : undefined
    const member = token ?? (shown.isToken ? undefined : await membershipOfSession(connection, shown.key, now))
    if (member === undefined) return undefined
    const visitor: Visitor = {
      organisationId: member.organisation_id,
      ...(token === undefined ? {} : { scopes: token.scopes }),
      actor: {
        accountId: member.user_id,
        personId: member.person_id,
        name: member.name,
        rights: member.rights as Right[],
      },
    }
    if (kept.size >= keptAtMost) kept.clear()
    const until = Math.min(Date.parse(now) + keptFor, Date.parse(member.until))
    // What was asked before a change, and answered after it, is good for this request alone.
    if (before === changes) kept.set(shown.key, { visitor, until })
    return visitor
  }

  return {
    whoIs,
    /** After sign-out, or when rights are changed: ask anew. */
    forget: () => {
      changes += 1
      kept.clear()
    },
  }
}

/** A token is kept by its hash, a session by its own; neither can be mistaken for the other. */
function shownIn({ authorization, cookie }: FastifyRequest['headers'], secret: string) {
  if (authorization !== undefined) {
    const token = tokenIn(authorization)
    return token === undefined ? undefined : { key: hashOfToken(token), isToken: true }
  }
  const session = sessionTokenOf(cookie, secret)
  return session === undefined ? undefined : { key: session, isToken: false }
}
