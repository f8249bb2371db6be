import fastifyRateLimit from '@fastify/rate-limit'
import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify'
import type { Callers, ShownIn } from '../access/callers.ts'
import type { Clock } from '../clock.ts'
import { onceIn } from '../onceIn.ts'
import { languageOf } from './binder.ts'
import { callerAddress } from './callerAddress.ts'
import { sendFault } from './problems.ts'
import type { SecurityLog } from './securityLog.ts'

interface Counting {
  readonly callers: Callers
  readonly shown: ShownIn
  readonly log: SecurityLog
  readonly clock: Clock
  /** Requests a minute. */
  readonly most: number
}

/** Answers a minute and address that nobody was let in by: many pages may be open when their sessions end. */
const mostTurnedAway = 300

/** A whole municipality may come from one address: whoever is let in is counted alone, and all others by where they are. */
export async function countCallers(
  app: FastifyInstance,
  { callers, shown, log, clock, most }: Counting,
): Promise<void> {
  // Whoever goes on asking would fill the log.
  const isToBeTold = onceIn(60_000)
  const limited = (limit: 'requests' | 'not-signed-in' | 'sign-in', request: FastifyRequest, key: string) => {
    if (isToBeTold(`${limit} ${key}`, clock.now()))
      log({ event: 'limited', account: null, limit, route: routeOf(request), address: callerAddress(request) })
  }
  await app.register(fastifyRateLimit, {
    global: true,
    max: most,
    timeWindow: '1 minute',
    keyGenerator: (request) => callers.keyOf(shown(request)) ?? callerAddress(request),
    onExceeded: (request, key) => limited(isTry(request) ? 'sign-in' : 'requests', request, key),
  })
  const turnedAway = app.createRateLimit({
    max: mostTurnedAway,
    timeWindow: '1 minute',
    keyGenerator: callerAddress,
  })
  app.addHook('onRequest', async (request, reply) => {
    if (!isCounted(request) || callers.keyOf(shown(request)) !== undefined) return
    const counted = await turnedAway(request, { increment: false })
    if (counted.isAllowed || !counted.isExceeded) return
    limited('not-signed-in', request, callerAddress(request))
    return tooMany(reply, counted.ttlInSeconds, request)
  })
  app.addHook('onResponse', async (request, reply) => {
    if (reply.statusCode !== 401 || !isCounted(request)) return
    callers.turnedAway(shown(request))
    await turnedAway(request)
  })
}

/** The ways in count their own tries. */
const isCounted = ({ url }: FastifyRequest): boolean => url.startsWith('/api/') && !url.startsWith('/api/sign-in/')

/** They have a limit of their own, which is lower. */
const isTry = ({ method, url }: FastifyRequest): boolean => method === 'POST' && url.startsWith('/api/sign-in/')

/** As it is declared, without what was asked of it. */
export const routeOf = ({ method, routeOptions }: FastifyRequest): string => `${method} ${routeOptions.url ?? '?'}`

export const tooMany = (reply: FastifyReply, seconds: number, request: FastifyRequest) =>
  sendFault(reply.header('retry-after', String(Math.max(1, seconds))), 'too-many-requests', languageOf(request))
