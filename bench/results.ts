import type { Measured } from './load.ts'

/** What three servers made of the same row, one number a round. */
export interface Outcome {
  readonly row: { readonly id: string; readonly name: string }
  readonly bytes: number
  readonly product: readonly Measured[]
  readonly limit: readonly Measured[]
  readonly bare: readonly Measured[]
}

export interface DatabaseResults {
  readonly name: string
  readonly goal: number
  readonly outcomes: readonly Outcome[]
  /** Megabytes, before and after the load. */
  readonly memory: { readonly product: readonly [number, number]; readonly limit: readonly [number, number] }
}

export interface Starts {
  /** Milliseconds, one a try. */
  readonly first: readonly number[]
  readonly later: readonly number[]
  /** Of `styrbord organisation create`. */
  readonly own: readonly number[]
}

export interface Report {
  readonly heading: string
  readonly machine: string
  readonly how: string
  readonly content: string
  readonly starts?: Starts
  readonly databases: readonly DatabaseResults[]
  readonly notes: Readonly<Record<string, string>>
}

export const median = (all: readonly number[]): number =>
  [...all].sort((a, b) => a - b)[Math.floor(all.length / 2)] ?? Number.NaN

export const isWrong = ({ product, limit, bare }: Outcome): boolean =>
  [product, limit, bare].flat().some(({ wrong }) => wrong > 0)

export const shareOf = ({ product, limit }: Outcome): number => median(product.map(rate)) / median(limit.map(rate))

const rate = (measured: Measured): number => measured.rate

/** A part of the report as Markdown. */
export function written({ heading, machine, how, content, starts, databases, notes }: Report): string {
  return [
    `## ${heading}`,
    `- Machine: ${machine}\n- Load: ${how}\n- Content: ${content}`,
    ...databases.map((database) => tableOfRows(database, notes)),
    ...(starts === undefined
      ? []
      : [
          `First start on a fresh folder (unpacked from the build): ${whole(median(starts.first))} ms. Later starts: ${whole(median(starts.later))} ms. Goals: 3,000 and 1,500 ms. A folder with an organisation of one's own (\`styrbord organisation create\`): ${whole(median(starts.own))} ms.`,
        ]),
    ...databases.map(
      ({ name, memory }) =>
        `Resident memory on ${name}, before and after the load: Styrbord ${megabytes(memory.product)}, limit server ${megabytes(memory.limit)}.`,
    ),
  ].join('\n\n')
}

export function tableOf(head: readonly string[], rows: readonly (readonly string[])[]): string {
  const rule = head.map((_, at) => (at === 0 || at === head.length - 1 ? '---' : '---:'))
  return [head, rule, ...rows].map((cells) => `| ${cells.join(' | ')} |`).join('\n')
}

function tableOfRows(database: DatabaseResults, notes: Readonly<Record<string, string>>): string {
  const isBare = database.outcomes.some(({ bare }) => bare.length > 0)
  const head = [
    ...['', 'answers/s', 'limit', ...(isBare ? ['without frame'] : []), 'share of limit', 'median ms', 'p99 ms'],
    ...['limit median', 'limit p99', 'bytes', 'note'],
  ]
  const rows = database.outcomes.map((outcome) => lineOf(outcome, database, notes, isBare))
  return [`### On ${database.name}: goal ${database.goal}`, tableOf(head, rows)].join('\n\n')
}

function lineOf(
  outcome: Outcome,
  database: DatabaseResults,
  notes: Readonly<Record<string, string>>,
  isBare: boolean,
): readonly string[] {
  const { row, product, limit, bare, bytes } = outcome
  const mid = (all: readonly Measured[], of: (each: Measured) => number) => median(all.map(of))
  return [
    row.name,
    ...[product, limit, ...(isBare ? [bare] : [])].map((all) => times(mid(all, rate))),
    shareOf(outcome).toFixed(2),
    mid(product, (each) => each.median).toFixed(1),
    mid(product, (each) => each.p99).toFixed(1),
    mid(limit, (each) => each.median).toFixed(1),
    mid(limit, (each) => each.p99).toFixed(1),
    whole(bytes),
    noteOf(outcome, database, notes),
  ]
}

export function noteOf(
  outcome: Outcome,
  { name, goal }: Pick<DatabaseResults, 'name' | 'goal'>,
  notes: Readonly<Record<string, string>>,
): string {
  if (isWrong(outcome)) return '**failed: some answers were wrong or missing**'
  if (shareOf(outcome) >= goal) return ''
  return `under the goal: ${notes[`${name}/${outcome.row.id}`] ?? notes[outcome.row.id] ?? 'not explained yet'}`
}

/** What is rarer than ten a second is told with a decimal. */
export const times = (value: number): string => (value < 10 ? value.toFixed(1) : whole(value))
export const whole = (value: number): string => Math.round(value).toLocaleString('en')
export const megabytes = ([before, after]: readonly [number, number]): string => `${whole(before)} → ${whole(after)} MB`
