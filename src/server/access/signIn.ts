import type { BetterAuthPlugin, GenericEndpointContext } from 'better-auth'
import { z } from 'zod'
import { cookiePrefix, isOverTls } from '#api/sessionCookie'
import { longestPassword, shortestPassword } from '#model/access/passwords'
import { demoAccounts, isOpenAccount, renewHash, useActivation } from '#store/access'
import type { Connection } from '#store/connection'
import { sessionDays } from '#store/sessions'
import { passwordHashing } from './passwordHash.ts'
import type { SignInLibrary } from './signInLibrary.ts'
import { hashOfToken } from './tokens.ts'

export interface SignInOptions {
  readonly library: SignInLibrary
  readonly connection: Connection
  readonly secret: string
  readonly baseUrl: string
  readonly demo: boolean
  /** Of a password's hash: the power of two that N is. */
  readonly passwordCost: number
  /** A session that isn't used so long ends. */
  readonly idleMinutes: number
}

const day = 86_400

export const PasswordBody = z.strictObject({
  email: z.string().trim().max(254),
  password: z.string().max(longestPassword),
})
const NewPassword = z.string().min(shortestPassword).max(longestPassword)
/** Whether tokens are revoked with it, where that is said. */
const NewWay = { password: NewPassword, revokeTokens: z.boolean().optional() }
export const ActivationBody = z.strictObject({ code: z.string().max(100), ...NewWay })
export const ChangeBody = z.strictObject({ present: z.string().max(longestPassword), ...NewWay })
export const DemoBody = z.strictObject({ account: z.string().max(100) })

/** Local accounts by better-auth: nobody signs up by themself; an account is made by one who administers. */
export function signInBy(options: SignInOptions) {
  const { library, connection, secret, baseUrl, demo, idleMinutes } = options
  return library.betterAuth({
    appName: 'Styrbord',
    baseURL: baseUrl,
    basePath: '/api/sign-in',
    secret,
    database: { db: connection.signIn as never, type: 'postgres' },
    emailAndPassword: {
      enabled: true,
      disableSignUp: true,
      minPasswordLength: shortestPassword,
      maxPasswordLength: longestPassword,
      password: passwordHashing(options.passwordCost, (from, to) => renewHash(connection, from, to)),
    },
    // How long the cookie lives; the session ends earlier when it isn't used, and nobody but us moves that on.
    session: { expiresIn: sessionDays * day, disableSessionRefresh: true, cookieCache: { enabled: false } },
    // A disabled account, or one whose person has left, gets no session, whichever way it came in.
    databaseHooks: {
      session: {
        create: {
          before: async (session) => {
            if (!(await isOpenAccount(connection, session.userId, new Date().toISOString()))) return false
            return { data: { ...session, expiresAt: new Date(Date.now() + idleMinutes * 60_000) } }
          },
        },
      },
    },
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
    plugins: [activation(library, connection), ...(demo ? [demoSignIn(library, connection)] : [])],
  })
}

export type SignIn = ReturnType<typeof signInBy>

/** A new account sets its password with the code that it was given, once. Whoever was signed in with the old one is out. */
const activation = (library: SignInLibrary, connection: Connection) =>
  ({
    id: 'styrbord-activation',
    endpoints: {
      activate: library.createAuthEndpoint('/activate', { method: 'POST', body: ActivationBody }, async (ctx) => {
        const used = await useActivation(connection, hashOfToken(ctx.body.code), new Date().toISOString())
        if (used === undefined)
          throw new library.APIError('BAD_REQUEST', { code: 'CODE_NOT_VALID', message: 'code not valid' })
        const { internalAdapter } = ctx.context
        const password = await ctx.context.password.hash(ctx.body.password)
        const known = await internalAdapter.findAccounts(used.user_id)
        if (known.some((account) => account.providerId === 'credential')) {
          await internalAdapter.updatePassword(used.user_id, password)
        } else {
          const account = { userId: used.user_id, providerId: 'credential', accountId: used.user_id, password }
          await internalAdapter.linkAccount(account)
        }
        await internalAdapter.deleteUserSessions(used.user_id)
        return startSession(ctx, used.user_id, library)
      }),
    },
  }) satisfies BetterAuthPlugin

/** Sign-in by choosing a person: exists only where the server holds demo data on a loopback address. */
const demoSignIn = (library: SignInLibrary, connection: Connection) =>
  ({
    id: 'styrbord-demo',
    endpoints: {
      signInAsDemo: library.createAuthEndpoint('/demo', { method: 'POST', body: DemoBody }, async (ctx) => {
        const accounts = await demoAccounts(connection, new Date().toISOString())
        if (!accounts.some((each) => each.id === ctx.body.account)) throw new library.APIError('UNAUTHORIZED')
        return startSession(ctx, ctx.body.account, library)
      }),
    },
  }) satisfies BetterAuthPlugin

async function startSession(ctx: GenericEndpointContext, userId: string, library: SignInLibrary) {
  const user = await ctx.context.internalAdapter.findUserById(userId)
  const session = user === null ? null : await ctx.context.internalAdapter.createSession(userId)
  if (user === null || session === null) throw new library.APIError('UNAUTHORIZED')
  await library.setSessionCookie(ctx, { session, user })
  return ctx.json({ user: { id: userId } })
}
