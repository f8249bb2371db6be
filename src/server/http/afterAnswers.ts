import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify'
import type { House } from './binder.ts'
import { tellOurs } from './problems.ts'

type Does = (request: FastifyRequest, reply: FastifyReply) => Promise<unknown> | undefined

/** What is noted when an answer has been sent: nobody waits for it but the server, when it closes. */
export function afterAnswers(app: FastifyInstance, house: Pick<House, 'report' | 'away'>, does: Does): void {
  const underWay = new Set<Promise<unknown>>()
  app.addHook('onResponse', async (request, reply) => {
    const doing = does(request, reply)?.catch(tellOurs(house, request))
    if (doing === undefined) return
    underWay.add(doing)
    await doing
    underWay.delete(doing)
  })
  app.addHook('onClose', async () => {
    await Promise.all(underWay)
  })
}
