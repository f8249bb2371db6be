import type { FastifyInstance, FastifyRequest } from 'fastify'
import { languageOf } from '../http/binder.ts'
import { sendFault } from '../http/problems.ts'

const readOnly = ['GET', 'HEAD', 'OPTIONS']
const loopbackNames = /^(localhost|127\.0\.0\.1|\[::1\])(:\d+)?$/

/**
 * Cookies from another site's page never count: a change must come from our own pages, or carry a token.
 * Where anyone may choose who to be (the demo), the server must also be asked for by a loopback name: else a page
 * elsewhere could point a name of its own here (DNS rebinding) and count as our own.
 */
export function refuseForeignOrigins(
  app: FastifyInstance,
  { baseUrl, demo }: { readonly baseUrl: string; readonly demo: boolean },
): void {
  const own = new URL(baseUrl).host
  app.addHook('onRequest', async (request, reply) => {
    const foreign =
      (demo && !loopbackNames.test(request.host)) || (!readOnly.includes(request.method) && isForeign(request, own))
    if (foreign) return sendFault(reply, 'foreign-origin', languageOf(request))
  })
}

function isForeign({ headers, host }: FastifyRequest, own: string): boolean {
  // A page elsewhere can't send this header without being let in by CORS, which nobody is.
  if (headers.authorization !== undefined) return false
  const site = headers['sec-fetch-site']
  if (site !== undefined) return site !== 'same-origin' && site !== 'none'
  const origin = headers.origin
  return origin !== undefined && hostOf(origin) !== own && hostOf(origin) !== host
}

const hostOf = (origin: string): string | undefined => (URL.canParse(origin) ? new URL(origin).host : undefined)
