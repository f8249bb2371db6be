import { useQuery } from '@tanstack/react-query'
import { ask } from '../../asking/queries'
import { ClauseMark } from '../../parts/clauseMark'
import { LinkTo } from '../../parts/linkTo'
import { Panel } from '../../parts/panel'
import { Skeleton } from '../../parts/skeleton'
import { clauseOf } from '../../routing/addresses'
import { m } from '../../words/compiled/messages'
import { say } from '../../words/say'

/** The clause that isn't followed, in the model's words. */
export function ClauseBroken({ id, asOf }: { id: string; asOf: string | undefined }) {
  const { data: clause } = useQuery(ask('GET /model/clauses/{id}', { params: { id }, query: { asOf } }))
  return (
    <Panel heading={m.findings_the_rule()} actions={<ClauseMark {...clauseOf(id)} />}>
      {clause === undefined ? (
        <Skeleton lines={3} />
      ) : (
        <div className="sb-stack sb-measure">
          <p className="sb-clause-text">{say(clause.text)}</p>
          {clause.reading !== null && (
            <p className="sb-small sb-quiet">
              {m.findings_reading()} {say(clause.reading)}
            </p>
          )}
          {clause.findings > 1 && (
            <LinkTo to={`/brister?klausul=${id}`}>{m.findings_of_clause({ count: clause.findings })}</LinkTo>
          )}
        </div>
      )}
    </Panel>
  )
}
