import { cached, cachedByKey, cachedByParts } from '#model/cached'
import type { Governance } from '#model/governance'
import type { ImportChoices } from '#model/imports/choices'
import type { ImportCell, ImportSource } from '#model/imports/importTable'
import type { RegisterField } from '#model/imports/registerFields'
import type { GovernanceModel } from '#model/shapes/governanceModel'
import type { ModelRegister } from '#model/shapes/modelRegister'
import type { Structure } from '#model/structure'
import type { Fault } from '../problems/faults.ts'
import { type Places, placesOf } from '../roleList/vocabulary.ts'
import { type NameOf, nameOfComponent } from './matching.ts'
import { PeopleKnown } from './peopleNamed.ts'
import type { Heading } from './readings.ts'
import type { RegisterRow } from './registerRow.ts'
import { type RegisterWords, registerWordsOf } from './registerWords.ts'
import { headingsOf } from './rowFacts.ts'
import type { RowSaid } from './rowSaid.ts'
import { SupplierLikeness } from './supplierSpellings.ts'

/** What a cell or a row came to, with all that was told of it. */
export interface Reading<T> {
  readonly value: T
  readonly faults: readonly Fault[]
  readonly notes: readonly string[]
}

/** What cells came to, by their column and by what stands in them. */
class CellReadings {
  readonly #byField = new Map<RegisterField, Map<string, Reading<unknown>>>()

  of<T>(field: RegisterField, { text, iso, mark }: ImportCell, read: () => Reading<T>): Reading<T> {
    const readings = this.#byField.get(field) ?? new Map<string, Reading<unknown>>()
    this.#byField.set(field, readings)
    const content = iso === undefined && mark === undefined ? text : JSON.stringify([text, iso, mark])
    // A column is always read as the same.
    const known = (readings.get(content) as Reading<T> | undefined) ?? read()
    readings.set(content, known)
    return known
  }
}

/** What rows say of other components rests on which names there are: read anew when those are others. */
class RelationReadings {
  #names = ''
  #rows = new Map<number, Reading<RegisterRow['relations']>>()

  among(known: ReadonlySet<string>): Map<number, Reading<RegisterRow['relations']>> {
    const names = JSON.stringify([...known])
    if (names !== this.#names) [this.#names, this.#rows] = [names, new Map()]
    return this.#rows
  }
}

/**
 * What doesn't depend on what anybody chose: a choice about the rest leaves it as it is, and most of the work of reading a
 * file is this.
 */
export interface SourceReadings {
  readonly unreadable: ImportChoices['unreadable']
  readonly secret: ReadonlySet<string>
  readonly words: RegisterWords
  readonly headings: ReadonlyMap<string, Heading>
  readonly model: GovernanceModel
  readonly register: ModelRegister
  readonly cells: CellReadings
  /** By the row's number. */
  readonly rows: Map<number, Reading<RowSaid>>
  readonly relations: RelationReadings
  readonly suppliers: SupplierLikeness
  readonly people: (persons: Structure['persons']) => PeopleKnown
  readonly places: Places
  readonly nameOf: NameOf
}

interface Read {
  readonly source: ImportSource
  readonly governance: Governance
  readonly unreadable: ImportChoices['unreadable']
}

/** Kept with the file's rows, as long as whoever reads them has them. */
export const readingsOf = cachedByParts(
  ({ source, governance, unreadable }: Read) => [
    source,
    ...[governance.model, governance.today.model, unreadable, placesOf(governance)],
  ],
  ({ source, governance, unreadable }): SourceReadings => ({
    unreadable,
    secret: new Set(governance.register.secret),
    words: registerWordsOf(governance),
    headings: headingsOf(source),
    ...{ model: governance.model, register: governance.register },
    ...{ cells: new CellReadings(), rows: new Map(), relations: new RelationReadings() },
    suppliers: new SupplierLikeness(),
    people: cached((persons: Structure['persons']) => new PeopleKnown(persons)),
    places: placesOf(governance),
    nameOf: cachedByKey(nameOfComponent),
  }),
)
