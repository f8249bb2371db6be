import type { PlacedFigure, PlacedObject, PlacedProduct, Scene } from './mapLayout'

/** What is chosen on the map: an object, a product in it, or a component in that. */
export interface Place {
  readonly object: PlacedObject
  readonly product?: PlacedProduct
  readonly figure?: PlacedFigure
}

export const objectsIn = ({ rows }: Scene): readonly PlacedObject[] => rows.flatMap(({ objects }) => objects)

/** The same place for the same thing, whatever is drawn anew around it. */
export const keyOf = ({ object, product, figure }: Place): string => figure?.component?.id ?? product?.key ?? object.key

/** Where a key stands in a picture that may have been laid out anew; undefined when it is gone. */
export function placeOf(key: string, scene: Scene): Place | undefined {
  for (const object of objectsIn(scene)) {
    if (object.key === key) return { object }
    for (const product of object.products) {
      if (product.key === key) return { object, product }
      const figure = product.figures.find(({ component }) => component?.id === key)
      if (figure !== undefined) return { object, product, figure }
    }
  }
  return undefined
}

/** Right and left among those beside it, down into it, up out of it; the first object where nothing is chosen. */
export function stepFrom(place: Place | undefined, key: string, scene: Scene): Place | undefined {
  const [first] = objectsIn(scene)
  if (place === undefined) return isStep(key) && first !== undefined ? { object: first } : undefined
  const { object, product } = place
  const beside = besideOf(place, scene)
  const at = beside.findIndex((each) => keyOf(each) === keyOf(place))
  switch (key) {
    case 'ArrowRight':
      return beside[at + 1] ?? place
    case 'ArrowLeft':
      return beside[at - 1] ?? place
    case 'Home':
      return beside[0]
    case 'End':
      return beside.at(-1)
    case 'ArrowDown':
      return insideOf(place)[0] ?? place
    case 'ArrowUp':
      return place.figure !== undefined && product !== undefined ? { object, product } : { object }
    default:
      return undefined
  }
}

const isStep = (key: string): boolean => /^(Arrow(Right|Left|Down|Up)|Home|End)$/.test(key)

function besideOf({ object, product, figure }: Place, scene: Scene): readonly Place[] {
  if (product === undefined) return objectsIn(scene).map((each) => ({ object: each }))
  return figure === undefined ? insideOf({ object }) : insideOf({ object, product })
}

function insideOf({ object, product, figure }: Place): readonly Place[] {
  if (figure !== undefined) return []
  if (product === undefined) return object.products.map((each) => ({ object, product: each }))
  return product.figures.flatMap((each) => (each.component === undefined ? [] : [{ object, product, figure: each }]))
}

/** What lies under a point: the nearest figure, else the product, else the object. */
export function placeAt(x: number, y: number, scene: Scene): Place | undefined {
  const object = objectsIn(scene).find((each) => isIn(each, x, y))
  const product = object?.products.find((each) => isIn(each, x, y))
  if (object === undefined || product === undefined) return object && { object }
  const figure = product.figures
    .filter(({ component }) => component !== undefined)
    .map((each) => ({ each, far: farFrom(each, x, y) }))
    .sort((a, b) => a.far - b.far)
    .find(({ far }) => far <= near)?.each
  return figure === undefined ? { object, product } : { object, product, figure }
}

const near = 4

const isIn = (box: PlacedObject | PlacedProduct, x: number, y: number): boolean =>
  x >= box.x && x <= box.x + box.width && y >= box.y && y <= box.y + box.height

/** To the figure's edge; its name is a part of it. */
function farFrom({ x: left, y: top, width, height, label }: PlacedFigure, x: number, y: number): number {
  const right = label === undefined ? left + width : left + 220
  return Math.hypot(Math.max(left - x, 0, x - right), Math.max(top - y, 0, y - top - height))
}
