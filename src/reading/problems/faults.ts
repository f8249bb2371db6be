import type { ImportField } from '#model/imports/importKinds'
import type { Refusal } from '#model/refusal'
import { refusalCodes } from '#model/refusalCodes'
import { capitalised, compose, type Text } from '#model/text'
import { type ProblemCode, problemKind } from './problemKinds.ts'

export interface Option {
  /** What the cell would say for this to be meant. */
  readonly value: string
  readonly label: Text
}

/** Something to say of one row. */
export interface Fault {
  readonly code: ProblemCode
  readonly level: 'error' | 'warning'
  readonly title: Text
  readonly field: ImportField | null
  /** What stands in the file. */
  readonly cell: string
  /** What is said of the cell: what it is read as, who stands in the way. */
  readonly detail: Text | null
  readonly options: readonly Option[]
  /** Rows with the same code and subject are told as one problem. */
  readonly about: string
}

export interface FaultParts {
  readonly field?: ImportField
  readonly cell?: string
  readonly title?: Text
  readonly detail?: Text
  readonly options?: readonly Option[]
  readonly about?: string
}

export function fault(code: ProblemCode, parts: FaultParts = {}): Fault {
  const { level, title } = problemKind(code)
  return {
    code,
    level,
    title: parts.title ?? title,
    field: parts.field ?? null,
    cell: parts.cell ?? '',
    detail: parts.detail ?? null,
    options: parts.options ?? [],
    about: parts.about ?? '',
  }
}

/** What the rules refuse is the row's error, in the rules' own words. */
export function faultOfRefusal(refusal: Refusal, parts: FaultParts = {}): Fault {
  const [first] = refusal.missing
  const field = parts.field ?? fieldOf[refusal.refused]
  return fault(refusal.refused, {
    title: whatIsWrong(refusalCodes[refusal.refused]),
    ...(first === undefined ? {} : { detail: first }),
    ...parts,
    ...(field === undefined ? {} : { field }),
  })
}

/**
 * The rules' refusal of one row. Where every row that says the same is mended at once it tells what stands in the file,
 * since that is what the mend is found by; else whom the row is about.
 */
export function faultOfRow(
  refusal: Refusal,
  row: { readonly name: string; readonly cells: { readonly text: (field: ImportField) => string } },
  parts: FaultParts = {},
): Fault {
  const told = faultOfRefusal(refusal, parts)
  const isForAll = problemKind(told.code).by === 'meaning' && told.field !== null
  return { ...told, cell: isForAll && told.field !== null ? row.cells.text(told.field) : row.name }
}

/** "Nothing was recorded: the products are missing" without its first half: nothing of an import is recorded yet. */
const whatIsWrong = (title: Text): Text =>
  capitalised(compose((l) => title[l].slice(title[l].indexOf(': ') + 1).trim()))

const fieldOf: Partial<Record<Refusal['refused'], ImportField>> = {
  'line-position-missing': 'office',
  'line-position-not-held': 'office',
  'not-a-manager': 'office',
  'ground-not-held': 'ground',
  'dialogue-missing': 'dialogue',
  'works-for-missing': 'worksFor',
  'products-missing': 'products',
  'product-not-in-object': 'products',
  'ground-missing': 'ground',
  'wrong-decision-maker': 'decidedBy',
  'effective-before-decision': 'decidedOn',
  'decision-maker-vacant': 'decidedOn',
  'decided-in-future': 'decidedOn',
  'period-backwards': 'to',
  'object-not-open': 'from',
  'office-not-open': 'from',
  'person-email-taken': 'email',
  'name-by-administrator': 'name',
}
