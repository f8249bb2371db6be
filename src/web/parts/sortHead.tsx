import { ChevronDownIcon, ChevronUpIcon } from '@navikt/aksel-icons'
import { m } from '../words/compiled/messages'

export interface Sort {
  column: string
  direction: 'ascending' | 'descending'
}

interface SortHeadProps {
  column: string
  head: string
  sorted: Sort['direction'] | undefined
  onSort: (sort: Sort) => void
}

/** The head of a column that sorts: the first press ascending, the next the other way. */
export function SortHead({ column, head, sorted, onSort }: SortHeadProps) {
  const Arrow = sorted === 'descending' ? ChevronDownIcon : ChevronUpIcon
  const next = sorted === 'ascending' ? 'descending' : 'ascending'
  return (
    <button
      type="button"
      className="sb-sort"
      data-sorted={sorted}
      title={m.parts_sort_by({ column: head })}
      onClick={() => onSort({ column, direction: next })}
    >
      {head}
      <Arrow aria-hidden />
    </button>
  )
}
