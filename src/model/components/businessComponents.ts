import { z } from 'zod'
import type { Acting } from '../acting.ts'
import type { Act } from '../acts.ts'
import type { StructureChange } from '../changes.ts'
import { CalendarDate } from '../dates.ts'
import type { Governance } from '../governance.ts'
import { isRefusal, type Refusal, refuse } from '../refusal.ts'
import type { BusinessComponent } from '../shapes/component.ts'
import { businessComponentTypeIds } from '../shapes/componentKinds.ts'
import { text } from '../text.ts'
import { webAddress } from '../webAddress.ts'
import { closedAlone } from './closing.ts'
import { adder, keeper, whyNotAdd, whyNotKeep } from './keepers.ts'
import { placesOf, whyNotPlace } from './placing.ts'

const Told = z.strictObject({
  name: z.string().trim().min(1).max(300),
  aliases: z.array(z.string().trim().min(1).max(300)).max(20),
  description: z.string().trim().min(1).max(2_000).nullable(),
  type: z.enum(businessComponentTypeIds),
  url: webAddress(/^https?$/, 2_000).nullable(),
  itComponentIds: z.array(z.uuid()).max(200),
  administrationId: z.uuid().nullable(),
})

export const registerBusinessComponent = {
  id: 'business-components.register',
  name: text('Lägg till verksamhetskomponent', 'Add a business component'),
  clauses: ['3.2-business-components', '3.2-osg-decides-content'],
  by: adder,
  body: Told.extend({
    aliases: Told.shape.aliases.default([]),
    description: Told.shape.description.default(null),
    url: Told.shape.url.default(null),
    itComponentIds: Told.shape.itComponentIds.default([]),
    administrationId: Told.shape.administrationId.default(null),
    objectId: z.uuid(),
    productId: z.uuid().nullable().default(null),
    from: CalendarDate,
  }),
  refusals: [
    ...(['may-not-add-to-object', 'component-unknown', 'administration-unknown', 'object-not-open'] as const),
    ...(['product-not-in-object'] as const),
  ],
} as const satisfies Act

export const changeBusinessComponent = {
  id: 'business-components.change',
  name: text('Ändra verksamhetskomponent', 'Change a business component'),
  clauses: ['3.2-business-components'],
  by: keeper,
  body: Told.partial(),
  refusals: ['may-not-keep-component', 'component-unknown', 'administration-unknown'],
} as const satisfies Act

export const closeBusinessComponent = {
  id: 'business-components.close',
  name: text('Ta bort ur registret', 'Take out of the register'),
  clauses: [],
  by: keeper,
  body: z.strictObject({ on: CalendarDate }),
  refusals: ['may-not-keep-component', 'closing-is-decided', 'already-ended', 'period-backwards'],
} as const satisfies Act

type Outcome = { readonly component: BusinessComponent; readonly change: StructureChange } | Refusal

export function businessComponentRegistered(
  order: z.infer<typeof registerBusinessComponent.body>,
  acting: Acting,
  governance: Governance,
): Outcome {
  const { objectId, productId, from, ...told } = order
  const component: BusinessComponent = {
    ...{ ...told, kind: 'business', id: acting.newId(), assignment: null, from, to: null },
  }
  const place = { objectId, productId, from }
  const refusal =
    whyNotAdd(objectId, acting.actor, governance) ??
    whyNotSuch(component, governance) ??
    whyNotPlace(component, place, governance)
  if (refusal !== undefined) return refusal
  return {
    component,
    change: { added: { components: [component], placements: placesOf(component.id, place, acting, governance) } },
  }
}

export function businessComponentChanged(
  component: BusinessComponent,
  order: z.infer<typeof changeBusinessComponent.body>,
  acting: Acting,
  governance: Governance,
): Outcome {
  const sent = Object.fromEntries(Object.entries(order).filter(([, value]) => value !== undefined))
  const changed: BusinessComponent = { ...component, ...sent }
  const refusal = whyNotKeep(component, acting.actor, governance) ?? whyNotSuch(changed, governance)
  return refusal ?? rewritten(changed)
}

export function businessComponentClosed(
  component: BusinessComponent,
  on: string,
  acting: Acting,
  governance: Governance,
): Outcome {
  const closing = closedAlone(component, on, acting, governance)
  return isRefusal(closing) ? closing : { component: { ...component, to: on }, change: closing }
}

const rewritten = (component: BusinessComponent): Outcome => ({
  component,
  change: { changed: { components: [component] } },
})

/** It may be about another object's IT component: that is asked nowhere. */
function whyNotSuch(component: BusinessComponent, governance: Governance): Refusal | undefined {
  const { administrationId, itComponentIds } = component
  if (!itComponentIds.every((id) => governance.component(id)?.kind === 'it'))
    return refuse('component-unknown', null, { field: 'itComponentIds' })
  if (administrationId !== null && !isAdministration(administrationId, governance))
    return refuse('administration-unknown', null, { field: 'administrationId' })
  return undefined
}

const isAdministration = (id: string, { structure }: Governance): boolean =>
  structure.administrations.some((each) => each.id === id)
