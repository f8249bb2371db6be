import type { FastifyInstance } from 'fastify'
import type { Contract } from '#api/contract'
import { contract } from '#api/contract'
import type { Answer, Endpoint, Sent } from '#api/endpoint'
import { isGuarded } from '#api/guards'
import type { Act, Right } from '#model/acts'
import { isOnServer, newDatabase, openedTwice } from '#store/databaseForTests'
import type { Store } from '#store/open'
import { noteAnswer } from '../../../test/seenAnswers.ts'
import { shownIn } from '../access/visitors.ts'
import { type Clock, stoppedAt } from '../clock.ts'
import { cursorsBy } from '../lists/cursors.ts'
import { watched } from './actsForTests.ts'
import { buildApp } from './app.ts'
import { testSecret, waysIn } from './waysInForTests.ts'

/** A real house for a test file: real migrations, real HTTP handling. */
export interface TestHouse {
  readonly store: Store
  readonly app: FastifyInstance
  /** A caller with a token of an account made for it. */
  readonly caller: (account: {
    organisationId: string
    personId?: string
    rights?: string[]
    name?: string
    scopes?: string[]
  }) => Promise<Caller>
  close(): Promise<void>
}

interface Answered<T> {
  readonly status: number
  readonly body: T
  readonly headers: Record<string, unknown>
}

export type Caller = <Key extends keyof Contract>(
  route: Key,
  sent?: Sent<Contract[Key]>,
  headers?: Record<string, string>,
) => Promise<Answered<Answer<Contract[Key]>>>

/** 23 November 2026, the demo's day. */
export const testNow = '2026-11-23T08:00:00.000Z'

let shared: Promise<TestHouse> | undefined

/**
 * On the PostgreSQL server, the one house that all files of a worker are in: each has organisations of its own there, which
 * row-level security keeps apart. It lives as long as the worker. On the embedded database a file has it for itself.
 */
export async function openTestHouse(): Promise<TestHouse> {
  if (!isOnServer) return openOwnHouse()
  shared ??= openOwnHouse()
  return { ...(await shared), close: async () => {} }
}

/** For a file that needs another clock, a port, or to count what is in the whole database. */
export async function openOwnHouse(clock: Clock = stoppedAt(testNow), mostOpen = 1_000): Promise<TestHouse> {
  const place = await newDatabase()
  const { store, served } = await openedTwice(place.address)
  const secret = testSecret
  const report = (fault: unknown) => console.error(fault)
  const app = await buildApp(
    {
      ...{ connection: served.connection, clock, cursors: cursorsBy(secret), mostOpen, report },
      shown: (request) => shownIn(request, { secret, baseUrl: 'http://127.0.0.1' }, clock),
    },
    async (fastify) => {
      fastify.addHook('onSend', async (_request, reply, body) => {
        noteAnswer(String(reply.getHeader('content-type')), String(body))
        return body
      })
    },
  )
  const strangers = new Map<string, ReturnType<typeof waysIn>>()
  const caller: TestHouse['caller'] = async ({
    organisationId,
    personId = null,
    rights = [],
    name = 'Test',
    scopes,
  }) => {
    const all = [
      'read',
      ...Object.values(contract).flatMap((endpoint) => ('act' in endpoint ? [(endpoint.act as Act).id] : [])),
    ]
    const headersOf = await waysIn(
      store,
      { organisationId, name, personId, rights, scopes: scopes ?? all },
      scopes === undefined,
    )
    const strangerWith = (right: Right | undefined) => {
      const key = `${organisationId} ${right}`
      const rights = right === undefined ? [] : [right]
      const account = { organisationId, name: 'Ingen', personId: null, rights, scopes: all }
      const made = strangers.get(key) ?? waysIn(store, account, true)
      strangers.set(key, made)
      return made
    }
    return (route, sent, headers = {}) => {
      const endpoint = (contract as Readonly<Record<string, Endpoint>>)[String(route)]
      const act = endpoint !== undefined && 'act' in endpoint ? endpoint.act : undefined
      const perform = (by = headersOf) => call(app, String(route), sent, { ...by(act), ...headers })
      // A repeated key answers what was done before.
      if (act === undefined || 'idempotency-key' in headers) return perform() as never
      return watched(act, { store, organisationId }, perform, async (right) =>
        perform(await strangerWith(right)),
      ) as never
    }
  }
  return {
    store,
    app,
    caller,
    async close() {
      await app.close()
      await store.close()
      if (served !== store) await served.close()
      await place.remove()
    },
  }
}

/** What a test doesn't say that it has seen, it changes as it stands. */
function unseen(route: string): Record<string, string> {
  const endpoint = (contract as Readonly<Record<string, Endpoint>>)[route]
  return endpoint !== undefined && 'act' in endpoint && isGuarded(endpoint.guard) ? { 'if-match': '*' } : {}
}

async function call(app: FastifyInstance, route: string, sent: Sent<unknown> = {}, headers: Record<string, string>) {
  const [method, path] = route.split(' ') as ['GET', string]
  const params = (sent.params ?? {}) as Record<string, string>
  const query = Object.entries((sent.query ?? {}) as Record<string, unknown>).filter(([, value]) => value !== undefined)
  const url = `/api/v1${path.replaceAll(/\{(\w+)\}/g, (_, name: string) => encodeURIComponent(params[name] ?? ''))}`
  const response = await app.inject({
    method,
    url,
    query: Object.fromEntries(query.map(([key, value]) => [key, String(value)])),
    headers: { ...unseen(route), ...headers },
    ...(sent.body === undefined ? {} : { payload: sent.body as object }),
  })
  const isJson = String(response.headers['content-type']).includes('json')
  return {
    status: response.statusCode,
    body: isJson ? response.json() : response.rawPayload,
    headers: response.headers,
  }
}
