import { m } from '../../words/compiled/messages'
import type { Selection } from './useSelection'

interface MarkRowProps {
  id: string
  name: string
  selection: Selection<{ readonly id: string }>
}

/** The box before a row's name; the name that is read with it is the row's own. */
export const MarkRow = ({ id, name, selection }: MarkRowProps) => (
  <label className="sb-tick">
    <input
      type="checkbox"
      checked={selection.has(id)}
      onChange={(event) => selection.toggle(id, event.target.checked)}
    />
    <span className="sb-unseen">{m.components_mark({ name })}</span>
  </label>
)

interface MarkAllProps {
  selection: Selection<{ readonly id: string }>
  /** There are more on other pages. */
  isPage?: boolean
}

export const MarkAll = ({ selection, isPage = false }: MarkAllProps) => (
  <label className="sb-tick">
    <input
      type="checkbox"
      checked={selection.rows.length === selection.all.length}
      onChange={(event) => selection.toggleAll(event.target.checked)}
    />
    <span className="sb-small">
      {isPage
        ? m.components_mark_all_on_page({ count: selection.all.length })
        : m.components_mark_all({ count: selection.all.length })}
    </span>
  </label>
)
