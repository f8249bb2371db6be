import type { Socket } from 'node:net'
import Fastify, { type ConnectionError, type FastifyError, type FastifyInstance } from 'fastify'
import { contract } from '#api/contract'
import { promised } from '#api/listFiles'
import { isRefusal } from '#model/refusal'
import { noteUses } from '../access/tokenUse.ts'
import { handlers } from '../handlers.ts'
import { receiveImports } from '../imports/upload.ts'
import { listFileHandlers } from '../lists/listFiles.ts'
import { bind, type House, languageOf } from './binder.ts'
import { leaveNamesOut } from './namesKept.ts'
import { faultOf, sendFault, sendRefusal, tellOurs } from './problems.ts'
import { isWellFormed } from './wellFormed.ts'

/** From its first byte to its last, and until its head has come. */
const requestMilliseconds = 30_000
const headMilliseconds = 15_000

/** Builds the HTTP server around an opened house. Listening, static files and sign-in are added by whoever starts it. */
export async function buildApp(
  house: House,
  extend: (app: FastifyInstance) => Promise<void> = async () => {},
): Promise<FastifyInstance> {
  const app = Fastify({
    logger: false,
    genReqId: () => crypto.randomUUID(),
    bodyLimit: 1_048_576,
    requestTimeout: requestMilliseconds,
    http: { headersTimeout: headMilliseconds, connectionsCheckingInterval: 2_000 },
    trustProxy: house.trustedProxies ?? ['loopback'],
    routerOptions: { maxParamLength: 200 },
    clientErrorHandler: answerUnreadable,
    // An address that can't be read comes past every hook.
    frameworkErrors: (_error, request, reply) => {
      reply.headers({ ...alwaysSent, 'cache-control': 'no-store' })
      sendFault(reply, 'malformed', languageOf(request))
    },
  })
  // What is told of an organisation is nobody else's to keep: no proxy's, and no browser's on a machine that many use.
  app.addHook('onRequest', async (request, reply) => {
    if (request.url.startsWith('/api')) reply.header('cache-control', 'no-store')
  })
  leaveNamesOut(app, languageOf)
  app.setErrorHandler((error: FastifyError, request, reply) => {
    const language = languageOf(request)
    if (error.statusCode === 413) return sendFault(reply, 'too-large', language)
    if (error.statusCode === 415) return sendFault(reply, 'media-type-not-read', language)
    if (error.statusCode === 429) return sendFault(reply, 'too-many-requests', language)
    if (error.statusCode !== undefined && error.statusCode < 500) return sendFault(reply, 'malformed', language)
    const fault = house.away?.()?.code === 'folder-lost' ? 'data-folder-lost' : faultOf(error)
    if (isRefusal(fault)) return sendRefusal(reply, fault, language, undefined)
    if (tellOurs(house, request)(error)) reply.header('x-request-id', request.id)
    return sendFault(reply, fault, language)
  })
  app.setNotFoundHandler((request, reply) => sendFault(reply, 'not-found', languageOf(request)))
  // An act without a body is sent without a content type; anything but JSON has its own endpoint.
  app.removeContentTypeParser('text/plain')
  app.addHook('preValidation', async (request, reply) => {
    if (request.url.includes('%00') || !isWellFormed(request.body))
      return sendFault(reply, 'malformed', languageOf(request))
  })
  await extend(app)
  const noteUse = noteUses(app, house)
  const met: House['met'] = (...whom) => {
    noteUse(...whom)
    house.met?.(...whom)
  }
  const answering = { ...handlers, ...listFileHandlers(contract, handlers) }
  await app.register(async (api) => bind(api, { ...house, met }, promised, answering), { prefix: '/api/v1' })
  await app.register(async (api) => receiveImports(api, { ...house, met }), { prefix: '/api/v1' })
  return app
}

/** To bytes that are no request, before anything of ours has seen them. */
function answerUnreadable(error: ConnectionError, socket: Socket): void {
  if (error.code === 'ECONNRESET' || !socket.writable) return void socket.destroy()
  const status = unreadable[error.code] ?? '400 Bad Request'
  const headers = { ...alwaysSent, 'content-length': '0', connection: 'close', 'cache-control': 'no-store' }
  const lines = Object.entries(headers).map(([name, value]) => `${name}: ${value}`)
  socket.end(`HTTP/1.1 ${[status, ...lines].join('\r\n')}\r\n\r\n`)
}

const unreadable: Readonly<Record<string, string>> = {
  HPE_HEADER_OVERFLOW: '431 Request Header Fields Too Large',
  ERR_HTTP_REQUEST_TIMEOUT: '408 Request Timeout',
}
const alwaysSent: Readonly<Record<string, string>> = {
  'content-security-policy': `default-src 'none'; frame-ancestors 'none'`,
  'x-content-type-options': 'nosniff',
  'x-frame-options': 'DENY',
  'referrer-policy': 'no-referrer',
}
