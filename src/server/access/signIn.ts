import type { BetterAuthPlugin } from 'better-auth'
import { z } from 'zod'
import { cookiePrefix, isOverTls } from '#api/sessionCookie'
import { longestPassword, shortestPassword } from '#model/access/passwords'
import type { Connection } from '#store/connection'
import { openSession, sessionDays } from '#store/sessions'
import type { Clock } from '../clock.ts'
import type { SignInLibrary } from './signInLibrary.ts'
import { newSessionToken } from './tokens.ts'

export interface SignInOptions {
  readonly library: SignInLibrary
  readonly connection: Connection
  readonly secret: string
  readonly baseUrl: string
  readonly clock: Clock
  /** A session that isn't used so long ends. */
  readonly idleMinutes: number
}

const day = 86_400

export const PasswordBody = z.strictObject({
  /** Which organisation; the only one that there is, where none is said. In one spelling, since tries are counted by it. */
  organisation: z.uuid().toLowerCase().optional(),
  email: z.string().trim().max(254),
  password: z.string().max(longestPassword),
})
const NewPassword = z.string().min(shortestPassword).max(longestPassword)
/** Whether tokens are revoked with it, where that is said. */
const NewWay = { password: NewPassword, revokeTokens: z.boolean().optional() }
export const ActivationBody = z.strictObject({ code: z.string().max(100), ...NewWay })
export const ChangeBody = z.strictObject({ present: z.string().max(longestPassword), ...NewWay })
export const DemoBody = z.strictObject({ account: z.string().max(100) })

/**
 * The library signs the session's cookie, and asks the database nothing: what signing in is let do there are functions of the
 * tables' owner (migration 0024), and who is let in is decided at the doors (signInRoutes.ts).
 */
export function signInBy(options: SignInOptions) {
  const { library, secret, baseUrl } = options
  return library.betterAuth({
    appName: 'Styrbord',
    baseURL: baseUrl,
    basePath: '/api/sign-in',
    secret,
    // Counted by the server for the whole of /api/sign-in, so that it can be told in Swedish.
    rateLimit: { enabled: false },
    advanced: {
      cookiePrefix: cookiePrefix(baseUrl),
      // It would put a prefix of its own before ours.
      useSecureCookies: false,
      defaultCookieAttributes: { sameSite: 'lax', httpOnly: true, secure: isOverTls(baseUrl) },
      // The server's own guard looks at every request's origin (originGuard.ts); two of them would disagree.
      disableCSRFCheck: true,
      disableOriginCheck: true,
    },
    telemetry: { enabled: false },
    logger: { disabled: true },
    plugins: [sessions(options)],
  })
}

export type SignIn = ReturnType<typeof signInBy>

function sessions({ library, connection, clock, idleMinutes }: SignInOptions) {
  const Opened = z.strictObject({ account: z.string() })
  /** For an account that is let in; 401 where it is closed. */
  const open = library.createAuthEndpoint('/open', { method: 'POST', body: Opened }, async (ctx) => {
    const { account } = ctx.body
    const token = newSessionToken()
    const at = clock.now()
    const ends = new Date(Date.parse(at) + idleMinutes * 60_000).toISOString()
    const agent = ctx.headers?.get('user-agent') ?? ''
    if (!(await openSession(connection, { account, token, at, ends, agent })))
      throw new library.APIError('UNAUTHORIZED')
    const { name, attributes } = ctx.context.authCookies.sessionToken
    // How long the cookie lives; the session ends earlier when it isn't used.
    await ctx.setSignedCookie(name, token, ctx.context.secret, { ...attributes, maxAge: sessionDays * day })
    return ctx.json({})
  })
  return { id: 'styrbord', endpoints: { open } } satisfies BetterAuthPlugin
}
