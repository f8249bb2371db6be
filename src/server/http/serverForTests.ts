import { addAccounts, addActivation } from '#store/access'
import { newDatabase, openedTwice } from '#store/databaseForTests'
import { inOrganisation } from '#store/frame'
import { openAlongside, openStore, type Store, type StoreAddress } from '#store/open'
import { createOrganisation } from '#store/organisations'
import { newToken } from '../access/tokens.ts'
import type { Clock } from '../clock.ts'
import { type Started, serve } from '../commands/serve.ts'
import { shippedModel } from '../rulebook/shippedModels.ts'
import type { Settings } from '../settings/settings.ts'
import { testNow } from './houseForTests.ts'

/** The whole server on a port of its own, as `styrbord start` opens it, with one organisation. */
export interface TestServer {
  readonly url: string
  readonly store: Store
  readonly organisationId: string
  /** An account without a password, and the code that sets one. */
  readonly invite: (account: {
    name: string
    email: string
    rights?: string[]
    /** Another than the server's own. */
    organisationId?: string
  }) => Promise<{ id: string; code: string }>
  /** What was told on standard output, read as JSON. */
  readonly told: readonly Readonly<Record<string, unknown>>[]
  /** One more server on the same database, which ends by itself. */
  another(): Promise<Started>
  close(): Promise<void>
}

export interface ServerChoices {
  readonly settings?: Partial<Settings>
  readonly clock?: Clock
  readonly dist?: string
  /** Without tables, for what makes them itself. */
  readonly isBare?: boolean
  /** Reaches the database another way: through something that can be cut. */
  readonly through?: (address: StoreAddress) => Promise<StoreAddress>
}

export async function startTestServer({
  settings,
  clock,
  dist = '',
  isBare = false,
  through,
}: ServerChoices = {}): Promise<TestServer> {
  const place = await newDatabase({ isBare })
  const { store, served } = await opened(place.address, isBare, through)
  const organisationId = await newOrganisation(store, 'Vretaby kommun')
  const told: Readonly<Record<string, unknown>>[] = []
  const write = (line: string) => void told.push(JSON.parse(line))
  const start = (on: Store) => serve({ ...testSettings, ...settings }, dist, on, clock, write)
  const started = await start(served)
  const others: Started[] = []
  return {
    told,
    async another() {
      const other = await start(await openAlongside(place.address))
      others.push(other)
      return other
    },
    url: started.url,
    store,
    organisationId,
    invite: async ({ name, email, rights = [], organisationId: into = organisationId }) => {
      const id = crypto.randomUUID()
      const { token: code, hash } = newToken()
      await inOrganisation(store.connection.db, into, 'change', async (frame) => {
        await addAccounts(frame, [{ id, name, email, personId: null, rights }])
        await addActivation(frame, id, hash, '2099-01-01T00:00:00Z')
      })
      return { id, code }
    },
    async close() {
      for (const other of others) await other.close()
      await started.close()
      if (served !== store) await store.close()
      await place.remove()
    },
  }
}

/** What is made bare or reached another way is opened once. */
async function opened(address: StoreAddress, isBare: boolean, through: ServerChoices['through']) {
  if (!isBare && through === undefined) return openedTwice(address)
  const store = await openStore(await (through?.(address) ?? address))
  return { store, served: store }
}

export async function newOrganisation(store: Store, name: string, demo = true): Promise<string> {
  const id = crypto.randomUUID()
  const model = shippedModel('linkoping')
  if (model === undefined) throw new Error('there is no model linkoping')
  await createOrganisation(store.connection, { id, name, demo, model, from: '2022-01-01', now: testNow })
  return id
}

export const testSettings: Settings = {
  port: 0,
  host: '127.0.0.1',
  databaseUrl: undefined,
  ownerUrl: undefined,
  plainDatabase: false,
  folder: '',
  demo: false,
  secret: 'a secret for tests that is long enough',
  baseUrl: 'http://127.0.0.1:4180',
  rateLimit: 1_200,
  passwordCost: 12,
  idleMinutes: 60,
  trustedProxies: ['loopback'],
  mostOpen: 200,
  contact: undefined,
}
