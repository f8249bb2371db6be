import { type Figure, figuresOf, type MapObject, type MapProduct, type Measure } from './mapFigures'

interface Box {
  readonly x: number
  readonly y: number
  readonly width: number
  readonly height: number
}

export interface PlacedFigure extends Figure, Box {
  /** Beside the figure, where one object alone is shown. */
  readonly label: string | undefined
}

export interface PlacedProduct extends Box {
  readonly key: string
  readonly of: MapProduct
  readonly figures: readonly PlacedFigure[]
}

export interface PlacedObject extends Box {
  readonly key: string
  readonly of: MapObject
  readonly products: readonly PlacedProduct[]
}

/** The whole picture in pixels, from the upper left: a row for each kind of object, in the model's order. */
export interface Scene {
  readonly width: number
  readonly height: number
  readonly rows: readonly { readonly id: string; readonly y: number; readonly objects: readonly PlacedObject[] }[]
}

interface Wanted {
  readonly width: number
  readonly measure: Measure
  readonly perFigure: number
  /** One object alone: every component with its name. */
  readonly isNamed: boolean
  readonly categories: readonly string[]
}

const gap = { row: 16, object: 16, product: 10, figure: 4 } as const
const rowHead = 26
const objectHead = 56
const objectEdge = 12
const productHead = 32
const productEdge = 10
const leastProduct = { named: 240, plain: 148 } as const
const leastObject = 300
const lineOfName = 24

export function sceneOf(objects: readonly MapObject[], wanted: Wanted): Scene {
  const rows: Scene['rows'][number][] = []
  let y = 0
  for (const { id, those } of byCategory(objects, wanted.categories)) {
    const perLine = Math.max(
      1,
      Math.min(those.length, Math.floor((wanted.width + gap.object) / (leastObject + gap.object))),
    )
    const width = (wanted.width - (perLine - 1) * gap.object) / perLine
    const top = y
    const placed: PlacedObject[] = []
    y += rowHead
    for (let at = 0; at < those.length; at += perLine) {
      const line = those
        .slice(at, at + perLine)
        .map((object, column) => objectAt(object, { x: column * (width + gap.object), y, width }, wanted))
      const height = Math.max(...line.map((each) => each.height))
      placed.push(...line.map((each) => ({ ...each, height })))
      y += height + gap.object
    }
    rows.push({ id, y: top, objects: placed })
    y += gap.row - gap.object
  }
  return { width: wanted.width, height: Math.max(0, y - gap.row), rows }
}

/** Kinds of object that the model doesn't have any more, and what has no object, come last. */
function byCategory(objects: readonly MapObject[], categories: readonly string[]) {
  const known = new Set(categories)
  const of = (id: string) =>
    objects.filter(({ category }) => (category !== null && known.has(category) ? category : '') === id)
  return [...categories, ''].map((id) => ({ id, those: of(id) })).filter(({ those }) => those.length > 0)
}

type Corner = Pick<Box, 'x' | 'y' | 'width'>

function objectAt(object: MapObject, { x, y, width }: Corner, wanted: Wanted): PlacedObject {
  const key = object.object?.id ?? 'none'
  const inner = width - 2 * objectEdge
  const least = wanted.isNamed ? leastProduct.named : leastProduct.plain
  const most = Math.max(1, Math.floor((inner + gap.product) / (least + gap.product)))
  const lines = Math.ceil(object.products.length / most)
  const perLine = Math.max(1, Math.ceil(object.products.length / Math.max(1, lines)))
  const each = (inner - (perLine - 1) * gap.product) / perLine
  const products: PlacedProduct[] = []
  let top = y + objectHead
  for (let at = 0; at < object.products.length; at += perLine) {
    const line = object.products.slice(at, at + perLine).map((product, column) =>
      productAt(product, `${key}~${product.product?.id ?? 'none'}`, {
        corner: { x: x + objectEdge + column * (each + gap.product), y: top, width: each },
        wanted,
      }),
    )
    const height = Math.max(...line.map((product) => product.height))
    products.push(...line.map((product) => ({ ...product, height })))
    top += height + gap.product
  }
  return { key, of: object, x, y, width, height: top - y + (lines > 0 ? objectEdge - gap.product : 0), products }
}

function productAt(of: MapProduct, key: string, { corner, wanted }: { corner: Corner; wanted: Wanted }): PlacedProduct {
  const { x, y, width } = corner
  const figures: PlacedFigure[] = []
  let [left, top, tallest] = [0, 0, 0]
  for (const figure of figuresOf(of, wanted.measure, wanted.perFigure)) {
    const { size } = figure
    if (wanted.isNamed) {
      const middle = (lineOfName - size) / 2
      figures.push({
        ...figure,
        ...{ label: figure.component?.name, width: size, height: size },
        ...{ x: x + productEdge + (20 - size) / 2, y: y + productHead + top + middle },
      })
      top += lineOfName
      continue
    }
    if (left > 0 && left + size > width - 2 * productEdge) [left, top, tallest] = [0, top + tallest + gap.figure, 0]
    const at = { x: x + productEdge + left, y: y + productHead + top }
    figures.push({ ...figure, ...at, width: size, height: size, label: undefined })
    left += size + gap.figure
    tallest = Math.max(tallest, size)
  }
  const content = Math.max(wanted.isNamed ? top : top + tallest, lineOfName)
  return { key, of, x, y, width, height: productHead + content + productEdge, figures }
}
