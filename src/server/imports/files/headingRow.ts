import type { Row } from './reading.ts'

const searched = 40
const longestHeading = 80

/**
 * The first of the rows at the top that names nearly as many columns as the best of them: headings are short, different
 * texts side by side, while titles and notes above them stand alone and values below them are numbers and dates.
 */
export function guessHeadingRow(rows: readonly Row[]): number | undefined {
  const scores = rows.slice(0, searched).map((row) => ({ number: row.number, score: headingsIn(row) }))
  const best = Math.max(0, ...scores.map((each) => each.score))
  if (best < 2) return rows.length > 0 && best === 1 ? scores.find((each) => each.score === 1)?.number : undefined
  return scores.find((each) => each.score >= best * 0.75)?.number
}

function headingsIn(row: Row): number {
  const filled = row.cells.filter((cell) => cell.kind !== 'empty')
  const headings = filled.filter(
    (cell) =>
      (cell.kind === 'text' || cell.kind === 'formula') &&
      cell.text.length <= longestHeading &&
      /\p{L}/u.test(cell.text) &&
      !cell.text.includes('@'),
  )
  const different = new Set(headings.map((cell) => cell.text.trim().toLowerCase())).size
  return Math.max(0, different - (filled.length - headings.length))
}
