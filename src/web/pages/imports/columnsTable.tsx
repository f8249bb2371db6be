import { LinkTo } from '../../parts/linkTo'
import { Panel } from '../../parts/panel'
import { Section } from '../../parts/section'
import { State } from '../../parts/state'
import { type Column, Table } from '../../parts/table'
import { m } from '../../words/compiled/messages'
import { say } from '../../words/say'
import type { ImportSeen } from './importPage'

type ColumnSeen = ImportSeen['columns'][number]

/** What each column of the file becomes, and how sure that is. */
export function ColumnsTable({ seen, isToday }: { seen: ImportSeen; isToday: boolean }) {
  const matched = seen.columns.filter(({ field }) => field !== null).length
  return (
    <Section
      heading={m.imports_columns()}
      note={m.imports_columns_matched({ matched, count: seen.columns.length })}
      more={
        isToday &&
        seen.state === 'draft' && <LinkTo to={`/las-in/${seen.id}?steg=kolumner`}>{m.imports_change_columns()}</LinkTo>
      }
    >
      <Panel flush>
        <Table
          caption={m.imports_columns()}
          density="dense"
          columns={columns}
          rows={seen.columns}
          rowKey={({ column }) => String(column)}
        />
      </Panel>
    </Section>
  )
}

const columns: readonly Column<ColumnSeen>[] = [
  {
    id: 'heading',
    head: m.imports_in_file(),
    cell: ({ heading, column }) => heading || m.imports_column_number({ number: column + 1 }),
  },
  { id: 'sample', head: m.imports_sample(), cell: ({ sample }) => <span className="sb-quiet">{sample}</span> },
  {
    id: 'becomes',
    head: m.imports_becomes(),
    cell: ({ fieldName }) => (fieldName === null ? m.imports_not_read() : say(fieldName)),
  },
  { id: 'certainty', head: m.imports_certainty(), cell: ({ certainty }) => <Certainty certainty={certainty} /> },
]

export function Certainty({ certainty }: Pick<ColumnSeen, 'certainty'>) {
  switch (certainty) {
    case 'sure':
      return <State kind="kept">{m.imports_sure()}</State>
    case 'chosen':
      return <State kind="kept">{m.imports_chosen()}</State>
    case 'guess':
      return <State kind="due">{m.imports_guess()}</State>
    case 'none':
      return <State kind="unbuilt">{m.imports_left_out()}</State>
    default:
      return certainty satisfies never
  }
}
