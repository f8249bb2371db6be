import { posix } from 'node:path'
import { Budget } from './budget.ts'
import { plainText } from './cellValue.ts'
import { guessHeadingRow } from './headingRow.ts'
import type { ReadingLimits } from './limits.ts'
import { fillMerged } from './mergedCells.ts'
import { Styles } from './numberFormats.ts'
import type { Sheet, Tables } from './reading.ts'
import { Stopped } from './refusals.ts'
import { SharedStrings } from './sharedStrings.ts'
import { type SheetContext, SheetPart } from './sheetPart.ts'
import { type ListedSheet, type Relation, RelationsPart, WorkbookPart } from './workbookParts.ts'
import type { ZipDirectory } from './zipDirectory.ts'
import { scanPart } from './zipPart.ts'

/** All sheets of an .xlsx or .xlsm, the hidden ones too. Macros, pictures, links and comments are never unpacked. */
export async function readWorkbook(zip: ZipDirectory, limits: ReadingLimits): Promise<Tables> {
  const budget = new Budget(limits)
  const main = (await relationsOf(zip, '')).find((relation) => relation.type === 'officeDocument')?.part
  if (main === undefined) throw new Stopped('spreadsheet-damaged', { reason: 'no-workbook' })
  const workbook = new WorkbookPart()
  if (!(await scanPart(zip, main, workbook)))
    throw new Stopped('spreadsheet-damaged', { part: main, reason: 'missing' })
  const relations = await relationsOf(zip, main)

  const styles = new Styles()
  const stylesPart = relations.find((relation) => relation.type === 'styles')
  if (stylesPart) await scanPart(zip, stylesPart.part, styles)
  const shared = new SharedStrings(budget)
  const stringsPart = relations.find((relation) => relation.type === 'sharedStrings')
  if (stringsPart) await scanPart(zip, stringsPart.part, shared)

  const sheets: Sheet[] = []
  for (const listed of workbook.sheets) {
    const part = partOf(listed, relations)
    if (part === undefined) continue
    const context = { part, styles, budget, strings: shared.strings, from1904: workbook.from1904 }
    sheets.push(await readSheet(zip, listed, context))
  }
  if (sheets.length === 0) throw new Stopped('spreadsheet-damaged', { reason: 'no-sheets' })
  return { kind: 'xlsx', from1904: workbook.from1904, sheets }
}

/** A sheet of another kind (a chart alone, a dialogue) has no table and is passed over. */
function partOf(listed: ListedSheet, relations: readonly Relation[]): string | undefined {
  const relation = relations.find((each) => each.id === listed.relation)
  if (relation === undefined) {
    throw new Stopped('spreadsheet-damaged', { reason: 'sheet-without-part', sheet: listed.name.slice(0, 100) })
  }
  return relation.type === 'worksheet' ? relation.part : undefined
}

async function readSheet(zip: ZipDirectory, listed: ListedSheet, context: SheetContext): Promise<Sheet> {
  const read = new SheetPart(context)
  if (!(await scanPart(zip, context.part, read))) {
    throw new Stopped('spreadsheet-damaged', { part: context.part, reason: 'missing' })
  }
  return {
    name: plainText(listed.name),
    state: listed.state,
    rows: read.rows,
    filled: fillMerged(read.rows, read.merged, context.budget),
    merged: read.merged,
    formulas: read.formulas,
    formulasWithoutValue: read.formulasWithoutValue,
    hiddenColumns: [...read.hiddenColumns].sort((a, b) => a - b),
    protected: read.protected,
    headingRow: guessHeadingRow(read.rows),
  }
}

/** `xl/workbook.xml` has its relations in `xl/_rels/workbook.xml.rels`, the file itself in `_rels/.rels`. */
async function relationsOf(zip: ZipDirectory, part: string): Promise<readonly Relation[]> {
  const folder = part === '' ? '' : posix.dirname(part)
  const relations = new RelationsPart(folder)
  await scanPart(zip, posix.join(folder, '_rels', `${posix.basename(part)}.rels`), relations)
  return relations.relations
}
