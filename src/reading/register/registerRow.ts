import { type RelationKind, relationKindIds } from '#model/shapes/componentKinds'
import { isUnknown, type Known } from '#model/shapes/facts'
import type { SideId } from '#model/shapes/governanceModel'
import type { Naming } from './naming.ts'
import type { FactsRead } from './rowFacts.ts'
import { namesOf, type RowSaid } from './rowSaid.ts'
import type { RowTelling } from './rowTelling.ts'

/** What a row says of a component, its names understood. What is left out here, the row says nothing of. */
export interface RegisterRow {
  readonly telling: RowTelling
  readonly said: RowSaid
  /** With the supplier that is meant. */
  readonly facts: Readonly<FactsRead>
  readonly administrationIds: Known<readonly string[]> | undefined
  readonly usingProductIds: readonly string[] | undefined
  readonly responsible: Readonly<Record<SideId, string | undefined>>
  readonly servicePersonId: string | undefined
  readonly objectId: string | undefined
  readonly productId: string | undefined
  /** Names of components, which may stand anywhere in the file. */
  readonly relations: readonly { readonly kind: RelationKind; readonly names: readonly string[] }[]
}

export function registerRow(
  telling: RowTelling,
  said: RowSaid,
  naming: Naming,
  relations: () => RegisterRow['relations'],
): RegisterRow {
  const place = placeOf(telling, said, naming)
  const personId = (field: keyof RowSaid['people']) => {
    const written = said.people[field]
    return written === undefined
      ? undefined
      : telling.idOf(field, 'person', written, naming.people.find(written, telling.number))
  }
  return {
    telling,
    said,
    administrationIds: administrationsOf(telling, said, naming),
    usingProductIds: said.usingProducts?.flatMap(
      (each) => telling.idOf('using-products', 'product', each, naming.product(each, null, telling.number)) ?? [],
    ),
    responsible: { business: personId('responsible-business'), it: personId('responsible-it') },
    servicePersonId: personId('service-person'),
    facts: withSupplier(telling, said.facts, naming),
    objectId: place.objectId,
    productId: place.productId,
    relations: relations(),
  }
}

export const relationsSaid = (telling: RowTelling, isComponent: (name: string) => boolean): RegisterRow['relations'] =>
  relationKindIds.flatMap((kind) => {
    const names = namesOf(kind, telling, isComponent)
    return names === undefined ? [] : [{ kind, names }]
  })

function placeOf(
  telling: RowTelling,
  { object, product }: RowSaid,
  naming: Naming,
): { objectId: string | undefined; productId: string | undefined } {
  const objectId =
    object === '' ? undefined : telling.idOf('object', 'object', object, naming.object(object, telling.number))
  // A product can only be asked about once its object is understood.
  if (product === '' || (object !== '' && objectId === undefined)) return { objectId, productId: undefined }
  const named = naming.product(product, objectId ?? null, telling.number)
  const productId = telling.idOf('product', 'product', product, named)
  return { objectId: objectId ?? naming.objectOf(productId), productId }
}

function administrationsOf(
  telling: RowTelling,
  { administrations: said }: RowSaid,
  naming: Naming,
): Known<readonly string[]> | undefined {
  if (said === 'all') return naming.standingAdministrations
  if (said === undefined || said === null || isUnknown(said) || said.length === 0) return said
  const ids = said.flatMap(
    (each) =>
      telling.idOf('administrations', 'administration', each, naming.administration(each, telling.number)) ?? [],
  )
  return ids.length === 0 ? undefined : [...new Set(ids)]
}

function withSupplier(telling: RowTelling, facts: FactsRead, naming: Naming): FactsRead {
  const { supplier } = facts
  if (typeof supplier !== 'string') return facts
  const { name, isUnsure } = naming.suppliers.find(supplier, telling.number)
  if (isUnsure) telling.tell('supplier-spelled', 'supplier')
  return name === supplier ? facts : { ...facts, supplier: name }
}
