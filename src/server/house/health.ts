import type { FastifyInstance } from 'fastify'
import type { Connection } from '#store/connection'
import { answers } from '#store/health'
import { languageOf } from './binder.ts'
import { sendFault } from './problems.ts'

/** `live`: the process answers. `ready`: the database does too. */
export function healthOf(app: FastifyInstance, connection: Connection): void {
  app.get('/health/live', async () => ({ live: true }))
  app.get('/health/ready', async (request, reply) =>
    (await answers(connection)) ? { ready: true } : sendFault(reply, 'database-away', languageOf(request)),
  )
}
