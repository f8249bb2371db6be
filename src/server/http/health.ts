import type { FastifyInstance } from 'fastify'
import { isRefusal } from '#model/refusal'
import type { Connection } from '#store/connection'
import type { EmbeddedFault } from '#store/embedded/fault'
import { takesChanges } from '#store/health'
import type { Store } from '#store/open'
import { languageOf } from './binder.ts'
import type { FaultCode } from './faults.ts'
import { faultOf, sendFault } from './problems.ts'

/** `live`: the process answers. `ready`: the database does too, and takes changes. */
export function healthOf(app: FastifyInstance, { connection, away }: Store): void {
  // Asked every few seconds by whoever keeps the server alive.
  const uncounted = { config: { rateLimit: false } }
  app.get('/health/live', uncounted, async () => ({ live: true }))
  app.get('/health/ready', uncounted, async (request, reply) => {
    const why = faultWhile(away()) ?? (await whyNotReady(connection))
    return why === undefined ? { ready: true } : sendFault(reply, why, languageOf(request))
  })
}

function faultWhile(away: EmbeddedFault | undefined): FaultCode | undefined {
  if (away?.code === 'folder-lost') return 'data-folder-lost'
  if (away?.code === 'disk-full') return 'disk-full'
  return away === undefined ? undefined : 'database-away'
}

async function whyNotReady(connection: Connection): Promise<FaultCode | undefined> {
  try {
    return (await takesChanges(connection)) ? undefined : 'read-only'
  } catch (error) {
    const fault = faultOf(error)
    return isRefusal(fault) || fault === 'fault' ? 'database-away' : fault
  }
}
