import type { objectProductEndpoints } from '#api/objectProducts'
import type { Governance } from '#model/governance'
import { productClosed, productWithdrawn } from '#model/objects/productClosing'
import { contactSet, type ProductChanged, productChanged, productRegistered } from '#model/objects/products'
import { isRefusal, type Refusal } from '#model/refusal'
import { likeness } from '#model/search/matching'
import type { ObjectProduct } from '#model/structure'
import { versionOf } from '#store/versions'
import { type Asked, type Handlers, notFound } from '../http/asked.ts'
import { keep } from '../http/keeping.ts'
import { pageBy } from '../http/paging.ts'
import { productInList, productState, productView } from './productViews.ts'

export const objectProductHandlers: Handlers<typeof objectProductEndpoints> = {
  'GET /object-products': async ({ query, asOf }) => {
    const governance = asOf(query.asOf)
    const { q = '' } = query
    const products = governance.products.filter(
      (each) =>
        (query.object === undefined || each.objectId === query.object) &&
        (query.state === undefined || productState(each) === query.state) &&
        (q.trim() === '' || likeness(q, each.name) > 0),
    )
    return pageBy(products, query, (each) => productInList(each, governance))
  },

  'GET /object-products/{id}': async ({ params, query, frame, acting, asOf }) => {
    const governance = asOf(query.asOf)
    const product = productOf(params.id, governance)
    return product === undefined
      ? notFound
      : productView(product, await versionOf(frame, 'object_products', product.id), acting, governance)
  },

  'POST /object-products': (asked) =>
    make('object-products.register', asked, productRegistered(asked.body, asked.acting, asked.governance)),

  'PATCH /object-products/{id}': (asked) =>
    change('object-products.change', asked, (product) => productChanged(product, asked.body)),

  'POST /object-products/{id}/closure': (asked) =>
    change('object-products.close', asked, (product) =>
      productClosed(product, asked.body, asked.acting, asked.governance),
    ),

  'POST /object-products/{id}/withdrawal': (asked) =>
    change('object-products.withdraw', asked, (product) =>
      productWithdrawn(product, asked.body.on, asked.acting, asked.governance),
    ),

  'POST /object-products/{id}/contact': (asked) =>
    change('object-products.set-contact', asked, (product) =>
      contactSet(product, asked.body.personId, asked.acting, asked.governance),
    ),
}

const productOf = (id: string, { structure }: Governance) => structure.products.find((each) => each.id === id)

type Made = ProductChanged | Refusal
type Changing = Pick<Asked<unknown>, 'frame' | 'acting' | 'governance'>

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
  return productView(made.product, version, asked.acting, after)
}
