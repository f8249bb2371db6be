import type { FastifyInstance } from 'fastify'
import type { EmbeddedFault } from '#store/embedded/fault'
import { isDatabaseAnswering } from '#store/health'
import type { Store } from '#store/open'
import { languageOf } from './binder.ts'
import { type FaultCode, sendFault } from './problems.ts'

/** `live`: the process answers. `ready`: the database does too. */
export function healthOf(app: FastifyInstance, { connection, away }: Store): void {
  // Asked every few seconds by whoever keeps the server alive.
  const uncounted = { config: { rateLimit: false } }
  app.get('/health/live', uncounted, async () => ({ live: true }))
  app.get('/health/ready', uncounted, async (request, reply) => {
    const isReady = away() === undefined && (await isDatabaseAnswering(connection))
    return isReady ? { ready: true } : sendFault(reply, faultWhile(away()), languageOf(request))
  })
}

function faultWhile(away: EmbeddedFault | undefined): FaultCode {
  if (away?.code === 'folder-lost') return 'data-folder-lost'
  return away?.code === 'disk-full' ? 'disk-full' : 'database-away'
}
