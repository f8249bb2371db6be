import type { Governance } from '#model/governance'
import type { ImportSource } from '#model/imports/importTable'
import { whyNotStored } from '#model/people/personnummer'
import { componentFields, type FieldId } from '#model/shapes/componentFields'
import type { FactValue } from '#model/shapes/facts'
import { faultOfRefusal } from '../problems/faults.ts'
import { headingOf, vatIn } from './amounts.ts'
import { saysUnknown } from './cellWords.ts'
import { factIn, fits } from './factReading.ts'
import type { Naming } from './naming.ts'
import { levelsIn, monthsIn } from './quantities.ts'
import type { Heading } from './readings.ts'
import { saysOpenEnd } from './registerDates.ts'
import type { RegisterWords } from './registerWords.ts'
import type { RowTelling } from './rowTelling.ts'

type FactsRead = Partial<Record<FieldId, FactValue>>

/** What is the same for all rows: what the headings say, and the levels that the model doesn't let anybody store. */
export interface RowFacts {
  readonly headings: ReadonlyMap<string, Heading>
  readonly governance: Governance
}

export const rowFactsOf = ({ columns }: ImportSource, governance: Governance): RowFacts => ({
  headings: new Map(columns.flatMap(({ heading, field }) => (field === null ? [] : [[field, headingOf(heading)]]))),
  governance,
})

const plainHeading: Heading = { kronor: 1, vat: 'unknown' }

export function readFacts(
  telling: RowTelling,
  { headings, governance }: RowFacts,
  naming: Naming,
  words: RegisterWords,
): FactsRead {
  const facts: FactsRead = {}
  for (const field of componentFields) {
    const cell = telling.cells.cell(field.id)
    if (cell === undefined || cell.text.trim() === '') continue
    if (field.id === 'contract-end' && saysOpenEnd(cell.text)) {
      rollingIn(cell.text, facts)
      continue
    }
    const heading = headings.get(field.id) ?? plainHeading
    const value = telling.taken(
      field.id,
      factIn(field, cell, heading, words.choices.get(field.id), words.nameIn(field.id)),
      words.options(field.id),
    )
    if (value === undefined || value === null) continue
    if (fits(field, value) || isUnknownFact(value)) facts[field.id] = value
    else telling.unreadable(field.id, words.options(field.id))
  }
  readClassification(telling, facts)
  readVat(telling, facts)
  readSupplier(telling, facts, naming)
  return withoutNotStored(telling, facts, governance)
}

const isUnknownFact = (value: FactValue): boolean => typeof value === 'object' && 'unknown' in value

/** "Löpande, 6 mån uppsägning" in the column for the last day: most contracts have none. */
function rollingIn(written: string, facts: FactsRead): void {
  facts['contract-form'] ??= 'rolling'
  const [, months] = /(\d+\s*(?:mån|år|dag)[a-zåäö]*)/iu.exec(written) ?? []
  const read = months === undefined ? undefined : monthsIn(months)
  if (read !== undefined) facts['notice-months'] ??= read.value
}

/** One column for all levels fills those that have no column of their own. */
function readClassification(telling: RowTelling, facts: FactsRead): void {
  const cell = telling.cell('classification')
  if (cell === undefined || saysUnknown(cell.text)) return
  const levels = levelsIn(cell.text)
  if (levels === undefined) {
    telling.unreadable('classification')
    return
  }
  for (const field of ['confidentiality', 'integrity', 'availability', 'traceability'] as const) {
    const level = levels[field]
    if (level !== undefined) facts[field] ??= level
  }
}

/** A column of its own says whether VAT is in the sum, where neither the sum nor its heading does. */
function readVat(telling: RowTelling, facts: FactsRead): void {
  const cost = facts['operating-cost']
  const said = vatIn(telling.text('vat'))
  if (said !== 'unknown' && typeof cost === 'object' && 'vat' in cost && cost.vat === 'unknown')
    facts['operating-cost'] = { ...cost, vat: said }
}

function readSupplier(telling: RowTelling, facts: FactsRead, naming: Naming): void {
  if (typeof facts.supplier !== 'string') return
  const { name, isUnsure } = naming.suppliers.find(facts.supplier, telling.number)
  if (isUnsure) telling.tell('supplier-spelled', 'supplier')
  facts.supplier = name
}

/** A level that must not be stored stops the row and says why; what looks like a personal number does too. */
function withoutNotStored(telling: RowTelling, facts: FactsRead, { register }: Governance): FactsRead {
  for (const { field, from, why } of register.notStored) {
    const value = facts[field]
    if (typeof value !== 'number' || value < from) continue
    telling.tell('level-not-stored', telling.cell(field) === undefined ? 'classification' : field, {
      detail: why,
      about: field,
    })
    delete facts[field]
  }
  const refusal = whyNotStored(facts)
  if (refusal !== undefined) telling.faults.push(faultOfRefusal(refusal))
  return facts
}
