import { cached } from '#model/cached'
import type { ImportRow, ImportSource } from '#model/imports/importTable'
import { registerFields } from '#model/imports/registerFields'
import { key, wordsOf } from '../cells/headingWords.ts'

const totals = /^(summa|totalt?|delsumma|antal system|total sum)\b/iu

/**
 * Rows that part a register instead of telling of a component: headings that come again, a merged line across the
 * table, a lone text in capitals or with a colon, or that names an administration or an object, and sums.
 */
export function subheadingsIn(source: ImportSource, isGroupName: (written: string) => boolean): ReadonlySet<number> {
  const { between, lone } = partingRows(source)
  return new Set([...between, ...lone.flatMap(({ number, says }) => (isGroupName(says) ? [number] : []))])
}

interface PartingRows {
  readonly between: readonly number[]
  /** They are what parts the others if they name a group of them. */
  readonly lone: readonly { readonly number: number; readonly says: string }[]
}

/** Whatever is chosen, the file says the same. */
const partingRows = cached(({ rows, columns }: ImportSource): PartingRows => {
  const isHeadingAgain = headingsAgain(columns)
  const nameColumn = columns.findIndex(({ field }) => field === 'name')
  const between: number[] = []
  const lone: { readonly number: number; readonly says: string }[] = []
  for (const row of rows) {
    const filled = row.cells.map(({ text }) => text.trim()).filter(Boolean)
    const [first = ''] = filled
    const isOneText = new Set(filled).size === 1
    const name = row.cells[nameColumn]?.text.trim() ?? ''
    const isAcross = isOneText && filled.length > 2
    const isLone = isOneText && filled.length === 1 && columns.length > 3
    const isSum = totals.test(name) && filled.length < Math.max(3, columns.length / 3)
    if (isAcross || (isLone && isTitle(first)) || isSum || isHeadingAgain(row)) between.push(row.number)
    else if (isLone) lone.push({ number: row.number, says: first })
  }
  return { between, lone }
})

function headingsAgain(columns: ImportSource['columns']): (row: ImportRow) => boolean {
  const headings = columns.map(({ heading }) => key(wordsOf(heading)))
  const names = new Map<string, ReadonlySet<string>>(
    registerFields.map(({ field, synonyms }) => [field, new Set(synonyms.map((each) => key(wordsOf(each))))]),
  )
  const saysHeading = (text: string, at: number) => {
    const said = key(wordsOf(text))
    const field = columns[at]?.field ?? null
    return said !== '' && (said === headings[at] || (field !== null && names.get(field)?.has(said) === true))
  }
  return (row) => {
    const filled = row.cells.filter(({ text }) => text.trim() !== '').length
    let [same, others] = [0, 0]
    for (const [at, { text }] of row.cells.entries()) {
      if (text.trim() === '') continue
      if (saysHeading(text, at)) same += 1
      else others += 1
      // Most rows are told apart by their first cells.
      if (others > filled * 0.4) return false
    }
    return same >= 2
  }
}

const isTitle = (written: string): boolean =>
  /:$/.test(written) || (written.length > 4 && written === written.toUpperCase() && /\s/.test(written))
