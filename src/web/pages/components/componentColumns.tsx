import { shownDay } from '../../parts/days'
import { LinkTo } from '../../parts/linkTo'
import type { Sort } from '../../parts/sortHead'
import { State } from '../../parts/state'
import type { Column } from '../../parts/table'
import { m } from '../../words/compiled/messages'
import { say } from '../../words/say'
import type { FieldSeen, FieldsSeen, ListedComponent } from './componentSeen'
import type { ComponentSort } from './componentsQuery'
import { choiceWord } from './factWords'
import { Known } from './known'
import { MarkRow } from './marking'
import { PlacedIn } from './placedIn'
import type { Selection } from './useSelection'

/** The list's columns; with boxes to mark where something can be done. */
export function columnsOf(
  fields: FieldsSeen,
  selection: Selection<ListedComponent> | undefined,
  isObjectTold?: boolean,
): readonly Column<ListedComponent>[] {
  return [
    {
      id: 'name',
      head: m.components_component(),
      sortable: true,
      width: '26%',
      cell: (row) => <NameCell row={row} fields={fields} selection={selection} />,
    },
    {
      id: 'object',
      head: isObjectTold ? m.components_home_product() : m.components_belongs(),
      sortable: true,
      cell: (row) => <PlacedIn component={row} isObjectTold={isObjectTold} />,
    },
    {
      id: 'lifecycle',
      head: m.components_lifecycle(),
      sortable: true,
      cell: ({ lifecycle, criticality }) => (
        <>
          <Known value={lifecycle}>{(id) => wordIn(fields, 'lifecycle', id)}</Known>
          <span className="sb-cell-detail">
            {typeof criticality === 'string' ? wordIn(fields, 'criticality', criticality) : ''}
          </span>
        </>
      ),
    },
    sideColumn('business', fields),
    sideColumn('it', fields),
    {
      id: 'holes',
      head: m.components_holes(),
      sortable: true,
      cell: ({ holes }) => <Holes holes={holes} fields={fields} />,
    },
    {
      id: 'attested',
      head: m.components_attested_on(),
      sortable: true,
      cell: ({ attestedOn }) =>
        attestedOn === null ? (
          <span className="sb-quiet">{m.components_never()}</span>
        ) : (
          <time dateTime={attestedOn}>{shownDay(attestedOn)}</time>
        ),
    },
  ]
}

interface NameCellProps {
  row: ListedComponent
  fields: FieldsSeen
  selection: Selection<ListedComponent> | undefined
}

function NameCell({ row, fields, selection }: NameCellProps) {
  const { id, name, type, supplier, partOf, absentSince } = row
  const details = [
    choiceWord({ choices: fields.itTypes }, type),
    partOf === null ? undefined : m.components_part_of({ name: partOf.name }),
    typeof supplier === 'string' ? supplier : undefined,
  ]
  return (
    <div className={selection === undefined ? undefined : 'sb-marked-cell'}>
      {selection !== undefined && <MarkRow id={id} name={name} selection={selection} />}
      <div>
        <LinkTo to={`/komponenter/${id}`} className="sb-name">
          {name}
        </LinkTo>
        <span className="sb-cell-detail">{details.filter(Boolean).join(' · ')}</span>
        {absentSince !== null && <State kind="due">{m.components_absent_since({ day: shownDay(absentSince) })}</State>}
      </div>
    </div>
  )
}

const sideColumn = (side: 'business' | 'it', fields: FieldsSeen): Column<ListedComponent> => ({
  id: side,
  head: side === 'business' ? m.parts_business() : m.parts_it(),
  side,
  cell: ({ responsible, assessments }) => {
    const person = responsible[side]
    const assessment = assessments[side]
    return (
      <>
        {person === null ? (
          <span className="sb-not-told">{m.components_nobody()}</span>
        ) : (
          <LinkTo to={`/personer/${person.id}`}>{person.protectedIdentity ? m.parts_protected() : person.name}</LinkTo>
        )}
        <span className="sb-cell-detail">
          {assessment === null ? m.components_not_assessed() : choiceWord({ choices: fields.assessments }, assessment)}
        </span>
      </>
    )
  },
})

const namesShown = 2

function Holes({ holes, fields }: { holes: ListedComponent['holes']; fields: FieldsSeen }) {
  const names = holes.map((id) => coreWord(fields, id))
  if (names.length === 0) return <State kind="kept">{m.components_no_holes()}</State>
  const more = names.length - namesShown
  return (
    <>
      {m.components_holes_of({ count: names.length, core: fields.core.length })}
      <span className="sb-cell-detail" title={names.join(', ')}>
        {names.slice(0, namesShown).join(', ')}
        {more > 0 && ` ${m.components_and_more({ count: more })}`}
      </span>
    </>
  )
}

export const coreWord = ({ core }: FieldsSeen, id: string): string => {
  const field = core.find((each) => each.id === id)
  return field === undefined ? id : say(field.name)
}

function wordIn({ items }: FieldsSeen, field: FieldSeen['id'], choice: string): string {
  const found = items.find(({ id }) => id === field)
  return found === undefined ? choice : choiceWord(found, choice)
}

/** The order as the heads show it, and the order that a press on a head asks for. Only names go both ways. */
export function sortShown(sort: ComponentSort): Sort {
  if (sort === '-name' || sort === '-holes') return { column: sort.slice(1), direction: 'descending' }
  return { column: sort, direction: 'ascending' }
}

export function sortTaken({ column, direction }: Sort): ComponentSort {
  if (column === 'holes') return '-holes'
  if (column === 'object' || column === 'lifecycle' || column === 'attested') return column
  return direction === 'descending' ? '-name' : 'name'
}
