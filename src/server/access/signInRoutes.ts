import { createHmac } from 'node:crypto'
import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify'
import type { z } from 'zod'
import { type PasswordOwner, whyGuessable } from '#model/access/passwords'
import { endsTokens } from '#model/access/tokens'
import { refuse } from '#model/refusal'
import { demoAccounts } from '#store/access'
import type { Connection } from '#store/connection'
import { endSession } from '#store/sessions'
import {
  changePassword,
  credentialOf,
  type OwnerShown,
  onlyOrganisation,
  ownerShown,
  renewHash,
  spendCode,
} from '#store/signIn'
import { countTry, letIn, type Try, uncountTry } from '#store/signInTries'
import type { Clock } from '../clock.ts'
import { languageOf } from '../http/binder.ts'
import { callerAddress } from '../http/callerAddress.ts'
import { routeOf, tooMany } from '../http/counting.ts'
import { sendFault, sendMalformed, sendRefusal } from '../http/problems.ts'
import type { SecurityLog } from '../http/securityLog.ts'
import { demoChoices } from './demoChoices.ts'
import { deviceCookie, deviceIn } from './deviceCookie.ts'
import { endTokensOf, type TokenOwner } from './endTokens.ts'
import { HungUp, type Passwords, type Waiter, waiterOf } from './passwordHash.ts'
import { type CookieKey, sessionTokenOf } from './sessionCookie.ts'
import { ActivationBody, ChangeBody, DemoBody, PasswordBody, type SignIn } from './signIn.ts'
import type { SignInLibrary } from './signInLibrary.ts'
import { hashOfToken } from './tokens.ts'

interface Doors extends CookieKey {
  readonly library: SignInLibrary
  readonly connection: Connection
  readonly signIn: SignIn
  readonly passwords: Passwords
  readonly demo: boolean
  readonly clock: Clock
  readonly log: SecurityLog
}

/** Whose account is opened, or why none is. Never why not to a stranger: nobody is told which addresses have an account. */
type Opened = { readonly account: string } | { readonly fault: 'not-let-in' | 'code-not-valid' }
const notLetIn: Opened = { fault: 'not-let-in' }

/** A door that was tried: by what, and whose account it is where that is known. */
interface Tried {
  readonly event: 'signed-in' | 'password-changed'
  readonly by: 'password' | 'code' | 'demo'
  readonly account: () => Promise<string | null>
  /** Whoever is let in has this device from now on. */
  readonly whose?: Tryable | undefined
}

/** What a password is tried for: an address in an organisation, whether or not anybody has it. */
type Tryable = readonly [organisation: string, email: string]

/**
 * The ways in and out, and no others: what else the sign-in library can do has no address here.
 * Its sessions live in a cookie that no script can read.
 */
export function openDoors(app: FastifyInstance, doors: Doors): void {
  const { library, connection, signIn, passwords, secret, demo, clock, log } = doors
  const { api } = signIn
  const deviceOf = ({ headers }: FastifyRequest) => deviceIn(headers.cookie, doors, clock.now())
  // A minute and address: enough for all in an office who come at eight. What is guessed is counted for each account.
  const keyGenerator = (request: FastifyRequest) => deviceOf(request)?.account ?? callerAddress(request)
  const limit = { config: { rateLimit: { max: 200, timeWindow: '1 minute', keyGenerator } } }
  app.get('/api/sign-in/choices', async () => ({ demo: demo ? await demoChoices(connection, clock) : [] }))

  door('/sign-in/email', PasswordBody, async (request, reply, { organisation: said, email, password }) => {
    const organisation = said ?? (await onlyOrganisation(connection))
    if (organisation === undefined) return sendFault(reply, 'organisation-unsaid', languageOf(request))
    const known = await credentialOf(connection, organisation, email)
    const tried = { event: 'signed-in', by: 'password', account: async () => known?.id ?? null } as const
    return countedTry(request, reply, { ...tried, whose: [organisation, email] }, async (by) => {
      // Where there is no password it takes as long to say so.
      if (!known?.password) return passwords.hash(password, by).then(() => notLetIn)
      if (!(await passwords.isRight({ hash: known.password, password, by }))) return notLetIn
      if (passwords.isOld(known.password))
        await renewHash(connection, known.password, await passwords.hash(password, by))
      return { account: known.id }
    })
  })

  door('/activate', ActivationBody, async (request, reply, { code: shown, password, revokeTokens }) => {
    const code = hashOfToken(shown)
    const owner = await ownerShown(connection, 'code', code, clock.now())
    if (owner !== undefined && isGuessable(request, reply, password, owner)) return reply
    const about = { account: async () => owner?.id ?? null, whose: owner && tryable(owner) }
    return enter(request, reply, { event: 'signed-in', by: 'code', ...about }, async () => {
      // To hash takes long, and isn't done for whoever invents codes.
      if (owner === undefined) return { fault: 'code-not-valid' }
      const by = waiterOf(request, false)
      passwords.letWait(by)
      const chosen = await passwords.hash(password, by)
      await endTokens('code', owner, revokeTokens)
      const account = await spendCode(connection, code, clock.now(), chosen)
      return account === undefined ? { fault: 'code-not-valid' } : { account }
    })
  })

  // Whoever has found a machine that is signed in doesn't get to keep it: the present password is asked for.
  door('/password', ChangeBody, async (request, reply, { present, password, revokeTokens }) => {
    const session = sessionTokenOf(request.headers.cookie, doors)
    const owner = session === undefined ? undefined : await ownerShown(connection, 'session', session, clock.now())
    if (session === undefined || owner === undefined)
      return sendRefusal(reply, refuse('not-signed-in', null), languageOf(request), undefined)
    if (isGuessable(request, reply, password, owner)) return reply
    const about = { account: async () => owner.id, whose: tryable(owner) }
    return countedTry(request, reply, { event: 'password-changed', by: 'password', ...about }, async (by) => {
      const hash = owner.password
      if (hash === null || !(await passwords.isRight({ hash, password: present, by }))) return notLetIn
      const chosen = await passwords.hash(password, by)
      await endTokens('password', owner, revokeTokens)
      const account = await changePassword(connection, session, clock.now(), { present: hash, chosen })
      return account === undefined ? notLetIn : { account }
    })
  })

  if (demo)
    door('/demo', DemoBody, (request, reply, { account }) =>
      enter(request, reply, { event: 'signed-in', by: 'demo', account: async () => null }, async () => {
        const accounts = await demoAccounts(connection, clock.now())
        return accounts.some(({ id }) => id === account) ? { account } : notLetIn
      }),
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
    open: (by: Waiter) => Promise<Opened>,
  ) {
    const counted = tryOf(request, tried.whose)
    const by = waiterOf(request, counted.isKnown || tried.event === 'password-changed')
    passwords.letWait(by)
    const wait = await countTry(connection, counted)
    if (wait > 0) {
      const told = { route: routeOf(request), address: callerAddress(request) }
      log({ event: 'limited', limit: 'account', account: await tried.account(), ...told })
      return tooMany(reply, wait, request)
    }
    const opened = open(by).catch(async (error: unknown) => {
      if (error instanceof HungUp) await uncountTry(connection, counted)
      throw error
    })
    const welcomed = () => letIn(connection, counted)
    return enter(request, reply, tried, () => opened, welcomed)
  }

  async function enter(
    request: FastifyRequest,
    reply: FastifyReply,
    { event, by, account, whose }: Tried,
    open: () => Promise<Opened>,
    welcomed = async () => {},
  ) {
    const address = callerAddress(request)
    const opened = await open()
    const headers = 'account' in opened ? await sessionFor(request, opened.account) : undefined
    if (headers === undefined || !('account' in opened)) {
      log({ event: 'sign-in-failed', account: await account(), by, address })
      return sendFault(reply, 'fault' in opened ? opened.fault : 'not-let-in', languageOf(request))
    }
    await welcomed()
    // Nobody signs out of what the browser no longer shows.
    const before = sessionTokenOf(request.headers.cookie, doors)
    if (before !== undefined) await endSession(connection, before)
    log({ event, account: opened.account, by, address })
    return welcome(reply, headers, whose && deviceCookie(hashed(whose), deviceOf(request), doors, clock.now()))
  }

  /** The cookie of a new session; none where the account is closed. */
  async function sessionFor(request: FastifyRequest, account: string): Promise<Headers | undefined> {
    try {
      return (await api.open({ body: { account }, headers: headersOf(request), returnHeaders: true })).headers
    } catch (error) {
      if (error instanceof library.APIError && error.statusCode < 500) return undefined
      throw error
    }
  }

  /** Before the new password stands: where tokens can't be ended the old one is still good, and so is the code. */
  async function endTokens(by: 'code' | 'password', owner: TokenOwner, asked: boolean | undefined): Promise<void> {
    if (endsTokens(by, asked)) await endTokensOf(connection, owner, { now: clock.now(), by })
  }

  /** What was written as an address may be a password in the wrong field, so only what can't be read back is kept. */
  const hashed = ([organisation, email]: Tryable) =>
    createHmac('sha256', secret).update(`try ${organisation} ${email.toLowerCase()}`).digest('hex')

  /** Of a device that somebody was let in from, so that others at its address don't make it wait. */
  function tryOf(request: FastifyRequest, whose: Tryable): Try & { readonly isKnown: boolean } {
    const account = hashed(whose)
    const device = deviceOf(request)
    const isKnown = device?.account === account
    return { account, place: isKnown ? device.id : callerAddress(request), isKnown, at: clock.now() }
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
