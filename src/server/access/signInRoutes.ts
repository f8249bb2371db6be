import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify'
import type { z } from 'zod'
import { endSession } from '#store/access'
import type { Connection } from '#store/connection'
import type { Clock } from '../clock.ts'
import { languageOf } from '../http/binder.ts'
import { sendFault, sendMalformed } from '../http/problems.ts'
import { demoChoices } from './demoChoices.ts'
import { sessionTokenOf } from './sessionCookie.ts'
import { ActivationBody, DemoBody, PasswordBody, type SignIn } from './signIn.ts'
import type { SignInLibrary } from './signInLibrary.ts'

interface Doors {
  readonly library: SignInLibrary
  readonly connection: Connection
  readonly signIn: SignIn
  readonly secret: string
  readonly demo: boolean
  readonly clock: Clock
}

/** What the sign-in library answers: cookies to set, or an APIError. */
type Answered = Promise<{ readonly headers: Headers }>

/** Tries a minute and address: enough for a hand on a keyboard, too few to guess by. */
const limit = {
  config: { rateLimit: { max: 20, timeWindow: '1 minute', keyGenerator: (request: FastifyRequest) => request.ip } },
}

/**
 * The ways in and out, and no others: what else the sign-in library can do has no address here.
 * Its sessions live in a cookie that no script can read.
 */
export function openDoors(app: FastifyInstance, { library, connection, signIn, secret, demo, clock }: Doors): void {
  const { api } = signIn
  app.get('/api/sign-in/choices', async () => ({ demo: demo ? await demoChoices(connection, clock) : [] }))

  door('/sign-in/email', PasswordBody, (body, headers) => api.signInEmail({ body, headers, returnHeaders: true }))
  door('/activate', ActivationBody, (body, headers) => api.activate({ body, headers, returnHeaders: true }))
  if (demo) door('/demo', DemoBody, (body, headers) => api.signInAsDemo({ body, headers, returnHeaders: true }))
  app.post('/api/sign-in/sign-out', limit, async (request, reply) => {
    const token = sessionTokenOf(request.headers.cookie, secret)
    // The library would say goodbye also when the session could not be ended.
    if (token !== undefined) await endSession(connection, token)
    const { headers } = await api.signOut({ headers: headersOf(request), returnHeaders: true })
    return welcome(reply, headers)
  })

  function door<Shape extends z.ZodType>(
    path: string,
    shape: Shape,
    enter: (body: z.output<Shape>, headers: Headers) => Answered,
  ) {
    app.post(`/api/sign-in${path}`, limit, async (request, reply) => {
      const parsed = shape.safeParse(request.body ?? {})
      if (!parsed.success) return sendMalformed(reply, 'body', parsed.error, languageOf(request))
      try {
        return welcome(reply, (await enter(parsed.data, headersOf(request))).headers)
      } catch (error) {
        if (!(error instanceof library.APIError) || error.statusCode >= 500) throw error
        // Never why: a stranger isn't told which addresses have an account.
        const code = error.body?.code === 'CODE_NOT_VALID' ? 'code-not-valid' : 'not-let-in'
        return sendFault(reply, code, languageOf(request))
      }
    })
  }
}

function welcome(reply: FastifyReply, headers: Headers) {
  for (const cookie of headers.getSetCookie()) reply.header('set-cookie', cookie)
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
