import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { availableParallelism, cpus, loadavg, tmpdir, totalmem } from 'node:os'
import { join } from 'node:path'
import { vretaby } from '#demo/vretaby'
import { shippedModel } from '#server/rulebook/shippedModels'
import { type Databases, embeddedDatabases, serverDatabases } from './databases.ts'
import { serveLimit } from './limitServer.ts'
import { type Ask, connections, load, type Measured } from './load.ts'
import { municipality } from './municipality.ts'
import { notes } from './notes.ts'
import { type Program, startLimit, startProduct } from './programs.ts'
import { type DatabaseResults, isWrong, type Outcome, type Starts, written } from './results.ts'
import { type Row, rowsFor } from './rows.ts'

const seconds = Number(process.env.BENCH_SECONDS ?? 2)
const rounds = Number(process.env.BENCH_ROUNDS ?? 5)
const starts = Number(process.env.BENCH_STARTS ?? 3)
/** Names in BENCH_ROWS and BENCH_DATABASES, with commas between, narrow it down. */
const isAsked = (variable: string, name: string) => (process.env[variable] ?? name).split(',').includes(name)

async function main(): Promise<boolean> {
  const model = shippedModel('linkoping')
  if (model === undefined) throw new Error('there is no model linkoping')
  const structure = municipality(vretaby(model).structure)
  const { objects, products, persons, appointments, decisions } = structure
  const machine = `${cpus()[0]?.model ?? 'unknown'}, ${availableParallelism()} cores, ${Math.round(totalmem() / 2 ** 30)} GB, Node ${process.versions.node}, load ${loadavg()
    .map((each) => each.toFixed(1))
    .join(' ')} at the start`
  const startTimes = await measuredStarts()
  const databases: DatabaseResults[] = []
  for (const [name, open] of [
    ['server', serverDatabases],
    ['embedded', embeddedDatabases],
  ] as const) {
    if (isAsked('BENCH_DATABASES', name))
      databases.push(await measured(await open(structure), structure.organisation.id, rowsFor(structure)))
  }
  const report = written({
    machine,
    how: `${rounds} interleaved rounds of ${seconds} s for each row and server, ${connections} connections, medians over the rounds`,
    content: `${objects.length} objects, ${products.length} products, ${persons.length} persons, ${appointments.length} appointments, ${decisions.length} decisions over ten years`,
    starts: startTimes,
    databases,
    notes,
  })
  console.log(`\n${report}`)
  // Only a whole run is worth keeping.
  const isWhole = process.env.BENCH_ROWS === undefined && process.env.BENCH_DATABASES === undefined
  if (isWhole) writeFileSync(join('bench', 'results.md'), report)
  return databases.every(({ outcomes }) => !outcomes.some(isWrong))
}

/** On a fresh folder, which is unpacked from the build, and on the same folder again. */
async function measuredStarts(): Promise<Starts> {
  const first: number[] = []
  const later: number[] = []
  for (let n = 0; n < starts; n += 1) {
    const folder = mkdtempSync(join(tmpdir(), 'styrbord-bench-'))
    for (const times of [first, later]) {
      const program = await startProduct({ STYRBORD_DATA: join(folder, 'data') })
      times.push(program.milliseconds)
      await program.stop()
    }
    rmSync(folder, { recursive: true, force: true })
  }
  return { first, later }
}

async function measured(databases: Databases, organisationId: string, rows: readonly Row[]): Promise<DatabaseResults> {
  const product = await startProduct(databases.product)
  const limit = await startLimit(organisationId, databases.limit)
  try {
    const before = { product: product.memory(), limit: limit.memory() }
    const headers = { cookie: databases.cookie }
    const reads = rows.filter(({ id }) => id !== 'appoint')
    const changes = rows.filter(({ id }) => id === 'appoint')
    // Changes come last: they make what is read larger, and not as much larger for the slower.
    const outcomes = [
      ...(await interleaved(reads, product, limit, headers)),
      ...(await interleaved(changes, product, limit, headers)),
    ]
    const memory = { product: [before.product, product.memory()], limit: [before.limit, limit.memory()] } as const
    return { name: databases.name, goal: databases.goal, outcomes, memory }
  } finally {
    await product.stop()
    await limit.stop()
    await databases.remove()
  }
}

/** Round by round and server by server, so that what disturbs the machine for a while disturbs them all. */
async function interleaved(
  rows: readonly Row[],
  product: Program,
  limit: Program,
  headers: Record<string, string>,
): Promise<Outcome[]> {
  const asked = await Promise.all(
    rows
      .filter(({ id }) => isAsked('BENCH_ROWS', id))
      .map(async (row) => ({ row, bytes: await bytesOf(row, product, headers) })),
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
      const { row, bytes } = outcome
      const ofLimit = (frame: string) =>
        row.asks.map(
          ({ product: { method }, limit: { path, body } }): Ask => ({
            method,
            path: `/${frame}${path}&bytes=${bytes}`,
            ...(body === undefined ? {} : { body }),
          }),
        )
      const asks = { product: row.asks.map((each) => each.product), limit: ofLimit('framed'), bare: ofLimit('bare') }
      for (const kind of ['product', 'limit', 'bare'] as const) {
        const [program, sent] = kind === 'product' ? [product, headers] : [limit, {}]
        // The round before the first warms up, and isn't counted.
        const result = await load(program.url, asks[kind], sent, round < 0 ? seconds / 2 : seconds)
        await program.rest()
        if (round >= 0 || result.wrong > 0) outcome[kind].push(result)
      }
    }
    console.log(round < 0 ? 'warmed up' : `round ${round + 1} of ${rounds}`)
  }
  return outcomes
}

/** How much the product answers, on the average; a wrong answer stops the run before it has measured nonsense. */
async function bytesOf(row: Row, { url }: Program, headers: Record<string, string>): Promise<number> {
  let bytes = 0
  const asks = row.asks.slice(0, 10)
  for (const { product } of asks) {
    const body = product.body === undefined ? {} : { body: product.body }
    const response = await fetch(url + product.path, {
      method: product.method,
      headers: { ...headers, 'content-type': 'application/json' },
      ...body,
    })
    const text = await response.text()
    if (!response.ok) throw new Error(`${row.name}: ${product.path} answers ${response.status} ${text}`)
    bytes += Buffer.byteLength(text)
  }
  return Math.round(bytes / asks.length)
}

// Whoever stops us stops the servers that we started: they are killed on exit, and a signal alone is none.
for (const signal of ['SIGINT', 'SIGTERM'] as const) {
  if (process.argv[2] !== 'limit') process.once(signal, () => process.exit(1))
}
if (process.argv[2] === 'limit') await serveLimit(process.argv[3] ?? '')
else process.exitCode = (await main()) ? 0 : 1
