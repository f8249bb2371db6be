import type { Structure } from '#model/structure'
import { type Databases, databaseKinds, serverDatabases } from './databases.ts'
import { measured, type Rounds } from './measuring.ts'
import { notes } from './notes.ts'
import { type DatabaseResults, isWrong, noteOf, shareOf, tableOf } from './results.ts'
import { rowsFor } from './rows.ts'

/** As many municipalities as the country has. */
const country = Number(process.env.BENCH_ORGANISATIONS ?? 290)
/** What growth may leave of the goals. */
const keeps = 0.8

export interface Grown {
  readonly name: string
  readonly plain: DatabaseResults
  readonly grown: DatabaseResults
}

/** The same rows with more content: beside the plain content in the same run, since what disturbs a machine differs from day to day. */
export async function measuredGrowth(plain: Structure, large: Structure, rounds: Rounds): Promise<readonly Grown[]> {
  const all: Grown[] = []
  for (const open of databaseKinds) {
    const before = await results(plain, rounds, open)
    all.push({ name: 'ten times the data', plain: before, grown: await results(large, rounds, open) })
  }
  return all
}

/** The same rows asked of 290 organisations in turn, with a heap that they have room in. An embedded database has one. */
export async function measuredCountry(plain: Structure, rounds: Rounds): Promise<readonly Grown[]> {
  const before = await results(plain, rounds, serverDatabases)
  const grown = await results(plain, rounds, (structure) => serverDatabases(structure, 1, country))
  return [{ name: `${country} organisations`, plain: before, grown }]
}

const results = async (
  structure: Structure,
  rounds: Rounds,
  open: (structure: Structure) => Promise<Databases>,
): Promise<DatabaseResults> =>
  measured(await open(structure), rowsFor(structure), { ...rounds, kinds: ['product', 'limit'] })

export const isWrongGrown = ({ plain, grown }: Grown): boolean => [...plain.outcomes, ...grown.outcomes].some(isWrong)

export function growthWritten(
  all: readonly Grown[],
  {
    heading,
    machine,
    how,
    content,
  }: { readonly heading: string; readonly machine: string; readonly how: string; readonly content: string },
): string {
  return [
    `## ${heading}`,
    `Each row's share of the limit server's answers a second on more content, beside its share on the plain content in the same run, and how much of it is kept. Goal: ${keeps} of what is the goal without the growth.`,
    `- Machine: ${machine}\n- Load: ${how}\n- Content: ${content}`,
    ...all.map(tableOfGrown),
  ].join('\n\n')
}

function tableOfGrown({ name, plain, grown }: Grown): string {
  const rows = plain.outcomes.flatMap((before) => {
    const after = grown.outcomes.find(({ row }) => row.id === before.row.id)
    if (after === undefined) return []
    const [was, is] = [shareOf(before), shareOf(after)]
    const note = noteOf(after, { name, goal: keeps * plain.goal }, notes)
    return [[before.row.name, was.toFixed(2), is.toFixed(2), (is / was).toFixed(2), note]]
  })
  return [
    `### ${name} on ${plain.name}: goal ${(keeps * plain.goal).toFixed(2)}`,
    tableOf(['', 'share before', 'share after', 'kept', 'note'], rows),
    `Resident memory of Styrbord after the load: ${plain.memory.product[1].toFixed(0)} MB, and ${grown.memory.product[1].toFixed(0)} MB.`,
  ].join('\n\n')
}
