import { betterAuth } from 'better-auth'
import { createAuthEndpoint } from 'better-auth/api'
import { setSessionCookie } from 'better-auth/cookies'
import type { BetterAuthPlugin, GenericEndpointContext } from 'better-auth'
import { z } from 'zod'
import { demoAccounts, useActivation } from '#store/access'
import type { Connection } from '#store/connection'
import { hashOfToken } from './tokens.ts'

export interface SignInOptions {
  readonly connection: Connection
  readonly secret: string
  readonly baseUrl: string
  readonly demo: boolean
}

export const cookiePrefix = 'styrbord'
const day = 86_400

/** Local accounts by better-auth: nobody signs up by themself; an account is made by one who administers. */
export function signInBy({ connection, secret, baseUrl, demo }: SignInOptions) {
  return betterAuth({
    appName: 'Styrbord',
    baseURL: baseUrl,
    basePath: '/api/sign-in',
    secret,
    database: { db: connection.signIn as never, type: 'postgres' },
    trustedOrigins: [new URL(baseUrl).origin],
    emailAndPassword: { enabled: true, disableSignUp: true, minPasswordLength: 12, maxPasswordLength: 200 },
    session: { expiresIn: 7 * day, updateAge: day, cookieCache: { enabled: false } },
    // Counted by the server for the whole of /api/sign-in, so that it can be told in Swedish.
    rateLimit: { enabled: false },
    advanced: { cookiePrefix, useSecureCookies: baseUrl.startsWith('https:'), defaultCookieAttributes: { sameSite: 'lax', httpOnly: true } },
    telemetry: { enabled: false },
    logger: { disabled: true },
    plugins: [activation(connection), ...(demo ? [demoSignIn(connection)] : [])],
  })
}

/** A new account sets its password with the code that it was given, once. */
const activation = (connection: Connection) =>
  ({
    id: 'styrbord-activation',
    endpoints: {
      activate: createAuthEndpoint(
        '/activate',
        { method: 'POST', body: z.object({ code: z.string().max(100), password: z.string().min(12).max(200) }) },
        async (ctx) => {
          const used = await useActivation(connection, hashOfToken(ctx.body.code), new Date().toISOString())
          if (used === undefined) return ctx.json({ code: 'code-not-valid' }, { status: 400 })
          const password = await ctx.context.password.hash(ctx.body.password)
          const known = await ctx.context.internalAdapter.findAccounts(used.user_id)
          if (known.some((account) => account.providerId === 'credential')) {
            await ctx.context.internalAdapter.updatePassword(used.user_id, password)
          } else {
            await ctx.context.internalAdapter.linkAccount({
              userId: used.user_id,
              providerId: 'credential',
              accountId: used.user_id,
              password,
            })
          }
          return startSession(ctx, used.user_id)
        },
      ),
    },
  }) satisfies BetterAuthPlugin

/** Sign-in by choosing a person: exists only where the server holds demo data on a loopback address. */
const demoSignIn = (connection: Connection) =>
  ({
    id: 'styrbord-demo',
    endpoints: {
      signInAsDemo: createAuthEndpoint('/demo', { method: 'POST', body: z.object({ account: z.string() }) }, async (ctx) => {
        const accounts = await demoAccounts(connection)
        if (!accounts.some((each) => each.id === ctx.body.account)) return ctx.json({ code: 'not-found' }, { status: 404 })
        return startSession(ctx, ctx.body.account)
      }),
    },
  }) satisfies BetterAuthPlugin

async function startSession(ctx: GenericEndpointContext, userId: string) {
  const user = await ctx.context.internalAdapter.findUserById(userId)
  if (user === null) return ctx.json({ code: 'not-found' }, { status: 404 })
  const session = await ctx.context.internalAdapter.createSession(userId)
  await setSessionCookie(ctx, { session, user })
  return ctx.json({ signedIn: true })
}
