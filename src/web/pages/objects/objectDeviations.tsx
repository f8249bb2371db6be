import type { AnswerOf } from '../../asking/api'
import { longDay } from '../../parts/days'
import { LinkButton } from '../../parts/linkButton'
import { LinkTo } from '../../parts/linkTo'
import { RowList } from '../../parts/rowList'
import { Section } from '../../parts/section'
import { State } from '../../parts/state'
import { m } from '../../words/compiled/messages'
import { say } from '../../words/say'

interface ObjectDeviationsProps {
  object: AnswerOf<'GET /objects/{id}'>
  readOnly: boolean
}

/** Tasks that are moved between the object's roles, noted rather than hidden. */
export function ObjectDeviations({ object, readOnly }: ObjectDeviationsProps) {
  return (
    <Section
      heading={m.objects_deviations()}
      more={
        !readOnly && (
          <LinkButton to={`/avsteg/nytt?objekt=${object.id}`} size="small">
            {m.objects_new_deviation()}
          </LinkButton>
        )
      }
    >
      {object.deviations.length === 0 ? (
        <p className="sb-quiet">{m.objects_no_deviations()}</p>
      ) : (
        <RowList name={m.objects_deviations()}>
          {object.deviations.map((deviation) => (
            <li key={deviation.id} className="sb-row-item">
              {deviation.notedIn === null ? (
                <State kind="broken">{m.objects_deviation_unnoted()}</State>
              ) : (
                <State kind="deviation">{m.objects_deviation_noted()}</State>
              )}
              <LinkTo to={`/avsteg/${deviation.id}`}>
                {m.objects_deviation_moves({ from: say(deviation.source), to: say(deviation.target) })}
              </LinkTo>
              <span className="sb-quiet">
                {deviation.product !== null && `${deviation.product}. `}
                {deviation.reason}
                {deviation.to !== null && ` ${m.objects_until({ day: longDay(deviation.to) })}`}
              </span>
            </li>
          ))}
        </RowList>
      )}
    </Section>
  )
}
