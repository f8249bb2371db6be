import { existsSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { availableParallelism, cpus, loadavg, tmpdir, totalmem } from 'node:os'
import { join } from 'node:path'
import { vretaby } from '#demo/vretaby'
import { shippedModel } from '#server/rulebook/shippedModels'
import { embeddedDatabases, serverDatabases } from './databases.ts'
import { growthHeading, growthWritten, measuredGrowth } from './growth.ts'
import { serveLimit } from './limitServer.ts'
import { connections } from './load.ts'
import { isAsked, measured } from './measuring.ts'
import { municipality } from './municipality.ts'
import { notes } from './notes.ts'
import { startProduct } from './programs.ts'
import { type DatabaseResults, isWrong, type Starts, written } from './results.ts'
import { rowsFor } from './rows.ts'

const seconds = Number(process.env.BENCH_SECONDS ?? 2)
const rounds = Number(process.env.BENCH_ROUNDS ?? 5)
const starts = Number(process.env.BENCH_STARTS ?? 3)
const how = `${rounds} interleaved rounds of ${seconds} s for each row and server, ${connections} connections, medians over the rounds`
// Only a whole run is worth keeping.
const isWhole = process.env.BENCH_ROWS === undefined && process.env.BENCH_DATABASES === undefined
const file = join('bench', 'results.md')

async function main(): Promise<boolean> {
  const structure = municipality(demo())
  const { objects, products, persons, appointments, decisions } = structure
  const machine = machineNow()
  const startTimes = await measuredStarts()
  const databases: DatabaseResults[] = []
  for (const [name, open] of [
    ['server', serverDatabases],
    ['embedded', embeddedDatabases],
  ] as const) {
    if (isAsked('BENCH_DATABASES', name))
      databases.push(await measured(await open(structure), rowsFor(structure), { rounds, seconds }))
  }
  const report = written({
    machine,
    how,
    content: `${objects.length} objects, ${products.length} products, ${persons.length} persons, ${appointments.length} appointments, ${decisions.length} decisions over ten years`,
    starts: startTimes,
    databases,
    notes,
  })
  console.log(`\n${report}`)
  if (isWhole) writeFileSync(file, [report, kept().growth].join('\n').trimEnd().concat('\n'))
  return databases.every(({ outcomes }) => !outcomes.some(isWrong))
}

/** The other kind of run: what more content leaves of the shares. It keeps its part of the report, and leaves the rest. */
async function growth(): Promise<boolean> {
  const machine = machineNow()
  const all = await measuredGrowth(demo(), { rounds, seconds })
  const report = growthWritten(all, machine, how)
  console.log(`\n${report}`)
  if (isWhole) writeFileSync(file, [kept().before, report].join('\n'))
  return all.every(({ plain, grown }) => ![...plain.outcomes, ...grown.outcomes].some(isWrong))
}

/** What earlier runs have left in the report: before growth, and about it. */
function kept(): { readonly before: string; readonly growth: string } {
  const whole = existsSync(file) ? readFileSync(file, 'utf8') : ''
  const at = whole.indexOf(growthHeading)
  return at < 0
    ? { before: whole, growth: '' }
    : { before: whole.slice(0, at).trimEnd().concat('\n'), growth: whole.slice(at) }
}

function demo() {
  const model = shippedModel('linkoping')
  if (model === undefined) throw new Error('there is no model linkoping')
  return vretaby(model).structure
}

function machineNow(): string {
  const load = loadavg().map((each) => each.toFixed(1))
  return `${cpus()[0]?.model ?? 'unknown'}, ${availableParallelism()} cores, ${Math.round(totalmem() / 2 ** 30)} GB, Node ${process.versions.node}, load ${load.join(' ')} at the start`
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

// Whoever stops us stops the servers that we started: they are killed on exit, and a signal alone is none.
for (const signal of ['SIGINT', 'SIGTERM'] as const) {
  if (process.argv[2] !== 'limit') process.once(signal, () => process.exit(1))
}
if (process.argv[2] === 'limit') await serveLimit(process.argv[3] ?? '')
else process.exitCode = (await (process.argv[2] === 'growth' ? growth() : main())) ? 0 : 1
