import { type FigureLine, Figures } from '../../parts/figures'
import { LinkTo } from '../../parts/linkTo'
import { Panel } from '../../parts/panel'
import { State } from '../../parts/state'
import { m } from '../../words/compiled/messages'
import { say } from '../../words/say'
import type { ImportSeen } from './importPage'
import { wordAfter } from './importWords'
import { rowsAddress } from './rowsShown'

const most = 4

/** What the municipality would look like with the list in it, in figures that lead to names. */
export function Follows({ seen: { id, follows, counts, state } }: { seen: ImportSeen }) {
  if (follows === null) return null
  const { vacancies, bothSides, forumsFilled: forums } = follows
  const vacant = wordAfter(vacancies.length, 'vacancies')
  const lines: readonly FigureLine[] = [
    ...(['appointments', 'holdings', 'seatings', 'administrations'] as const)
      .filter((thing) => thing === 'appointments' || follows[thing] > 0)
      .map((thing) => ({
        id: thing,
        figure: follows[thing],
        what: wordAfter(follows[thing], thing),
        to: rowsAddress(id),
      })),
    {
      id: 'persons',
      figure: follows.personsNew,
      what: (follows.personsNew === 1 ? m.imports_persons_one : m.imports_persons)({ known: follows.personsKnown }),
      to: rowsAddress(id),
    },
    {
      id: 'forums',
      figure: follows.forums,
      what: m.imports_forums(),
      ...(forums.length > 0 && { detail: <Forums all={forums} /> }),
    },
    {
      id: 'vacancies',
      figure: vacancies.length,
      what: vacancies.length === 0 ? vacant : <State kind="vacant">{vacant}</State>,
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

/** How full each forum would be: each leads to its seats as they are now. */
const Forums = ({ all }: { all: NonNullable<ImportSeen['follows']>['forumsFilled'] }) => (
  <ul className="sb-said">
    {all.map(({ id, name, seats, after }) => (
      <li key={id}>
        <LinkTo to={`/forum/${id}`}>{say(name)}</LinkTo> {m.imports_forum_filled({ filled: after, seats })}
      </li>
    ))}
  </ul>
)

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
