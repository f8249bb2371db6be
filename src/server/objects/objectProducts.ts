import type { objectProductEndpoints } from '#api/objectProducts'
import { productList } from '#api/productList'
import type { Governance } from '#model/governance'
import { productClosed, productWithdrawn } from '#model/objects/productClosing'
import { contactSet, type ProductChanged, productChanged, productRegistered } from '#model/objects/products'
import { searchedText } from '#model/people/protecting'
import { isRefusal, type Refusal } from '#model/refusal'
import { likeness } from '#model/search/matching'
import { versionOf } from '#store/versions'
import { type Handlers, notFound, type Within } from '../http/asked.ts'
import { listHandler } from '../lists/listHandler.ts'
import { productInList, productState, productView } from './productViews.ts'

export const objectProductHandlers: Handlers<typeof objectProductEndpoints> = {
  'GET /object-products': listHandler(productList, {
    of: ({ products }) => products,
    narrow: {
      object: (id) => (product) => product.objectId === id,
      state:
        (state, { governance }) =>
        (product) =>
          productState(product, governance) === state,
      q: (words, { actor, governance }) => {
        const open = searchedText(actor, governance)
        return ({ name }) => likeness(words, open(name)) > 0
      },
    },
    order: { name: ({ name }) => [name] },
    view:
      ({ governance }) =>
      (product) =>
        productInList(product, governance),
  }),

  'GET /object-products/{id}': async ({ params, query, frame, acting, asOf }) => {
    const governance = asOf(query.asOf)
    const product = productOf(params.id, governance)
    return product === undefined
      ? notFound
      : productView(product, await versionOf(frame, 'object_products', product.id), acting, governance)
  },

  'POST /object-products': async ({ body, acting, governance }) => made(productRegistered(body, acting, governance)),

  'PATCH /object-products/{id}': async ({ record, body }) => made(productChanged(record, body)),

  'POST /object-products/{id}/closure': async ({ record, body, acting, governance }) =>
    made(productClosed(record, body, acting, governance)),

  'POST /object-products/{id}/withdrawal': async ({ record, body, acting, governance }) =>
    made(productWithdrawn(record, body.on, acting, governance)),

  'POST /object-products/{id}/contact': async ({ record, body, acting, governance }) =>
    made(contactSet(record, body.personId, acting, governance)),
}

const productOf = (id: string, { structure }: Governance) => structure.products.find((each) => each.id === id)

function made(outcome: ProductChanged | Refusal) {
  if (isRefusal(outcome)) return outcome
  const { product, change } = outcome
  return {
    ...{ change, about: { type: 'product', id: product.id } },
    answer: async ({ frame, acting, governance }: Within) =>
      productView(product, await versionOf(frame, 'object_products', product.id), acting, governance),
  }
}
