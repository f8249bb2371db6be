import type { AnswerOf } from '../../asking/api'
import { LinkTo } from '../../parts/linkTo'
import { SideHead } from '../../parts/sideHead'
import { useOverflow } from '../../parts/useOverflow'
import { m } from '../../words/compiled/messages'
import { say, sayFirst } from '../../words/say'
import { CoverageCell } from './coverageCell'

export type Coverage = AnswerOf<'GET /coverage'>
type Column = Coverage['columns'][number]

/** Two rows of heads, object over side, both stuck while the rest scrolls; a group of rows for each role. */
export function CoverageTable({ coverage }: { coverage: Coverage }) {
  const { items, columns } = coverage
  const [frame, overflows] = useOverflow<HTMLElement>()
  const objects = objectsOf(columns)
  const edge = (index: number) => columns[index]?.object.id !== columns[index - 1]?.object.id
  return (
    <section
      className="sb-coverage-frame"
      ref={frame}
      {...(overflows && { tabIndex: 0, 'aria-label': m.parts_table_scrolls({ caption: m.coverage_heading() }) })}
    >
      <table className="sb-coverage">
        <caption className="sb-unseen">{m.coverage_caption()}</caption>
        <thead>
          <tr>
            <th rowSpan={2} scope="col" className="sb-coverage-duty">
              {m.coverage_duty()}
            </th>
            {objects.map(({ object, sides }) => (
              <th key={object.id} colSpan={sides} scope="colgroup" className="sb-coverage-object">
                <LinkTo to={`/objekt/${object.id}`} className="sb-name" title={object.name}>
                  {object.code}
                </LinkTo>
              </th>
            ))}
          </tr>
          <tr>
            {columns.map((column, index) => (
              <th key={keyOf(column)} scope="col" className={edge(index) ? 'sb-coverage-edge' : undefined}>
                <SideWord column={column} />
              </th>
            ))}
          </tr>
        </thead>
        {items.map((group) => (
          <tbody key={group.role}>
            <tr>
              <th colSpan={columns.length + 1} scope="rowgroup" className="sb-coverage-role">
                <span>
                  {sayFirst(group.name)}: {lowerFirst(say(group.about))}
                </span>
              </th>
            </tr>
            {group.rows.map((row) => (
              <tr key={row.duty}>
                <th scope="row">
                  <span className="sb-coverage-row">
                    <span>{say(row.name)}</span>
                    <LinkTo
                      to={`/modellen#${row.clause}`}
                      aria-label={m.parts_clause_mark({ number: row.section ?? '' })}
                    >
                      {row.section}
                    </LinkTo>
                  </span>
                </th>
                {row.cells.map((cell, index) => {
                  const column = columns[index]
                  return column === undefined ? null : (
                    <CoverageCell key={keyOf(column)} cell={cell} isEdge={edge(index)} />
                  )
                })}
              </tr>
            ))}
          </tbody>
        ))}
        <tfoot>
          <tr>
            <th scope="row">{m.coverage_covered()}</th>
            {columns.map((column, index) => (
              <td key={keyOf(column)} className={edge(index) ? 'sb-coverage-edge' : undefined}>
                <Sum column={column} />
              </td>
            ))}
          </tr>
        </tfoot>
      </table>
    </section>
  )
}

const keyOf = ({ object, side }: Column): string => `${object.id}~${side}`

const lowerFirst = (words: string): string => words.charAt(0).toLowerCase() + words.slice(1)

function objectsOf(columns: readonly Column[]): readonly { object: Column['object']; sides: number }[] {
  const objects = new Map<string, { object: Column['object']; sides: number }>()
  for (const { object } of columns) objects.set(object.id, { object, sides: (objects.get(object.id)?.sides ?? 0) + 1 })
  return [...objects.values()]
}

/** "Verks.": ten columns leave no room for the whole word, which is read and printed in the title all the same. */
function SideWord({ column: { side, sideName } }: { column: Column }) {
  const word = sayFirst(sideName)
  if (word.length <= 8) return <SideHead side={side} word={word} />
  return (
    <>
      <span className="sb-unseen">{word}</span>
      <span aria-hidden title={word}>
        <SideHead side={side} word={`${word.slice(0, 5)}.`} />
      </span>
    </>
  )
}

const Sum = ({ column: { covered, needed } }: { column: Column }) =>
  covered === needed ? m.coverage_everything() : <b>{m.coverage_of({ covered, needed })}</b>
