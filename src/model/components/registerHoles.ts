import { cachedByParts } from '../cached.ts'
import { covers, daysBetween } from '../dates.ts'
import type { Extent } from '../findings.ts'
import type { Governance } from '../governance.ts'
import { isHere } from '../people/presence.ts'
import type { Component, ItComponent, Placement } from '../shapes/component.ts'
import { isUnknown } from '../shapes/facts.ts'
import type { ObjectProduct } from '../structure.ts'
import { isRetired } from './openFacts.ts'
import { componentsOn, itComponentsOn } from './placed.ts'

/** Which components each kind of finding is about: the list of components asks the same as the findings do. */
export const registerHoles = {
  'component-unplaced': (governance: Governance, extent: Extent = governance): readonly ItComponent[] =>
    itComponentsOn(extent).filter((each) => !stands(each, governance) && !isRetired(each, governance)),

  'home-product-missing': (governance: Governance, extent: Extent = governance): readonly Component[] =>
    withoutProduct({ governance, extent }),

  'component-unconfirmed': (governance: Governance, extent: Extent = governance): readonly Component[] =>
    unconfirmed({ governance, extent }),

  'service-without-person': (governance: Governance, extent: Extent = governance): readonly ItComponent[] =>
    unserved({ governance, extent }).filter((each) => stands(each, governance)),

  'component-both-sides': (governance: Governance, extent: Extent = governance): readonly ItComponent[] =>
    onBothSides(extent).filter(({ id }) => governance.placementOf(id) !== undefined),
} as const

interface Asked {
  readonly governance: Governance
  readonly extent: Extent
}

// Kept by what they rest on: an act that changes something else doesn't go through the components of its object again.

const withoutProduct = cachedByParts(
  ({ governance: { products, structure, day }, extent }: Asked) =>
    [componentsOn(extent), structure.placements, products, day] as const,
  ({ governance, extent }): readonly Component[] => {
    const open = new Set(governance.products.map(({ id }) => id))
    return componentsOn(extent).filter((each) => {
      const placement = governance.placementOf(each.id)
      return placement !== undefined && !open.has(placement.productId ?? '')
    })
  },
)

const unconfirmed = cachedByParts(
  ({ governance: { structure, register, day }, extent }: Asked) =>
    [componentsOn(extent), structure.placements, register.confirmDays, day] as const,
  ({ governance, extent }): readonly Component[] =>
    componentsOn(extent).filter((each) => hasWaited(ownPlacement(each, governance), governance)),
)

const unserved = cachedByParts(
  ({ governance: { structure, day }, extent }: Asked) => [itComponentsOn(extent), structure.persons, day] as const,
  ({ governance, extent }): readonly ItComponent[] =>
    itComponentsOn(extent).filter((each) => hasServices(each) && !isHere(each.servicePersonId, governance)),
)

const onBothSides = cachedByParts(
  (extent: Extent) => [itComponentsOn(extent)] as const,
  (extent): readonly ItComponent[] =>
    itComponentsOn(extent).filter(
      ({ responsible }) => responsible.business !== null && responsible.business === responsible.it,
    ),
)

/** The group has had the time to decide, and hasn't. */
const hasWaited = (content: Pick<Placement, 'decisionId' | 'from'> | undefined, governance: Governance): boolean =>
  content?.decisionId === null && daysBetween(content.from, governance.day) > governance.register.confirmDays

export const unconfirmedProducts = (governance: Governance, { products }: Extent): readonly ObjectProduct[] =>
  products.filter((each) => hasWaited(each, governance))

export const isRegisterHole = (kind: string): kind is keyof typeof registerHoles => kind in registerHoles

/** What a decision would confirm: a server or database has no placement of its own. */
export const ownPlacement = (component: Component, governance: Governance): Placement | undefined =>
  component.kind === 'it' && component.partOfId !== null ? undefined : governance.placementOf(component.id)

const stands = (component: Component, governance: Governance): boolean => {
  const placement = governance.placementOf(component.id)
  const object = placement && governance.object(placement.objectId)
  return object !== undefined && covers(object, governance.day)
}

export const hasServices = ({ services }: ItComponent): boolean =>
  services !== null && !isUnknown(services) && services.length > 0
