import { useSuspenseQuery } from '@tanstack/react-query'
import type { AnswerOf } from '../../asking/api'
import { ask } from '../../asking/queries'
import { mayDo, useSession } from '../../asking/session'
import { ListDownload } from '../../lists/listDownload'
import { longDay, shownDay } from '../../parts/days'
import { LinkButton } from '../../parts/linkButton'
import { LinkTo } from '../../parts/linkTo'
import { dayOfMoment } from '../../parts/moments'
import { Panel } from '../../parts/panel'
import { State } from '../../parts/state'
import { type Column, Table } from '../../parts/table'
import { TitledPage } from '../../parts/titledPage'
import { useAsOf } from '../../routing/asOf'
import { m } from '../../words/compiled/messages'
import { say, sayFirst } from '../../words/say'

export type VersionSeen = AnswerOf<'GET /model/versions'>['items'][number]

/** The model through time: what holds, what has held, and what is proposed. */
export function VersionsPage() {
  const asOf = useAsOf()
  const session = useSession()
  const { data } = useSuspenseQuery(ask('GET /model/versions'))
  return (
    <TitledPage
      heading={m.rulebook_versions()}
      crumbs={[{ word: m.rulebook_heading(), to: '/modellen' }, { word: m.rulebook_versions() }]}
      sentence={m.rulebook_versions_sentence()}
      actions={
        <>
          <ListDownload route="GET /model/versions" />
          {asOf === undefined && mayDo(session, 'register') && (
            <LinkButton to="/modellen/versioner/ny" kind="primary">
              {m.rulebook_propose()}
            </LinkButton>
          )}
        </>
      }
    >
      <Panel flush>
        <Table caption={m.rulebook_versions()} columns={columns} rows={data.items} rowKey={({ id }) => id} />
      </Panel>
    </TitledPage>
  )
}

const columns: readonly Column<VersionSeen>[] = [
  {
    id: 'number',
    head: m.rulebook_version(),
    cell: ({ id, number, name }) => (
      <>
        <LinkTo to={`/modellen/versioner/${id}`}>{m.rulebook_version_number({ number })}</LinkTo>
        <span className="sb-cell-detail">{say(name)}</span>
      </>
    ),
  },
  { id: 'state', head: m.rulebook_state(), cell: (version) => <VersionState version={version} /> },
  {
    id: 'adopted',
    head: m.rulebook_adopted(),
    cell: ({ adoption, proposedAt, state }) =>
      adoption !== null ? (
        <>
          <LinkTo to={`/beslut/${adoption.id}`}>{adoption.reference}</LinkTo>
          <span className="sb-cell-detail">
            {sayFirst(adoption.by.title)}, {shownDay(adoption.on)}
          </span>
        </>
      ) : state === 'proposed' ? (
        <span className="sb-quiet">{m.rulebook_proposed_on({ day: shownDay(dayOfMoment(proposedAt)) })}</span>
      ) : (
        <span className="sb-quiet">{m.rulebook_from_start()}</span>
      ),
  },
  {
    id: 'ground',
    head: m.rulebook_ground(),
    cell: ({ ground }) =>
      ground !== null && (
        <>
          <LinkTo to={`/beslut/${ground.id}`}>{ground.reference}</LinkTo>
          <span className="sb-cell-detail">
            {sayFirst(ground.by.title)}, {shownDay(ground.on)}
          </span>
        </>
      ),
  },
]

export function VersionState({ version: { state, from, to } }: { version: VersionSeen }) {
  switch (state) {
    case 'in-force':
      return <State kind="kept">{m.rulebook_in_force_since({ day: longDay(from ?? '') })}</State>
    case 'coming':
      return <State kind="due">{m.rulebook_in_force_from({ day: longDay(from ?? '') })}</State>
    case 'proposed':
      return <State kind="proposed">{m.rulebook_proposed()}</State>
    case 'past':
      return (
        <State kind="unbuilt">{m.rulebook_was_in_force({ from: shownDay(from ?? ''), to: shownDay(to ?? '') })}</State>
      )
    default:
      return state satisfies never
  }
}
