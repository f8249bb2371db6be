import { whyNotFacts } from '#model/components/factChecks'
import type { ImportCell, ImportSource } from '#model/imports/importTable'
import { whyNotStored } from '#model/people/personnummer'
import { type ComponentField, componentFields, type FieldId } from '#model/shapes/componentFields'
import type { FactValue } from '#model/shapes/facts'
import { faultOfRefusal } from '../problems/faults.ts'
import { headingOf, vatIn } from './amounts.ts'
import { saysUnknown } from './cellWords.ts'
import { factIn, fits } from './factReading.ts'
import { levelsIn, monthsIn } from './quantities.ts'
import type { Heading } from './readings.ts'
import { saysOpenEnd } from './registerDates.ts'
import type { RowTelling } from './rowTelling.ts'
import type { SourceReadings } from './sourceReadings.ts'

export type FactsRead = Partial<Record<FieldId, FactValue>>

/** What the headings say of the cells below them. */
export const headingsOf = ({ columns }: ImportSource): ReadonlyMap<string, Heading> =>
  new Map(columns.flatMap(({ heading, field }) => (field === null ? [] : [[field, headingOf(heading)]])))

const plainHeading: Heading = { kronor: 1, vat: 'unknown' }

export function factsIn(telling: RowTelling, readings: SourceReadings): FactsRead {
  const facts: FactsRead = {}
  for (const field of componentFields) {
    const cell = telling.cells.cell(field.id)
    if (cell === undefined || cell.text.trim() === '') continue
    if (field.id === 'contract-end' && saysOpenEnd(cell.text)) {
      rollingIn(cell.text, facts)
      continue
    }
    const value = telling.onceOf(cell, field.id, () => readFact(field, cell, telling, readings))
    if (value !== undefined) facts[field.id] = value
  }
  readClassification(telling, facts)
  readVat(telling, facts)
  return withoutNotStored(telling, facts, readings)
}

function readFact(
  field: ComponentField,
  cell: ImportCell,
  telling: RowTelling,
  { headings, words }: SourceReadings,
): FactValue | undefined {
  const heading = headings.get(field.id) ?? plainHeading
  const value = telling.taken(
    field.id,
    factIn(field, cell, heading, words.choices.get(field.id), words.nameIn(field.id)),
    words.options(field.id),
  )
  if (value === undefined || value === null) return undefined
  if (fits(field, value) || isUnknownFact(value)) return value
  telling.unreadable(field.id, words.options(field.id))
  return undefined
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

/** A level that must not be stored stops the row and says why; what looks like a personal number or can't be a fact does too. */
function withoutNotStored(telling: RowTelling, facts: FactsRead, readings: SourceReadings): FactsRead {
  for (const { field, from, why } of readings.register.notStored) {
    const value = facts[field]
    if (typeof value !== 'number' || value < from) continue
    telling.tell('level-not-stored', telling.cell(field) === undefined ? 'classification' : field, {
      detail: why,
      about: field,
    })
    delete facts[field]
  }
  const refusal = whyNotStored(facts) ?? whyNotFacts(facts, readings)
  if (refusal !== undefined) telling.faults.push(faultOfRefusal(refusal))
  return facts
}
