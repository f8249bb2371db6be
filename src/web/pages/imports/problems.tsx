import { ExclamationmarkTriangleFillIcon, XMarkOctagonFillIcon } from '@navikt/aksel-icons'
import { EmptyState } from '../../parts/emptyState'
import { LinkButton } from '../../parts/linkButton'
import { Panel } from '../../parts/panel'
import { RowList } from '../../parts/rowList'
import { Section } from '../../parts/section'
import { m } from '../../words/compiled/messages'
import { say } from '../../words/say'
import type { ImportSeen } from './importPage'
import { kindsCounted, rowsCounted, rowsWith, rowsWord } from './importWords'
import { MendForm } from './mendForm'
import { SkipRows } from './skipRows'

export type ProblemSeen = ImportSeen['problems'][number]

interface ProblemsProps {
  seen: ImportSeen
  level: 'error' | 'warning'
  /** The problem whose choices are open. */
  open: string | undefined
  isToday: boolean
}

/** What is wrong by kind, not by row: which rows, what to do, and one button. */
export function Problems({ seen, level, open, isToday }: ProblemsProps) {
  const problems = seen.problems.filter((problem) => problem.level === level)
  const rows = rowsWith(seen.problems, level)
  const heading = level === 'error' ? m.imports_errors_heading() : m.imports_warnings_heading()
  if (problems.length === 0) {
    if (level === 'warning') return null
    return (
      <Section heading={heading} id="problems-error">
        <Panel>
          <EmptyState kind="done" heading={m.imports_no_errors()} />
        </Panel>
      </Section>
    )
  }
  const Icon = level === 'error' ? XMarkOctagonFillIcon : ExclamationmarkTriangleFillIcon
  return (
    <Section heading={heading} id={`problems-${level}`} note={`${kindsCounted(problems.length)}, ${rowsCounted(rows)}`}>
      <RowList name={heading}>
        {problems.map((problem) => {
          const doubted = isToday ? doubtedColumn(seen, problem) : undefined
          return (
            <li key={problem.id} className={`sb-problem sb-problem-${level}`}>
              <Icon aria-hidden />
              <div>
                <p className="sb-problem-title">{say(problem.title)}</p>
                <p className="sb-quiet sb-small">{whatStands(problem)}</p>
              </div>
              <p className="sb-small sb-number">{rowsWord(problem.rows.map(({ number }) => number))}</p>
              <div className="sb-small">
                <p>{doubted === undefined ? say(problem.mend) : m.imports_column_doubted({ heading: doubted })}</p>
                <div className="sb-problem-acts">
                  {doubted !== undefined && (
                    <LinkButton to={`/las-in/${seen.id}?steg=kolumner`} size="small">
                      {m.imports_change_column()}
                    </LinkButton>
                  )}
                  {isToday && problem.by === 'value' && (
                    <LinkButton to={`/las-in/${seen.id}#new-values`} size="small">
                      {m.imports_decide_names()}
                    </LinkButton>
                  )}
                  {isToday && canBeMended(problem) && open !== problem.id && (
                    <LinkButton
                      to={`/las-in/${seen.id}?ratta=${encodeURIComponent(problem.id)}`}
                      size="small"
                      kind={level === 'error' ? 'outlined' : 'text'}
                    >
                      {wordFor(problem)}
                    </LinkButton>
                  )}
                  {isToday && canBeSkipped(problem) && <SkipRows seen={seen} problem={problem} />}
                </div>
              </div>
              {open === problem.id && canBeMended(problem) && (
                <div className="sb-problem-mend">
                  <MendForm seen={seen} problem={problem} />
                </div>
              )}
            </li>
          )
        })}
      </RowList>
    </Section>
  )
}

/** What can't be read in most of a column's rows says more of how the column is matched than of the rows. */
function doubtedColumn({ columns, counts }: ImportSeen, { level, by, field, rows }: ProblemSeen): string | undefined {
  if (level !== 'error' || by !== 'meaning' || rows.length < 5 || rows.length < counts.rows / 2) return undefined
  return columns.find((each) => each.field === field)?.heading
}

/** Names are decided on in a list of their own. */
const canBeMended = ({ by }: ProblemSeen): boolean => by !== 'none' && by !== 'value'

/** Of rows that stand in each other's way only some are left out: those are chosen one by one. */
const canBeSkipped = ({ level, by, field }: ProblemSeen): boolean =>
  level === 'error' && (by !== 'rows' || field === null)

const mostCells = 5

function whatStands({ details, cells }: ProblemSeen): string {
  if (details.length > 0) return details.slice(0, 4).map(say).join('. ')
  const more = cells.length - mostCells
  const shown = cells.slice(0, mostCells).map((cell) => `”${cell}”`)
  return more > 0 ? `${shown.join(', ')} ${m.imports_cells_and_more({ count: more })}` : shown.join(', ')
}

function wordFor({ level, by, cells, rows }: ProblemSeen): string {
  if (level === 'warning') return m.imports_change_reading()
  const count = by === 'meaning' ? Math.max(1, cells.length) : rows.length
  if (by === 'cells') return count === 1 ? m.imports_mend_field() : m.imports_mend_fields({ count })
  return count === 1 ? m.imports_mend_choice() : m.imports_mend_choices({ count })
}
