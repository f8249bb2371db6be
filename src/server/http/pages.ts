import { existsSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import fastifyStatic from '@fastify/static'
import type { FastifyInstance } from 'fastify'
import { languageOf } from './binder.ts'
import { withContact } from './contact.ts'
import { sendFault } from './problems.ts'

/** Serves the built pages. Every address that isn't a file is a page of the product, and gets the same HTML. */
export async function servePages(app: FastifyInstance, folder: string, contact: string | undefined): Promise<void> {
  const index = join(folder, 'index.html')
  if (!existsSync(index)) return
  const html = withContact(readFileSync(index, 'utf8'), contact)
  await app.register(fastifyStatic, {
    root: folder,
    index: false,
    preCompressed: true,
    wildcard: false,
    setHeaders: (reply, path) => {
      // Names of built files hold a hash of what they contain.
      reply.header('cache-control', path.includes('assets') ? 'public, max-age=31536000, immutable' : 'no-cache')
    },
  })
  app.get('/*', (request, reply) => {
    const isPage = !request.url.startsWith('/api/') && !/\.\w{2,5}$/.test(request.url.split('?')[0] ?? '')
    if (!isPage) return sendFault(reply, 'not-found', languageOf(request))
    return reply.type('text/html; charset=utf-8').header('cache-control', 'no-cache').send(html)
  })
}
