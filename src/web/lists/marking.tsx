import { type ReactNode, useState } from 'react'
import { m } from '../words/compiled/messages'

export interface Selection<Row> {
  readonly rows: readonly Row[]
  readonly all: readonly Row[]
  readonly has: (id: string) => boolean
  readonly toggle: (id: string, isOn: boolean) => void
  readonly toggleAll: (isOn: boolean) => void
}

type Marked = Selection<{ readonly id: string }>

/** Which of the rows shown are marked. What isn't shown any more isn't marked either: nobody acts on what they can't see. */
export function useSelection<Row extends { readonly id: string }>(
  shown: readonly Row[],
  first: readonly string[] = [],
): Selection<Row> {
  const [ids, setIds] = useState<ReadonlySet<string>>(() => new Set(first))
  return {
    rows: shown.filter(({ id }) => ids.has(id)),
    all: shown,
    has: (id) => ids.has(id),
    toggle: (id, isOn) =>
      setIds((before) => new Set(isOn ? [...before, id] : [...before].filter((each) => each !== id))),
    toggleAll: (isOn) => setIds(new Set(isOn ? shown.map(({ id }) => id) : [])),
  }
}

interface MarkedCellProps {
  id: string
  /** The row's own name: the box is read with it. */
  name: string
  /** Undefined where nothing can be marked. */
  selection: Marked | undefined
  children: ReactNode
}

/** A row's first cell, with the box that marks the row. */
export const MarkedCell = ({ id, name, selection, children }: MarkedCellProps) =>
  selection === undefined ? (
    children
  ) : (
    <div className="sb-marked-cell">
      <Tick isOn={selection.has(id)} onChange={(isOn) => selection.toggle(id, isOn)}>
        <span className="sb-unseen">{m.parts_mark({ name })}</span>
      </Tick>
      {children}
    </div>
  )

interface MarkBarProps {
  selection: Marked | undefined
  /** There are more on other pages. */
  isPage?: boolean | undefined
  children?: ReactNode
}

/** Over the rows: the box that marks all of them, and what is said or can be done. */
export function MarkBar({ selection, isPage = false, children }: MarkBarProps) {
  const count = selection?.all.length ?? 0
  return (
    <div className="sb-table-bar">
      {selection !== undefined && count > 1 && (
        <Tick isOn={selection.rows.length === count} onChange={selection.toggleAll}>
          <span className="sb-small">{isPage ? m.parts_mark_all_on_page({ count }) : m.parts_mark_all({ count })}</span>
        </Tick>
      )}
      {children}
    </div>
  )
}

const Tick = ({
  isOn,
  onChange,
  children,
}: {
  isOn: boolean
  onChange: (isOn: boolean) => void
  children: ReactNode
}) => (
  <label className="sb-tick">
    <input type="checkbox" checked={isOn} onChange={(event) => onChange(event.target.checked)} />
    {children}
  </label>
)
