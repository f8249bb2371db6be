import { say } from '../../house/words'
import { type FigureLine, Figures } from '../../parts/figures'
import { LinkTo } from '../../parts/linkTo'
import { Panel } from '../../parts/panel'
import { State } from '../../parts/state'
import { m } from '../../words/compiled/messages'
import type { ImportSeen } from './importPage'

const most = 4

/** What the municipality would look like with the list in it, in figures that lead to names. */
export function Follows({ seen: { follows, counts, state } }: { seen: ImportSeen }) {
  const { vacancies, bothSides } = follows
  const lines: readonly FigureLine[] = [
    {
      id: 'appointments',
      figure: follows.appointments,
      what: m.imports_appointments_and_holdings({ holdings: follows.holdings }),
    },
    { id: 'persons', figure: follows.personsNew, what: m.imports_persons({ known: follows.personsKnown }) },
    { id: 'forums', figure: follows.forums, what: m.imports_forums({ seats: follows.seats }) },
    ...(follows.administrations > 0
      ? [{ id: 'administrations', figure: follows.administrations, what: m.imports_administrations() }]
      : []),
    {
      id: 'vacancies',
      figure: vacancies.length,
      what: vacancies.length === 0 ? m.imports_vacancies() : <State kind="vacant">{m.imports_vacancies()}</State>,
      ...(vacancies.length > 0 && {
        detail: (
          <Names
            all={vacancies.map(({ title, objectId }) => ({
              key: `${title.sv}${objectId}`,
              word: say(title),
              to: objectId === null ? undefined : `/objekt/${objectId}`,
            }))}
          />
        ),
      }),
    },
    {
      id: 'both-sides',
      figure: bothSides.length,
      what: bothSides.length === 0 ? m.imports_both_sides() : <State kind="samePerson">{m.imports_both_sides()}</State>,
      ...(bothSides.length > 0 && {
        detail: (
          <Names
            all={bothSides.map(({ personId, name, object }) => ({
              key: `${personId}${object}`,
              word: `${name} (${object})`,
              to: undefined,
            }))}
          />
        ),
      }),
    },
    { id: 'ended', figure: follows.ended, what: m.imports_ended() },
  ]
  return (
    <Panel
      heading={state === 'draft' ? m.imports_follows() : m.imports_followed()}
      note={state === 'draft' && counts.errors > 0 ? m.imports_if_mended({ count: counts.errors }) : undefined}
    >
      <Figures lines={lines} />
    </Panel>
  )
}

/** The first few by name, the rest folded. */
function Names({ all }: { all: readonly { key: string; word: string; to: string | undefined }[] }) {
  const shown = (some: typeof all) =>
    some.map(({ key, word, to }, index) => (
      <span key={key}>
        {index > 0 && ', '}
        {to === undefined ? word : <LinkTo to={to}>{word}</LinkTo>}
      </span>
    ))
  if (all.length <= most) return shown(all)
  return (
    <>
      {shown(all.slice(0, most))}
      <details>
        <summary>{m.imports_and_more({ count: all.length - most })}</summary>
        {shown(all.slice(most))}
      </details>
    </>
  )
}
