import type { useFilter } from '../../routing/useFilter'
import type { ComponentsQuery } from './componentSeen'

/** Parts of the address, in Swedish, and the API's parameters that they are. */
const filterNames = {
  q: 'q',
  objekt: 'object',
  produkt: 'product',
  forvaltning: 'administration',
  typ: 'type',
  lage: 'state',
  livscykel: 'lifecycle',
  kritiskt: 'criticality',
  kategori: 'category',
  avtal: 'contractForm',
  leverantor: 'supplier',
  ansvarig: 'responsible',
  lucka: 'hole',
  brist: 'finding',
  inlasning: 'import',
} as const satisfies Record<string, keyof ComponentsQuery>

export const sorts = [
  'name',
  '-name',
  'object',
  'lifecycle',
  'criticality',
  '-users',
  'users',
  '-cost',
  'cost',
  '-holes',
  'attested',
] as const satisfies readonly NonNullable<ComponentsQuery['sort']>[]
export type ComponentSort = (typeof sorts)[number]

export const findingKinds = [
  'component-unplaced',
  'home-product-missing',
  'component-unconfirmed',
  'service-without-person',
  'component-both-sides',
] as const

const pageSize = 50

type Filter = ReturnType<typeof useFilter>

export const sortOf = (filter: Filter): ComponentSort =>
  sorts.find((each) => each === filter.value('ordning')) ?? 'name'

/** What the address asks for. The server says what it can't read. */
export function queryOf(filter: Filter, asOf: string | undefined): ComponentsQuery {
  const asked = Object.entries(filterNames).flatMap(([name, parameter]) => {
    const value = filter.value(name)
    return value === '' ? [] : [[parameter, value]]
  })
  return {
    ...(Object.fromEntries(asked) as ComponentsQuery),
    absent: filter.value('borta') === 'ja' ? 'true' : undefined,
    due: filter.value('intyga') === 'ja' ? 'true' : undefined,
    sort: sortOf(filter),
    asOf,
    after: filter.after,
    limit: pageSize,
  }
}
