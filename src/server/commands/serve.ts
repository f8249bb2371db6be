import { join } from 'node:path'
import fastifyHelmet from '@fastify/helmet'
import type { FastifyInstance, FastifyRequest } from 'fastify'
import { openApiDocument } from '#api/openapi'
import { dropAllOldAnswers } from '#store/idempotency'
import type { Store } from '#store/open'
import { dropOldTries } from '#store/signInTries'
import { Callers } from '../access/callers.ts'
import { refuseForeignOrigins } from '../access/originGuard.ts'
import { Passwords } from '../access/passwordHash.ts'
import { prolongSessions } from '../access/prolongSessions.ts'
import { signInBy } from '../access/signIn.ts'
import { loadSignInLibrary } from '../access/signInLibrary.ts'
import { openDoors } from '../access/signInRoutes.ts'
import { shownIn } from '../access/visitors.ts'
import { watchAnswers } from '../access/watching.ts'
import { dailyHeads } from '../audit/dailyHeads.ts'
import { type Clock, wallClock } from '../clock.ts'
import { buildApp } from '../http/app.ts'
import type { House } from '../http/binder.ts'
import { countCallers } from '../http/counting.ts'
import { faultLogTo } from '../http/faultLog.ts'
import { healthOf } from '../http/health.ts'
import { servePages } from '../http/pages.ts'
import { securityLogTo, type Write } from '../http/securityLog.ts'
import { cursorsBy } from '../lists/cursors.ts'
import { onceIn } from '../onceIn.ts'
import { secretFor } from '../settings/secret.ts'
import type { Settings } from '../settings/settings.ts'

const cleanEvery = 600_000
const answerMilliseconds = 10_000

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
  write: Write = (line) => console.log(line),
): Promise<Started> {
  const close = async (app?: FastifyInstance) => {
    // What is under way is answered; whoever sends or reads too slowly for that is cut off.
    const cut = setTimeout(() => app?.server.closeAllConnections(), answerMilliseconds)
    await app?.close()
    clearTimeout(cut)
    await store.close()
  }
  const app = await appOf(settings, dist, store, clock, write).catch(async (error: unknown) => {
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

async function appOf(
  settings: Settings,
  dist: string,
  store: Store,
  clock: Clock,
  write: Write,
): Promise<FastifyInstance> {
  const { baseUrl, demo, idleMinutes, passwordCost } = settings
  const { connection } = store
  const secret = secretFor(settings)
  const library = await loadSignInLibrary()
  const signIn = signInBy({ library, connection, secret, baseUrl, clock, idleMinutes })
  const shown = (request: FastifyRequest) => shownIn(request, { secret, baseUrl }, clock)
  const report = faultLogTo((line) => console.error(line), clock.now)
  const tellHeads = dailyHeads(connection, clock, console.log)
  // Where the database is away now, the next time.
  const clean = () => {
    void dropAllOldAnswers(connection, clock.now())
      .then(() => dropOldTries(connection, clock.now()))
      .catch(() => {})
    void tellHeads().catch(() => {})
  }
  const cleaning = setInterval(clean, cleanEvery).unref()
  const callers = new Callers()
  const log = securityLogTo(write, clock.now)
  const isToBeTold = onceIn(60_000)
  const passwords = new Passwords(passwordCost, ({ address, route }) => {
    if (isToBeTold('hashing', clock.now())) log({ event: 'limited', account: null, limit: 'hashing', route, address })
  })
  const hearing: NonNullable<House['met']>[] = []
  const house: House = {
    ...{ connection, clock, cursors: cursorsBy(secret), mostOpen: settings.mostOpen, shown, report, away: store.away },
    trustedProxies: [...settings.trustedProxies],
    met: (request, by, member, structure) => {
      for (const hear of hearing) hear(request, by, member, structure)
    },
  }
  return buildApp(house, async (app) => {
    app.addHook('onClose', async () => clearInterval(cleaning))
    await app.register(fastifyHelmet, {
      contentSecurityPolicy: { directives: contentSecurity },
      hsts: baseUrl.startsWith('https:'),
    })
    hearing.push((_request, by) => callers.met(by))
    hearing.push(prolongSessions(app, house, idleMinutes), watchAnswers(app, log, clock))
    await countCallers(app, { callers, shown, log, clock, most: settings.rateLimit })
    refuseForeignOrigins(app, { baseUrl, demo })
    openDoors(app, { library, connection, signIn, passwords, secret, baseUrl, demo, clock, log })
    // Anybody may ask for it, and to make it takes a quarter of a second: it is made for the first, and kept as text.
    let document: string | undefined
    app.get('/api/v1/openapi.json', async (_request, reply) => {
      document ??= JSON.stringify(openApiDocument(baseUrl))
      return reply.type('application/json; charset=utf-8').send(document)
    })
    healthOf(app, store)
    await servePages(app, join(dist, 'web'), settings.contact)
  })
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
