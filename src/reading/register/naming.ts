import type { Acting } from '#model/acting'
import type { Governance } from '#model/governance'
import type { ImportChoices } from '#model/imports/choices'
import type { ImportedRecords } from '#model/imports/importedRecords'
import { productRegistered } from '#model/objects/products'
import { isRefusal, type Refusal } from '#model/refusal'
import type { GovernanceObject, ObjectProduct } from '#model/structure'
import { text } from '#model/text'
import { key, slipsBetween, wordsOf } from '../cells/headingWords.ts'
import type { Option } from '../problems/faults.ts'
import type { Places } from '../roleList/vocabulary.ts'
import { NewValues } from './newValues.ts'
import { PeopleNamed } from './peopleNamed.ts'
import type { SourceReadings } from './sourceReadings.ts'
import { SupplierSpellings } from './supplierSpellings.ts'

/** What a name in a cell came to. `left`: the name stays as text in the note. `undecided`: somebody has to say first. */
export type Named =
  | { readonly id: string; readonly guess?: string; readonly hasLeft?: boolean }
  | { readonly left: string }
  | { readonly refused: Refusal }
  | 'undecided'

/** Finds what cells name, asks about what isn't known, and makes what somebody has said is new. */
export class Naming {
  readonly places: Places
  readonly news: NewValues
  readonly people: PeopleNamed
  readonly suppliers: SupplierSpellings
  readonly #governance: Governance
  readonly #acting: Acting
  readonly #made: ImportedRecords
  readonly #from: string
  readonly #products = new Map<string, Named>()

  constructor(
    governance: Governance,
    acting: Acting,
    choices: ImportChoices,
    made: ImportedRecords,
    readings: SourceReadings,
  ) {
    this.#governance = governance
    this.#acting = acting
    this.#made = made
    this.#from = choices.from ?? acting.today
    this.places = readings.places
    this.news = new NewValues(choices)
    this.people = new PeopleNamed(governance, acting, this.news, made, readings.people(governance.structure.persons))
    this.suppliers = new SupplierSpellings(governance, this.news, readings.suppliers)
  }

  administration(written: string, row: number): Named {
    const { administrations, options } = this.places
    const found = administrations.find(written)
    if (found !== undefined) return named(found.value.id, found, found.value.name)
    const { structure } = this.#governance
    return this.#asked('administration', written, row, options.administrations, (id) =>
      structure.administrations.some((each) => each.id === id) ? id : administrations.find(id)?.value.id,
    )
  }

  object(written: string, row: number): Named {
    const { objects, options } = this.places
    const found = objects.find(written)
    if (found !== undefined) return named(found.value.id, found, codeAndName(found.value))
    return this.#asked('object', written, row, options.objects, (id) => objects.find(id)?.value.id)
  }

  /** In the row's object, where it is made if somebody has said so; without an object only what is known. */
  product(written: string, objectId: string | null, row: number): Named {
    const { products, productsByObject } = this.places
    const lookup = objectId === null ? products : productsByObject.get(objectId)
    const found = lookup?.find(written)
    if (found !== undefined) return named(found.value.id, found, found.value.name)
    const options = () => {
      const theirs = this.#governance.products.filter((each) => objectId === null || each.objectId === objectId)
      return likestFirst(written, theirs.map(optionOfProduct))
    }
    const met = { kind: 'product', value: written, objectId, options, required: true } as const
    const suggested = objectId === null ? null : { name: written.slice(0, 200), email: null }
    const answer = this.news.meet(row, { ...met, suggested })
    if (answer === null) return 'undecided'
    if (answer.is === 'empty') return { left: written }
    if (answer.is === 'existing') {
      const { structure } = this.#governance
      return structure.products.some(({ id }) => id === answer.id) ? { id: answer.id } : 'undecided'
    }
    return objectId === null ? { left: written } : this.#newProduct(answer.name ?? written, objectId)
  }

  objectOf(productId: string | undefined): string | undefined {
    return this.#governance.structure.products.find(({ id }) => id === productId)?.objectId
  }

  get standingAdministrations(): readonly string[] {
    return this.#governance.administrations.map(({ id }) => id)
  }

  #newProduct(name: string, objectId: string): Named {
    const identity = `${objectId}~${key(wordsOf(name))}`
    const before = this.#products.get(identity)
    if (before !== undefined) return before
    const order = {
      objectId,
      name: name.slice(0, 200),
      subarea: 'area',
      from: this.#from,
      contactPersonId: null,
    } as const
    const registered = productRegistered(order, this.#acting, this.#governance)
    const made: Named = isRefusal(registered) ? { refused: registered } : { id: registered.product.id }
    if (!isRefusal(registered)) this.#made.products.push(registered.product)
    this.#products.set(identity, made)
    return made
  }

  #asked(
    kind: 'administration' | 'object',
    value: string,
    row: number,
    options: readonly Option[],
    idOf: (chosen: string) => string | undefined,
  ): Named {
    const met = { kind, value, objectId: null, suggested: null, required: true }
    const answer = this.news.meet(row, { ...met, options: () => likestFirst(value, options) })
    if (answer === null) return 'undecided'
    const id = answer.is === 'existing' ? idOf(answer.id) : undefined
    if (id !== undefined) return { id }
    return answer.is === 'existing' ? 'undecided' : { left: value }
  }
}

const named = (id: string, found: { readonly certainty: 'sure' | 'guess' }, name: string): Named =>
  found.certainty === 'sure' ? { id } : { id, guess: name }

const codeAndName = ({ code, name }: GovernanceObject): string => `${code}, ${name}`

const optionOfProduct = ({ id, name }: ObjectProduct): Option => ({ value: id, label: text(name, name) })

/** What resembles the name comes first, the rest as they stand. */
function likestFirst(written: string, options: readonly Option[]): readonly Option[] {
  const words = wordsOf(written)
  const likeness = ({ label }: Option) => {
    const theirs = wordsOf(label.sv)
    const same = words.filter((word) => theirs.some((other) => other.startsWith(word.slice(0, 4)))).length
    return slipsBetween(key(words), key(theirs)) === undefined ? same : 10
  }
  const ranked = options.map((option) => ({ option, likeness: likeness(option) }))
  return ranked.sort((a, b) => b.likeness - a.likeness).map(({ option }) => option)
}
