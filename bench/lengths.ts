/** Only to see that a part works: everything is asked for a moment of a small municipality, and the report says so and isn't kept. */
export const isShort = process.env.BENCH_SHORT !== undefined

const number = (variable: string, usual: number, short: number) =>
  Number(process.env[variable] ?? (isShort ? short : usual))

/** How long is measured, and how often; names in the environment narrow it down. */
export const lengths = {
  seconds: number('BENCH_SECONDS', 1.5, 1),
  rounds: number('BENCH_ROUNDS', 5, 1),
  /** What is compared with itself in the same run takes turns less often. */
  fewer: number('BENCH_ROUNDS', 3, 1),
  /** Seconds of reading beside acts that come one a second: some of them have to come. */
  beside: number('BENCH_SECONDS', 2, 2),
  starts: number('BENCH_STARTS', 3, 1),
  /** Acts after which something is asked at once. */
  afterwards: number('BENCH_AFTERWARDS', 15, 2),
  /** Seconds that a municipality's people are at work. */
  atWork: number('BENCH_AT_WORK', 60, 4),
  /** Reads sent to one process after what was changed through another. */
  asked: number('BENCH_ASKED', 10_000, 80),
} as const

/** What makes a report no measurement: it is told at its top. */
export const shortened = isShort
  ? '\n\n**Shortened to see that it works (`BENCH_SHORT`): these numbers are no measurement.**'
  : ''

/** Names in BENCH_ROWS and BENCH_DATABASES, with commas between, narrow it down. */
export const isAsked = (variable: string, name: string) => (process.env[variable] ?? name).split(',').includes(name)
