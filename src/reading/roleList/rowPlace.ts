import type { RoleListField } from '#model/imports/fields'
import { compose, text } from '#model/text'
import type { Lookup } from '../cells/lookup.ts'
import type { RowCells } from '../cells/rowCells.ts'
import { type Fault, type FaultParts, fault, type Option } from '../problems/faults.ts'
import { objectInRole } from './rowRoles.ts'
import type { Vocabulary } from './vocabulary.ts'

interface Place {
  readonly objectId: string | undefined
  readonly productIds: readonly string[]
}

/** The object, or the one that the products belong to; and the products, by name, "alla" for every one. */
export function placeIn(cells: RowCells, vocabulary: Vocabulary, faults: Fault[]): Place {
  const { options, objects, governance } = vocabulary
  const written = cells.text('products')
  const named = oneOf('object', cells, objects, options.objects, faults, (each) => `${each.code}, ${each.name}`)?.id
  const single = written === '' ? undefined : vocabulary.products.find(written)?.value.objectId
  const objectId = named ?? (cells.text('object') === '' ? (objectInRole(cells, vocabulary) ?? single) : undefined)
  if (objectId === undefined) {
    if (cells.text('object') === '')
      faults.push(fault('object-missing', { field: 'object', cell: written, options: options.objects }))
    return { objectId, productIds: [] }
  }
  if (/^(alla|samtliga|all)( (objekt)?produkter| products)?$/i.test(written)) {
    return { objectId, productIds: governance.productsOf(objectId).map((each) => each.id) }
  }
  return { objectId, productIds: productsIn(written, objectId, cells, vocabulary, faults) }
}

/** What a product is chosen to mean when its row is read without it. */
const leftOut = '-'
const withoutIt: Option = {
  value: leftOut,
  label: text('Läs in raden utan den', 'Import the row without it'),
}

function productsIn(
  written: string,
  objectId: string,
  cells: RowCells,
  { governance, productsByObject }: Vocabulary,
  faults: Fault[],
): readonly string[] {
  const lookup = productsByObject.get(objectId)
  const code = governance.object(objectId)?.code ?? ''
  const options = [
    withoutIt,
    ...governance.productsOf(objectId).map((each): Option => ({ value: each.name, label: text(each.name, each.name) })),
  ]
  const productIds = partsOf(written, (part) => lookup?.find(part)?.certainty === 'sure').flatMap((each) => {
    const part = cells.partOf('products', each)
    if (part === leftOut) return []
    const found = lookup?.find(part)
    const parts = { field: 'products', cell: part, options } as const
    if (found === undefined) {
      // One problem an object: a list that comes before the products would have one for every product otherwise.
      const title = compose((l) =>
        l === 'sv' ? `Objektprodukter som inte finns i ${code}` : `Object products that ${code} does not have`,
      )
      faults.push(fault('product-unknown', { ...parts, title, about: objectId }))
    }
    if (found?.certainty === 'guess') {
      const about = `${objectId}~${part.toLowerCase()}`
      faults.push(fault('product-guessed', { ...parts, about, detail: readAsName(found.value.name) }))
    }
    return found === undefined ? [] : [found.value.id]
  })
  return [...new Set(productIds)]
}

/** Some products have an "och" in their names, so it parts two only where the whole is none and one of the two is. */
function partsOf(written: string, isName: (part: string) => boolean): readonly string[] {
  if (isName(written)) return [written]
  return written
    .split(/[;,\n/]/)
    .flatMap((part) => {
      const pair = part.split(/ och | samt /)
      return !isName(part) && pair.some(isName) ? pair : [part]
    })
    .map((part) => part.trim())
    .filter(Boolean)
}

/** The one that a cell names, outright or nearly. */
export function oneOf<T>(
  field: RoleListField & ('administration' | 'object'),
  cells: RowCells,
  lookup: Lookup<T>,
  options: readonly Option[],
  faults: Fault[],
  nameOf: (each: T) => string,
): T | undefined {
  const written = cells.text(field)
  if (written === '') return undefined
  const found = lookup.find(written)
  const parts: FaultParts = { field, cell: written, options }
  if (found === undefined) faults.push(fault(`${field}-unknown`, parts))
  if (found?.certainty === 'guess')
    faults.push(fault(`${field}-guessed`, { ...parts, detail: readAsName(nameOf(found.value)) }))
  return found?.value
}

const readAsName = (name: string) => text(`Läses som ${name}`, `Read as ${name}`)
