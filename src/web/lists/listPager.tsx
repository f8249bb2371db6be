import type { ReactNode } from 'react'
import { LinkTo } from '../parts/linkTo'
import { Pager } from '../parts/pager'
import { useFilter } from '../routing/useFilter'
import { m } from '../words/compiled/messages'

interface ListPagerProps {
  answer: {
    readonly items: readonly unknown[]
    readonly next: string | null
    readonly total?: number
    readonly before?: number
  }
  /** What is said of the page where it isn't counted. */
  shown?: ReactNode
}

/** Under a list: which of how many are shown, the way on, and back to its beginning. Draws nothing where there are none. */
export function ListPager({ answer: { items, next, total = 0, before = 0 }, shown }: ListPagerProps) {
  const filter = useFilter()
  if (items.length === 0 && filter.after === undefined) return null
  return (
    <Pager
      shown={
        <>
          {shown ?? m.parts_rows_of({ from: before + 1, to: before + items.length, total })}{' '}
          {filter.after !== undefined && <LinkTo to={filter.addressWith({})}>{m.parts_to_first()}</LinkTo>}
        </>
      }
      nextTo={next === null ? undefined : filter.addressWith({ efter: next })}
    />
  )
}
