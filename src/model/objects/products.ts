import { z } from 'zod'
import { type Acting, type Actor, hasRight } from '../acting.ts'
import { type Act, right, role } from '../acts.ts'
import type { StructureChange } from '../changes.ts'
import { hasRoleIn, whyNotAdd } from '../components/keepers.ts'
import { CalendarDate, covers } from '../dates.ts'
import type { Governance } from '../governance.ts'
import { missingWords } from '../missingWords.ts'
import { refuseLeft } from '../people/presence.ts'
import { type Refusal, refuse } from '../refusal.ts'
import { type ObjectProduct, subareas } from '../structure.ts'
import { text } from '../text.ts'

const Name = z.string().trim().min(1).max(200)

const ProductOrder = z.strictObject({
  objectId: z.uuid(),
  name: Name,
  subarea: z.enum(subareas),
  from: CalendarDate,
  contactPersonId: z.uuid().nullable().default(null),
})
type ProductOrder = z.infer<typeof ProductOrder>

export const registerProduct = {
  id: 'object-products.register',
  name: text('Lägg till objektprodukt', 'Add an object product'),
  clauses: ['3.2-object-products', '3.2-osg-decides-content'],
  by: role<undefined, ProductOrder>(({ body, acting, governance }) =>
    whyNotAddProduct(body.objectId, body.from, acting.actor, governance),
  ),
  body: ProductOrder,
  refusals: ['may-not-add-to-object', 'object-not-open', 'person-unknown', 'person-left'],
} as const satisfies Act

/** The group decides that the object answers for a product, not what it is called. */
export const changeProduct = {
  id: 'object-products.change',
  name: text('Ändra objektprodukt', 'Change an object product'),
  clauses: [],
  by: right('register'),
  body: z.strictObject({ name: Name.optional(), subarea: z.enum(subareas).optional() }),
  refusals: [],
} as const satisfies Act

export const setContact = {
  id: 'object-products.set-contact',
  name: text('Utse kontaktperson', 'Name a contact person'),
  clauses: ['3-contact-persons'],
  by: role<ObjectProduct>(({ record, acting, governance }) => whyNotSetContact(record, acting.actor, governance)),
  body: z.strictObject({ personId: z.uuid().nullable() }),
  refusals: ['may-not-record', 'person-unknown', 'person-left', 'already-ended'],
} as const satisfies Act

export interface ProductChanged {
  readonly product: ObjectProduct
  readonly change: StructureChange
}
type Outcome = ProductChanged | Refusal

/** Proposed, and usable at once; the steering group confirms it. */
export function productRegistered(order: ProductOrder, acting: Acting, governance: Governance): Outcome {
  // It ends with the object, if that day is decided already.
  const to = governance.object(order.objectId)?.to ?? null
  const product: ObjectProduct = { ...order, id: acting.newId(), predecessorId: null, decisionId: null, to }
  const refusal =
    whyNotAddProduct(order.objectId, order.from, acting.actor, governance) ??
    whyNotContact(order.contactPersonId, 'contactPersonId', governance)
  return refusal ?? { product, change: { added: { products: [product] } } }
}

export function whyNotAddProduct(
  objectId: string,
  from: CalendarDate,
  actor: Actor,
  governance: Governance,
): Refusal | undefined {
  const object = governance.object(objectId)
  if (object === undefined || !covers(object, from)) return refuse('object-not-open', null, { field: 'objectId' })
  return whyNotAdd(objectId, actor, governance)
}

export function productChanged(product: ObjectProduct, order: z.infer<typeof changeProduct.body>): Outcome {
  const { name = product.name, subarea = product.subarea } = order
  const changed = { ...product, name, subarea }
  return { product: changed, change: { changed: { products: [changed] } } }
}

export function contactSet(
  product: ObjectProduct,
  personId: string | null,
  acting: Acting,
  governance: Governance,
): Outcome {
  const changed = { ...product, contactPersonId: personId }
  const refusal = whyNotSetContact(product, acting.actor, governance) ?? whyNotContact(personId, 'personId', governance)
  return refusal ?? { product: changed, change: { changed: { products: [changed] } } }
}

/** Whoever has a role in the object knows whom to ask about its products. */
export function whyNotSetContact(product: ObjectProduct, actor: Actor, governance: Governance): Refusal | undefined {
  if (product.to !== null && product.to < governance.day) return refuse('already-ended', null)
  if (hasRoleIn(product.objectId, actor.personId, governance) || hasRight(actor, 'register')) return undefined
  const code = governance.object(product.objectId)?.code ?? ''
  return refuse('may-not-record', null, {
    missing: [missingWords['may-not-record'].role({ code })],
  })
}

function whyNotContact(personId: string | null, field: string, governance: Governance): Refusal | undefined {
  if (personId === null) return undefined
  const person = governance.person(personId)
  if (person === undefined) return refuse('person-unknown', null, { field })
  return person.leftOn === null ? undefined : refuseLeft(person, governance, field)
}
