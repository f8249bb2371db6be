import { m } from '../../words/compiled/messages'

const oneOr =
  (one: () => string, many: (inputs: { count: number }) => string) =>
  (count: number): string =>
    count === 1 ? one() : many({ count })

const components = oneOr(m.components_one, m.components_many)
const products = oneOr(m.components_one_product, m.components_many_products)

/** Numbers of components, and of products with them, in words that fit one as well as many. */
export const counted = {
  total: oneOr(m.components_total_one, m.components_total),
  filtered: oneOr(m.components_total_filtered_one, m.components_total_filtered),
  marked: oneOr(m.components_marked_one, m.components_marked),
  attested: oneOr(m.components_attested_one, m.components_attested),
  awaiting: oneOr(m.components_await_group_one, m.components_await_group),
  content: (content: { readonly products: number; readonly components: number }): string => {
    if (content.products === 0) return components(content.components)
    if (content.components === 0) return products(content.products)
    return m.components_products_and({
      products: products(content.products),
      components: components(content.components),
    })
  },
}
