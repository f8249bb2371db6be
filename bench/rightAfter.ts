import type { Structure } from '#model/structure'
import { actsOn } from './acts.ts'
import { asksOf, bytesOf, programOf, type Servers } from './asking.ts'
import { isAsked, lengths } from './lengths.ts'
import { askedOnce, isRight, summed } from './load.ts'
import { tableOf } from './results.ts'
import { rowsFor } from './rows.ts'

const asked = ['findings', 'coverage', 'search']
/** After what changes who there is, who holds what, and what there is. */
const after = ['person', 'appoint', 'component', 'proposed']

interface Afterwards {
  readonly name: string
  readonly product: number[]
  readonly limit: number[]
  wrong: number
}

/** The first of each question after a structural act, which nothing is kept for yet. One at a time, nothing else going on. */
export async function measuredAfterwards(structure: Structure, servers: Servers): Promise<readonly Afterwards[]> {
  const reads = rowsFor(structure).filter(({ id }) => asked.includes(id) && isAsked('BENCH_ROWS', id))
  const acts = actsOn(structure).filter(({ id }) => after.includes(id))
  const all: Afterwards[] = []
  for (const read of reads) {
    const bytes = await bytesOf(read, servers)
    for (const act of acts) {
      const outcome: Afterwards = { name: `${read.name} right after: ${act.name}`, product: [], limit: [], wrong: 0 }
      for (let n = 0; n < lengths.afterwards; n += 1) {
        for (const kind of ['product', 'limit'] as const) {
          const { url } = programOf(servers, kind)
          const [changes, questions] = [asksOf(act, kind, 0, servers), asksOf(read, kind, bytes, servers)]
          if (!('next' in changes) || 'next' in questions) throw new Error(`${act.id} is no act, or ${read.id} no read`)
          const changed = await askedOnce(url, changes.next())
          const answered = await askedOnce(url, questions[n % questions.length])
          outcome[kind].push(answered.milliseconds)
          outcome.wrong += [changed, answered].filter(({ status }) => !isRight(status)).length
        }
      }
      all.push(outcome)
    }
    console.log(`right after: ${read.name}`)
  }
  return all
}

export function writtenAfterwards(all: readonly Afterwards[], goal: number): string {
  const lines = all.map(({ name, product, limit, wrong }) => {
    const [own, least] = [summed(product), summed(limit)]
    const share = least.median / own.median
    return [
      ...[
        name,
        own.median.toFixed(1),
        own.p99.toFixed(1),
        least.median.toFixed(1),
        least.p99.toFixed(1),
        share.toFixed(2),
      ],
      wrong > 0 ? `**failed: ${wrong} answers were wrong**` : share < goal ? '**under the goal**' : '',
    ]
  })
  return tableOf(['', 'median ms', 'slowest ms', 'limit median', 'limit slowest', 'limit’s time / ours', 'note'], lines)
}
