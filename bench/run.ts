import { existsSync, readFileSync, writeFileSync } from 'node:fs'
import { availableParallelism, cpus, loadavg, totalmem } from 'node:os'
import { join } from 'node:path'
import { vretaby } from '#demo/vretaby'
import type { Structure } from '#model/structure'
import { shippedModel } from '#server/rulebook/shippedModels'
import { componentRows } from './componentRows.ts'
import { embeddedDatabases, serverDatabases } from './databases.ts'
import { type Grown, growthWritten, isWrongGrown, measuredCountry, measuredGrowth } from './growth.ts'
import { serveLimit } from './limitServer.ts'
import { connections } from './load.ts'
import { isAsked, measured } from './measuring.ts'
import { municipality } from './municipality.ts'
import { notes } from './notes.ts'
import { isPart, type PartName, partNames, parts, withPart } from './parts.ts'
import { withRegister } from './register.ts'
import { measuredRegister } from './registerRuns.ts'
import { type DatabaseResults, isWrong, type Starts, written } from './results.ts'
import { type Row, rowsFor } from './rows.ts'
import { measuredStarts } from './starting.ts'

const seconds = Number(process.env.BENCH_SECONDS ?? 1.5)
/** What is compared with itself in the same run takes turns less often. */
const [rounds, fewer] = [Number(process.env.BENCH_ROUNDS ?? 5), Number(process.env.BENCH_ROUNDS ?? 3)]
const tries = Number(process.env.BENCH_STARTS ?? 3)
const tenfold = 10
const howOften = (times: number) =>
  `${times} interleaved rounds of ${seconds} s for each row and server, ${connections} connections (one where a whole file is made), medians over the rounds`
// Only a whole run is worth keeping.
const isWhole = process.env.BENCH_ROWS === undefined && process.env.BENCH_DATABASES === undefined
const file = join('bench', 'results.md')

interface Part {
  readonly report: string
  readonly isRight: boolean
}

const measuredParts: Readonly<Record<PartName, (machine: string) => Promise<Part>>> = {
  house: async (machine) => rowsMeasured('house', machine, plain(), rowsFor, rounds, await measuredStarts(tries)),
  async register(machine) {
    const structure = { ...municipality(demo()), components: [], placements: [], relations: [], moves: [] }
    const report = await measuredRegister(structure, tries)
    return { report: `## ${headingOf('register')}\n\n- Machine: ${machine}\n\n${report}`, isRight: true }
  },
  components: (machine) => rowsMeasured('components', machine, plain(), componentRows, rounds),
  large: (machine) => rowsMeasured('large', machine, large(), componentRows, fewer),
  async growth(machine) {
    const content = `${contentOf(plain())}; and ${contentOf(large())}`
    return grown('growth', machine, content, await measuredGrowth(plain(), large(), { rounds: fewer, seconds }))
  },
  country: async (machine) =>
    grown(
      'country',
      machine,
      `each organisation has ${contentOf(plain())}; many organisations have up to 12 GB of heap (\`NODE_OPTIONS=--max-old-space-size=12288\`), at most half the machine's memory, and each has been asked once before`,
      await measuredCountry(plain(), { rounds: fewer, seconds }),
    ),
}

async function main(names: readonly PartName[]): Promise<boolean> {
  let isRight = true
  for (const name of names) {
    const begun = performance.now()
    console.log(`\n${name}: ${parts[name]}`)
    const part = await measuredParts[name](machineNow())
    console.log(`\n${part.report}\n\n${name} took ${Math.round((performance.now() - begun) / 1_000)} s`)
    // As soon as it is there: what comes after may be stopped.
    if (isWhole) writeFileSync(file, withPart(existsSync(file) ? readFileSync(file, 'utf8') : '', name, part.report))
    isRight &&= part.isRight
  }
  return isRight
}

async function rowsMeasured(
  part: PartName,
  machine: string,
  structure: Structure,
  rowsOf: (structure: Structure) => readonly Row[],
  times: number,
  starts?: Starts,
): Promise<Part> {
  const databases: DatabaseResults[] = []
  for (const [name, open] of [
    ['server', serverDatabases],
    ['embedded', embeddedDatabases],
  ] as const) {
    if (isAsked('BENCH_DATABASES', name))
      databases.push(await measured(await open(structure), rowsOf(structure), { rounds: times, seconds }))
  }
  const about = { heading: headingOf(part), machine, how: howOften(times), content: contentOf(structure) }
  return {
    report: written({ ...about, ...(starts === undefined ? {} : { starts }), databases, notes }),
    isRight: !databases.some(({ outcomes }) => outcomes.some(isWrong)),
  }
}

const grown = (part: PartName, machine: string, content: string, all: readonly Grown[]): Part => ({
  report: growthWritten(all, { heading: headingOf(part), machine, how: howOften(fewer), content }),
  isRight: !all.some(isWrongGrown),
})

function headingOf(part: PartName): string {
  const words = parts[part]
  return words.charAt(0).toUpperCase() + words.slice(1)
}

function contentOf({ objects, products, persons, appointments, decisions, components }: Structure): string {
  const counts = { objects, products, persons, appointments, decisions, components }
  return `${Object.entries(counts)
    .map(([name, all]) => `${all.length.toLocaleString('en')} ${name}`)
    .join(', ')} over ten years`
}

/** What a municipality has after ten years, and ten times that. */
const plain = () => withRegister(municipality(demo()), 1_500)
const large = () => withRegister(municipality(demo(), tenfold), 15_000)

function demo(): Structure {
  const model = shippedModel('linkoping')
  if (model === undefined) throw new Error('there is no model linkoping')
  return vretaby(model).structure
}

function machineNow(): string {
  const load = loadavg().map((each) => each.toFixed(1))
  return `${cpus()[0]?.model ?? 'unknown'}, ${availableParallelism()} cores, ${Math.round(totalmem() / 2 ** 30)} GB, Node ${process.versions.node}, load ${load.join(' ')} at the start`
}

async function asked(words: readonly string[]): Promise<number> {
  const names = words.filter(isPart)
  if (names.length === words.length) return (await main(names.length === 0 ? partNames : names)) ? 0 : 1
  console.error(`There are these parts: ${partNames.join(', ')}.`)
  return 1
}

// Whoever stops us stops the servers that we started: they are killed on exit, and a signal alone is none.
for (const signal of ['SIGINT', 'SIGTERM'] as const) {
  if (process.argv[2] !== 'limit') process.once(signal, () => process.exit(1))
}
if (process.argv[2] === 'limit') await serveLimit(process.argv[3] ?? '')
else process.exitCode = await asked(process.argv.slice(2))
