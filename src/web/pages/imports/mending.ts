import type { ImportSeen } from './importPage'
import type { ProblemSeen } from './problems'

type Choices = ImportSeen['choices']

/** What is typed in the choices of one problem. */
export interface Mended {
  /** By what stands in the file (`meaning`), or by row number (`cells`: what it should say; `rows`: the last day). */
  readonly values: Readonly<Record<string, string>>
  readonly skip: readonly number[]
  readonly ends: readonly number[]
}

export const nothingMended: Mended = { values: {}, skip: [], ends: [] }

/** What stands in the file, each once; an empty cell where nothing stands. */
export const cellsOf = ({ cells }: ProblemSeen): readonly string[] => (cells.length === 0 ? [''] : cells)

/** The draft's choices with those of one problem in them: what was chosen before for the same cells gives way. */
export function choicesWith(before: Choices, problem: ProblemSeen, { values, skip, ends }: Mended): Choices {
  const { field, by } = problem
  const numbers = problem.rows.map(({ number }) => number)
  const kept = {
    ...before,
    skip: [...new Set([...before.skip, ...skip])],
    endsPredecessor: [...new Set([...before.endsPredecessor, ...ends])],
  }
  const written = Object.entries(values).filter(([, value]) => value.trim() !== '')
  if (by === 'meaning') {
    if (field === null) return kept
    const meanings = written.map(([cell, value]) => ({ field, cell, value: value.trim() }))
    const others = before.meanings.filter(
      (each) => each.field !== field || !meanings.some(({ cell }) => cell === each.cell),
    )
    return { ...kept, meanings: [...others, ...meanings] }
  }
  const target = by === 'rows' ? 'to' : field
  if (target === null) return kept
  const cells = written
    .map(([row, value]) => ({ row: Number(row), field: target, value: value.trim() }))
    .filter(({ row }) => numbers.includes(row) && !skip.includes(row))
  const others = before.cells.filter((each) => each.field !== target || !cells.some(({ row }) => row === each.row))
  return { ...kept, cells: [...others, ...cells] }
}
