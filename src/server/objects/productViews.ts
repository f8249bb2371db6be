import type { z } from 'zod'
import type { ProductInList, ProductShape } from '#api/objectProducts'
import { type Acting, hasRight } from '#model/acting'
import { isConfirmed } from '#model/components/confirmed'
import { whyNotConfirmProductToday } from '#model/components/confirming'
import type { Governance } from '#model/governance'
import { decisionsById } from '#model/lookups'
import { whyNotCloseToday, whyNotWithdraw } from '#model/objects/productClosing'
import { whyNotSetContact } from '#model/objects/products'
import { refuse } from '#model/refusal'
import type { ObjectProduct } from '#model/structure'
import { decisionView, objectView, personView, refusalView } from '../http/views.ts'

export function productView(
  product: ObjectProduct,
  version: number,
  acting: Acting,
  governance: Governance,
): z.output<typeof ProductShape> {
  const { actor } = acting
  const register = hasRight(actor, 'register') ? undefined : refuse('right-missing', null)
  return {
    ...productInList(product, governance),
    version,
    can: {
      change: refusalView(register, governance),
      setContact: refusalView(whyNotSetContact(product, actor, governance), governance),
      confirm: refusalView(whyNotConfirmProductToday(product, acting, governance), governance),
      close: refusalView(whyNotCloseToday(product, acting, governance), governance),
      withdraw: refusalView(whyNotWithdraw(product, acting, governance), governance),
    },
  }
}

export function productInList(product: ObjectProduct, governance: Governance): z.output<typeof ProductInList> {
  const decision = product.decisionId === null ? undefined : decisionsById(governance.structure).get(product.decisionId)
  return {
    id: product.id,
    name: product.name,
    subarea: product.subarea,
    object: objectView(product.objectId, governance),
    state: productState(product, governance),
    decision: decision === undefined ? null : decisionView(decision, governance),
    from: product.from,
    to: product.to,
    contact: product.contactPersonId === null ? null : personView(product.contactPersonId, governance),
    coordinators: governance.appointments
      .filter((each) => governance.role(each.role)?.delegated && each.productIds.includes(product.id))
      .filter((each) => governance.holds(each))
      .map((each) => personView(each.personId, governance)),
  }
}

export const productState = (
  product: ObjectProduct,
  { structure }: Governance,
): z.output<typeof ProductInList>['state'] => (isConfirmed(product, structure) ? 'confirmed' : 'proposed')
