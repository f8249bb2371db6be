import { join } from 'node:path'
import fastifyHelmet from '@fastify/helmet'
import fastifyRateLimit from '@fastify/rate-limit'
import type { FastifyInstance, FastifyRequest } from 'fastify'
import { openApiDocument } from '#api/openapi'
import { dropAllOldAnswers } from '#store/idempotency'
import type { Store } from '#store/open'
import { refuseForeignOrigins } from '../access/originGuard.ts'
import { signInBy } from '../access/signIn.ts'
import { loadSignInLibrary } from '../access/signInLibrary.ts'
import { openDoors } from '../access/signInRoutes.ts'
import { hashOfToken } from '../access/tokens.ts'
import { shownIn } from '../access/visitors.ts'
import { dailyHeads } from '../audit/dailyHeads.ts'
import { type Clock, wallClock } from '../clock.ts'
import { buildApp } from '../http/app.ts'
import { healthOf } from '../http/health.ts'
import { servePages } from '../http/pages.ts'
import { cursorsBy } from '../lists/cursors.ts'
import { secretFor } from '../settings/secret.ts'
import type { Settings } from '../settings/settings.ts'

const cleanEvery = 600_000

export interface Started {
  readonly url: string
  readonly app: FastifyInstance
  readonly lost: Store['lost']
  close(): Promise<void>
}

/** Serves an opened store, and closes it at the end. */
export async function serve(
  settings: Settings,
  dist: string,
  store: Store,
  clock: Clock = wallClock,
): Promise<Started> {
  const close = async (app?: FastifyInstance) => {
    await app?.close()
    await store.close()
  }
  const app = await appOf(settings, dist, store, clock).catch(async (error: unknown) => {
    await close()
    throw error
  })
  try {
    await app.listen({ host: settings.host, port: settings.port })
  } catch (error) {
    await close(app)
    throw error
  }
  const address = app.server.address()
  const port = typeof address === 'object' && address !== null ? address.port : settings.port
  const host = settings.host.includes(':') ? `[${settings.host}]` : settings.host
  return { url: `http://${host}:${port}`, app, lost: store.lost, close: () => close(app) }
}

async function appOf(settings: Settings, dist: string, store: Store, clock: Clock): Promise<FastifyInstance> {
  const { baseUrl, demo } = settings
  const { connection } = store
  const secret = secretFor(settings)
  const library = await loadSignInLibrary()
  const signIn = signInBy({ library, connection, secret, baseUrl, demo })
  const shown = (request: FastifyRequest) => shownIn(request, secret, clock)
  const report = (fault: unknown) => console.error(fault)
  const tellHeads = dailyHeads(connection, clock, console.log)
  // Where the database is away now, the next time.
  const clean = () => {
    void dropAllOldAnswers(connection, clock.now()).catch(() => {})
    void tellHeads().catch(() => {})
  }
  const cleaning = setInterval(clean, cleanEvery).unref()
  return buildApp({ connection, clock, cursors: cursorsBy(secret), shown, report, away: store.away }, async (app) => {
    app.addHook('onClose', async () => clearInterval(cleaning))
    await app.register(fastifyHelmet, {
      contentSecurityPolicy: { directives: contentSecurity },
      hsts: baseUrl.startsWith('https:'),
    })
    await app.register(fastifyRateLimit, {
      global: true,
      max: settings.rateLimit,
      timeWindow: '1 minute',
      keyGenerator: callerOf,
    })
    refuseForeignOrigins(app, { baseUrl, demo })
    openDoors(app, { library, connection, signIn, secret, demo, clock })
    app.get('/api/v1/openapi.json', async () => openApiDocument(baseUrl))
    healthOf(app, store)
    await servePages(app, join(dist, 'web'), settings.contact)
  })
}

/** A whole municipality may come from one address: whoever shows a token or a cookie is counted alone. */
function callerOf({ headers, ip }: FastifyRequest): string {
  const shown = headers.authorization ?? headers.cookie
  return shown === undefined ? ip : hashOfToken(shown)
}

/** Nothing from elsewhere, nothing inline: what a file or a text might smuggle in doesn't run. */
const contentSecurity = {
  defaultSrc: ["'self'"],
  scriptSrc: ["'self'"],
  styleSrc: ["'self'"],
  imgSrc: ["'self'", 'data:'],
  fontSrc: ["'self'"],
  connectSrc: ["'self'"],
  objectSrc: ["'none'"],
  baseUri: ["'none'"],
  formAction: ["'self'"],
  frameAncestors: ["'none'"],
  upgradeInsecureRequests: null,
}
