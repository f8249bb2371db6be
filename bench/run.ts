import { existsSync, readFileSync, writeFileSync } from 'node:fs'
import { availableParallelism, cpus, loadavg, totalmem } from 'node:os'
import { join } from 'node:path'
import { vretaby } from '#demo/vretaby'
import type { Structure } from '#model/structure'
import { shippedModel } from '#server/rulebook/shippedModels'
import type { Act } from './act.ts'
import { actsOn, fewARound, withRoomForActs } from './acts.ts'
import { howAtWork, measuredAtWork } from './atWork.ts'
import { measuredBeside } from './besideActs.ts'
import { componentRows } from './componentRows.ts'
import { databaseKinds } from './databases.ts'
import { furtherActsOn } from './furtherActs.ts'
import { furtherObjects } from './furtherObjects.ts'
import { type Grown, growthWritten, isWrongGrown, measuredCountry, measuredGrowth } from './growth.ts'
import { isShort, lengths, shortened } from './lengths.ts'
import { serveLimit } from './limitServer.ts'
import { connections } from './load.ts'
import { measured, type Rounds } from './measuring.ts'
import { mixedOneIn, mixedRow } from './mixed.ts'
import { municipality } from './municipality.ts'
import { notes } from './notes.ts'
import { withObjects } from './objectSubjects.ts'
import { isPart, type PartName, partNames, parts, withPart } from './parts.ts'
import { howProcesses, measuredProcesses } from './processes.ts'
import { measuredRecords } from './recordRows.ts'
import { withRegister } from './register.ts'
import { measuredRegister } from './registerRuns.ts'
import { type DatabaseResults, isWrong, type Starts, written } from './results.ts'
import type { Row } from './row.ts'
import { rowsFor } from './rows.ts'
import { measuredStarts } from './starting.ts'
import { withSubjects } from './subjects.ts'

const { seconds, rounds, fewer, starts: tries } = lengths
const tenfold = 10
const howOften = (times: number) =>
  `${times} interleaved rounds of ${seconds} s for each row and server, ${connections} connections (one where a whole file is made), medians over the rounds`
// Only a whole run is worth keeping.
const isWhole = !isShort && process.env.BENCH_ROWS === undefined && process.env.BENCH_DATABASES === undefined
/** What people read most. */
const readMost = ['person', 'component', 'components', 'appointments', 'search', 'coverage']
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
  async writes(machine) {
    const structure = withRoomForActs(plain())
    return actsMeasured('writes', machine, structure, actsOn(structure))
  },
  async endings(machine) {
    const structure = withSubjects(withRoomForActs(content()))
    return actsMeasured('endings', machine, structure, furtherActsOn(structure))
  },
  async objects(machine) {
    const structure = withObjects(content())
    return actsMeasured('objects', machine, structure, furtherObjects(structure))
  },
  async mixed(machine) {
    const structure = withRoomForActs(plain())
    const acts = actsOn(structure)
    const reads = [...rowsFor(structure), ...componentRows(structure)].filter(({ id }) => readMost.includes(id))
    const rows = acts.map((act) => mixedRow(act, reads))
    const results = await measuredOn(structure, rows, { rounds: fewer, seconds, kinds: ['product', 'limit'] }, acts)
    const how = `${howOften(fewer)}; one in ${mixedOneIn} asks is the act, the others are ${readMost.join(', ')} in turn`
    return reported('mixed', machine, structure, results, how)
  },
  beside: (machine) =>
    told(
      'beside',
      machine,
      `${fewer} rounds of ${lengths.beside} s, ${connections} connections that read; acts come at even distances, each kind in turn; right after an act ${lengths.afterwards} times each, one at a time`,
      measuredBeside,
    ),
  records: (machine) =>
    told(
      'records',
      machine,
      `${fewer} interleaved rounds of ${seconds / 2} s, medians over the rounds`,
      measuredRecords,
    ),
  people: (machine) => told('people', machine, howAtWork, measuredAtWork),
  processes: (machine) => told('processes', machine, howProcesses, measuredProcesses),
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
    const part = await measuredParts[name](`${machineNow()}${shortened}`)
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
  const databases = await measuredOn(structure, rowsOf(structure), { rounds: times, seconds })
  return reported(part, machine, structure, databases, howOften(times), starts)
}

async function actsMeasured(
  part: PartName,
  machine: string,
  structure: Structure,
  acts: readonly Act[],
): Promise<Part> {
  const results = await measuredOn(structure, acts, { rounds: fewer, seconds, kinds: ['product', 'limit'] }, acts)
  const taken = acts.some(({ most }) => most !== undefined)
    ? `; a round of what takes something away ends when its share of it is gone, and one of what a municipality has few of (objects, their products, administrations) with ${fewARound}`
    : ''
  return reported(part, machine, structure, results, howOften(fewer) + taken)
}

async function measuredOn(structure: Structure, rows: readonly Row[], times: Rounds, acts: readonly Row[] = []) {
  const databases: DatabaseResults[] = []
  for (const open of databaseKinds) databases.push(await measured(await open(structure), rows, times, acts))
  return databases
}

function reported(
  part: PartName,
  machine: string,
  structure: Structure,
  databases: readonly DatabaseResults[],
  how: string,
  starts?: Starts,
): Part {
  const about = { heading: headingOf(part), machine, how, content: contentOf(structure) }
  return {
    report: written({ ...about, ...(starts === undefined ? {} : { starts }), databases, notes }),
    isRight: !databases.some(({ outcomes }) => outcomes.some(isWrong)),
  }
}

/** A part that writes its own tables. */
async function told(
  part: PartName,
  machine: string,
  how: string,
  measure: (structure: Structure) => Promise<Part>,
): Promise<Part> {
  const structure = withRoomForActs(plain())
  const { report, isRight } = await measure(structure)
  const about = `- Machine: ${machine}\n- Load: ${how}\n- Content: ${contentOf(structure)}`
  return { report: [`## ${headingOf(part)}`, about, report].join('\n\n'), isRight }
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
    .join(', ')}${isShort ? '' : ' over ten years'}`
}

/** What a municipality has after ten years, and ten times that. */
const plain = () => (isShort ? demo() : withRegister(municipality(demo()), 1_500))
/** The same for acts that take away what there is: some of everything, too, where it is shortened. */
const content = () => (isShort ? withRegister(demo(), 600) : plain())
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
