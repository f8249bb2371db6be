import type { mapEndpoints } from '#api/map'
import { alikeIn, type ChartedObject, type ChartedProduct, mapOf } from '#model/components/map'
import type { Governance } from '#model/governance'
import { fieldChoices } from '#model/shapes/fieldChoices'
import type { Text } from '#model/text'
import type { Handlers } from '../http/asked.ts'
import { objectView } from '../http/views.ts'

/** More than this is a heavier answer than a picture can show, and than a browser draws at once. */
const mostNamed = 3_000

export const mapHandlers: Handlers<typeof mapEndpoints> = {
  'GET /map': async ({ query, asOf }) => {
    const governance = asOf(query.asOf)
    const map = mapOf(governance, { objectId: query.object, administrationId: query.administration })
    const components = map.reduce(
      (sum, { products }) => sum + products.reduce((all, each) => all + each.components.length, 0),
      0,
    )
    const isSummed = query.object === undefined && components > mostNamed
    return {
      items: map.map((each) => objectOnMap(each, isSummed, governance)),
      next: null,
      categories: governance.model.categories.map(({ id, name }) => ({ id, name })),
      choices: {
        lifecycle: namesOf(fieldChoices.lifecycle),
        criticality: namesOf(fieldChoices.criticality),
        category: governance.register.categories.map(({ id, name }) => ({ id, name })),
      },
      ...{ components, isSummed },
    }
  },
}

const objectOnMap = ({ object, products, withFindings }: ChartedObject, isSummed: boolean, governance: Governance) => ({
  object: object === null ? null : objectView(object.id, governance),
  category: object?.category ?? null,
  withFindings,
  products: products.map((each) => productOnMap(each, isSummed)),
})

const productOnMap = ({ product, components, findings }: ChartedProduct, isSummed: boolean) => ({
  product: product === null ? null : { id: product.id, name: product.name, subarea: product.subarea },
  findings,
  count: components.length,
  components: isSummed ? [] : [...components],
  alike: isSummed ? [...alikeIn(components)] : [],
})

const namesOf = (choices: Readonly<Record<string, Text>>) => Object.entries(choices).map(([id, name]) => ({ id, name }))
