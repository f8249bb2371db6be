import type { z } from 'zod'
import type { objectProductEndpoints, ProductShape } from '#api/objectProducts'
import { type Actor, hasRight } from '#model/access/actor'
import type { Governance } from '#model/governance'
import { contactSet, productChanged, productClosed, productRegistered, whyNotSetContact } from '#model/objects/products'
import { isRefusal, refuse } from '#model/refusal'
import { likeness } from '#model/search/matching'
import type { ObjectProduct } from '#model/structure'
import { versionOf } from '#store/versions'
import { type Asked, type Handlers, notFound } from '../house/asked.ts'
import { keep } from '../house/keeping.ts'
import { pageBy } from '../house/paging.ts'
import { objectView, personView, refusalView } from '../house/views.ts'

export const objectProductHandlers: Handlers<typeof objectProductEndpoints> = {
  'GET /object-products': async ({ query, asOf }) => {
    const governance = asOf(query.asOf)
    const { q = '' } = query
    const products = governance.products.filter(
      (each) =>
        (query.object === undefined || each.objectId === query.object) &&
        (q.trim() === '' || likeness(q, each.name) > 0),
    )
    return pageBy(products, query, (each) => productInList(each, governance))
  },

  'GET /object-products/{id}': async ({ params, query, frame, actor, asOf }) => {
    const governance = asOf(query.asOf)
    const product = productOf(params.id, governance)
    return product === undefined
      ? notFound
      : productView(product, await versionOf(frame, 'object_products', product.id), actor, governance)
  },

  'POST /object-products': (asked) =>
    make('object-products.register', asked, productRegistered(asked.body, asked.acting, asked.governance)),

  'PATCH /object-products/{id}': (asked) =>
    change('object-products.change', asked, (product) => productChanged(product, asked.body)),

  'POST /object-products/{id}/closure': (asked) =>
    change('object-products.close', asked, (product) => productClosed(product, asked.body.on, asked.governance)),

  'POST /object-products/{id}/contact': (asked) =>
    change('object-products.set-contact', asked, (product) =>
      contactSet(product, asked.body.personId, asked.acting, asked.governance),
    ),
}

const productOf = (id: string, { structure }: Governance) => structure.products.find((each) => each.id === id)

type Made = ReturnType<typeof productRegistered>
type Changing = Pick<Asked<unknown>, 'frame' | 'acting' | 'governance' | 'actor'>

async function change(
  act: string,
  asked: Changing & { readonly params: { readonly id: string } },
  decide: (product: ObjectProduct) => Made,
) {
  const product = productOf(asked.params.id, asked.governance)
  return product === undefined ? notFound : make(act, asked, decide(product))
}

async function make(act: string, asked: Changing, made: Made) {
  if (isRefusal(made)) return made
  const { id } = made.product
  const after = await keep(asked, made.change, { act, subjectType: 'product', subjectId: id })
  const version = await versionOf(asked.frame, 'object_products', id)
  return productView(made.product, version, asked.actor, after)
}

function productView(
  product: ObjectProduct,
  version: number,
  actor: Actor,
  governance: Governance,
): z.output<typeof ProductShape> {
  const register = hasRight(actor, 'register') ? undefined : refuse('right-missing', null)
  return {
    ...productInList(product, governance),
    version,
    can: {
      change: refusalView(register, governance),
      setContact: refusalView(whyNotSetContact(product, actor, governance), governance),
    },
  }
}

const productInList = (product: ObjectProduct, governance: Governance) => ({
  id: product.id,
  name: product.name,
  subarea: product.subarea,
  object: objectView(product.objectId, governance),
  from: product.from,
  to: product.to,
  contact: product.contactPersonId === null ? null : personView(product.contactPersonId, governance),
  coordinators: governance.appointments
    .filter((each) => governance.role(each.role)?.delegated && each.productIds.includes(product.id))
    .map((each) => personView(each.personId, governance)),
})
