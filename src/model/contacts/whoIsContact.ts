import { covers } from '../dates.ts'
import type { Governance } from '../governance.ts'
import { protectedNames } from '../people/protecting.ts'
import type { GovernanceObject } from '../structure.ts'
import { componentsCalled, contactForComponent } from './componentContacts.ts'
import {
  type Contact,
  type ContactAbout,
  contactForObject,
  contactForProduct,
  contactsForAdministration,
} from './contacts.ts'

/** More than this is no answer: ask with more of the word. */
const most = 20

/**
 * Who is my contact? `administration:ID`, `object:ID`, `product:ID`, `component:ID`, or words as they are
 * typed. At most two steps: what was asked about, and the product or object that answers for it.
 */
export function whoIsContact(asked: string, governance: Governance): readonly Contact[] {
  const [, kind, id = ''] = /^(administration|object|product|component):(.+)$/.exec(asked.trim()) ?? []
  switch (kind) {
    case 'administration':
      return contactsForAdministration(id, governance)
    case 'object':
      return governance.objects
        .filter((object) => object.id === id)
        .map((object) => contactForObject(object, governance))
    case 'product':
      return governance.products
        .filter((product) => product.id === id)
        .map((product) => contactForProduct(product, governance))
    case 'component': {
      const component = governance.component(id)
      return component === undefined || !covers(component, governance.day)
        ? []
        : [contactForComponent(component, governance)]
    }
    default:
      return contactsForWords(asked, governance)
  }
}

/** Products by name first, then objects, components, and the subjects and administrations that lead to objects. */
function contactsForWords(asked: string, governance: Governance): readonly Contact[] {
  const words = wordsOf(asked)
  if (words.length === 0) return []
  const names = protectedNames(governance.structure.persons)
  const says = (name: string) => {
    const open = wordsOf(names?.replacedIn(name) ?? name)
    return words.every((word) => open.some((each) => each.startsWith(word)))
  }
  const products = governance.products
    .filter(({ name }) => says(name))
    .map((each) => contactForProduct(each, governance))
  const objects = governance.objects
    .filter(({ code, name }) => says(`${code} ${name}`))
    .map((each) => contactForObject(each, governance))
  const components = componentsCalled(words, governance)
    .slice(0, most)
    .map((each) => contactForComponent(each, governance))
  // Also one that has closed, by the name that people know: who took over from it answers.
  const administrations = governance.structure.administrations
    .filter(({ name, code }) => says(`${code} ${name}`))
    .flatMap(({ id }) => contactsForAdministration(id, governance))
  return onceEach([...products, ...objects, ...components, ...bySubject(words, governance), ...administrations]).slice(
    0,
    most,
  )
}

/**
 * A category's subject words: "löner" and "lön" both lead to those who answer for pay.
 * Where the category has several objects, those that have the word in a name of their own; else all of them.
 */
function bySubject(words: readonly string[], governance: Governance): readonly Contact[] {
  return governance.model.categories.flatMap((category) => {
    const subject = category.subjects.find((each) => {
      const parts = wordsOf(each)
      return words.some(
        (word) =>
          word.length > 1 && parts.some((part) => part.startsWith(word) || (part.length > 2 && word.startsWith(part))),
      )
    })
    if (subject === undefined) return []
    const via: ContactAbout = { type: 'category', id: category.id, name: subject }
    const objects = governance.objects.filter((object) => object.category === category.id)
    const near = objects.filter((object) => isNamedIn(subject, object, governance))
    return (near.length > 0 ? near : objects).map((object) => contactForObject(object, governance, via))
  })
}

const isNamedIn = (subject: string, { id, name }: GovernanceObject, governance: Governance): boolean =>
  [name, ...governance.productsOf(id).map((product) => product.name)].some((each) =>
    wordsOf(each).join(' ').includes(wordsOf(subject).join(' ')),
  )

/** The same object is answered for once, by the shortest way to it. */
function onceEach(contacts: readonly Contact[]): readonly Contact[] {
  const seen = new Set<string>()
  return contacts.filter(({ answers: { type, id } }) => !seen.has(`${type}~${id}`) && seen.add(`${type}~${id}`))
}

/** Small letters without marks, so that "arende" finds "ärende". */
const wordsOf = (line: string): readonly string[] =>
  line
    .normalize('NFD')
    .replaceAll(/\p{M}/gu, '')
    .toLowerCase()
    .split(/[^\p{L}\p{N}]+/u)
    .filter((word) => word !== '')
