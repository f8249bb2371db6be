import { z } from 'zod'
import type { Acting } from '../acting.ts'
import { type Act, role } from '../acts.ts'
import type { StructureChange } from '../changes.ts'
import { CalendarDate, covers } from '../dates.ts'
import type { Governance } from '../governance.ts'
import { isRefusal, type Refusal, refuse } from '../refusal.ts'
import type { ItComponent } from '../shapes/component.ts'
import { type FieldId, fieldIds } from '../shapes/componentFields.ts'
import { itComponentTypeIds } from '../shapes/componentKinds.ts'
import { type Facts, FactValue, Unknown } from '../shapes/facts.ts'
import { text } from '../text.ts'
import { webAddress } from '../webAddress.ts'
import { closedAlone } from './closing.ts'
import { keeper, whyNotAdd, whyNotKeep } from './keepers.ts'
import { placesKept, whyNotPart } from './parts.ts'
import { placesOf, whyNotPlace } from './placing.ts'
import { whyNotValidComponent } from './validComponent.ts'

const Name = z.string().trim().min(1).max(300)
const Ids = z.array(z.uuid()).max(1_000)
export const DocumentUrl = webAddress(/^https?$/, 2_000)
const DocumentLink = z.strictObject({
  title: z.string().trim().min(1).max(200),
  url: DocumentUrl,
})

/** What can be stated of an IT component by itself; where it is placed is stated separately, and decided by others. */
const Told = z.strictObject({
  name: Name,
  aliases: z.array(Name).max(20),
  description: z.string().trim().min(1).max(2_000).nullable(),
  type: z.enum(itComponentTypeIds),
  partOfId: z.uuid().nullable(),
  key: z.string().trim().min(1).max(100).nullable(),
  administrationIds: z.union([Ids, Unknown]).nullable(),
  usingProductIds: Ids,
  responsible: z.strictObject({ business: z.uuid().nullable(), it: z.uuid().nullable() }),
  services: z.union([z.array(z.string()).max(20), Unknown]).nullable(),
  servicePersonId: z.uuid().nullable(),
  documents: z.array(DocumentLink).max(50),
})

const nobody = { business: null, it: null } as const

export const NewItComponent = Told.extend({
  aliases: Told.shape.aliases.default([]),
  description: Told.shape.description.default(null),
  type: Told.shape.type.default('system'),
  partOfId: Told.shape.partOfId.default(null),
  key: Told.shape.key.default(null),
  administrationIds: Told.shape.administrationIds.default(null),
  usingProductIds: Told.shape.usingProductIds.default([]),
  responsible: Told.shape.responsible.default(nobody),
  services: Told.shape.services.default(null),
  servicePersonId: Told.shape.servicePersonId.default(null),
  documents: Told.shape.documents.default([]),
  facts: z.partialRecord(z.enum(fieldIds), FactValue).default({}),
  /** Left out: an orphan, until somebody says where it belongs. */
  objectId: z.uuid().nullable().default(null),
  productId: z.uuid().nullable().default(null),
  from: CalendarDate,
})
export type NewItComponent = z.infer<typeof NewItComponent>

const suchRefusals = [
  'component-unknown',
  'part-of-itself',
  'administration-unknown',
  'product-not-in-object',
  'person-unknown',
  'service-not-in-model',
  'fact-not-valid',
  'level-not-stored',
] as const

export const registerItComponent = {
  id: 'it-components.register',
  name: text('Lägg till it-komponent', 'Add an IT component'),
  clauses: ['3.2-osg-decides-content', '3.2-it-components', '2.1-objects-govern-it-support'],
  by: role<undefined, NewItComponent>(({ body, acting, governance }) =>
    whyNotAdd(objectOfNew(body, governance), acting.actor, governance),
  ),
  body: NewItComponent,
  refusals: [...suchRefusals, 'may-not-add-to-object', 'object-not-open', 'component-follows-parent'],
} as const satisfies Act

export const changeItComponent = {
  id: 'it-components.change',
  name: text('Ändra it-komponent', 'Change an IT component'),
  clauses: ['3.2-it-components', '3.1.2-application-management-services'],
  by: keeper,
  /** Only what is sent is changed. A field set to null is emptied: not the same as unknown, or as no. */
  body: Told.partial().extend({ facts: z.partialRecord(z.enum(fieldIds), FactValue.nullable()).optional() }),
  refusals: [
    ...suchRefusals,
    ...([
      'may-not-keep-component',
      'already-ended',
      'stands-in-other-object',
      'right-missing',
      'may-not-add-to-object',
      'object-not-open',
    ] as const),
  ],
} as const satisfies Act

export const closeItComponent = {
  id: 'it-components.close',
  name: text('Ta bort ur registret', 'Take out of the register'),
  clauses: [],
  by: keeper,
  body: z.strictObject({ on: CalendarDate }),
  refusals: ['may-not-keep-component', 'closing-is-decided', 'already-ended', 'period-backwards', 'still-in-use'],
} as const satisfies Act

export type Outcome = { readonly component: ItComponent; readonly change: StructureChange } | Refusal

export function itComponentRegistered(order: NewItComponent, acting: Acting, governance: Governance): Outcome {
  const { objectId, productId, from, facts, ...told } = order
  const component: ItComponent = {
    ...{ ...told, kind: 'it', id: acting.newId(), from, to: null, facts: facts as Facts },
    ...{ assessments: nobody, attested: null, absentSince: null },
  }
  const refusal =
    whyNotAdd(objectOfNew(order, governance), acting.actor, governance) ??
    whyNotValidComponent(component, governance) ??
    (objectId === null ? undefined : whyNotPlace(component, { objectId, productId, from }, governance))
  if (refusal !== undefined) return refusal
  const placements = objectId === null ? [] : placesOf(component.id, { objectId, productId, from }, acting, governance)
  return { component, change: { added: { components: [component], placements } } }
}

/** A part is where what it is part of is. */
const objectOfNew = ({ partOfId, objectId }: NewItComponent, governance: Governance): string | null =>
  (partOfId === null ? undefined : governance.placementOf(partOfId))?.objectId ?? objectId

export function itComponentChanged(
  component: ItComponent,
  order: z.infer<typeof changeItComponent.body>,
  acting: Acting,
  governance: Governance,
): Outcome {
  const { facts = {}, ...told } = order
  const sent = Object.fromEntries(Object.entries(told).filter(([, value]) => value !== undefined)) as Partial<
    z.infer<typeof Told>
  >
  const changed: ItComponent = { ...component, ...sent, facts: factsWith(component.facts, facts) }
  const refusal =
    whyNotStanding(component, governance) ??
    whyNotKeep(component, acting.actor, governance) ??
    whyNotValidComponent(changed, governance) ??
    (changed.partOfId === component.partOfId ? undefined : whyNotPart(changed, acting.actor, governance))
  if (refusal !== undefined) return refusal
  const places =
    component.partOfId !== null && changed.partOfId === null ? placesKept(component, acting, governance) : {}
  return { component: changed, change: { ...places, changed: { ...places.changed, components: [changed] } } }
}

/** What no group has decided on; else see closing.ts. */
export function itComponentClosed(component: ItComponent, on: string, acting: Acting, governance: Governance): Outcome {
  const closing = closedAlone(component, on, acting, governance)
  return isRefusal(closing) ? closing : { component: { ...component, to: on }, change: closing }
}

const whyNotStanding = (component: ItComponent, { day }: Governance): Refusal | undefined =>
  covers(component, day) || component.from > day ? undefined : refuse('already-ended', null)

function factsWith(before: Facts, sent: Readonly<Partial<Record<FieldId, FactValue | null | undefined>>>): Facts {
  const facts: Partial<Record<FieldId, unknown>> = { ...before, ...sent }
  return Object.fromEntries(Object.entries(facts).filter(([, value]) => value !== null && value !== undefined)) as Facts
}
