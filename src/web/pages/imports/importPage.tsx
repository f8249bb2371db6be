import { useSuspenseQuery } from '@tanstack/react-query'
import type { AnswerOf } from '../../asking/api'
import { ask } from '../../asking/queries'
import { longDay } from '../../parts/days'
import { Note } from '../../parts/note'
import { Steps } from '../../parts/steps'
import { TitledPage } from '../../parts/titledPage'
import { useAsOf } from '../../routing/asOf'
import { useParams, useSearch } from '../../routing/navigation'
import { m } from '../../words/compiled/messages'
import { say } from '../../words/say'
import { ColumnsForm } from './columnsForm'
import { ColumnsTable } from './columnsTable'
import { Follows } from './follows'
import { ForAllRows } from './forAllRows'
import { ImportDone } from './importDone'
import { ImportState } from './importsPage'
import { rowsCounted, stepWords } from './importWords'
import { NewValues } from './newValues'
import { Problems } from './problems'
import { RegisterChoices } from './registerChoices'
import { RegisterFollows } from './registerFollows'
import { RowsShown } from './rowsShown'
import { Standing } from './standing'

export type ImportSeen = AnswerOf<'GET /imports/{id}'>

/** One list on its way in: what is wrong by kind, what would follow, and how the columns are read. */
export function ImportPage() {
  const { id }: { id: string } = useParams()
  const { steg, ratta }: { steg?: string; ratta?: string } = useSearch()
  const isToday = useAsOf() === undefined
  const { data: seen } = useSuspenseQuery(ask('GET /imports/{id}', { params: { id } }))
  const isDraft = seen.state === 'draft'
  const isRows = steg === 'rader'
  const isMatching = isDraft && isToday && steg === 'kolumner'
  const heading = m.imports_of_file({ name: seen.fileName })
  return (
    <TitledPage
      heading={heading}
      crumbs={[{ word: m.imports_heading(), to: '/las-in' }, { word: seen.fileName }]}
      sentence={<About seen={seen} />}
    >
      <Steps steps={stepWords()} current={isMatching ? 1 : isDraft ? 2 : 4} />
      {isMatching && <ColumnsForm key={`${seen.sheet} ${seen.headingRow}`} seen={seen} />}
      {isRows && <RowsShown seen={seen} />}
      {!isMatching && !isRows && isDraft && (
        <>
          <Standing seen={seen} isToday={isToday} />
          <div className="sb-columns sb-after-panel">
            <div>
              {isToday && <NewValues seen={seen} />}
              <Problems seen={seen} level="error" open={isToday ? ratta : undefined} isToday={isToday} />
              <Problems seen={seen} level="warning" open={isToday ? ratta : undefined} isToday={isToday} />
              {isToday && <RegisterChoices seen={seen} />}
              {isToday && <ForAllRows seen={seen} />}
            </div>
            <aside className="sb-stack">
              <Follows seen={seen} />
              <RegisterFollows seen={seen} />
              <Note>{m.imports_all_or_nothing({ day: longDay(seen.draftUntil) })}</Note>
            </aside>
          </div>
          <ColumnsTable seen={seen} isToday={isToday} />
        </>
      )}
      {!isDraft && !isRows && <ImportDone seen={seen} isToday={isToday} />}
    </TitledPage>
  )
}

function About({ seen }: { seen: ImportSeen }) {
  const sheet = seen.sheets[seen.sheet]
  const where = sheet === undefined || sheet.name === '' ? '' : m.imports_sheet_named({ sheet: sheet.name })
  const headings = seen.headingRow === null ? m.imports_no_headings() : m.imports_headings_on({ row: seen.headingRow })
  return (
    <>
      {[where, headings, `${rowsCounted(seen.counts.rows)}.`].filter(Boolean).join(' ')}{' '}
      {seen.notes.map((note) => `${say(note)}.`).join(' ')}{' '}
      {seen.state === 'draft' ? m.imports_nothing_saved() : <ImportState each={seen} />}
    </>
  )
}
