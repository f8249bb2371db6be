import { cachedByParts } from '../cached.ts'
import { openWord } from '../components/openFacts.ts'
import { componentsOn } from '../components/placed.ts'
import type { Governance } from '../governance.ts'
import { protectedNames } from '../people/protecting.ts'
import type { Component } from '../shapes/component.ts'
import type { Text } from '../text.ts'
import { type Entry, same } from './entries.ts'
import { wordsOf } from './words.ts'

/** The components of the day, by name, other names, supplier and description, and by nothing that the model keeps secret, nor by names of those with protected identity. */
export const componentEntries = (governance: Governance): readonly Entry[] =>
  componentsOn(governance).map((component) => entryOf({ component, governance }))

interface Asked {
  readonly component: Component
  readonly governance: Governance
}

/** Taking texts apart costs more than all else; it is kept while the component is the same, and what of it is secret. */
const entryOf = cachedByParts(
  ({ component, governance: { model, today, structure } }: Asked) => [
    ...([component, model, today.model, protectedNames(structure.persons)] as const),
  ],
  ({ component, governance }): Entry => {
    const { id, kind, name, aliases, description } = component
    const names = protectedNames(governance.structure.persons)
    const openWords = (text: string) => wordsOf(names?.replacedIn(text) ?? text)
    const supplier = kind === 'it' ? openWord(component, 'supplier', governance) : undefined
    return {
      type: kind === 'it' ? 'it-component' : 'business-component',
      id,
      title: same(name),
      beside: (on) => placeOf(id, on),
      texts: [
        { words: openWords(name), weight: 1 },
        ...aliases.map((alias) => ({ words: openWords(alias), weight: 0.95 })),
        ...(description === null ? [] : [{ words: openWords(description), weight: 0.5 }]),
        ...(supplier === undefined ? [] : [{ words: wordsOf(supplier), weight: 0.6 }]),
      ],
      said: name.toLowerCase(),
    }
  },
)

/** The object that it stands in on the day, and the product where it has one. */
function placeOf(componentId: string, governance: Governance): Text | null {
  const placement = governance.placementOf(componentId)
  const code = governance.object(placement?.objectId ?? '')?.code
  const product = governance.products.find(({ id }) => id === placement?.productId)
  return code === undefined ? null : same(product === undefined ? code : `${code} ${product.name}`)
}
