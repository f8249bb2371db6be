import { cachedByParts } from '#model/cached'
import type { Governance } from '#model/governance'
import type { ImportChoices } from '#model/imports/choices'
import type { ImportCell, ImportSource } from '#model/imports/importTable'
import type { RegisterField } from '#model/imports/registerFields'
import type { DocumentLink } from '#model/shapes/component'
import type { ItComponentType } from '#model/shapes/componentKinds'
import type { FactValue, Known } from '#model/shapes/facts'
import type { ModelRegister } from '#model/shapes/modelRegister'
import type { Fault } from '../problems/faults.ts'
import type { Heading } from './readings.ts'
import { type RegisterWords, registerWordsOf } from './registerWords.ts'
import { type FactsRead, headingsOf } from './rowFacts.ts'
import { SupplierLikeness } from './supplierSpellings.ts'

/** What a cell or a row came to, with all that was told of it. */
export interface Reading<T> {
  readonly value: T
  readonly faults: readonly Fault[]
  readonly notes: readonly string[]
}

/** What cells came to, by their column and by what stands in them. */
export class CellReadings<T> {
  readonly #byField = new Map<RegisterField, Map<string, Reading<T>>>()

  of(field: RegisterField, { text, iso, mark }: ImportCell, read: () => Reading<T>): Reading<T> {
    const readings = this.#byField.get(field) ?? new Map<string, Reading<T>>()
    this.#byField.set(field, readings)
    const content = iso === undefined && mark === undefined ? text : JSON.stringify([text, iso, mark])
    const known = readings.get(content) ?? read()
    readings.set(content, known)
    return known
  }
}

/**
 * What doesn't depend on who and what the organisation has: a choice about the rest leaves it as it is, and most of the
 * work of reading a file is this.
 */
export interface SourceReadings {
  readonly unreadable: ImportChoices['unreadable']
  readonly secret: ReadonlySet<string>
  readonly words: RegisterWords
  readonly headings: ReadonlyMap<string, Heading>
  /** Levels that the model doesn't let anybody store. */
  readonly notStored: ModelRegister['notStored']
  readonly facts: CellReadings<FactValue | undefined>
  /** By the row's number. */
  readonly rows: Map<number, Reading<FactsRead>>
  readonly suppliers: SupplierLikeness
  readonly texts: CellReadings<string | undefined>
  readonly types: CellReadings<ItComponentType | undefined>
  readonly lists: CellReadings<readonly string[] | undefined>
  readonly services: CellReadings<Known<readonly string[]> | undefined>
  readonly documents: CellReadings<readonly DocumentLink[] | undefined>
}

interface Read {
  readonly source: ImportSource
  readonly governance: Governance
  readonly unreadable: ImportChoices['unreadable']
}

/** Kept with the file's rows, as long as whoever reads them has them. */
export const readingsOf = cachedByParts(
  ({ source, governance, unreadable }: Read) => [source, governance.model, governance.today.model, unreadable],
  ({ source, governance, unreadable }): SourceReadings => ({
    unreadable,
    secret: new Set(governance.register.secret),
    words: registerWordsOf(governance),
    headings: headingsOf(source),
    notStored: governance.register.notStored,
    ...{ rows: new Map(), suppliers: new SupplierLikeness() },
    ...{ facts: new CellReadings(), texts: new CellReadings(), types: new CellReadings() },
    ...{ lists: new CellReadings(), services: new CellReadings(), documents: new CellReadings() },
  }),
)
