import { CheckmarkIcon, GavelIcon } from '@navikt/aksel-icons'
import { MarkBar, type Selection } from '../../lists/marking'
import { Button } from '../../parts/button'
import { LinkButton } from '../../parts/linkButton'
import { Note } from '../../parts/note'
import { m } from '../../words/compiled/messages'
import { AttestProblem, useAttesting } from './attesting'
import type { ListedComponent } from './componentSeen'
import { counted } from './counted'

interface SelectionBarProps {
  selection: Selection<ListedComponent>
  isToday: boolean
  total: string
  /** There are more on other pages. */
  isPage: boolean
}

/** Over the list: how many there are, and what can be said of those that are marked. */
export function SelectionBar({ selection, isToday, total, isPage }: SelectionBarProps) {
  const { rows } = selection
  const attesting = useAttesting(() => selection.toggleAll(false))
  const isAny = isToday && rows.length > 0
  return (
    <>
      <MarkBar selection={isToday ? selection : undefined} isPage={isPage}>
        <span className="sb-small sb-quiet sb-number" role={isAny ? undefined : 'status'}>
          {total}
        </span>
      </MarkBar>
      {isAny && (
        <div className="sb-table-bar sb-table-bar-chosen">
          <output className="sb-strong">{counted.marked(rows.length)}</output>
          <Button
            size="small"
            icon={CheckmarkIcon}
            busy={attesting.busy}
            onClick={() => void attesting.send(rows.map(({ id }) => id))}
          >
            {m.components_still_right()}
          </Button>
          <Confirming rows={rows} />
        </div>
      )}
      {attesting.problem !== undefined && (
        <div className="sb-table-bar-problem">
          <AttestProblem attesting={attesting} names={rows.map(({ name }) => name)} />
        </div>
      )}
    </>
  )
}

/** A group decides on its own object: those of one object are taken to its form. */
function Confirming({ rows }: { rows: readonly ListedComponent[] }) {
  const proposed = rows.filter(({ state, partOf }) => state === 'proposed' && partOf === null)
  const objects = [...new Set(proposed.flatMap(({ object }) => object?.id ?? []))]
  if (proposed.length === 0) return null
  if (objects.length > 1) return <Note>{m.components_confirm_one_object()}</Note>
  return (
    <LinkButton
      size="small"
      icon={GavelIcon}
      to={`/objekt/${objects[0] ?? ''}/bekrafta?valda=${proposed.map(({ id }) => id).join(',')}`}
    >
      {m.components_group_confirmed({ what: counted.content({ products: 0, components: proposed.length }) })}
    </LinkButton>
  )
}
