import type { Structure } from '#model/structure'
import { embeddedDatabases, serverDatabases } from './databases.ts'
import { isAsked, measured, type Rounds } from './measuring.ts'
import { municipality } from './municipality.ts'
import { type DatabaseResults, shareOf } from './results.ts'
import { rowsFor } from './rows.ts'

/** As many municipalities as the country has, each with ten years. */
const country = 290
const tenfold = 10
/** What growth may leave of a row's share of the limit server's answers. */
const keeps = 0.8

export interface Grown {
  readonly name: string
  readonly content: string
  readonly plain: DatabaseResults
  readonly grown: DatabaseResults
}

/**
 * The same rows with ten times the content, and with 290 organisations that ask in turn: beside the plain content in the same
 * run, since what disturbs a machine differs from day to day. An embedded database has one organisation.
 */
export async function measuredGrowth(demo: Structure, rounds: Rounds): Promise<readonly Grown[]> {
  const plain = municipality(demo)
  const large = municipality(demo, tenfold)
  const content = `${large.persons.length} persons, ${large.appointments.length} appointments`
  const all: Grown[] = []
  for (const [name, open] of [
    ['server', serverDatabases],
    ['embedded', embeddedDatabases],
  ] as const) {
    if (!isAsked('BENCH_DATABASES', name)) continue
    const measure = async (structure: Structure, organisations = 1) =>
      measured(await open(structure, organisations), rowsFor(structure), rounds)
    const before = await measure(plain)
    all.push({ name: 'ten times the data', content, plain: before, grown: await measure(large) })
    if (name === 'embedded') continue
    const each = `${country} × ${plain.appointments.length} appointments`
    all.push({ name: `${country} organisations`, content: each, plain: before, grown: await measure(plain, country) })
  }
  return all
}

export const growthHeading = '## Growth'

/** The report's last part as Markdown. */
export function growthWritten(all: readonly Grown[], machine: string, how: string): string {
  return [
    growthHeading,
    `Made by \`npm run bench -- growth\`: each row's share of the limit server's answers a second on more content, beside its share on the plain content in the same run. Goal: ${keeps} of it is kept.`,
    `- Machine: ${machine}\n- Load: ${how}`,
    ...all.map(tableOf),
    '',
  ].join('\n\n')
}

function tableOf({ name, content, plain, grown }: Grown): string {
  const head = ['', 'share before', 'share after', 'kept', 'note']
  const rows = plain.outcomes.flatMap((before) => {
    const after = grown.outcomes.find(({ row }) => row.id === before.row.id)
    if (after === undefined) return []
    const kept = shareOf(after) / shareOf(before)
    const note = kept >= keeps ? '' : 'under the goal'
    return [[before.row.name, shareOf(before).toFixed(2), shareOf(after).toFixed(2), kept.toFixed(2), note]]
  })
  const lines = [head, head.map((_, at) => (at === 0 || at === head.length - 1 ? '---' : '---:')), ...rows]
  return [
    `### ${name} on ${plain.name} (${content})`,
    lines.map((cells) => `| ${cells.join(' | ')} |`).join('\n'),
    `Resident memory of Styrbord after the load: ${plain.memory.product[1].toFixed(0)} MB, and ${grown.memory.product[1].toFixed(0)} MB.`,
  ].join('\n\n')
}
