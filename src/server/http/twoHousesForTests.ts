import type { Endpoint, Route } from '#api/endpoint'
import { listFormats, promised } from '#api/listFiles'
import type { Demo } from '#demo/vretaby'
import type { Act } from '#model/acts'
import { tablesIn } from '#store/backups/tables'
import { inOrganisation } from '#store/frame'
import { persistUpload } from '#store/imports'
import type { Seed } from '#store/seeding'
import { addToken } from '#store/tokens'
import { seedAnotherVretaby } from '../../../test/models/anotherVretaby.ts'
import { newToken } from '../access/tokens.ts'
import { shippedLimits } from '../imports/files/limits.ts'
import { readBytes } from '../imports/files/readBytes.ts'
import { fileTableOf } from '../imports/fileTable.ts'
import { draftOf } from '../imports/upload.ts'
import { openTestHouse, type TestHouse, testNow } from './houseForTests.ts'
import { waysIn } from './waysInForTests.ts'

type Response = Awaited<ReturnType<TestHouse['app']['inject']>>

interface Raw {
  readonly status: number
  readonly text: string
}
/** Whatever a stranger can send, to every address: a text as it is, all else as JSON. */
export type Sender = (method: string, path: string, body?: unknown, headers?: Record<string, string>) => Promise<Raw>

/** Two municipalities in one database. The second's people carry its name, so that they are seen anywhere. */
export interface TwoHouses {
  readonly house: TestHouse
  readonly own: Municipality
  readonly other: Municipality
  /** Sends with a token of an account made for it; without one as nobody. */
  readonly sender: (account?: {
    organisationId: string
    personId?: string | null
    rights?: readonly string[]
    scopes?: readonly string[]
    name?: string
  }) => Promise<Sender>
  /** Every row of an organisation, and of its accounts. */
  readonly dump: (municipality: Municipality) => Promise<readonly string[]>
}

export interface Municipality extends Seed {
  readonly id: string
  readonly accounts: readonly {
    id: string
    name: string
    email: string
    personId: string | null
    rights: readonly string[]
  }[]
  readonly tokenId: string
  /** A draft of a file that was sent in, with the municipality's own people in its cells. */
  readonly importId: string
}

export const mark = 'Näsby'
/** Lists as files too. */
export const routes = Object.entries(promised) as [Route, Endpoint][]
const scopesOfAll = ['read', ...routes.flatMap(([, endpoint]) => ('act' in endpoint ? [endpoint.act.id] : []))]

/** The addresses of each act, read once: they are asked of every request. */
const addressed = routes.flatMap(([route, endpoint]) => {
  const [method, path = ''] = route.split(' ')
  return 'act' in endpoint
    ? [{ method, act: endpoint.act, address: new RegExp(`^${path.replaceAll(/\{\w+\}/g, '[^/]+')}$`) }]
    : []
})

/** The act that an address asks for, whatever ids and queries stand in it. */
function actAt(method: string, path: string): Act | undefined {
  const [asked = ''] = path.split('?')
  return addressed.find((each) => each.method === method && each.address.test(asked))?.act
}

/** `changed`: what else is in one's own. */
export async function openTwoHouses(changed: (demo: Demo) => Demo = (demo) => demo): Promise<TwoHouses> {
  const house = await openTestHouse()
  const { connection } = house.store
  const sender: TwoHouses['sender'] = async (account) => {
    const headersOf =
      account &&
      (await waysIn(
        house.store,
        { personId: null, rights: [], scopes: scopesOfAll, name: 'Test', ...account },
        account.scopes === undefined,
      ))
    return async (method, path, body, headers = {}) => {
      const response = await house.app.inject({
        method: method as 'GET',
        url: `/api/v1${path}`,
        headers: {
          ...headersOf?.(actAt(method, path)),
          ...(body === undefined ? {} : { 'content-type': 'application/json' }),
          // Whatever stands: what is in question here is never which version was seen.
          'if-match': '*',
          ...headers,
        },
        ...(body === undefined ? {} : { payload: Buffer.isBuffer(body) ? body : JSON.stringify(body) }),
      })
      return { status: response.statusCode, text: await textOf(response) }
    }
  }

  async function kept(changed: (demo: Demo) => Demo): Promise<Municipality> {
    const { organisationId: id, ...seed } = await seedAnotherVretaby(house.store, changed)
    const tokenId = crypto.randomUUID()
    await inOrganisation(connection.db, id, 'change', async (frame) => {
      const userId = seed.accounts[0]?.id ?? ''
      await addToken(frame, {
        madeBy: null,
        id: tokenId,
        hash: newToken().hash,
        userId,
        name: 'kept',
        scopes: ['read'],
        expiresAt: '2099-01-01T00:00:00Z',
      })
    })
    return { ...seed, id, tokenId, importId: await draftIn(seed) }
  }

  /** One row that is right, one that isn't: what is told of both is looked for in the other's answers. */
  async function draftIn({ structure: { organisation, persons } }: Seed): Promise<string> {
    const [first, second] = persons.map(({ name }) => name)
    const rows = `${first};Objektägare;UKF;2026-11-01\n${second};Roll i ${organisation.name};?;i går\n`
    const fileName = `${first}.csv`
    const reading = await readBytes(Buffer.from(`Namn;Roll;Objekt;Från\n${rows}`), fileName, shippedLimits)
    const table = 'refused' in reading ? 'empty' : fileTableOf(reading, 'role-list')
    if (typeof table === 'string') throw new Error(`the draft was not read: ${table}`)
    const actor = { accountId: 'system' }
    const acting = { actor, now: testNow, today: testNow.slice(0, 10), newId: () => crypto.randomUUID() }
    const draft = draftOf({ kind: 'role-list', fileName }, table, acting, new Map())
    await inOrganisation(connection.db, organisation.id, 'change', (frame) => persistUpload(frame, draft))
    return draft.record.id
  }

  const own = await kept(changed)
  const other = await kept((demo) => marked(JSON.parse(otherIds(JSON.stringify(demo))) as Demo))
  return {
    house,
    own,
    other,
    sender,
    async dump({ id, accounts }) {
      const client = await connection.pool.connect()
      try {
        const lines: string[] = []
        for (const { name, owner } of await tablesIn(client)) {
          const where = owner === null ? 'r::text like any ($1)' : `r.${owner} = any ($1)`
          const asked = owner === null ? accounts.map((account) => `%${account.id}%`) : [id]
          const { rows } = await client.query<{ row: string }>(`select r::text as row from ${name} r where ${where}`, [
            asked,
          ])
          lines.push(...rows.map(({ row }) => `${name} ${row}`))
        }
        return lines.sort()
      } finally {
        client.release()
      }
    },
  }
}

/** What an answer says, inside a workbook and in the name of a file too. */
async function textOf({ headers, rawPayload, body }: Response): Promise<string> {
  const name = decodeURIComponent(String(headers['content-disposition'] ?? ''))
  if (headers['content-type'] !== listFormats.xlsx.mediaType) return `${name}${body}`
  const reading = await readBytes(rawPayload, 'list.xlsx', shippedLimits)
  if ('refused' in reading) throw new Error(`our own workbook isn't read: ${reading.refused}`)
  const cells = reading.sheets.flatMap(({ rows }) => rows.flatMap((row) => row.cells.map(({ text }) => text)))
  return [name, ...cells].join('\n')
}

/** The same story with other ids: the first digit of each is the next one. */
const otherIds = (json: string): string =>
  json.replaceAll(
    /\b([0-9a-f])([0-9a-f]{7}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12})\b/g,
    (_, first: string, rest: string) => ((Number.parseInt(first, 16) + 1) % 16).toString(16) + rest,
  )

function marked(demo: Demo): Demo {
  const name = (each: { name: string }) => `${mark} ${each.name}`
  const email = (each: { email: string | null }) => (each.email === null ? null : `nasby.${each.email}`)
  const { structure } = demo
  return {
    ...demo,
    accounts: demo.accounts.map((each) => ({
      ...each,
      name: name(each),
      email: `nasby.${each.email}`,
    })),
    structure: {
      ...structure,
      organisation: { ...structure.organisation, name: `${mark} kommun` },
      persons: structure.persons.map((each) => ({ ...each, name: name(each), email: email(each) })),
    },
  }
}
