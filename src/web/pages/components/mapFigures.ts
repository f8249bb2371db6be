import type { AnswerOf } from '../../asking/api'

export type ChartedMap = AnswerOf<'GET /map'>
export type MapObject = ChartedMap['items'][number]
export type MapProduct = MapObject['products'][number]
export type MapComponent = MapProduct['components'][number]
type Alike = MapProduct['alike'][number]

/** What the figures say: their fill, or their size. */
export const measures = ['livscykel', 'kostnad', 'anvandare', 'kritiskt'] as const
export type Measure = (typeof measures)[number]

export const fills = ['filled', 'half', 'hatched', 'open', 'dashed'] as const
export type Fill = (typeof fills)[number]

/** One figure: a component, or so many that look the same. */
export interface Figure {
  readonly isRound: boolean
  readonly fill: Fill
  readonly size: number
  readonly hasFinding: boolean
  /** Undefined where the figure stands for several. */
  readonly component: MapComponent | undefined
}

const plain = 10
/** A figure a power of ten: under 10, 100, 1,000 and so on. */
const sizes = [7, 10, 13, 16, 19] as const
const sizeOf = (value: number, first: number): number =>
  sizes[Math.max(0, Math.min(sizes.length - 1, Math.floor(Math.log10(Math.max(1, value / first)))))] ?? plain

/** Kronor a year in the smallest figure; the next begins at ten times as many. */
const smallestCost = 1_000
const smallestUsers = 1
const orePerKrona = 100

/** What a legend of sizes tells: from how much, in users or kronor. */
export const sizeSteps = (measure: 'kostnad' | 'anvandare') =>
  sizes.map((size, at) => ({
    size,
    from: at === 0 ? 0 : (measure === 'kostnad' ? smallestCost : smallestUsers) * 10 ** at,
  }))

export function figuresOf(product: MapProduct, measure: Measure, perFigure: number): readonly Figure[] {
  const named = product.components.map(
    (component): Figure => ({
      ...{ isRound: component.kind === 'business', hasFinding: component.findings > 0, component },
      ...lookOf(component, measure),
    }),
  )
  const counted = product.alike.flatMap((alike): readonly Figure[] =>
    Array.from({ length: Math.ceil(alike.count / perFigure) }, () => ({
      ...{ isRound: alike.kind === 'business', hasFinding: alike.hasFinding, component: undefined },
      ...{ fill: measure === 'kritiskt' ? criticalityFill(alike) : lifecycleFill(alike), size: plain },
    })),
  )
  return [...named, ...counted]
}

/** So many components to each figure that the picture never has more figures than it can show. */
export const perFigureIn = ({ components, isSummed }: ChartedMap): number =>
  isSummed ? 10 ** Math.ceil(Math.log10(components / mostFigures)) : 1
const mostFigures = 2_500

function lookOf(component: MapComponent, measure: Measure): Pick<Figure, 'fill' | 'size'> {
  switch (measure) {
    case 'livscykel':
      return { fill: lifecycleFill(component), size: plain }
    case 'kritiskt':
      return { fill: criticalityFill(component), size: plain }
    case 'kostnad':
      return sized(component, component.cost === null ? null : sizeOf(component.cost / orePerKrona, smallestCost))
    case 'anvandare':
      return sized(component, component.users === null ? null : sizeOf(component.users, smallestUsers))
    default:
      return measure satisfies never
  }
}

/** What nobody has told is drawn as a hole. A business component has neither cost nor users to tell. */
const sized = (component: MapComponent, size: number | null): Pick<Figure, 'fill' | 'size'> =>
  size === null
    ? { fill: component.kind === 'business' ? 'filled' : 'dashed', size: sizes[0] }
    : { fill: 'filled', size }

function lifecycleFill({ kind, lifecycle, isProposed }: Alike | MapComponent): Fill {
  if (isProposed) return 'dashed'
  if (kind === 'business') return 'filled'
  switch (lifecycle) {
    case 'in-use':
    case 'developing':
      return 'filled'
    case 'planned':
    case 'introduction':
      return 'half'
    case 'phasing':
    case 'retired':
      return 'hatched'
    default:
      return 'open'
  }
}

function criticalityFill({ kind, criticality }: Alike | MapComponent): Fill {
  if (kind === 'business') return 'open'
  switch (criticality) {
    case 'critical':
      return 'filled'
    case 'mostly':
      return 'half'
    case 'partly':
      return 'hatched'
    case 'no':
      return 'open'
    default:
      return 'dashed'
  }
}
