import { cached } from '../cached.ts'
import { componentsOn } from '../components/placed.ts'
import type { Governance } from '../governance.ts'
import { protectedNames } from '../people/protecting.ts'
import { wordsOf } from '../search/words.ts'
import type { Component } from '../shapes/component.ts'
import { text } from '../text.ts'
import { type Contact, type ContactAbout, contactForObject, contactForProduct } from './contacts.ts'

/** The one to turn to about a component: its home product's contact, else the object's. Nobody, where nobody answers for it. */
export function contactForComponent(component: Component, governance: Governance): Contact {
  const type = component.kind === 'it' ? 'it-component' : 'business-component'
  const about: ContactAbout = { type, id: component.id, name: component.name }
  const placement = governance.placementOf(component.id)
  const product = governance.products.find(({ id }) => id === placement?.productId)
  if (product !== undefined) return contactForProduct(product, governance, about)
  const object = governance.objects.find(({ id }) => id === placement?.objectId)
  if (object !== undefined) return contactForObject(object, governance, about)
  return {
    ...{ answers: about, personId: null, vacantSince: null, coming: null, via: null },
    why: text('Inget objekt svarar för den', 'No object answers for it'),
  }
}

/** The components that are called what somebody typed, or that have it among their other names. */
export const componentsCalled = (words: readonly string[], governance: Governance): readonly Component[] =>
  namedOn(governance).flatMap(({ component, names }) =>
    names.some((name) => words.every((word) => name.some((each) => each.startsWith(word)))) ? [component] : [],
  )

const namedOn = cached((governance: Governance) => {
  const hidden = protectedNames(governance.structure.persons)
  return componentsOn(governance).map((component) => ({
    component,
    names: [component.name, ...component.aliases].map((name) => wordsOf(hidden?.replacedIn(name) ?? name)),
  }))
})
