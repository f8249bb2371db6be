import { PrinterSmallIcon } from '@navikt/aksel-icons'
import { clauseStateWords } from '#api/clauseStateWords'
import { Button } from '../../parts/button'
import { LinkTo } from '../../parts/linkTo'
import { State } from '../../parts/state'
import { m } from '../../words/compiled/messages'
import { say } from '../../words/say'
import { stateKinds, stateNames } from './clauseWords'
import type { ClauseSeen } from './rulebookPage'

interface ClauseCountsProps {
  clauses: readonly ClauseSeen[]
  /** The state that alone is shown; empty for all. */
  current: string
  addressWith: (part: Record<string, string | undefined>) => string
}

/** How the whole model stands, in figures that filter it; and the ways on. */
export function ClauseCounts({ clauses, current, addressWith }: ClauseCountsProps) {
  return (
    <div className="sb-book-counts">
      <nav aria-label={m.rulebook_by_state()} className="sb-row">
        <LinkTo
          to={addressWith({ lage: undefined })}
          className="sb-count sb-strong"
          aria-current={current === '' ? 'true' : undefined}
        >
          {m.rulebook_count_all({ count: clauses.length })}
        </LinkTo>
        {stateNames.map((name) => (
          <LinkTo
            key={name}
            to={addressWith({ lage: current === name ? undefined : name })}
            className="sb-count"
            aria-current={current === name ? 'true' : undefined}
          >
            <State kind={stateKinds[name]}>
              {say(clauseStateWords[name])} {clauses.filter((clause) => clause.state === name).length}
            </State>
          </LinkTo>
        ))}
      </nav>
      <div className="sb-row sb-small sb-book-ways">
        <LinkTo to="/modellen/mandat">{m.rulebook_to_mandates()}</LinkTo>
        <LinkTo to="/modellen/versioner">{m.rulebook_versions()}</LinkTo>
        <LinkTo to="/modellen/lankar">{m.rulebook_links()}</LinkTo>
        <LinkTo to="/modellen/jamfor">{m.rulebook_to_compare()}</LinkTo>
        <Button kind="text" size="small" icon={PrinterSmallIcon} onClick={() => window.print()}>
          {m.rulebook_print()}
        </Button>
      </div>
    </div>
  )
}
