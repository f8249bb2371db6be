import type { Structure } from '#model/structure'
import type { ActKind } from './act.ts'
import { actsOn } from './acts.ts'
import { type Arrived, arrivals, wrongOf } from './arriving.ts'
import { asksOf, bytesOf, type Kind, programOf, type Servers } from './asking.ts'
import { componentRows } from './componentRows.ts'
import { databaseKinds } from './databases.ts'
import { isAsked, lengths } from './lengths.ts'
import { load, type Measured } from './load.ts'
import { withServers } from './measuring.ts'
import { median, tableOf, times } from './results.ts'
import { measuredAfterwards, writtenAfterwards } from './rightAfter.ts'
import type { Row } from './row.ts'
import { rowsFor } from './rows.ts'

const readIds = ['person', 'component', 'components', 'search', 'findings', 'coverage']
/** Acts a second, and how much of a read's share they may leave. */
const besides = {
  alone: undefined,
  work: { perSecond: 20, keeps: 0.8 },
  structural: { perSecond: 1, keeps: 0.7 },
} as const
type Beside = keyof typeof besides
const kinds = ['product', 'limit'] as const

interface BesideOutcome {
  readonly row: Row
  readonly measured: Readonly<Record<Beside, Record<'product' | 'limit', Measured[]>>>
  wrong: number
}

/** How much of a read's share of the limit server is left while others change something, and what is asked right after an act. */
export async function measuredBeside(
  structure: Structure,
): Promise<{ readonly report: string; readonly isRight: boolean }> {
  const reports: string[] = []
  let isRight = true
  for (const open of databaseKinds) {
    const databases = await open(structure)
    const acts = actsOn(structure)
    const { outcomes, afterwards } = await withServers(databases, acts, async (servers) => ({
      outcomes: await readsBeside(structure, servers),
      afterwards: await measuredAfterwards(structure, servers),
    }))
    isRight &&= !outcomes.some(({ wrong }) => wrong > 0) && !afterwards.some(({ wrong }) => wrong > 0)
    reports.push(
      `### On ${databases.name}: reads beside acts, goals ${besides.work.keeps} and ${besides.structural.keeps} of the share`,
      tableOfBeside(outcomes),
      `### On ${databases.name}: right after an act, goal ${databases.goal}`,
      writtenAfterwards(afterwards, databases.goal),
    )
  }
  return { report: reports.join('\n\n'), isRight }
}

async function readsBeside(structure: Structure, servers: Servers): Promise<readonly BesideOutcome[]> {
  const rows = [...rowsFor(structure), ...componentRows(structure)].filter(
    ({ id }) => readIds.includes(id) && isAsked('BENCH_ROWS', id),
  )
  const none = () => ({ product: [] as Measured[], limit: [] as Measured[] })
  const outcomes = rows.map((row) => ({
    ...{ row, wrong: 0 },
    measured: { alone: none(), work: none(), structural: none() },
  }))
  for (let round = 0; round < lengths.fewer; round += 1) {
    for (const outcome of outcomes) {
      const bytes = await bytesOf(outcome.row, servers)
      for (const beside of Object.keys(besides) as Beside[]) {
        for (const kind of kinds) {
          const { url, rest } = programOf(servers, kind)
          const [measured, arrived] = await Promise.all([
            load(url, asksOf(outcome.row, kind, bytes, servers), lengths.beside),
            beside === 'alone' ? [] : acting(beside, kind, structure, servers),
          ])
          await rest()
          outcome.measured[beside][kind].push(measured)
          outcome.wrong += measured.wrong + arrived.reduce((sum, each) => sum + wrongOf(each), 0)
        }
      }
    }
    console.log(`beside: round ${round + 1} of ${lengths.fewer}`)
  }
  return outcomes
}

/** All acts of a kind in turn, so many a second. */
function acting(kind: ActKind, server: Kind, structure: Structure, servers: Servers): Promise<readonly Arrived[]> {
  const next = inTurn(kind, server, structure, servers)
  const arriving = { name: kind, perSecond: besides[kind].perSecond, next }
  return arrivals(programOf(servers, server).url, [arriving], lengths.beside, { isEven: true })
}

export function inTurn(kind: ActKind, server: Kind, structure: Structure, servers: Servers) {
  const asks = actsOn(structure)
    .filter((act) => act.kind === kind)
    .map((act) => asksOf(act, server, 0, servers))
  let at = 0
  return () => {
    const those = asks[at++ % asks.length]
    if (those === undefined || !('next' in those)) throw new Error(`there are no acts of the kind ${kind}`)
    return those.next()
  }
}

function tableOfBeside(outcomes: readonly BesideOutcome[]): string {
  const head = ['', 'answers/s alone', 'limit', 'beside 20 work acts/s', 'limit', 'share kept']
  const heads = [...head, 'beside 1 structural act/s', 'limit', 'share kept', 'note']
  const lines = outcomes.map(({ row, measured, wrong }) => {
    const rate = (beside: Beside, kind: 'product' | 'limit') => median(measured[beside][kind].map((each) => each.rate))
    const share = (beside: Beside) => rate(beside, 'product') / rate(beside, 'limit')
    const kept = (beside: Beside) => share(beside) / share('alone')
    const isUnder = kept('work') < besides.work.keeps || kept('structural') < besides.structural.keeps
    const rates = (beside: Beside) => kinds.map((kind) => times(rate(beside, kind)))
    return [
      ...[row.name, ...rates('alone'), ...rates('work'), kept('work').toFixed(2)],
      ...[...rates('structural'), kept('structural').toFixed(2)],
      wrong > 0 ? `**failed: ${wrong} answers were wrong**` : isUnder ? '**under the goal**' : '',
    ]
  })
  return tableOf(heads, lines)
}
