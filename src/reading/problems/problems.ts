import { grouped } from '#model/grouped'
import type { ImportField } from '#model/imports/importKinds'
import type { Text } from '#model/text'
import type { PlannedRow } from '../importPlan.ts'
import type { Fault, Option } from './faults.ts'
import { type MendBy, type ProblemCode, problemKind } from './problemKinds.ts'

/** The same thing wrong in one row or many, and how all of them are mended. */
export interface Problem {
  /** Stable while the same thing is wrong. */
  readonly id: string
  readonly code: ProblemCode
  readonly level: 'error' | 'warning'
  readonly title: Text
  readonly details: readonly Text[]
  readonly field: ImportField | null
  /** What stands in the file, each once. */
  readonly cells: readonly string[]
  readonly rows: readonly { readonly number: number; readonly cell: string }[]
  readonly mend: Text
  readonly by: MendBy
  readonly options: readonly Option[]
}

export function problemsOf(rows: readonly PlannedRow[]): readonly Problem[] {
  const all = rows.flatMap((row) => row.faults.map((fault) => ({ number: row.number, fault })))
  const groups = [...grouped(all, ({ fault }) => `${fault.code}~${fault.about}~${fault.field ?? ''}`)].map(
    ([id, found]) => problemOf(id, found),
  )
  return groups.sort(
    (a, b) =>
      Number(a.level === 'warning') - Number(b.level === 'warning') ||
      (a.rows[0]?.number ?? 0) - (b.rows[0]?.number ?? 0) ||
      (a.id < b.id ? -1 : 1),
  )
}

function problemOf(id: string, found: readonly { readonly number: number; readonly fault: Fault }[]): Problem {
  const [first] = found
  if (first === undefined) throw new Error(`problem ${id} has no rows`)
  const { code, level, title, field } = first.fault
  const { mend, by } = problemKind(code)
  const details = new Map<string, Text>()
  const options = new Map<string, Option>()
  const cells = new Set<string>()
  // A row that is wrong twice in the same way is told once.
  const byRow = new Map<number, string>()
  for (const { number, fault } of found) {
    if (fault.detail !== null) details.set(fault.detail.sv, fault.detail)
    for (const option of fault.options) options.set(option.value, option)
    if (fault.cell !== '') cells.add(fault.cell)
    byRow.set(number, fault.cell)
  }
  return {
    ...{ id, code, level, title, field, mend, by },
    details: [...details.values()],
    cells: [...cells],
    rows: [...byRow].map(([number, cell]) => ({ number, cell })).sort((a, b) => a.number - b.number),
    options: [...options.values()],
  }
}
