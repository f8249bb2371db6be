import { createHmac } from 'node:crypto'
import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify'
import type { z } from 'zod'
import { type PasswordOwner, whyGuessable } from '#model/access/passwords'
import { endsTokens } from '#model/access/tokens'
import { refuse } from '#model/refusal'
import type { Connection } from '#store/connection'
import { endSession } from '#store/sessions'
import { credentialOf, type OwnerShown, onlyOrganisation, ownerShown } from '#store/signIn'
import { countTry, letIn, type Try } from '#store/signInTries'
import type { Clock } from '../clock.ts'
import { languageOf } from '../http/binder.ts'
import { callerAddress } from '../http/callerAddress.ts'
import { routeOf, tooMany } from '../http/counting.ts'
import { sendFault, sendMalformed, sendRefusal } from '../http/problems.ts'
import type { SecurityLog } from '../http/securityLog.ts'
import { demoChoices } from './demoChoices.ts'
import { deviceCookie, deviceIn } from './deviceCookie.ts'
import { endTokensOf, type TokenOwner } from './endTokens.ts'
import { type CookieKey, sessionTokenOf } from './sessionCookie.ts'
import { ActivationBody, ChangeBody, DemoBody, PasswordBody, type SignIn } from './signIn.ts'
import type { SignInLibrary } from './signInLibrary.ts'
import { hashOfToken } from './tokens.ts'

interface Doors extends CookieKey {
  readonly library: SignInLibrary
  readonly connection: Connection
  readonly signIn: SignIn
  readonly demo: boolean
  readonly clock: Clock
  readonly log: SecurityLog
}

/** What the sign-in library answers: cookies to set and whose account it is, or an APIError. */
type Answered = Promise<{ readonly headers: Headers; readonly response: { readonly user: { readonly id: string } } }>

/** A door that was tried: by what, and whose account it is where that is known. */
interface Tried {
  readonly event: 'signed-in' | 'password-changed'
  readonly by: 'password' | 'code' | 'demo'
  readonly account: () => Promise<string | null>
  /** Whoever is let in has this device from now on. */
  readonly whose?: Tryable | undefined
  /** Done once it has opened. */
  readonly then?: () => Promise<void>
}

/** What a password is tried for: an address in an organisation, whether or not anybody has it. */
type Tryable = readonly [organisation: string, email: string]

/**
 * The ways in and out, and no others: what else the sign-in library can do has no address here.
 * Its sessions live in a cookie that no script can read.
 */
export function openDoors(app: FastifyInstance, doors: Doors): void {
  const { library, connection, signIn, secret, demo, clock, log } = doors
  const { api } = signIn
  const deviceOf = ({ headers }: FastifyRequest) => deviceIn(headers.cookie, doors, clock.now())
  // A minute and address: enough for all in an office who come at eight. What is guessed is counted for each account.
  const keyGenerator = (request: FastifyRequest) => deviceOf(request)?.account ?? callerAddress(request)
  const limit = { config: { rateLimit: { max: 200, timeWindow: '1 minute', keyGenerator } } }
  app.get('/api/sign-in/choices', async () => ({ demo: demo ? await demoChoices(connection, clock) : [] }))

  door('/sign-in/email', PasswordBody, async (request, reply, { organisation: said, email, password }) => {
    const organisation = said ?? (await onlyOrganisation(connection))
    if (organisation === undefined) return sendFault(reply, 'organisation-unsaid', languageOf(request))
    const account = async () => (await credentialOf(connection, organisation, email))?.id ?? null
    const tried = { event: 'signed-in', by: 'password', account, whose: [organisation, email] } as const
    return countedTry(request, reply, tried, (headers) =>
      api.byPassword({ body: { organisation, email, password }, headers, returnHeaders: true }),
    )
  })

  door('/activate', ActivationBody, async (request, reply, body) => {
    const owner = await ownerShown(connection, 'code', hashOfToken(body.code), clock.now())
    if (owner !== undefined && isGuessable(request, reply, body.password, owner)) return reply
    const then = endingTokens('code', owner, body.revokeTokens)
    const about = { account: async () => owner?.id ?? null, whose: owner && tryable(owner) }
    const tried = { event: 'signed-in', by: 'code', ...about, then } as const
    return enter(request, reply, tried, (headers) => api.byCode({ body, headers, returnHeaders: true }))
  })

  // Whoever has found a machine that is signed in doesn't get to keep it: the present password is asked for.
  door('/password', ChangeBody, async (request, reply, { present, password, revokeTokens }) => {
    const key = sessionTokenOf(request.headers.cookie, doors)
    const owner = key === undefined ? undefined : await ownerShown(connection, 'session', key, clock.now())
    if (owner === undefined) return sendRefusal(reply, refuse('not-signed-in', null), languageOf(request), undefined)
    if (isGuessable(request, reply, password, owner)) return reply
    const then = endingTokens('password', owner, revokeTokens)
    const about = { account: async () => owner.id, whose: tryable(owner) }
    const tried = { event: 'password-changed', by: 'password', ...about, then } as const
    return countedTry(request, reply, tried, (headers) =>
      api.byNewPassword({ body: { present, password }, headers, returnHeaders: true }),
    )
  })

  if (demo)
    door('/demo', DemoBody, (request, reply, body) =>
      enter(request, reply, { event: 'signed-in', by: 'demo', account: async () => null }, (headers) =>
        api.byChoice({ body, headers, returnHeaders: true }),
      ),
    )

  app.post('/api/sign-in/sign-out', async (request, reply) => {
    const token = sessionTokenOf(request.headers.cookie, doors)
    // The library would say goodbye also when the session could not be ended.
    const account = token === undefined ? undefined : await endSession(connection, token)
    if (account !== undefined) log({ event: 'signed-out', account, address: callerAddress(request) })
    const { headers } = await api.signOut({ headers: headersOf(request), returnHeaders: true })
    return welcome(reply, headers)
  })

  function door<Shape extends z.ZodType>(
    path: string,
    shape: Shape,
    open: (request: FastifyRequest, reply: FastifyReply, body: z.output<Shape>) => Promise<FastifyReply>,
  ) {
    app.post(`/api/sign-in${path}`, limit, async (request, reply) => {
      const parsed = shape.safeParse(request.body ?? {})
      if (!parsed.success) return sendMalformed(reply, 'body', parsed.error, languageOf(request))
      return open(request, reply, parsed.data)
    })
  }

  /** Where a password is tried, so that it isn't tried too often. */
  async function countedTry(
    request: FastifyRequest,
    reply: FastifyReply,
    tried: Tried & { readonly whose: Tryable },
    open: (headers: Headers) => Answered,
  ) {
    const counted = tryOf(request, tried.whose)
    const wait = await countTry(connection, counted)
    if (wait > 0) {
      const told = { route: routeOf(request), address: callerAddress(request) }
      log({ event: 'limited', limit: 'account', account: await tried.account(), ...told })
      return tooMany(reply, wait, request)
    }
    return enter(request, reply, tried, async (headers) => {
      const entered = await open(headers)
      await letIn(connection, counted)
      return entered
    })
  }

  async function enter(
    request: FastifyRequest,
    reply: FastifyReply,
    { event, by, account, whose, then }: Tried,
    open: (headers: Headers) => Answered,
  ) {
    const address = callerAddress(request)
    try {
      const { headers, response } = await open(headersOf(request))
      // Nobody signs out of what the browser no longer shows.
      const before = sessionTokenOf(request.headers.cookie, doors)
      if (before !== undefined) await endSession(connection, before)
      await then?.()
      log({ event, account: response.user.id, by, address })
      const device = whose && deviceCookie(hashed(whose), deviceOf(request), doors, clock.now())
      return welcome(reply, headers, device)
    } catch (error) {
      if (!(error instanceof library.APIError) || error.statusCode >= 500) throw error
      log({ event: 'sign-in-failed', account: await account(), by, address })
      // Never why: a stranger isn't told which addresses have an account.
      const code = error.body?.code === 'CODE_NOT_VALID' ? 'code-not-valid' : 'not-let-in'
      return sendFault(reply, code, languageOf(request))
    }
  }

  const endingTokens =
    (by: 'code' | 'password', owner: TokenOwner | undefined, asked: boolean | undefined) => async () => {
      if (owner !== undefined && endsTokens(by, asked)) await endTokensOf(connection, owner, clock.now())
    }

  /** What was written as an address may be a password in the wrong field, so only what can't be read back is kept. */
  const hashed = ([organisation, email]: Tryable) =>
    createHmac('sha256', secret).update(`try ${organisation} ${email.toLowerCase()}`).digest('hex')

  /** Of a device that somebody was let in from, so that others at its address don't make it wait. */
  function tryOf(request: FastifyRequest, whose: Tryable): Try {
    const account = hashed(whose)
    const device = deviceOf(request)
    const place = device?.account === account ? { place: device.id, isKnown: true } : { place: callerAddress(request) }
    return { account, ...place, at: clock.now() }
  }
}

const tryable = ({ organisationId, email }: OwnerShown): Tryable => [organisationId, email]

/** Told of right away, where the password would be guessed. */
function isGuessable(request: FastifyRequest, reply: FastifyReply, password: string, owner: PasswordOwner): boolean {
  const message = whyGuessable(password, owner)
  if (message === undefined) return false
  sendFault(reply, 'password-guessable', languageOf(request), { fields: [{ field: 'password', message }] })
  return true
}

function welcome(reply: FastifyReply, headers: Headers, device = '') {
  for (const cookie of [...headers.getSetCookie(), device]) if (cookie !== '') reply.header('set-cookie', cookie)
  return reply.send({ done: true })
}

/** All that the library is told of a request: the session's cookie, and what the session was opened with. */
function headersOf({ headers }: FastifyRequest): Headers {
  const told = new Headers()
  for (const name of ['cookie', 'user-agent'] as const) {
    const value = headers[name]
    if (value !== undefined) told.set(name, value)
  }
  return told
}
