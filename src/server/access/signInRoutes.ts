import type { FastifyInstance, FastifyRequest } from 'fastify'
import { demoAccounts } from '#store/access'
import type { Connection } from '#store/connection'
import { languageOf } from '../house/binder.ts'
import { sendFault } from '../house/problems.ts'
import type { signInBy } from './signIn.ts'

interface Doors {
  readonly connection: Connection
  readonly signIn: ReturnType<typeof signInBy>
  readonly demo: boolean
  readonly baseUrl: string
  /** Whoever leaves is forgotten at once. */
  readonly forget: () => void
}

/** Hands /api/sign-in to the sign-in library. Its sessions live in a cookie that no script can read. */
export function openDoors(app: FastifyInstance, { connection, signIn, demo, baseUrl, forget }: Doors): void {
  const limit = { config: { rateLimit: { max: 20, timeWindow: '1 minute' } } }
  app.get('/api/sign-in/choices', async () => ({
    demo: demo
      ? (await demoAccounts(connection)).map((each) => ({ id: each.id, name: each.name, personId: each.person_id, rights: each.rights }))
      : [],
  }))
  app.route({
    method: ['GET', 'POST'],
    url: '/api/sign-in/*',
    ...limit,
    handler: async (request, reply) => {
      const url = new URL(request.url, baseUrl)
      const response = await signIn.handler(
        new Request(url, {
          method: request.method,
          headers: headersOf(request),
          ...(request.method === 'POST' ? { body: JSON.stringify(request.body ?? {}) } : {}),
        }),
      )
      if (url.pathname.endsWith('/sign-out')) forget()
      if (response.status >= 500) return sendFault(reply, 'fault', languageOf(request))
      reply.code(response.status).type('application/json; charset=utf-8')
      for (const cookie of response.headers.getSetCookie()) reply.header('set-cookie', cookie)
      return reply.send(await response.text())
    },
  })
}

/** Cookies from another site's page never count: a change must come from our own pages, or carry a token. */
export function refuseForeignOrigins(app: FastifyInstance, baseUrl: string): void {
  const own = new URL(baseUrl).host
  app.addHook('onRequest', async (request, reply) => {
    if (request.method === 'GET' || request.method === 'HEAD' || request.headers.authorization !== undefined) return
    const site = request.headers['sec-fetch-site']
    const origin = request.headers.origin
    const foreign = site !== undefined ? site !== 'same-origin' && site !== 'none' : origin !== undefined && hostOf(origin) !== own && hostOf(origin) !== request.host
    if (foreign) return sendFault(reply, 'foreign-origin', languageOf(request))
  })
}

const hostOf = (origin: string): string | undefined => (URL.canParse(origin) ? new URL(origin).host : undefined)

function headersOf(request: FastifyRequest): Headers {
  const headers = new Headers()
  for (const [name, value] of Object.entries(request.headers)) {
    if (typeof value === 'string' && name !== 'content-length') headers.set(name, value)
  }
  headers.set('content-type', 'application/json')
  return headers
}
