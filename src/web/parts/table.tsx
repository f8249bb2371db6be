import type { ReactNode } from 'react'
import { m } from '../words/compiled/messages'
import { type Side, SideHead } from './sideHead'
import { type Sort, SortHead } from './sortHead'
import { useOverflow } from './useOverflow'

// On a phone each row is laid out as a panel, and some browsers then forget that it was a table.
const roles = {
  table: { role: 'table' },
  rowgroup: { role: 'rowgroup' },
  row: { role: 'row' },
  columnheader: { role: 'columnheader' },
  rowheader: { role: 'rowheader' },
  cell: { role: 'cell' },
} as const

const looks = { comfortable: '', dense: ' sb-table-dense', lines: ' sb-table-dense sb-table-lines' } as const

export interface Column<Row> {
  id: string
  head: string
  cell: (row: Row) => ReactNode
  /** Right-aligned, tabular figures. */
  numeric?: boolean | undefined
  sortable?: boolean | undefined
  /** The column is one side: its head carries shape and colour, and a line parts it from the column before. */
  side?: Side | undefined
  /** A hole in this cell: soft red ground. The cell itself says so in words. */
  isHole?: ((row: Row) => boolean) | undefined
  /** Any CSS width, for the few columns that need one. */
  width?: string | undefined
}

export interface TableProps<Row> {
  /** Read, not shown: a heading says the same. */
  caption: string
  /** The first column is each row's heading and its link. */
  columns: readonly Column<Row>[]
  rows: readonly Row[]
  rowKey: (row: Row) => string
  rowTone?: ((row: Row) => 'vacant' | 'selected' | undefined) | undefined
  /** `lines`: dense, and one line a row where there is room for it. */
  density?: 'comfortable' | 'dense' | 'lines' | undefined
  sort?: Sort | undefined
  onSort?: ((sort: Sort) => void) | undefined
  /** First column stuck while the rest scrolls. */
  stuck?: boolean | undefined
  /** What stands in place of rows when there are none. */
  empty?: ReactNode
}

export function Table<Row>({ caption, columns, rows, rowKey, rowTone, density, ...rest }: TableProps<Row>) {
  const { sort, onSort, stuck, empty } = rest
  const [frame, overflows] = useOverflow<HTMLElement>()
  const look = `sb-table${looks[density ?? 'comfortable']}${stuck ? ' sb-table-stuck' : ''}`
  return (
    // A frame that scrolls must be reachable by keyboard, and only then.
    <section
      className="sb-table-frame"
      ref={frame}
      {...(overflows && { tabIndex: 0, 'aria-label': m.parts_table_scrolls({ caption }) })}
    >
      <table className={look} {...roles.table}>
        <caption className="sb-unseen">{caption}</caption>
        <thead {...roles.rowgroup}>
          <tr {...roles.row}>
            {columns.map((column) => (
              <Head key={column.id} column={column} sort={sort} onSort={onSort} />
            ))}
          </tr>
        </thead>
        <tbody {...roles.rowgroup}>
          {rows.map((row) => (
            <tr key={rowKey(row)} {...roles.row} className={toneClass(rowTone?.(row))}>
              {columns.map((column, index) => (
                <Cell key={column.id} column={column} row={row} isHeading={index === 0} />
              ))}
            </tr>
          ))}
        </tbody>
      </table>
      {rows.length === 0 && empty !== undefined && <div className="sb-table-none">{empty}</div>}
    </section>
  )
}

interface HeadProps<Row> {
  column: Column<Row>
  sort: Sort | undefined
  onSort: ((sort: Sort) => void) | undefined
}

function Head<Row>({ column, sort, onSort }: HeadProps<Row>) {
  const { id, head, sortable, side, width } = column
  const sorted = sort?.column === id ? sort.direction : undefined
  return (
    <th
      scope="col"
      {...roles.columnheader}
      className={cellClass(column)}
      style={width === undefined ? undefined : { width }}
      aria-sort={sortable ? (sorted ?? 'none') : undefined}
    >
      {side !== undefined ? (
        <SideHead side={side} word={head} />
      ) : sortable && onSort ? (
        <SortHead column={id} head={head} sorted={sorted} onSort={onSort} />
      ) : (
        head
      )}
    </th>
  )
}

function Cell<Row>({ column, row, isHeading }: { column: Column<Row>; row: Row; isHeading: boolean }) {
  if (isHeading)
    return (
      <th scope="row" {...roles.rowheader} className={cellClass(column)}>
        {column.cell(row)}
      </th>
    )
  const className = `${cellClass(column)}${column.isHole?.(row) ? ' sb-cell-vacant' : ''}`
  return (
    <td {...roles.cell} className={className} data-head={column.side === undefined ? column.head : undefined}>
      {column.side !== undefined && (
        <span className="sb-cell-side-word" aria-hidden>
          <SideHead side={column.side} word={column.head} />
        </span>
      )}
      <div className="sb-cell">{column.cell(row)}</div>
    </td>
  )
}

function cellClass<Row>({ numeric, side }: Column<Row>): string | undefined {
  if (side !== undefined) return `sb-cell-side sb-cell-${side}`
  return numeric ? 'sb-cell-number' : undefined
}

function toneClass(tone: 'vacant' | 'selected' | undefined): string | undefined {
  return tone === undefined ? undefined : `sb-table-${tone}`
}
