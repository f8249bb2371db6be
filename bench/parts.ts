/** The benchmark's parts, in the report's order: each is measured by itself, and keeps its own part of the report. */
export const parts = {
  house: 'people and objects, and starting',
  writes: 'what is registered, decided and changed most, alone',
  endings: 'every other kind of write: what is changed, ended or taken back, alone',
  objects: 'what becomes of whole objects, alone',
  mixed: 'what is registered, decided and changed most, mixed with reads',
  beside: 'reads beside acts, and right after them',
  records: 'one record of any kind, at 1 and 16 callers',
  people: '300 people at work for a minute',
  processes: 'two processes on one database, and how often the structure is loaded',
  register: 'a register of 1,500 rows and 53 columns is read and taken in',
  components: '1,500 components: list, one, search, map, files',
  large: 'the same with 15,000 components',
  growth: 'people and objects with ten times the data',
  country: 'people and objects with 290 organisations in one database',
} as const
export type PartName = keyof typeof parts

export const partNames = Object.keys(parts) as PartName[]

export const isPart = (name: string): name is PartName => Object.hasOwn(parts, name)

const mark = (name: PartName) => `<!-- ${name} -->`

/** The report with this part in its place, and the other parts as they were. */
export function withPart(report: string, wanted: PartName, written: string): string {
  const sections = partNames.map((name) => [name, name === wanted ? written : sectionIn(report, name)] as const)
  return [opening, ...sections.flatMap(([name, text]) => (text === '' ? [] : [`${mark(name)}\n\n${text.trim()}`]))]
    .join('\n\n')
    .concat('\n')
}

function sectionIn(report: string, name: PartName): string {
  const [, after = ''] = report.split(mark(name))
  const next = partNames.map((each) => after.indexOf(mark(each))).filter((at) => at >= 0)
  return after.slice(0, Math.min(after.length, ...next)).trim()
}

const opening = `# Benchmark

Made by \`npm run bench\`, which measures every part in turn, or only those that are named, such as \`npm run bench -- register components\`; each takes at most some eight minutes on two cores, and keeps its own part of this page.

${partNames.map((name) => `- \`${name}\`: ${parts[name]}`).join('\n')}

*Limit* is a node:http server with the same database, driver and transaction frame and hand-written SQL, without validation, sign-in or rules; *without frame* is the same without the transaction that keeps organisations apart. All three send the same number of bytes. Before acts are measured, each is done once on either server, and has to leave as many rows in the same tables. An answer that isn't 2xx fails its row.

\`BENCH_SHORT=yes npm run bench -- writes\` shortens everything to see that it works; such a report says so and isn't kept. \`BENCH_DATABASES=server\` and \`BENCH_ROWS=person,link\` narrow it down.`
