import pg from 'pg'
import type { Structure } from '#model/structure'
import type { Act } from './act.ts'
import { actsOn } from './acts.ts'
import { sentTo } from './asking.ts'
import { type Databases, serverDatabases } from './databases.ts'
import { lengths } from './lengths.ts'
import { askedOnce, isRight, summed } from './load.ts'
import { type Program, runProduct, startProduct } from './programs.ts'
import { tableOf, whole } from './results.ts'

const actsPerSecond = 20
/** Reads after each act: the record itself, and a search that has to find it. */
const readsPerAct = 2
/** More acts than that aren't waited for at once: then the machine can't keep up, and the rate says so. */
const underWayAtMost = 60
/** Milliseconds; whoever hasn't been asked by then isn't, and the report says so. */
const patience = 480_000

/** What came of acts through one process and reads through the other. */
interface Crossed {
  acts: number
  asked: number
  stale: number
  wrong: number
  readonly times: number[]
  seconds: number
}

/** Two processes on one database: is anything old ever answered, and how often does a process load the structure? */
export async function measuredProcesses(
  structure: Structure,
): Promise<{ readonly report: string; readonly isRight: boolean }> {
  const databases = await serverDatabases(structure)
  const counting = new pg.Client({ connectionString: databases.product.DATABASE_URL ?? '' })
  await counting.connect()
  try {
    const loaded = (work: (programs: readonly Program[]) => Promise<void>, processes: number) =>
      scansDuring(counting, () => withProcesses(databases, processes, work))
    const cookie = databases.tenants[0]?.cookie ?? ''
    // What one load scans, starting included: the first read of a process has to load.
    const once = await loaded(async ([one]) => read(one, cookie), 1)
    if (once === 0) throw new Error(`a load of the structure doesn't scan ${scanned}: count another table`)
    const acts = actsOn(structure)
    let made = 0
    const alone = await loaded(async ([one]) => {
      await read(one, cookie)
      for (const act of acts) made += await performedTwice(act, one, databases)
    }, 1)
    const crossed: Crossed = { acts: 0, asked: 0, stale: 0, wrong: 0, times: [], seconds: 0 }
    const both = await loaded(async (programs) => {
      for (const each of programs) await read(each, cookie)
      await cross(programs, acts, databases, crossed)
    }, 2)
    const chain = chainOf(databases)
    const loads = { alone: alone / once, both: both / once }
    const atMost = { alone: 1, both: 2 + crossed.acts }
    const wrongs = [
      ...(crossed.stale > 0 ? [`**${crossed.stale} answers were old**`] : []),
      ...(crossed.wrong > 0 ? [`**${crossed.wrong} answers were wrong**`] : []),
      ...(crossed.asked < lengths.asked ? ['**fewer asked than there should be**'] : []),
    ]
    const rate = crossed.acts / crossed.seconds
    const { median, p99 } = summed(crossed.times)
    return {
      isRight: wrongs.length === 0 && chain.isWhole,
      report: [
        tableOf(
          [
            '',
            'acts',
            'acts/s',
            'reads at once through the other',
            'old answers',
            'wrong answers',
            'median ms',
            'p99 ms',
            'note',
          ],
          [
            [
              ...[
                'acts through either process in turn',
                whole(crossed.acts),
                rate.toFixed(1),
                whole(crossed.asked),
                whole(crossed.stale),
              ],
              ...[whole(crossed.wrong), median.toFixed(1), p99.toFixed(1)],
              [
                ...wrongs,
                ...(rate < actsPerSecond * 0.95 ? [`**the goal is ${actsPerSecond} acts a second**`] : []),
              ].join('; '),
            ],
          ],
        ),
        `The chain afterwards, by \`styrbord verify\`: ${chain.isWhole ? 'whole' : '**broken**'}.`,
        tableOf(
          ['', 'acts', 'loads of the structure', 'at most', 'note'],
          [
            [
              'one process, every kind of act twice, read after each',
              whole(made),
              loads.alone.toFixed(1),
              whole(atMost.alone),
              overIf(loads.alone > atMost.alone),
            ],
            [
              'two processes, a load each and one for each act of the other',
              whole(crossed.acts),
              loads.both.toFixed(1),
              whole(atMost.both),
              overIf(loads.both > atMost.both),
            ],
          ],
        ),
        `Loads are counted by the database: scans of \`${scanned}\`, which nothing but a load of the structure reads; one load is what a process scans until it has answered its first read (${once}).`,
      ].join('\n\n'),
    }
  } finally {
    await counting.end()
    await databases.remove()
  }
}

const overIf = (isOver: boolean) => (isOver ? '**over the goal**' : '')

const read = async (program: Program | undefined, cookie: string): Promise<void> => {
  const { status } = await askedOnce(program?.url ?? '', {
    method: 'GET',
    path: '/api/v1/coverage',
    headers: { cookie },
  })
  if (!isRight(status)) throw new Error(`coverage answers ${status}`)
}

/** Does an act twice, each followed by a read; how many that were. */
async function performedTwice(act: Act, program: Program | undefined, { tenants }: Databases): Promise<number> {
  for (const n of [0, 1]) {
    const { status, answer } = await askedOnce(program?.url ?? '', sentTo('product', act.nth(n), tenants[0]))
    if (!isRight(status)) throw new Error(`${act.name} answers ${status} ${answer.toString()}`)
    await read(program, tenants[0]?.cookie ?? '')
  }
  return 2
}

async function withProcesses(
  { product }: Databases,
  count: number,
  work: (programs: readonly Program[]) => Promise<void>,
): Promise<void> {
  const programs: Program[] = []
  try {
    while (programs.length < count) programs.push(await startProduct(product))
    await work(programs)
  } finally {
    for (const each of programs) await each.stop()
  }
}

/** So many acts a second through either in turn; as soon as one is answered, the other is asked for what it made. */
async function cross(programs: readonly Program[], acts: readonly Act[], { tenants }: Databases, into: Crossed) {
  const kinds = acts.filter(({ id }) => id === 'person' || id === 'proposed')
  const [tenant] = tenants
  const cookie = tenant?.cookie ?? ''
  const begun = performance.now()
  const underWay = new Set<Promise<void>>()
  for (let n = 0; n * readsPerAct < lengths.asked; n += 1) {
    const left = (n * 1_000) / actsPerSecond - (performance.now() - begun)
    if (left > 0) await new Promise((resolve) => setTimeout(resolve, left))
    while (underWay.size >= underWayAtMost) await Promise.race(underWay)
    if (performance.now() - begun > patience) break
    const [through, other] = n % 2 === 0 ? programs : programs.toReversed()
    // The first two were done before.
    const act = kinds[Math.floor(n / 2) % kinds.length]?.nth(2 + n)
    if (through === undefined || other === undefined || act === undefined) continue
    const one = crossedOnce(through.url, other.url, sentTo('product', act, tenant), cookie, into).catch(() => {
      into.wrong += 1
    })
    underWay.add(one)
    one.then(() => underWay.delete(one))
  }
  await Promise.all(underWay)
  into.seconds = (performance.now() - begun) / 1_000
}

async function crossedOnce(
  through: string,
  other: string,
  act: ReturnType<typeof sentTo>,
  cookie: string,
  into: Crossed,
) {
  const made = await askedOnce(through, act)
  if (made.status !== 201) {
    into.wrong += 1
    return
  }
  into.acts += 1
  const { id, name } = JSON.parse(made.answer.toString()) as { id: string; name: string }
  const paths = [`${act.path}/${id}`, `/api/v1/search?q=${encodeURIComponent(name)}`]
  const answers = await Promise.all(paths.map((path) => askedOnce(other, { method: 'GET', path, headers: { cookie } })))
  for (const { status, answer, milliseconds } of answers) {
    into.asked += 1
    into.times.push(milliseconds)
    // What isn't there yet in the other process is 404, or a search that doesn't find it.
    if (status === 404 || (isRight(status) && !answer.toString().includes(id))) into.stale += 1
    else if (!isRight(status)) into.wrong += 1
  }
}

/** A small table that is read by nothing but a load, and written by none of the acts here. */
const scanned = 'delegation_confirmations'

/** A server process tells what it scanned at the latest when it ends. */
async function scansDuring(client: pg.Client, work: () => Promise<void>): Promise<number> {
  const before = await scansOf(client)
  await work()
  return (await scansOf(client)) - before
}

async function scansOf(client: pg.Client): Promise<number> {
  for (;;) {
    const { rows } = await client.query<{ others: number }>(
      `select count(*)::int as others from pg_stat_activity
       where datname = current_database() and backend_type = 'client backend' and pid <> pg_backend_pid()`,
    )
    if (rows[0]?.others === 0) break
    await new Promise((resolve) => setTimeout(resolve, 100))
  }
  const { rows } = await client.query<{ scans: string }>(
    'select coalesce(seq_scan, 0) + coalesce(idx_scan, 0) as scans from pg_stat_user_tables where relname = $1',
    [scanned],
  )
  return Number(rows[0]?.scans ?? 0)
}

/** The command's word for it. */
function chainOf({ product }: Databases): { readonly isWhole: boolean } {
  try {
    runProduct(['verify'], product)
    return { isWhole: true }
  } catch {
    return { isWhole: false }
  }
}

export const howProcesses = `${actsPerSecond} acts a second, persons and components in turn; as soon as one is answered 201, the other process is asked for the record by its id and for a search for its name, at the same time`
