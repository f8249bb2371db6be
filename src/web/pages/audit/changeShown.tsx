import { m } from '../../words/compiled/messages'
import { changesIn } from './changes'

interface ChangeShownProps {
  body: Readonly<Record<string, unknown>>
}

/** Before and after, field by field, folded away until asked for. The fields have the API's names: this is evidence. */
export function ChangeShown({ body }: ChangeShownProps) {
  const changes = changesIn(body)
  if (changes.length === 0) return <span className="sb-quiet">{m.audit_no_fields()}</span>
  return (
    <details>
      <summary>{changes.length === 1 ? m.audit_one_field() : m.audit_many_fields({ count: changes.length })}</summary>
      <dl className="sb-changes">
        {changes.map(({ field, before, after }) => (
          <div key={field}>
            <dt>{field}</dt>
            <dd>
              {before !== undefined && (
                <del>
                  <span className="sb-unseen">{m.audit_before()} </span>
                  {before}
                </del>
              )}
              {after !== undefined && (
                <ins>
                  <span className="sb-unseen">{m.audit_after()} </span>
                  {after}
                </ins>
              )}
            </dd>
          </div>
        ))}
      </dl>
    </details>
  )
}
