import { useSuspenseQuery } from '@tanstack/react-query'
import type { AnswerOf } from '../../asking/api'
import { ask } from '../../asking/queries'
import { ListDownload } from '../../lists/listDownload'
import { longDay, shownDay } from '../../parts/days'
import { EmptyState } from '../../parts/emptyState'
import { LinkTo } from '../../parts/linkTo'
import { clockOf, dayOfMoment } from '../../parts/moments'
import { Pager } from '../../parts/pager'
import { Panel } from '../../parts/panel'
import { Section } from '../../parts/section'
import { State } from '../../parts/state'
import { Steps } from '../../parts/steps'
import { type Column, Table } from '../../parts/table'
import { TitledPage } from '../../parts/titledPage'
import { useAsOf } from '../../routing/asOf'
import { useFilter } from '../../routing/useFilter'
import { m } from '../../words/compiled/messages'
import { Dropzone } from './dropzone'
import { stepWords } from './importWords'

type ImportInList = AnswerOf<'GET /imports'>['items'][number]

/** A new list to read in, and those that were begun or read in before. */
export function ImportsPage() {
  const isToday = useAsOf() === undefined
  const filter = useFilter()
  const { data } = useSuspenseQuery(ask('GET /imports', { query: { after: filter.after, limit: 50 } }))
  return (
    <TitledPage
      heading={m.imports_heading()}
      sentence={m.imports_sentence()}
      actions={<ListDownload route="GET /imports" />}
    >
      {isToday && (
        <>
          <Steps steps={stepWords()} current={0} />
          <div className="sb-after-panel">
            <Dropzone />
          </div>
        </>
      )}
      <Section heading={m.imports_earlier()}>
        <Panel flush>
          <Table
            caption={m.imports_earlier()}
            columns={columns}
            rows={data.items}
            rowKey={({ id }) => id}
            empty={
              <EmptyState kind="fromStart" heading={m.imports_none()}>
                {m.imports_none_why()}
              </EmptyState>
            }
          />
          {(data.next !== null || filter.after !== undefined) && (
            <Pager
              shown={m.imports_shown({ count: data.items.length })}
              nextTo={data.next === null ? undefined : filter.addressWith({ efter: data.next })}
            />
          )}
        </Panel>
      </Section>
    </TitledPage>
  )
}

const columns: readonly Column<ImportInList>[] = [
  { id: 'file', head: m.imports_file(), cell: ({ id, fileName }) => <LinkTo to={`/las-in/${id}`}>{fileName}</LinkTo> },
  { id: 'state', head: m.imports_state(), cell: (each) => <ImportState each={each} /> },
  {
    id: 'uploaded',
    head: m.imports_uploaded(),
    cell: ({ uploadedAt }) => (
      <time dateTime={uploadedAt}>
        {shownDay(dayOfMoment(uploadedAt))} {clockOf(uploadedAt)}
      </time>
    ),
  },
]

export function ImportState({
  each: { state, draftUntil, closedAt },
}: {
  each: Pick<ImportInList, 'state' | 'draftUntil' | 'closedAt'>
}) {
  const on = closedAt === null ? '' : longDay(dayOfMoment(closedAt))
  switch (state) {
    case 'draft':
      return <State kind="due">{m.imports_draft_until({ day: longDay(draftUntil) })}</State>
    case 'done':
      return <State kind="kept">{m.imports_done_on({ day: on })}</State>
    case 'undone':
      return <State kind="unbuilt">{m.imports_undone_on({ day: on })}</State>
    case 'dropped':
      return <State kind="unbuilt">{m.imports_dropped_on({ day: on })}</State>
    default:
      return state satisfies never
  }
}
