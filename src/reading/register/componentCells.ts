import { cached } from '#model/cached'
import { choicesOf } from '#model/components/factChecks'
import { covers } from '#model/dates'
import type { Governance } from '#model/governance'
import { grouped } from '#model/grouped'
import type { RegisterField } from '#model/imports/registerFields'
import { relationsOf } from '#model/lookups'
import { type Money, orePerKrona } from '#model/money'
import { usersOn } from '#model/people/successors'
import type { ItComponent } from '#model/shapes/component'
import { type FieldId, fieldOf } from '#model/shapes/componentFields'
import { itComponentTypes, type RelationKind } from '#model/shapes/componentKinds'
import { type FactValue, isUnknown, type Known } from '#model/shapes/facts'
import { fieldChoices } from '#model/shapes/fieldChoices'
import type { Structure } from '#model/structure'
import type { Language } from '#model/text'
import { text } from '#model/text'
import { type Places, placesOf } from '../roleList/vocabulary.ts'
import { nameOfComponent } from './matching.ts'

const unknownWord = text('vet ej', 'unknown')
const noneWord = text('nej', 'no')
const yesNo = { yes: text('Ja', 'Yes'), partly: text('Delvis', 'Partly'), no: text('Nej', 'No') }

const personsByName = cached((all: Structure['persons']) => grouped(all, ({ name }) => name))
const componentsByName = cached((all: Structure['components']) => grouped(all, ({ name }) => nameOfComponent(name)))

/** What a cell of a register would say of a component: written so that reading it again gives the same. */
export class ComponentCells {
  readonly #governance: Governance
  readonly #places: Places
  readonly #language: Language

  constructor(governance: Governance, language: Language) {
    this.#governance = governance
    this.#places = placesOf(governance)
    this.#language = language
  }

  cell(field: RegisterField, component: ItComponent): string {
    const l = this.#language
    switch (field) {
      case 'name':
        return component.name
      case 'aliases':
        // A name with a comma in it is one name where a semicolon says what parts them.
        return component.aliases.some((each) => each.includes(','))
          ? `${component.aliases.join('; ')};`
          : component.aliases.join('; ')
      case 'description':
        return component.description ?? ''
      case 'type':
        return itComponentTypes[component.type][l]
      case 'part-of':
        return component.partOfId === null ? '' : this.#componentName(component.partOfId)
      case 'key':
        return component.key ?? ''
      case 'object':
        return this.objectCode(this.#governance.placementOf(component.id)?.objectId)
      case 'product':
        return this.productName(this.#governance.placementOf(component.id)?.productId)
      case 'using-products':
        return component.usingProductIds.map((id) => this.productName(id)).join('; ')
      case 'administrations':
        return this.#known(usersOn(component, this.#governance), (id) => this.#administration(id))
      case 'responsible-business':
        return this.#person(component.responsible.business)
      case 'responsible-it':
        return this.#person(component.responsible.it)
      case 'assessment-business':
        return this.#assessment(component.assessments.business?.value)
      case 'assessment-it':
        return this.#assessment(component.assessments.it?.value)
      case 'services':
        return this.#known(
          component.services,
          (id) => this.#governance.register.services.find((each) => each.id === id)?.name[l] ?? id,
        )
      case 'service-person':
        return this.#person(component.servicePersonId)
      case 'documents':
        return component.documents.map(({ title, url }) => `${title}: ${url}`).join('\n')
      case 'depends-on':
      case 'integrates-with':
      case 'replaced-by':
        return this.#related(component.id, field)
      case 'classification':
      case 'vat':
        return ''
      default:
        return this.#fact(field, component.facts[field])
    }
  }

  objectCode(id: string | undefined): string {
    return id === undefined ? '' : (this.#governance.object(id)?.code ?? '')
  }

  productName(id: string | null | undefined): string {
    const product = this.#governance.structure.products.find((each) => each.id === id)
    if (product === undefined) return ''
    return this.#places.products.find(product.name)?.value.id === id
      ? product.name
      : `${this.objectCode(product.objectId)} ${product.name}`
  }

  #administration(id: string): string {
    const administration = this.#governance.structure.administrations.find((each) => each.id === id)
    if (administration === undefined) return ''
    return this.#places.administrations.find(administration.name)?.value.id === id
      ? administration.name
      : administration.code
  }

  /** Whose identity is protected is named nowhere: an empty cell changes nothing when it is read again. */
  #person(id: string | null): string {
    const person = id === null ? undefined : this.#governance.person(id)
    if (person === undefined || person.protectedIdentity) return ''
    const isAlone = personsByName(this.#governance.structure.persons).get(person.name)?.length === 1
    return isAlone || person.email === null ? person.name : `${person.name} (${person.email})`
  }

  #componentName(id: string): string {
    const component = this.#governance.component(id)
    if (component === undefined) return ''
    const { components } = this.#governance.structure
    const isAlone = componentsByName(components).get(nameOfComponent(component.name))?.length === 1
    return isAlone || component.kind === 'business' ? component.name : (component.key ?? component.name)
  }

  #related(id: string, kind: RelationKind): string {
    const { structure, day } = this.#governance
    return relationsOf(structure, id)
      .filter((each) => each.kind === kind && each.fromId === id && covers(each, day))
      .map((each) => this.#componentName(each.toId))
      .join('; ')
  }

  #assessment(value: string | undefined): string {
    const names: Readonly<Record<string, { readonly sv: string; readonly en: string }>> = fieldChoices.assessment
    return value === undefined ? '' : (names[value]?.[this.#language] ?? value)
  }

  #known(value: Known<readonly string[]>, nameOf: (id: string) => string): string {
    if (value === null) return ''
    if (isUnknown(value)) return unknownWord[this.#language]
    return value.length === 0 ? noneWord[this.#language] : value.map(nameOf).join('; ')
  }

  #fact(id: FieldId, value: FactValue | undefined): string {
    const l = this.#language
    const field = fieldOf(id)
    if (field === undefined || value === undefined) return ''
    if (isUnknown(value)) return unknownWord[l]
    if (typeof value === 'number') return l === 'sv' ? String(value).replace('.', ',') : String(value)
    if (typeof value === 'object' && 'ore' in value) return moneyCell(value, l)
    const named = choicesOf(field, this.#governance)
    if (Array.isArray(value)) return value.map((each) => named[each]?.[l] ?? each).join('; ')
    if (field.kind === 'yes-no') return yesNo[value === 'yes' || value === 'partly' ? value : 'no'][l]
    return field.kind === 'choice' ? (named[String(value)]?.[l] ?? String(value)) : String(value)
  }
}

const vatWords = {
  excluded: text(' exkl. moms', ' excl. VAT'),
  included: text(' inkl. moms', ' incl. VAT'),
  unknown: text('', ''),
}

function moneyCell({ ore, vat }: Money, language: Language): string {
  const kronor = Math.floor(ore / orePerKrona)
  const rest = ore % orePerKrona
  const decimals = rest === 0 ? '' : `,${String(rest).padStart(2, '0')}`
  const amount = String(kronor).replace(/\B(?=(\d{3})+(?!\d))/g, ' ')
  return `${amount}${decimals} kr${vatWords[vat][language]}`
}
