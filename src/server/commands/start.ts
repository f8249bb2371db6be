import { existsSync } from 'node:fs'
import { join } from 'node:path'
import fastifyHelmet from '@fastify/helmet'
import fastifyRateLimit from '@fastify/rate-limit'
import type { FastifyInstance } from 'fastify'
import { openApiDocument } from '#api/openapi'
import { openStore, type Store } from '#store/open'
import { signInBy } from '../access/signIn.ts'
import { openDoors, refuseForeignOrigins } from '../access/signInRoutes.ts'
import { visitorsBy } from '../access/visitors.ts'
import { buildApp } from '../house/app.ts'
import { type Clock, wallClock } from '../house/clock.ts'
import { secretFor } from '../house/secret.ts'
import type { Settings } from '../house/settings.ts'
import { servePages } from '../house/pages.ts'
import { healthOf } from '../house/health.ts'

export interface Started {
  readonly url: string
  readonly app: FastifyInstance
  close(): Promise<void>
}

/** Opens the database and serves until it is closed. */
export async function start(settings: Settings, dist: string, clock: Clock = wallClock): Promise<Started> {
  const baked = join(dist, 'baked.tar.gz')
  const store = await openStore({
    databaseUrl: settings.databaseUrl,
    folder: settings.folder,
    baked: settings.demo && existsSync(baked) ? baked : undefined,
  })
  const app = await serve(settings, dist, store, clock)
  try {
    await app.listen({ host: settings.host, port: settings.port })
  } catch (error) {
    await app.close()
    await store.close()
    throw error
  }
  const address = app.server.address()
  const port = typeof address === 'object' && address !== null ? address.port : settings.port
  const host = settings.host.includes(':') ? `[${settings.host}]` : settings.host
  const close = async () => {
    await app.close()
    await store.close()
  }
  return { url: `http://${host}:${port}`, app, close }
}

async function serve(settings: Settings, dist: string, { connection }: Store, clock: Clock): Promise<FastifyInstance> {
  const { baseUrl, demo } = settings
  const secret = secretFor(settings)
  const signIn = signInBy({ connection, secret, baseUrl, demo })
  const { whoIs, forget } = visitorsBy(connection, secret, clock)
  const report = (fault: unknown) => console.error(fault)
  return buildApp({ connection, clock, whoIs, report }, async (app) => {
    await app.register(fastifyHelmet, { contentSecurityPolicy: { directives: contentSecurity }, hsts: baseUrl.startsWith('https:') })
    await app.register(fastifyRateLimit, { global: true, max: 1_200, timeWindow: '1 minute' })
    refuseForeignOrigins(app, baseUrl)
    openDoors(app, { connection, signIn, demo, baseUrl, forget })
    app.get('/api/v1/openapi.json', async () => openApiDocument(baseUrl))
    healthOf(app, connection)
    await servePages(app, join(dist, 'web'))
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
