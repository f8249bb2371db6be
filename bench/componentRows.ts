import type { Structure } from '#model/structure'
import { type Row, row } from './row.ts'

/** From so many on the product counts the map's components instead of naming them. */
const mostNamed = 3_000

/** What is asked about components. What makes a whole file is asked one at a time, as people do. */
export function componentRows({ components, objects }: Structure): readonly Row[] {
  const those = components.filter((each, n) => each.kind === 'it' && n % Math.ceil(components.length / 60) === 0)
  const words = [...new Set(those.map(({ name }) => name.split(' ')[0]?.slice(0, 8) ?? ''))].slice(0, 30)
  const counted = components.length > mostNamed
  return [
    row(
      'components',
      'components, 50, filtered and sorted',
      objects.map(({ id }) => [`/it-components?object=${id}&lifecycle=in-use&sort=-cost&limit=50`, id]),
    ),
    row(
      'component',
      'one component',
      those.map(({ id }) => [`/it-components/${id}`, id]),
    ),
    row(
      'anything',
      'search everything',
      words.map((word) => [`/search?q=${encodeURIComponent(word)}`, word]),
    ),
    row(counted ? 'summedMap' : 'map', counted ? 'map, counted' : 'map', [['/map', 'all']]),
    { ...row('csv', 'all components as .csv', [['/it-components.csv', 'all']]), alone: true },
    { ...row('workbook', 'all components as .xlsx', [['/it-components.xlsx', 'all']]), alone: true },
  ]
}
