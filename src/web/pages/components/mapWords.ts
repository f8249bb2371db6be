import { m } from '../../words/compiled/messages'
import { say } from '../../words/say'
import type { ChartedMap, MapComponent, MapObject, MapProduct } from './mapFigures'

/** What an answer of a choice is called; what nobody has told is said so. */
export function choiceWord(map: ChartedMap, of: keyof ChartedMap['choices'], id: string | null): string {
  const found = map.choices[of].find((each) => each.id === id)
  return found === undefined ? m.map_not_told() : say(found.name)
}

const orePerKrona = 100
export const kronor = (ore: number): string => `${Math.round(ore / orePerKrona).toLocaleString('sv')} kr`

export const countOf = ({ products }: MapObject): number => products.reduce((sum, { count }) => sum + count, 0)

/** "7 it-komponenter, 4 verksamhetskomponenter". */
export function contentOf(products: readonly MapProduct[]): string {
  const count = (kind: MapComponent['kind']) =>
    products.reduce(
      (sum, { components, alike }) =>
        sum +
        components.filter((each) => each.kind === kind).length +
        alike.reduce((all, each) => all + (each.kind === kind ? each.count : 0), 0),
      0,
    )
  const [it, business] = [count('it'), count('business')]
  const said = [
    ...(it === 0 ? [] : [it === 1 ? m.map_one_it() : m.map_many_it({ count: it })]),
    ...(business === 0 ? [] : [business === 1 ? m.map_one_business() : m.map_many_business({ count: business })]),
  ]
  return said.length === 0 ? m.map_no_components() : said.join(', ')
}

export const findingsWord = (count: number): string => (count === 1 ? m.map_one_finding() : m.map_findings({ count }))
export const holesWord = (count: number): string => (count === 1 ? m.map_one_hole() : m.map_holes({ count }))

/** Lifecycle, whether it is proposed, and what is wrong or missing: everything that the figure shows, in words. */
export function stateOf(map: ChartedMap, component: MapComponent): string {
  const { kind, lifecycle, isProposed, findings, holes } = component
  return [
    ...(kind === 'it' ? [choiceOrMissing(map, lifecycle)] : [m.map_business_component()]),
    ...(isProposed ? [m.map_proposed()] : []),
    ...(findings > 0 ? [findingsWord(findings)] : []),
    ...(holes > 0 ? [holesWord(holes)] : []),
  ].join(' · ')
}

const choiceOrMissing = (map: ChartedMap, lifecycle: string | null): string =>
  lifecycle === null ? m.map_lifecycle_missing() : choiceWord(map, 'lifecycle', lifecycle)
