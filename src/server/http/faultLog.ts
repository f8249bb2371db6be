import type { FastifyRequest } from 'fastify'
import { onceIn } from '../onceIn.ts'
import { routeOf } from './counting.ts'
import { faultOf } from './problems.ts'
import type { Write } from './securityLog.ts'

export type Report = (fault: unknown, request?: FastifyRequest) => void

/** While the database is away each request meets the same. */
const oftenEnough = 60_000

/** One line of JSON for each fault: when, of which request, and where in the code. What was sent isn't in it. */
export function faultLogTo(write: Write, now: () => string): Report {
  const isToBeTold = onceIn(oftenEnough)
  return (fault, request) => {
    const kind = faultOf(fault)
    if (kind !== 'fault' && !isToBeTold(JSON.stringify(kind), now())) return
    const of = request === undefined ? null : { request: request.id, route: routeOf(request) }
    write(JSON.stringify({ log: 'fault', at: now(), kind, ...of, ...toldOf(fault) }))
  }
}

/**
 * The database and parsers quote what they were given, in whatever language they have, and that has quotation marks of its own:
 * all from the first to the last is left out.
 */
const quoted = /(["'`“”„‘’«»‹›]).*(["'`“”„‘’«»‹›])/s

interface Known extends Error {
  readonly code?: unknown
  readonly constraint?: unknown
}

function toldOf(fault: unknown): object {
  if (!(fault instanceof Error)) return { name: typeof fault }
  const { name, message, code, constraint, stack = '', cause }: Known = fault
  return {
    ...{ name, code, constraint, message: message.replace(quoted, '$1…$2') },
    // The stack begins with the message, whose lines may look like its own.
    stack: stack
      .replace(message, '')
      .split('\n')
      .flatMap((line) => (/^\s+at /.test(line) ? [line.trim()] : [])),
    ...(cause === undefined ? {} : { cause: toldOf(cause) }),
  }
}
