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
}

export interface Report {
  readonly machine: string
  readonly how: string
  readonly content: string
  readonly starts: Starts
  readonly databases: readonly DatabaseResults[]
  readonly notes: Readonly<Record<string, string>>
}

const median = (all: readonly number[]): number =>
  [...all].sort((a, b) => a - b)[Math.floor(all.length / 2)] ?? Number.NaN

export const isWrong = ({ product, limit, bare }: Outcome): boolean =>
  [product, limit, bare].flat().some(({ wrong }) => wrong > 0)

export const shareOf = ({ product, limit }: Outcome): number => median(product.map(rate)) / median(limit.map(rate))

const rate = (measured: Measured): number => measured.rate

/** The whole report as Markdown. */
export function written({ machine, how, content, starts, databases, notes }: Report): string {
  return [
    '# Benchmark',
    'Made by `npm run bench`. *Limit* is a node:http server with the same database, driver and transaction frame and hand-written SQL, without validation, sign-in or rules; *without frame* is the same without the transaction that keeps organisations apart. All three send the same number of bytes.',
    `- Machine: ${machine}\n- Load: ${how}\n- Content: ${content}`,
    ...databases.map((database) => tableOf(database, notes)),
    '## Start and memory',
    `First start on a fresh folder (unpacked from the build): ${whole(median(starts.first))} ms. Later starts: ${whole(median(starts.later))} ms. Goals: 3,000 and 1,500 ms.`,
    ...databases.map(
      ({ name, memory }) =>
        `Resident memory on ${name}, before and after the load: Styrbord ${megabytes(memory.product)}, limit server ${megabytes(memory.limit)}.`,
    ),
    '',
  ].join('\n\n')
}

function tableOf(database: DatabaseResults, notes: Readonly<Record<string, string>>): string {
  const head = [
    '',
    'answers/s',
    'limit',
    'without frame',
    'share of limit',
    'median ms',
    'p99 ms',
    'limit median',
    'limit p99',
    'bytes',
    'note',
  ]
  const rows = database.outcomes.map((outcome) => lineOf(outcome, database, notes))
  const lines = [head, head.map((_, at) => (at === 0 || at === head.length - 1 ? '---' : '---:')), ...rows]
  return [
    `## On ${database.name}: goal ${database.goal}`,
    lines.map((cells) => `| ${cells.join(' | ')} |`).join('\n'),
  ].join('\n\n')
}

function lineOf(
  outcome: Outcome,
  database: DatabaseResults,
  notes: Readonly<Record<string, string>>,
): readonly string[] {
  const { row, product, limit, bare, bytes } = outcome
  const mid = (all: readonly Measured[], of: (each: Measured) => number) => median(all.map(of))
  return [
    row.name,
    whole(mid(product, rate)),
    whole(mid(limit, rate)),
    whole(mid(bare, rate)),
    shareOf(outcome).toFixed(2),
    mid(product, (each) => each.median).toFixed(1),
    mid(product, (each) => each.p99).toFixed(1),
    mid(limit, (each) => each.median).toFixed(1),
    mid(limit, (each) => each.p99).toFixed(1),
    whole(bytes),
    noteOf(outcome, database, notes),
  ]
}

function noteOf(outcome: Outcome, { name, goal }: DatabaseResults, notes: Readonly<Record<string, string>>): string {
  if (isWrong(outcome)) return '**failed: some answers were wrong**'
  if (shareOf(outcome) >= goal) return ''
  return `under the goal: ${notes[`${name}/${outcome.row.id}`] ?? notes[outcome.row.id] ?? 'not explained yet'}`
}

const whole = (value: number): string => Math.round(value).toLocaleString('en')
const megabytes = ([before, after]: readonly [number, number]): string => `${whole(before)} → ${whole(after)} MB`
