import { covers } from '#model/dates'
import type { Structure } from '#model/structure'
import { actsOn } from './acts.ts'
import { componentRows } from './componentRows.ts'
import { databaseKinds } from './databases.ts'
import { lengths } from './lengths.ts'
import type { Measured } from './load.ts'
import { measured } from './measuring.ts'
import { type DatabaseResults, isWrong, median, tableOf, times } from './results.ts'
import { day, type Row, row } from './row.ts'
import { rowsFor } from './rows.ts'
import { savedRequests } from './workSubjects.ts'

const callers = [1, 16]
/** Of what a server without the transaction frame answers a second. */
const goal = 0.25
const records = ['person', 'component']

/** One record of each kind, asked for by its id, and a person that is registered. */
function recordRows(structure: Structure): readonly Row[] {
  const register = actsOn(structure).filter(({ id }) => id === 'person')
  const rows = [
    ...[...rowsFor(structure), ...componentRows(structure)].filter(({ id }) => records.includes(id)),
    ...recordsAsked(structure),
    ...register.map((act) => ({ ...act, id: 'create', countedAs: act.id })),
  ]
  return rows.flatMap((each) =>
    callers.map((count) => ({
      ...each,
      id: `${each.id}-${count}`,
      name: `${each.name}, ${count} at a time`,
      callers: count,
    })),
  )
}

function recordsAsked(structure: Structure): readonly Row[] {
  const { objects, products, offices, administrations, appointments, seatings, decisions, deviations, moves } =
    structure
  const business = structure.components.filter((each) => each.kind === 'business' && covers(each, day))
  const of = (id: string, name: string, path: string, all: readonly { readonly id: string }[]) => {
    const some = all.filter((_, n) => n % Math.ceil(all.length / 50) === 0)
    return some.length === 0
      ? []
      : [
          row(
            id,
            name,
            some.map((each) => [`${path}/${each.id}`, each.id]),
          ),
        ]
  }
  return [
    ...of('object', 'one object', '/objects', objects),
    ...of(
      'product',
      'one product',
      '/object-products',
      products.filter((each) => covers(each, day)),
    ),
    ...of('office', 'one office', '/offices', offices),
    ...of('administration', 'one administration', '/administrations', administrations),
    ...of('appointment', 'one appointment', '/appointments', appointments),
    ...of('seating', 'one seat', '/seats', seatings),
    ...of('decision', 'one decision', '/decisions', decisions),
    ...of('deviation', 'one deviation', '/deviations', deviations),
    ...of('businessComponent', 'one business component', '/business-components', business),
    ...of('move', 'one move of a component', '/component-moves', moves),
    ...of(
      'request',
      'one request',
      '/requests',
      savedRequests.map((id) => ({ id })),
    ),
  ]
}

export async function measuredRecords(
  structure: Structure,
): Promise<{ readonly report: string; readonly isRight: boolean }> {
  const { fewer: rounds, seconds } = lengths
  const all: DatabaseResults[] = []
  for (const open of databaseKinds) {
    const rows = recordRows(structure)
    all.push(
      await measured(
        await open(structure),
        rows,
        { rounds, seconds: seconds * shorter, kinds: ['product', 'bare'] },
        actsOn(structure).filter(({ id }) => id === 'person'),
      ),
    )
  }
  return {
    report: all.map(tableOfRecords).join('\n\n'),
    isRight: !all.some(({ outcomes }) => outcomes.some(isWrong)),
  }
}

/** There are many rows, and each answers often. */
const shorter = 0.5

function tableOfRecords({ name, outcomes }: DatabaseResults): string {
  const mid = (all: readonly Measured[], of: (each: Measured) => number) => median(all.map(of))
  const lines = outcomes.map((outcome) => {
    const { row: each, product, bare, bytes } = outcome
    const share = mid(product, ({ rate }) => rate) / mid(bare, ({ rate }) => rate)
    const note = isWrong(outcome)
      ? '**failed: some answers were wrong or missing**'
      : share < goal
        ? '**under the goal**'
        : ''
    return [
      ...[each.name, times(mid(product, ({ rate }) => rate)), times(mid(bare, ({ rate }) => rate)), share.toFixed(2)],
      ...[mid(product, (one) => one.median).toFixed(1), mid(product, (one) => one.p99).toFixed(1)],
      ...[mid(bare, (one) => one.median).toFixed(1), bytes.toLocaleString('en'), note],
    ]
  })
  const head = [
    '',
    'answers/s',
    'without frame',
    'share',
    'median ms',
    'p99 ms',
    'median without frame',
    'bytes',
    'note',
  ]
  return [`### On ${name}: goal ${goal} of the server without frame`, tableOf(head, lines)].join('\n\n')
}
