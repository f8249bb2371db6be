import type { FastifyInstance, FastifyRequest } from 'fastify'
import { tokenUsed } from '#store/tokens'
import { afterAnswers } from '../http/afterAnswers.ts'
import type { House } from '../http/binder.ts'
import { onceIn } from '../onceIn.ts'

// The day is in the key: this only lets go of those that are over.
const day = 86_400_000

/** That a token was used today: one write a token and day in each process, when it has opened something. */
export function noteUses(app: FastifyInstance, house: House): NonNullable<House['met']> {
  const { connection, clock } = house
  const used = new WeakMap<FastifyRequest, string>()
  const isFirst = onceIn(day)
  afterAnswers(app, house, (request, { statusCode }) => {
    const key = used.get(request)
    if (key === undefined || statusCode >= 400 || !isFirst(`${clock.today()} ${key}`, clock.now())) return undefined
    return tokenUsed(connection, key, clock.now())
  })
  return (request, { kind, key }) => {
    if (kind === 'token') used.set(request, key)
  }
}
