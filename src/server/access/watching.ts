import type { FastifyInstance, FastifyRequest } from 'fastify'
import { listFormats } from '#api/listFiles'
import { cached } from '#model/cached'
import { governanceOn } from '#model/governance'
import { seesProtected } from '#model/people/protecting'
import { writtenNames } from '#model/people/writtenNames'
import type { Person, Structure } from '#model/structure'
import type { Member, Shown } from '#store/entering'
import type { Clock } from '../clock.ts'
import { callerAddress } from '../http/callerAddress.ts'
import { routeOf } from '../http/counting.ts'
import type { SecurityLog } from '../http/securityLog.ts'
import { madeOf } from '../http/sending.ts'
import { onceIn } from '../onceIn.ts'
import { visitorOf } from './visitors.ts'

/** A token is told of once in a while for each place that it is used from, in milliseconds. */
const oftenEnough = 3_600_000
const files = new RegExp(`\\.(${Object.keys(listFormats).join('|')})$`)

/** Tells the security log of what is taken out, by what is sent to those who may read it: wherever in an answer it stands. */
export function watchAnswers(app: FastifyInstance, log: SecurityLog, clock: Clock) {
  const callers = new WeakMap<FastifyRequest, { readonly member: Member; readonly structure: Structure | undefined }>()
  const isToBeTold = onceIn(oftenEnough)

  app.addHook('onSend', async (request, reply, payload) => {
    if (!request.url.startsWith('/api/')) return payload
    const caller = callers.get(request)
    const told = {
      ...{ account: caller?.member.accountId ?? null, by: caller === undefined ? null : idOf(caller.member.by) },
      ...{ route: routeOf(request), address: callerAddress(request) },
    }
    if (reply.statusCode === 403) log({ event: 'refused', code: codeIn(payload), ...told })
    // Whoever saw an older version is sent the newer one.
    const isRead = reply.statusCode < 300 || reply.statusCode === 412
    if (!isRead || caller === undefined) return payload
    const format = files.exec(routeOf(request))?.[1]
    if (format !== undefined) log({ event: 'list-taken', format, ...told })
    const { structure } = caller
    const sent = typeof payload === 'string' ? payload : JSON.stringify(madeOf.get(reply))
    if (sent === undefined || structure === undefined) return payload
    const { actor } = visitorOf(caller.member)
    // No file names them, whatever its rows hold.
    const persons = format === undefined && seesProtected(actor) ? protectedIn(structure.persons, sent) : []
    if (persons.length > 0) log({ event: 'protected-read', persons: persons.map(({ id }) => id), ...told })
    const fields = secretsIn(governanceOn(structure, clock.today()).register.secret, sent)
    if (fields.length > 0) log({ event: 'secrets-read', fields, ...told })
    return payload
  })

  return (request: FastifyRequest, { kind }: Shown, member: Member, structure?: Structure): void => {
    callers.set(request, { member, structure })
    if (kind !== 'token' || !('token' in member.by)) return
    const address = callerAddress(request)
    if (isToBeTold(`${member.by.token} ${address}`, clock.now()))
      log({ event: 'token-used', account: member.accountId, token: member.by.token, address })
  }
}

/** Those with protected identity whose names stand in what is sent: one look for all, since most answers hold none. */
const protectedIn = (persons: Structure['persons'], sent: string) => {
  const { all, each } = protectedOf(persons)
  return all?.mayBeIn(sent) === true ? each.filter(({ names }) => names?.mayBeIn(sent) === true) : []
}

const namesOf = cached((person: Person) => writtenNames([person], []))

const protectedOf = cached((persons: Structure['persons']) => {
  const hidden = persons.filter((person) => person.protectedIdentity)
  return {
    all: writtenNames(hidden, []),
    each: hidden.map((person) => ({ id: person.id, names: namesOf(person) })),
  }
})

/** Which of the fields stand in what is sent with something in them: by their id, or as a list's column. */
function secretsIn(secret: readonly string[], sent: string): readonly string[] {
  return secret.filter((id) => {
    const column = id.replaceAll(/-(\w)/g, (_, letter: string) => letter.toUpperCase())
    // Most answers hold neither, and looking for a pattern takes longer.
    if (!sent.includes(`${id}":`) && !sent.includes(`${column}":`)) return false
    return new RegExp(`"(${id}|${column})":(?!null|"…")`).test(sent)
  })
}

/** A token's name is somebody's words. */
const idOf = (by: Member['by']) => ('token' in by ? { token: by.token } : { session: by.session })

const codeIn = (payload: unknown): string | null =>
  typeof payload === 'string' ? (/"code":"([\w-]+)"/.exec(payload)?.[1] ?? null) : null
