import type { FastifyInstance } from 'fastify'
import { isDatabaseAnswering } from '#store/health'
import type { Store } from '#store/open'
import { languageOf } from './binder.ts'
import { sendFault } from './problems.ts'

/** `live`: the process answers. `ready`: the database does too. */
export function healthOf(app: FastifyInstance, { connection, away }: Store): void {
  // Asked every few seconds by whoever keeps the server alive.
  const uncounted = { config: { rateLimit: false } }
  app.get('/health/live', uncounted, async () => ({ live: true }))
  app.get('/health/ready', uncounted, async (request, reply) => {
    const isReady = away() === undefined && (await isDatabaseAnswering(connection))
    return isReady
      ? { ready: true }
      : sendFault(reply, away()?.code === 'disk-full' ? 'disk-full' : 'database-away', languageOf(request))
  })
}
