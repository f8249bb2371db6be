import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify'
import { z } from 'zod'
import type { Endpoint, EndpointTable, Received, Route } from '#api/endpoint'
import { type Actor, hasRight } from '#model/access/actor'
import type { Right } from '#model/acts'
import { governanceOn } from '#model/governance'
import { isRefusal, refuse } from '#model/refusal'
import type { Language } from '#model/text'
import type { Connection } from '#store/connection'
import { type Frame, inOrganisation } from '#store/frame'
import type { Asked, Handler } from './asked.ts'
import type { Clock } from './clock.ts'
import { answerOnce } from './idempotency.ts'
import { sendFault, sendMalformed, sendRefusal } from './problems.ts'
import type { Visitor } from './visitor.ts'

export interface House {
  readonly connection: Connection
  readonly clock: Clock
  readonly whoIs: (request: FastifyRequest) => Promise<Visitor | undefined>
  /** Where faults are told: never to the one who asked. */
  readonly report: (fault: unknown) => void
}

/** Binds every endpoint of the table to its handler. One without a declared act or reading right does not start. */
export function bind(
  app: FastifyInstance,
  house: House,
  table: EndpointTable,
  handlers: Readonly<Record<string, unknown>>,
) {
  for (const [route, endpoint] of Object.entries(table) as [Route, Endpoint][]) {
    if ('multipart' in endpoint) continue
    const handler = handlers[route] as Handler<unknown> | undefined
    if (handler === undefined) throw new Error(`no handler for ${route}`)
    if (!('act' in endpoint) && !('reads' in endpoint)) throw new Error(`${route} declares no right`)
    const [method, path] = route.split(' ') as [string, string]
    app.route({
      method,
      url: path.replaceAll(/\{(\w+)\}/g, ':$1'),
      handler: (request, reply) => answer(request, reply, route, endpoint, handler, house),
    })
  }
}

async function answer(
  request: FastifyRequest,
  reply: FastifyReply,
  route: Route,
  endpoint: Endpoint,
  handler: Handler<unknown>,
  house: House,
): Promise<unknown> {
  const language = languageOf(request)
  const visitor = await house.whoIs(request)
  if (visitor === undefined) return sendRefusal(reply, refuse('not-signed-in', null), language, undefined)
  if (!mayCall(visitor, endpoint)) return sendRefusal(reply, refuse('right-missing', null), language, undefined)
  const received = parse(request, endpoint)
  if ('error' in received) return sendMalformed(reply, received.part, received.error, language)
  const purpose = 'act' in endpoint ? 'change' : 'read'
  return inOrganisation(house.connection.db, visitor.organisationId, purpose, async (frame) => {
    const asked = { ...askedIn(frame, visitor, received, request, house.clock), language }
    const perform = () => handler(asked)
    const outcome =
      purpose === 'change' ? await answerOnce(request, route, visitor, received.body, frame, perform) : await perform()
    if (isRefusal(outcome)) return new Refused(() => sendRefusal(reply, outcome, language, asked.governance))
    return outcome
  }).then((outcome) => send(reply, outcome, endpoint, language))
}

/** Keeps a refusal apart from an answer until the transaction has ended. */
class Refused {
  readonly send: () => unknown
  constructor(send: () => unknown) {
    this.send = send
  }
}

function send(reply: FastifyReply, outcome: unknown, endpoint: Endpoint, language: Language): unknown {
  if (outcome instanceof Refused) return outcome.send()
  if (typeof outcome === 'object' && outcome !== null) {
    if ('notFound' in outcome) return sendFault(reply, 'not-found', language)
    if ('newer' in outcome) return sendFault(reply, 'newer-exists', language, outcome)
    if ('keyUsedOtherwise' in outcome) return sendFault(reply, 'key-used-otherwise', language)
    if ('tooLong' in outcome) return sendFault(reply, 'list-too-long', language)
    if ('file' in outcome && outcome.file instanceof Uint8Array && 'fileName' in outcome && 'mediaType' in outcome) {
      reply.header('content-disposition', `attachment; filename*=UTF-8''${attributeValue(String(outcome.fileName))}`)
      return reply.type(String(outcome.mediaType)).send(outcome.file)
    }
    if ('version' in outcome && typeof outcome.version === 'number') reply.header('etag', `"${outcome.version}"`)
  }
  const status = 'act' in endpoint ? (endpoint.status ?? 200) : 200
  return reply.code(status).type('application/json; charset=utf-8').send(JSON.stringify(outcome))
}

function askedIn(
  frame: Frame,
  visitor: Visitor,
  received: Received<unknown>,
  request: FastifyRequest,
  clock: Clock,
): Omit<Asked<unknown>, 'language'> {
  const today = clock.today()
  const governance = governanceOn(frame.structure, today)
  const ifMatch = /^"?(\d+)"?$/.exec(request.headers['if-match'] ?? '')?.[1]
  return {
    ...received,
    frame,
    actor: visitor.actor,
    acting: { actor: visitor.actor, now: clock.now(), today, newId: () => crypto.randomUUID() },
    governance,
    asOf: (day) => (day === undefined || day === today ? governance : governanceOn(frame.structure, day)),
    ifMatch: ifMatch === undefined ? undefined : Number(ifMatch),
  }
}

function mayCall(visitor: Visitor, endpoint: Endpoint): boolean {
  const { scopes, actor } = visitor
  if ('act' in endpoint) {
    if (scopes !== undefined && !scopes.includes(endpoint.act.id)) return false
    return isOpen(endpoint.act.by, actor)
  }
  if (scopes !== undefined && !scopes.includes('read')) return false
  return isOpen(endpoint.reads, actor)
}

const isOpen = (by: Right | 'decides' | 'signed-in', actor: Actor): boolean =>
  by === 'signed-in' || by === 'decides' || hasRight(actor, by)

type Parsed = Received<Record<string, never>> | { readonly part: string; readonly error: z.ZodError }

function parse(request: FastifyRequest, endpoint: Endpoint): Parsed {
  const none = z.object({})
  const shapes = {
    params: endpoint.params ?? none,
    query: endpoint.query ?? none,
    body: 'act' in endpoint ? endpoint.act.body : z.unknown(),
  }
  const sent = { params: request.params, query: request.query, body: request.body ?? {} }
  const out: Record<string, unknown> = {}
  for (const part of ['params', 'query', 'body'] as const) {
    const result = shapes[part].safeParse(sent[part])
    if (!result.success) return { part, error: result.error }
    out[part] = result.data
  }
  return out as unknown as Parsed
}

/** The address says it for those who can't set a header: a link that downloads a file. */
export function languageOf(request: FastifyRequest): Language {
  const { lang } = (request.query ?? {}) as { lang?: unknown }
  const said = lang === 'sv' || lang === 'en' ? lang : (request.headers['accept-language'] ?? '')
  return /^\s*en\b/i.test(said) ? 'en' : 'sv'
}

/** RFC 8187 lets fewer signs stand than an address does. */
const attributeValue = (value: string): string =>
  encodeURIComponent(value).replaceAll(/['()*]/g, (sign) => `%${sign.charCodeAt(0).toString(16).toUpperCase()}`)
