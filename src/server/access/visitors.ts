import type { FastifyRequest } from 'fastify'
import type { Right } from '#model/acts'
import { membershipOfSession } from '#store/access'
import type { Connection } from '#store/connection'
import type { Clock } from '../house/clock.ts'
import type { Visitor } from '../house/visitor.ts'
import { sessionTokenOf } from './sessionCookie.ts'
import { visitorByToken } from './tokens.ts'

const keptFor = 30_000
const keptAtMost = 5_000

/** Tells who a request is made by: a token first, else the session. A session's answer is kept for half a minute. */
export function visitorsBy(connection: Connection, secret: string, clock: Clock) {
  const kept = new Map<string, { visitor: Visitor; until: number }>()

  async function whoIs(request: FastifyRequest): Promise<Visitor | undefined> {
    if (request.headers.authorization !== undefined) return visitorByToken(request, connection, clock.now())
    const token = sessionTokenOf(request.headers.cookie, secret)
    if (token === undefined) return undefined
    const known = kept.get(token)
    const now = clock.now()
    if (known !== undefined && known.until > Date.parse(now)) return known.visitor
    kept.delete(token)
    const member = await membershipOfSession(connection, token, now)
    if (member === undefined) return undefined
    const visitor = {
      organisationId: member.organisation_id,
      actor: {
        accountId: member.user_id,
        personId: member.person_id,
        name: member.name,
        rights: member.rights as Right[],
      },
    }
    if (kept.size >= keptAtMost) kept.clear()
    kept.set(token, { visitor, until: Date.parse(now) + keptFor })
    return visitor
  }

  return {
    whoIs,
    /** After sign-out, or when rights are changed: ask anew. */
    forget: () => kept.clear(),
  }
}
