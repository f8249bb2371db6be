import type { Structure } from '#model/structure'
import { actsOn } from './acts.ts'
import { type Arrived, type Arriving, arrivals, wrongOf } from './arriving.ts'
import { asksOf, bytesOf, programOf, type Servers } from './asking.ts'
import { inTurn } from './besideActs.ts'
import { componentRows } from './componentRows.ts'
import { databaseKinds } from './databases.ts'
import { lengths } from './lengths.ts'
import { type Asks, summed } from './load.ts'
import { withServers } from './measuring.ts'
import { tableOf, whole } from './results.ts'
import { rowsFor } from './rows.ts'

const people = 300
const perSecond = { reads: 100, work: 19, structural: 1 } as const
const readIds = ['person', 'component', 'components', 'appointments', 'search', 'coverage', 'findings']
/** How many times as long as on the limit server one in a hundred may take. */
const goal = 3

type Side = 'product' | 'limit'

/** 300 people at work for a minute: each thing comes when it comes, answered or not what came before. */
export async function measuredAtWork(
  structure: Structure,
): Promise<{ readonly report: string; readonly isRight: boolean }> {
  const reports: string[] = []
  let isRight = true
  for (const open of databaseKinds) {
    const databases = await open(structure, people)
    const arrived = await withServers(databases, actsOn(structure), async (servers) => {
      const all = { product: [] as readonly Arrived[], limit: [] as readonly Arrived[] }
      for (const side of ['limit', 'product'] as const) {
        const { url, rest } = programOf(servers, side)
        const coming = await comingOf(side, structure, servers)
        // What is asked for the first time belongs to starting.
        await arrivals(url, coming, 2)
        await rest()
        all[side] = await arrivals(url, coming, lengths.atWork)
        await rest()
        console.log(`${people} people at work on the ${side} server of ${databases.name}`)
      }
      return all
    })
    isRight &&= !Object.values(arrived)
      .flat()
      .some((each) => wrongOf(each) > 0)
    reports.push(
      `### On ${databases.name}: p99 at most ${goal} times the limit server's, nothing refused`,
      tableOfArrived(arrived),
    )
  }
  return { report: reports.join('\n\n'), isRight }
}

async function comingOf(side: Side, structure: Structure, servers: Servers): Promise<readonly Arriving[]> {
  const rows = [...rowsFor(structure), ...componentRows(structure)].filter(({ id }) => readIds.includes(id))
  const reads: Asks[] = []
  for (const row of rows) reads.push(asksOf(row, side, await bytesOf(row, servers), servers))
  let at = 0
  const read = () => {
    const n = at++
    const those = reads[n % reads.length] ?? []
    const ask = 'next' in those ? those.next() : those[Math.floor(n / reads.length) % those.length]
    if (ask === undefined) throw new Error('there is nothing to read')
    return side === 'product' ? { ...ask, headers: { ...ask.headers, cookie: cookieOf(n, servers) } } : ask
  }
  return [
    { name: 'reads', perSecond: perSecond.reads, next: read },
    { name: 'work acts', perSecond: perSecond.work, next: inTurn('work', side, structure, servers) },
    { name: 'structural acts', perSecond: perSecond.structural, next: inTurn('structural', side, structure, servers) },
  ]
}

function cookieOf(n: number, { tenants }: Servers): string {
  const cookies = tenants[0]?.people ?? []
  return cookies[n % cookies.length] ?? ''
}

function tableOfArrived(arrived: Readonly<Record<Side, readonly Arrived[]>>): string {
  const together = (all: readonly Arrived[]): Arrived => ({
    name: 'all together',
    times: all.flatMap(({ times }) => times),
    wrong: all.reduce<Record<number, number>>((sum, { wrong }) => {
      for (const [status, count] of Object.entries(wrong)) sum[Number(status)] = (sum[Number(status)] ?? 0) + count
      return sum
    }, {}),
  })
  const [product, limit] = [arrived.product, arrived.limit].map((all) => [...all, together(all)]) as [
    Arrived[],
    Arrived[],
  ]
  const lines = product.map((own, at) => {
    const least = limit[at] ?? own
    const [a, b] = [summed([...own.times]), summed([...least.times])]
    const ratio = a.p99 / b.p99
    const wrong = Object.entries(own.wrong).map(
      ([status, count]) => `${count} answered ${status === '0' ? 'not at all' : status}`,
    )
    const limits = wrongOf(least) > 0 ? [`the limit server failed ${wrongOf(least)}`] : []
    const notes = [...wrong, ...limits].map((each) => `**${each}**`)
    return [
      ...[
        own.name,
        whole(own.times.length),
        a.median.toFixed(1),
        a.p99.toFixed(1),
        b.median.toFixed(1),
        b.p99.toFixed(1),
      ],
      ...[ratio.toFixed(2), whole(wrongOf(own)), [...notes, ...(ratio > goal ? ['**over the goal**'] : [])].join('; ')],
    ]
  })
  const head = ['', 'asked', 'median ms', 'p99 ms', 'limit median', 'limit p99', 'p99 / limit’s', 'not 2xx', 'note']
  return tableOf(head, lines)
}

export const howAtWork = `${people} people, each signed in; ${perSecond.reads} reads (${readIds.join(', ')} in turn), ${perSecond.work} work acts and ${perSecond.structural} structural act a second for ${lengths.atWork} s, each kind of act in turn, at times that chance gives, the same on both servers; measured from when each comes`
