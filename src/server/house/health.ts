import type { FastifyInstance } from 'fastify'
import { answers } from '#store/health'
import type { Store } from '#store/open'
import { languageOf } from './binder.ts'
import { sendFault } from './problems.ts'

/** `live`: the process answers. `ready`: the database does too. */
export function healthOf(app: FastifyInstance, { connection, away }: Store): void {
  app.get('/health/live', async () => ({ live: true }))
  app.get('/health/ready', async (request, reply) => {
    const isReady = away() === undefined && (await answers(connection))
    return isReady ? { ready: true } : sendFault(reply, away()?.code === 'disk-full' ? 'disk-full' : 'database-away', languageOf(request))
  })
}
