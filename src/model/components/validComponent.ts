import type { Governance } from '../governance.ts'
import { type Refusal, refuse } from '../refusal.ts'
import type { ItComponent } from '../shapes/component.ts'
import { isUnknown } from '../shapes/facts.ts'
import { text } from '../text.ts'
import { whyNotFacts } from './factChecks.ts'

/** Could there be such an IT component: does everything that it points to exist, and does every field hold what it may? */
export function whyNotValidComponent(component: ItComponent, governance: Governance): Refusal | undefined {
  return (
    whyNotParent(component, governance) ??
    whyNotUsers(component, governance) ??
    whyNotPeople(component, governance) ??
    whyNotServices(component, governance) ??
    whyNotFacts(component.facts, governance)
  )
}

function whyNotParent({ id, partOfId }: ItComponent, governance: Governance): Refusal | undefined {
  if (partOfId === null) return undefined
  const seen = new Set([id])
  let above: string | null = partOfId
  while (above !== null) {
    if (seen.has(above)) return refuse('part-of-itself', null, { field: 'partOfId' })
    seen.add(above)
    const parent = governance.component(above)
    if (parent?.kind !== 'it') return refuse('component-unknown', null, { field: 'partOfId' })
    above = parent.partOfId
  }
  return undefined
}

function whyNotUsers({ administrationIds, usingProductIds }: ItComponent, governance: Governance): Refusal | undefined {
  const { structure } = governance
  const named = administrationIds === null || isUnknown(administrationIds) ? [] : administrationIds
  if (!named.every((id) => structure.administrations.some((each) => each.id === id)))
    return refuse('administration-unknown', null, { field: 'administrationIds' })
  if (!usingProductIds.every((id) => structure.products.some((each) => each.id === id)))
    return refuse('product-not-in-object', null, { field: 'usingProductIds' })
  return undefined
}

function whyNotPeople(component: ItComponent, governance: Governance): Refusal | undefined {
  const { responsible, servicePersonId } = component
  const people = [
    ['responsible.business', responsible.business],
    ['responsible.it', responsible.it],
    ['servicePersonId', servicePersonId],
  ] as const
  for (const [field, id] of people) {
    if (id !== null && governance.person(id) === undefined) return refuse('person-unknown', null, { field })
  }
  return undefined
}

function whyNotServices({ services }: ItComponent, { register }: Governance): Refusal | undefined {
  if (services === null || isUnknown(services)) return undefined
  const strange = services.filter((id) => !register.services.some((each) => each.id === id))
  return strange.length === 0
    ? undefined
    : refuse('service-not-in-model', register.services[0]?.clause ?? null, {
        field: 'services',
        missing: strange.map((id) => text(id, id)),
      })
}
