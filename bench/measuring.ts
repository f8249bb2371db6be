import type { Databases } from './databases.ts'
import { type Ask, connections, load, loadAlone, type Measured } from './load.ts'
import { type Program, startLimit, startProduct } from './programs.ts'
import type { DatabaseResults, Outcome } from './results.ts'
import type { Row } from './rows.ts'
import type { Tenant } from './seeding.ts'

export interface Rounds {
  readonly rounds: number
  readonly seconds: number
  /** Who is asked; what is left out has no numbers. */
  readonly kinds?: readonly Kind[]
}

type Kind = 'product' | 'limit' | 'bare'
const allKinds: readonly Kind[] = ['product', 'limit', 'bare']

/** Names in BENCH_ROWS and BENCH_DATABASES, with commas between, narrow it down. */
export const isAsked = (variable: string, name: string) => (process.env[variable] ?? name).split(',').includes(name)

/** What product and limit server make of the rows, on databases of their own that are removed afterwards. */
export async function measured(databases: Databases, rows: readonly Row[], rounds: Rounds): Promise<DatabaseResults> {
  const { tenants } = databases
  const product = await startProduct(databases.product)
  const limit = await startLimit(tenants[0]?.organisationId ?? '', databases.limit)
  try {
    const before = { product: product.memory(), limit: limit.memory() }
    if (tenants.length > 1) await remembered(rows, product, tenants)
    const reads = rows.filter(({ id }) => id !== 'appoint')
    const changes = rows.filter(({ id }) => id === 'appoint')
    // Changes come last: they make what is read larger, and not as much larger for the slower.
    const outcomes = [
      ...(await interleaved(reads, product, limit, tenants, rounds)),
      ...(await interleaved(changes, product, limit, tenants, rounds)),
    ]
    const memory = { product: [before.product, product.memory()], limit: [before.limit, limit.memory()] } as const
    return { name: databases.name, goal: databases.goal, outcomes, memory }
  } finally {
    await product.stop()
    await limit.stop()
    await databases.remove()
  }
}

/** Longer than it takes where nothing else is running; what isn't remembered by then is loaded in the rounds. */
const patience = 150_000

/** Each organisation is asked everything once: what is measured is how they are kept, not how each is loaded for the first time. */
async function remembered(rows: readonly Row[], { url }: Program, tenants: readonly Tenant[]): Promise<void> {
  const begun = performance.now()
  const left = [...tenants]
  const asker = async () => {
    for (let tenant = left.pop(); tenant !== undefined; tenant = left.pop()) {
      for (const { product } of rows.flatMap(({ asks }) => asks[0] ?? [])) {
        if (product.method !== 'GET' || performance.now() - begun > patience) continue
        await (await fetch(url + product.path, { headers: { cookie: tenant.cookie } })).arrayBuffer()
      }
      if (performance.now() - begun > patience) break
    }
  }
  await Promise.all(Array.from({ length: connections }, asker))
  const seconds = Math.round((performance.now() - begun) / 1_000)
  console.log(`${tenants.length - left.length} of ${tenants.length} organisations asked once in ${seconds} s`)
}

/** Round by round and server by server, so that what disturbs the machine for a while disturbs them all. */
async function interleaved(
  rows: readonly Row[],
  product: Program,
  limit: Program,
  tenants: readonly Tenant[],
  { rounds, seconds, kinds = allKinds }: Rounds,
): Promise<Outcome[]> {
  const asked = await Promise.all(
    rows
      .filter(({ id }) => isAsked('BENCH_ROWS', id))
      .map(async (row) => ({ row, bytes: await bytesOf(row, product, tenants) })),
  )
  const outcomes = asked.map(({ row, bytes }) => ({
    row,
    bytes,
    product: [] as Measured[],
    limit: [] as Measured[],
    bare: [] as Measured[],
  }))
  for (let round = -1; round < rounds; round += 1) {
    for (const outcome of outcomes) {
      const asks = asksOf(outcome.row, outcome.bytes, tenants)
      for (const kind of kinds) {
        const program = kind === 'product' ? product : limit
        // The round before the first warms up, and isn't counted.
        const loaded = outcome.row.alone === true ? loadAlone : load
        const result = await loaded(program.url, asks[kind], round < 0 ? seconds / 2 : seconds)
        await program.rest()
        if (round >= 0 || result.wrong > 0) outcome[kind].push(result)
      }
    }
    console.log(round < 0 ? 'warmed up' : `round ${round + 1} of ${rounds}`)
  }
  return outcomes
}

/** What is asked in turn: each tenant's own where there are several, one of the asks after the other. */
function asksOf({ asks }: Row, bytes: number, tenants: readonly Tenant[]) {
  const turns = Array.from({ length: Math.max(asks.length, tenants.length) }, (_, n) => ({
    ask: asks[n % asks.length],
    tenant: tenants[n % tenants.length],
  })).flatMap(({ ask, tenant }) => (ask === undefined || tenant === undefined ? [] : [{ ask, tenant }]))
  const ofLimit = (frame: string) =>
    turns.map(({ ask: { product, limit }, tenant }): Ask => {
      const path = `/${frame}${limit.path}&bytes=${bytes}&organisation=${tenant.organisationId}`
      return { method: product.method, path, ...(limit.body === undefined ? {} : { body: limit.body }) }
    })
  return {
    product: turns.map(({ ask, tenant }): Ask => ({ ...ask.product, headers: { cookie: tenant.cookie } })),
    limit: ofLimit('framed'),
    bare: ofLimit('bare'),
  }
}

/** How much the product answers, on the average; a wrong answer stops the run before it has measured nonsense. */
async function bytesOf(row: Row, { url }: Program, tenants: readonly Tenant[]): Promise<number> {
  const [first] = tenants
  let bytes = 0
  const asks = row.asks.slice(0, 10)
  for (const { product } of asks) {
    const body = product.body === undefined ? {} : { body: product.body }
    const response = await fetch(url + product.path, {
      method: product.method,
      headers: { cookie: first?.cookie ?? '', 'content-type': 'application/json' },
      ...body,
    })
    const answer = Buffer.from(await response.arrayBuffer())
    if (!response.ok) throw new Error(`${row.name}: ${product.path} answers ${response.status} ${answer.toString()}`)
    bytes += answer.byteLength
  }
  return Math.round(bytes / asks.length)
}
