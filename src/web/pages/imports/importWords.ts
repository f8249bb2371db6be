import { m } from '../../words/compiled/messages'

/** The four steps, in order. */
export const stepWords = (): readonly string[] => [
  m.imports_step_choose(),
  m.imports_step_match(),
  m.imports_step_try(),
  m.imports_step_read(),
]

/** One of a kind has a word of its own. */
export const counted = (count: number, one: () => string, many: (of: { count: number }) => string): string =>
  count === 1 ? one() : many({ count })

export const rowsCounted = (count: number): string => counted(count, m.imports_rows_one, m.imports_rows)
export const errorsCounted = (count: number): string => counted(count, m.imports_errors_one, m.imports_errors)
export const warningsCounted = (count: number): string => counted(count, m.imports_warnings_one, m.imports_warnings)
export const readyCounted = (count: number): string => counted(count, m.imports_ready_one, m.imports_ready)
export const kindsCounted = (count: number): string => counted(count, m.imports_kinds_one, m.imports_kinds)

const things = {
  appointments: [m.imports_appointments_one, m.imports_appointments],
  holdings: [m.imports_holdings_one, m.imports_holdings],
  seatings: [m.imports_seatings_one, m.imports_seatings],
  administrations: [m.imports_administrations_one, m.imports_administrations],
  persons: [m.imports_new_persons_one, m.imports_new_persons],
  components: [m.imports_components_one, m.imports_components],
  changed: [m.imports_changed_components_one, m.imports_changed_components],
  moves: [m.imports_moves_one, m.imports_moves],
  vacancies: [m.imports_vacancies_one, m.imports_vacancies],
} as const

/** The word after a figure: "1 tillsättning", "2 tillsättningar". */
export function wordAfter(count: number, thing: keyof typeof things): string {
  const [one, many] = things[thing]
  return count === 1 ? one() : many()
}

/** "12 tillsättningar, 3 nya personer": what there is none of is left out. */
export const madeWord = (made: Readonly<Partial<Record<keyof typeof things, number>>>): string =>
  (
    [
      ...(['appointments', 'holdings', 'seatings', 'administrations', 'persons'] as const),
      ...(['components', 'changed', 'moves'] as const),
    ] as const
  )
    .flatMap((thing) => {
      const count = made[thing] ?? 0
      return count === 0 ? [] : [`${count} ${wordAfter(count, thing)}`]
    })
    .join(', ')

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
