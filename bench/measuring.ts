import { asksOf, bytesOf, type Kind, programOf, type Servers } from './asking.ts'
import type { Databases } from './databases.ts'
import { isAsked } from './lengths.ts'
import { connections, load, loadAlone, type Measured } from './load.ts'
import { type Program, startLimit, startProduct } from './programs.ts'
import type { DatabaseResults, Outcome } from './results.ts'
import type { Row } from './row.ts'
import { checkSameRows } from './sameRows.ts'
import type { Tenant } from './seeding.ts'

export interface Rounds {
  readonly rounds: number
  readonly seconds: number
  /** Who is asked; what is left out has no numbers. */
  readonly kinds?: readonly Kind[]
}

const allKinds: readonly Kind[] = ['product', 'limit', 'bare']

/** Both servers on databases of their own that are removed afterwards; before anything is measured the acts are held against each other. */
export async function withServers<T>(
  databases: Databases,
  acts: readonly Row[],
  measure: (servers: Servers) => Promise<T>,
): Promise<T> {
  const { tenants } = databases
  const started: Program[] = []
  try {
    const product = await startProduct(databases.product)
    started.push(product)
    const limit = await startLimit(tenants[0]?.organisationId ?? '', databases.limit)
    started.push(limit)
    const servers = { product, limit, tenants, counts: new Map<string, number>() }
    await checkSameRows(acts, servers, databases)
    return await measure(servers)
  } finally {
    for (const program of started) await program.stop()
    await databases.remove()
  }
}

/** What product and limit server make of the rows. */
export const measured = (
  databases: Databases,
  rows: readonly Row[],
  rounds: Rounds,
  acts: readonly Row[] = [],
): Promise<DatabaseResults> =>
  withServers(databases, acts, async (servers) => {
    const { product, limit, tenants } = servers
    const before = { product: product.memory(), limit: limit.memory() }
    if (tenants.length > 1) await remembered(rows, product, tenants)
    // Changes come last: they make what is read larger, and not as much larger for the slower.
    const outcomes = [
      ...(await interleaved(rows.filter(isRead), servers, rounds)),
      ...(await interleaved(
        rows.filter((row) => !isRead(row)),
        servers,
        rounds,
      )),
    ]
    const memory = { product: [before.product, product.memory()], limit: [before.limit, limit.memory()] } as const
    return { name: databases.name, goal: databases.goal, outcomes, memory }
  })

const isRead = ({ asks, nth }: Row) => nth === undefined && asks.every(({ product }) => product.method === 'GET')

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

/** Seconds: shorter, and what is slow may not have been answered once. */
const warming = 0.75

/** Round by round and server by server, so that what disturbs the machine for a while disturbs them all. */
async function interleaved(
  rows: readonly Row[],
  servers: Servers,
  { rounds, seconds, kinds = allKinds }: Rounds,
): Promise<Outcome[]> {
  const outcomes: (Record<Kind, Measured[]> & { readonly row: Row; readonly bytes: number })[] = []
  for (const row of rows.filter(({ id }) => isAsked('BENCH_ROWS', id)))
    outcomes.push({ row, bytes: await bytesOf(row, servers), product: [], limit: [], bare: [] })
  for (let round = -1; round < rounds; round += 1) {
    for (const outcome of outcomes) {
      const { row, bytes } = outcome
      for (const kind of kinds) {
        const { url, rest } = programOf(servers, kind)
        const asks = asksOf(row, kind, bytes, servers)
        // The round before the first warms up, and isn't counted.
        const long = round < 0 ? Math.max(seconds / 2, warming) : seconds
        const result = await (row.alone === true ? loadAlone(url, asks, long) : load(url, asks, long, row.callers))
        await rest()
        if (round >= 0 || result.wrong > 0) outcome[kind].push(result)
      }
    }
    if (outcomes.length > 0) console.log(round < 0 ? 'warmed up' : `round ${round + 1} of ${rounds}`)
  }
  return outcomes
}
