import { OpenBookIcon } from '@navikt/aksel-icons'
import { m } from '../words/compiled/messages'
import { LinkTo } from './linkTo'

export interface Clause {
  /** The section's number, such as 3.5.1. */
  number: string
  /** Where the clause stands in Modellen. */
  to: string
}

/** Every rule shown carries it, and it always leads to the clause. */
export function ClauseMark({ number, to }: Clause) {
  return (
    <LinkTo to={to} className="sb-clause" aria-label={m.parts_clause_mark({ number })}>
      <OpenBookIcon aria-hidden />
      {number}
    </LinkTo>
  )
}
