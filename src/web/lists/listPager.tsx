import type { ReactNode } from 'react'
import { LinkTo } from '../parts/linkTo'
import { Pager } from '../parts/pager'
import { useFilter } from '../routing/useFilter'

interface ListPagerProps {
  /** Where the next page begins, as the list answers it. */
  next: string | null
  /** "De första 50 av 610" */
  shown?: ReactNode
  toFirst: string
}

/** Under a list that comes page by page: the way on, and back to its beginning. Draws nothing where all is on one page. */
export function ListPager({ next, shown, toFirst }: ListPagerProps) {
  const filter = useFilter()
  if (next === null && filter.after === undefined) return null
  return (
    <Pager
      shown={
        <>
          {shown} {filter.after !== undefined && <LinkTo to={filter.addressWith({})}>{toFirst}</LinkTo>}
        </>
      }
      nextTo={next === null ? undefined : filter.addressWith({ efter: next })}
    />
  )
}
