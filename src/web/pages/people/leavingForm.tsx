import { useQuery } from '@tanstack/react-query'
import type { AnswerOf } from '../../asking/api'
import { ProblemAnswer } from '../../asking/api'
import { ask } from '../../asking/queries'
import { useSession } from '../../asking/session'
import { ActDialog } from '../../forms/actDialog'
import { useDraft } from '../../forms/useDraft'
import { ClauseMark } from '../../parts/clauseMark'
import { DateField } from '../../parts/dateField'
import { isDay, longDay } from '../../parts/days'
import { EmptyState } from '../../parts/emptyState'
import { Figures } from '../../parts/figures'
import { LinkButton } from '../../parts/linkButton'
import { Panel } from '../../parts/panel'
import { RowList } from '../../parts/rowList'
import { Section } from '../../parts/section'
import { State } from '../../parts/state'
import { ProblemShown } from '../../refusals/problemShown'
import { clauseOf } from '../../routing/addresses'
import { m } from '../../words/compiled/messages'
import { say, sayFirst } from '../../words/say'
import type { PersonSeen } from './personPage'

/** The last day at work; what ends with it and what is left open is seen before anything is done. */
export function LeavingForm({ person }: { person: PersonSeen }) {
  const { id } = person
  const { today } = useSession()
  const { values, change, forget } = useDraft(`leaving:${id}`, { on: today })
  const isWritten = isDay(values.on)
  const { data, error, errorUpdateCount } = useQuery({
    ...ask('GET /persons/{id}/leaving', { params: { id }, query: { on: values.on } }),
    enabled: isWritten,
  })
  const problem = error instanceof ProblemAnswer ? error.problem : undefined
  return (
    <>
      <ProblemShown problem={problem} attempt={errorUpdateCount} wrote={values.on} />
      <div className="sb-form">
        <h2>{m.people_leaves_heading({ name: person.name })}</h2>
        <DateField
          id="on"
          label={m.people_last_day()}
          hint={m.people_last_day_hint()}
          value={values.on}
          onChange={(on) => change({ on })}
          error={isWritten ? undefined : m.parts_write_day()}
        />
      </div>
      {data !== undefined && problem === undefined && isWritten && <Preview person={person} leaving={data} />}
      <div className="sb-form-actions sb-after-panel">
        {data !== undefined && problem === undefined && isWritten && (
          <Leaving person={person} leaving={data} onLeft={forget} />
        )}
        <LinkButton to={`/personer/${id}`} kind="text">
          {m.parts_cancel()}
        </LinkButton>
      </div>
    </>
  )
}

/** Names what ends, by name, before it does. */
function Leaving({ person, leaving: { on, ends, holes }, onLeft }: PreviewProps & { onLeft: () => void }) {
  const { id, name, version, roles, offices } = person
  const { today } = useSession()
  const day = longDay(on)
  const ending = [
    ...roles.filter(({ when }) => when !== 'past').map(({ title, object }) => `${sayFirst(title)} ${object.code}`),
    ...offices.filter(({ when }) => when !== 'past').map(({ title }) => title),
  ].join(', ')
  return (
    <ActDialog
      route="POST /persons/{id}/leaving"
      params={{ id }}
      given={{ on }}
      version={version}
      opener={m.people_leaves_on({ day })}
      word={m.people_leaves()}
      kind="dangerous"
      heading={m.people_leaves_confirm({ name, day })}
      why={whatFollows(ending, ends)}
      done={() => {
        onLeft()
        return {
          text: on < today ? m.people_has_left({ name, day }) : m.people_left({ name, day }),
          ...(holes.length > 0 && { link: { to: '/brister', word: m.people_show_holes({ count: holes.length }) } }),
          to: `/personer/${id}`,
        }
      }}
    />
  )
}

/** Said before it is done: what ends by name, and that the account closes where there is one. */
export const whatFollows = (ending: string, { accounts }: { accounts: number }): string =>
  [
    ending === '' ? m.people_nothing_ends() : m.people_these_end({ what: ending }),
    ...(accounts > 0 ? [m.people_leaving_closes()] : []),
    m.people_leaving_remains(),
  ].join(' ')

interface PreviewProps {
  person: PersonSeen
  leaving: AnswerOf<'GET /persons/{id}/leaving'>
}

function Preview({ person, leaving: { ends, holes } }: PreviewProps) {
  return (
    <>
      <Section heading={m.people_what_follows()}>
        <Panel>
          <Figures
            lines={[
              { id: 'appointments', figure: ends.appointments, what: m.people_appointments_end() },
              { id: 'offices', figure: ends.offices, what: m.people_offices_end() },
              { id: 'accounts', figure: ends.accounts, what: m.people_accounts_close() },
              { id: 'seats', figure: ends.seats, what: m.people_seatings_end() },
              { id: 'holes', figure: holes.length, what: m.people_holes() },
            ]}
          />
        </Panel>
      </Section>
      <Section heading={m.people_holes_heading()}>
        {holes.length > 0 ? (
          <RowList name={m.people_holes_heading()}>
            {holes.map((hole) => (
              // Not findings yet, so they have no pages of their own.
              <li key={hole.id} className="sb-opening">
                <State kind="broken">{say(hole.title)}</State>
                <span>{hole.object?.code ?? hole.subject.name}</span>
                <ClauseMark {...clauseOf(hole.clause)} />
                <span className="sb-quiet sb-small">
                  {hole.solvedFrom === null
                    ? m.people_should_act({ who: whoShouldAct(hole) })
                    : m.findings_solved_from({ day: longDay(hole.solvedFrom) })}
                </span>
              </li>
            ))}
          </RowList>
        ) : (
          <Panel>
            <EmptyState kind="done" heading={m.people_no_holes({ name: person.name })} />
          </Panel>
        )}
      </Section>
    </>
  )
}

function whoShouldAct({ shouldAct }: PreviewProps['leaving']['holes'][number]): string {
  const names = shouldAct.flatMap(({ title, persons }) =>
    persons.length === 0 ? [say(title)] : persons.map(({ name }) => name),
  )
  return [...new Set(names)].slice(0, 3).join(', ')
}
