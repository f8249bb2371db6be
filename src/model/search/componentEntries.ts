import { cached } from '../cached.ts'
import { openWord } from '../components/openFacts.ts'
import { componentsOn } from '../components/placed.ts'
import type { Governance } from '../governance.ts'
import type { Component } from '../shapes/component.ts'
import type { Text } from '../text.ts'
import { type Entry, same } from './entries.ts'
import { wordsOf } from './words.ts'

/** The components of the day, by name, other names, supplier and description, and by nothing that the model keeps secret. */
export const componentEntries = (governance: Governance): readonly Entry[] =>
  componentsOn(governance).flatMap((component): readonly Entry[] => {
    const supplier = component.kind === 'it' ? openWord(component, 'supplier', governance) : undefined
    const { texts, said } = takenApart(component)
    return [
      {
        type: component.kind === 'it' ? 'it-component' : 'business-component',
        id: component.id,
        title: same(component.name),
        beside: (on) => placeOf(component.id, on),
        texts: supplier === undefined ? texts : [...texts, { words: wordsOf(supplier), weight: 0.6 }],
        said,
      },
    ]
  })

/** The object that it stands in on the day, and the product where it has one. */
function placeOf(componentId: string, governance: Governance): Text | null {
  const placement = governance.placementOf(componentId)
  const code = governance.object(placement?.objectId ?? '')?.code
  const product = governance.products.find(({ id }) => id === placement?.productId)
  return code === undefined ? null : same(product === undefined ? code : `${code} ${product.name}`)
}

/** Taking texts apart costs more than all else; it is kept while the component is the same. */
const takenApart = cached(
  ({ name, aliases, description }: Component): Pick<Entry, 'texts' | 'said'> => ({
    texts: [
      { words: wordsOf(name), weight: 1 },
      ...aliases.map((alias) => ({ words: wordsOf(alias), weight: 0.95 })),
      ...(description === null ? [] : [{ words: wordsOf(description), weight: 0.5 }]),
    ],
    said: name.toLowerCase(),
  }),
)
