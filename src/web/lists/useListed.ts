import { useSuspenseQuery } from '@tanstack/react-query'
import type { List } from '#api/list'
import { askList } from '../asking/queries'
import { useAsOf } from '../routing/asOf'
import { useFilter } from '../routing/useFilter'
import { listQuery } from './listQuery'

/** The page of a list that the address asks for; `also` is what the page itself asks beside it. */
export function useListed<Item>(list: List<Item>, also: Readonly<Record<string, string | undefined>> = {}) {
  const query = { ...listQuery(list, useFilter(), useAsOf()), ...also }
  const { data } = useSuspenseQuery(askList<Item>(list, query))
  return { query, answer: data }
}
