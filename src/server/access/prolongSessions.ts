import type { FastifyInstance, FastifyRequest } from 'fastify'
import type { Connection } from '#store/connection'
import type { Shown } from '#store/entering'
import { prolongSession } from '#store/sessions'
import type { Clock } from '../clock.ts'
import { onceIn } from '../onceIn.ts'

/** It is written at most so often, in milliseconds: a page asks many things at once. */
const oftenEnough = 60_000

/** Moves the end of a session on when it is used. Asking whether one is signed in, as an open page does by itself, is no use. */
export function prolongSessions(app: FastifyInstance, connection: Connection, clock: Clock, idleMinutes: number) {
  const isToBeWritten = onceIn(oftenEnough)
  const due = new WeakMap<FastifyRequest, { readonly key: string; readonly now: string }>()
  // When what was asked is done: the embedded database does one thing at a time.
  app.addHook('onSend', async (request, _reply, payload) => {
    const session = due.get(request)
    // A database that has gone away meanwhile is told of by the next who asks.
    if (session !== undefined) await prolongSession(connection, session.key, session.now, idleMinutes).catch(() => {})
    return payload
  })
  return (request: FastifyRequest, { kind, key }: Shown): void => {
    if (kind !== 'session' || request.routeOptions.url === '/api/v1/session') return
    const now = clock.now()
    if (isToBeWritten(key, now)) due.set(request, { key, now })
  }
}
