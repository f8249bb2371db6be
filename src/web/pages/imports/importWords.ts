import { m } from '../../words/compiled/messages'

/** The four steps, in order. */
export const stepWords = (): readonly string[] => [
  m.imports_step_choose(),
  m.imports_step_match(),
  m.imports_step_try(),
  m.imports_step_read(),
]

const most = 6

/** "Rad 18, 19, 44", or how many when they are many. */
export function rowsWord(numbers: readonly number[]): string {
  if (numbers.length > most) return m.imports_rows_many({ count: numbers.length, first: numbers[0] ?? 0 })
  return m.imports_rows_few({ numbers: numbers.join(', ') })
}

/** How many rows the problems of a level are about. */
export const rowsWith = (
  problems: readonly { level: string; rows: readonly { number: number }[] }[],
  level: string,
): number =>
  new Set(problems.filter((problem) => problem.level === level).flatMap(({ rows }) => rows.map(({ number }) => number)))
    .size
