import type { FastifyInstance, FastifyRequest } from 'fastify'
import { prolongSession } from '#store/sessions'
import { afterAnswers } from '../http/afterAnswers.ts'
import type { House } from '../http/binder.ts'
import { onceIn } from '../onceIn.ts'

/** It is written at most so often, in milliseconds: a page asks many things at once. */
const oftenEnough = 60_000

/** Moves the end of a session on when it is used. Asking whether one is signed in, as an open page does by itself, is no use. */
export function prolongSessions(app: FastifyInstance, house: House, idleMinutes: number): NonNullable<House['met']> {
  const { connection, clock } = house
  const isToBeWritten = onceIn(oftenEnough)
  const due = new WeakMap<FastifyRequest, { readonly key: string; readonly now: string }>()
  afterAnswers(app, house, (request) => {
    const session = due.get(request)
    return session && prolongSession(connection, session.key, session.now, idleMinutes)
  })
  return (request, { kind, key }) => {
    if (kind !== 'session' || request.routeOptions.url === '/api/v1/session') return
    const now = clock.now()
    if (isToBeWritten(key, now)) due.set(request, { key, now })
  }
}
