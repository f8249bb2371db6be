import type { BetterAuthPlugin, GenericEndpointContext } from 'better-auth'
import { z } from 'zod'
import { cookiePrefix, isOverTls } from '#api/sessionCookie'
import { longestPassword, shortestPassword } from '#model/access/passwords'
import { demoAccounts } from '#store/access'
import type { Connection } from '#store/connection'
import { openSession, sessionDays } from '#store/sessions'
import { changePassword, credentialOf, ownerShown, renewHash, spendCode } from '#store/signIn'
import type { Clock } from '../clock.ts'
import { passwordHashing } from './passwordHash.ts'
import type { SignInLibrary } from './signInLibrary.ts'
import { hashOfToken, newSessionToken } from './tokens.ts'

export interface SignInOptions {
  readonly library: SignInLibrary
  readonly connection: Connection
  readonly secret: string
  readonly baseUrl: string
  readonly demo: boolean
  readonly clock: Clock
  /** Of a password's hash: the power of two that N is. */
  readonly passwordCost: number
  /** A session that isn't used so long ends. */
  readonly idleMinutes: number
}

const day = 86_400

export const PasswordBody = z.strictObject({
  /** Which organisation; the only one that there is, where none is said. */
  organisation: z.uuid().optional(),
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
 * tables' owner (migration 0024).
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
    plugins: [waysIn(options)],
  })
}

export type SignIn = ReturnType<typeof signInBy>

/** Nobody signs up by themself: an account is made by one who administers. */
function waysIn({ library, connection, clock, demo, idleMinutes, passwordCost }: SignInOptions) {
  const { createAuthEndpoint, APIError } = library
  const passwords = passwordHashing(passwordCost, (from, to) => renewHash(connection, from, to))
  const notLetIn = () => new APIError('UNAUTHORIZED')

  const byPassword = createAuthEndpoint('/enter', { method: 'POST', body: PasswordBody.required() }, async (ctx) => {
    const known = await credentialOf(connection, ctx.body.organisation, ctx.body.email)
    const isLetIn = await isRight(known?.password ?? null, ctx.body.password)
    if (known === undefined || !isLetIn) throw notLetIn()
    return startSession(ctx, known.id)
  })

  const byCode = createAuthEndpoint('/activate', { method: 'POST', body: ActivationBody }, async (ctx) => {
    const code = hashOfToken(ctx.body.code)
    const isGood = (await ownerShown(connection, 'code', code, clock.now())) !== undefined
    // To hash takes long, and isn't done for whoever invents codes.
    const chosen = isGood ? await passwords.hash(ctx.body.password) : undefined
    const account = chosen && (await spendCode(connection, code, clock.now(), chosen))
    if (!account) throw new APIError('BAD_REQUEST', { code: 'CODE_NOT_VALID', message: 'code not valid' })
    return startSession(ctx, account)
  })

  const byNewPassword = createAuthEndpoint('/change', { method: 'POST', body: ChangeBody }, async (ctx) => {
    const { present, password } = ctx.body
    const shown = await ctx.getSignedCookie(ctx.context.authCookies.sessionToken.name, ctx.context.secret)
    const owner = shown ? await ownerShown(connection, 'session', shown, clock.now()) : undefined
    if (!shown || !owner?.password || !(await isRight(owner.password, present))) throw notLetIn()
    const chosen = await passwords.hash(password)
    const account = await changePassword(connection, shown, clock.now(), { present: owner.password, chosen })
    if (account === undefined) throw notLetIn()
    return startSession(ctx, account)
  })

  // Only where the server holds demo data on a loopback address.
  const byChoice = createAuthEndpoint('/demo', { method: 'POST', body: DemoBody }, async (ctx) => {
    const accounts = demo ? await demoAccounts(connection, clock.now()) : []
    if (!accounts.some((each) => each.id === ctx.body.account)) throw notLetIn()
    return startSession(ctx, ctx.body.account)
  })

  /** Where there is no password it takes as long to say so. */
  async function isRight(hash: string | null, password: string): Promise<boolean> {
    if (hash !== null) return passwords.verify({ hash, password })
    await passwords.hash(password)
    return false
  }

  async function startSession(ctx: GenericEndpointContext, account: string) {
    const token = newSessionToken()
    const at = clock.now()
    const ends = new Date(Date.parse(at) + idleMinutes * 60_000).toISOString()
    const agent = ctx.headers?.get('user-agent') ?? ''
    if (!(await openSession(connection, { account, token, at, ends, agent }))) throw notLetIn()
    const { name, attributes } = ctx.context.authCookies.sessionToken
    // How long the cookie lives; the session ends earlier when it isn't used.
    await ctx.setSignedCookie(name, token, ctx.context.secret, { ...attributes, maxAge: sessionDays * day })
    return ctx.json({ user: { id: account } })
  }

  return { id: 'styrbord', endpoints: { byPassword, byCode, byNewPassword, byChoice } } satisfies BetterAuthPlugin
}
