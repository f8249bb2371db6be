import type { ReactNode } from 'react'
import { m } from '../words/compiled/messages'
import { LinkButton } from './linkButton'

export interface PagerProps {
  /** "Rad 51–100 av 240" */
  shown: ReactNode
  previousTo?: string | undefined
  nextTo?: string | undefined
}

/** Under a list of more than 50 rows. */
export function Pager({ shown, previousTo, nextTo }: PagerProps) {
  return (
    <nav className="sb-pager" aria-label={m.parts_pager()}>
      <span className="sb-small sb-quiet sb-number">{shown}</span>
      {previousTo !== undefined && (
        <LinkButton size="small" to={previousTo}>
          {m.parts_previous_page()}
        </LinkButton>
      )}
      {nextTo !== undefined && (
        <LinkButton size="small" to={nextTo}>
          {m.parts_next_page()}
        </LinkButton>
      )}
    </nav>
  )
}
