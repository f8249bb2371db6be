import type { FastifyInstance, FastifyRequest } from 'fastify'
import { languageOf } from '../http/binder.ts'
import { sendFault } from '../http/problems.ts'
import { tokenIn } from './tokens.ts'

const readOnly = ['GET', 'HEAD', 'OPTIONS']
/** What proxies add, each some of it. One that adds nothing, and asks by a loopback name, can't be told from a browser here. */
const forwarding = /^(forwarded|via|x-forwarded(-.+)?|(x-real|x-client|cf-connecting|true-client)-ip)$/
const loopbackNames = /^(localhost|127\.0\.0\.1|\[::1\])(:\d+)?$/

/**
 * Cookies from another site's page never count: a change must come from our own pages, or carry a token.
 * Where anyone may choose who to be (the demo), the server must also be asked for by a loopback name: else a page
 * elsewhere could point a name of its own here (DNS rebinding) and count as our own. It can also set a proxy's headers.
 */
export function refuseForeignOrigins(
  app: FastifyInstance,
  { baseUrl, demo }: { readonly baseUrl: string; readonly demo: boolean },
): void {
  const own = new URL(baseUrl).host
  app.addHook('onRequest', async (request, reply) => {
    const foreign =
      (demo && isFromElsewhere(request)) || (!readOnly.includes(request.method) && isForeign(request, own))
    if (foreign) return sendFault(reply, 'foreign-origin', languageOf(request))
  })
}

/** Asked for by another name, as it was sent and not as a proxy says; or through one, which stands nearer than whoever asks. */
const isFromElsewhere = ({ headers }: FastifyRequest): boolean =>
  !loopbackNames.test(headers.host ?? '') || Object.keys(headers).some((name) => forwarding.test(name))

function isForeign({ headers }: FastifyRequest, own: string): boolean {
  // A page elsewhere can't send this header without being let in by CORS, which nobody is.
  if (headers.authorization !== undefined && tokenIn(headers.authorization) !== undefined) return false
  const site = headers['sec-fetch-site']
  if (site !== undefined) return site !== 'same-origin' && site !== 'none'
  const origin = headers.origin
  return origin !== undefined && hostOf(origin) !== own && hostOf(origin) !== headers.host
}

const hostOf = (origin: string): string | undefined => (URL.canParse(origin) ? new URL(origin).host : undefined)
