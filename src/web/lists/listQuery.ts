import type { Filter, List } from '#api/list'
import { isDay } from '../parts/days'
import type { useFilter } from '../routing/useFilter'

type Address = Pick<ReturnType<typeof useFilter>, 'value' | 'after'>

const pageSize = 50

/** What the page's address asks the list for. The server says what it can't read. */
export function listQuery(list: List<never>, address: Address, asOf: string | undefined) {
  const asked = Object.entries<Filter>(list.filters).flatMap(([name, filter]) => {
    const wanted = filter.address === undefined ? undefined : wantedBy(filter, address.value(filter.address))
    return wanted === undefined ? [] : [[name, wanted]]
  })
  return {
    ...(list.ofDay === true && { asOf }),
    ...(Object.fromEntries(asked) as Readonly<Record<string, string>>),
    ...viewOf(list, address)?.[1].asks,
    sort: address.value('ordning') || undefined,
    after: address.after,
    limit: pageSize,
  }
}

function wantedBy(filter: Filter, said: string): string | undefined {
  switch (filter.kind) {
    case 'check':
      return said === 'ja' ? filter.on : undefined
    case 'flag':
      return said === '' ? undefined : said === 'ja' ? 'true' : 'false'
    case 'day':
      return isDay(said) ? said : undefined
    default:
      return said || undefined
  }
}

/** The ready-made question that the address asks, by name; the first unless another is named. */
export function viewOf({ page }: Pick<List<never>, 'page'>, address: Pick<Address, 'value'>) {
  const views = Object.entries(page?.views?.of ?? {})
  return views.find(([name]) => name === address.value(page?.views?.address ?? '')) ?? views[0]
}
