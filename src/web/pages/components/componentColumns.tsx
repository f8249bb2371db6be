import type { Drawn, Shows } from '../../lists/listColumns'
import { MarkedCell, type Selection } from '../../lists/marking'
import { shownDay } from '../../parts/days'
import { LinkTo } from '../../parts/linkTo'
import { State } from '../../parts/state'
import { m } from '../../words/compiled/messages'
import { say } from '../../words/say'
import type { FieldSeen, FieldsSeen, ListedComponent } from './componentSeen'
import { choiceWord } from './factWords'
import { Known } from './known'
import { PlacedIn } from './placedIn'

/** The list's columns; with boxes to mark where something can be done. */
export const componentShown = (
  fields: FieldsSeen,
  selection: Selection<ListedComponent> | undefined,
  isObjectTold?: boolean,
): Shows<ListedComponent> => ({
  name: { width: '26%', cell: (row) => <NameCell row={row} fields={fields} selection={selection} /> },
  object: {
    head: isObjectTold ? m.components_home_product() : m.components_belongs(),
    cell: (row) => <PlacedIn component={row} isObjectTold={isObjectTold} />,
  },
  lifecycle: ({ lifecycle, criticality }) => (
    <>
      <Known value={lifecycle}>{(id) => wordIn(fields, 'lifecycle', id)}</Known>
      <span className="sb-cell-detail">
        {typeof criticality === 'string' ? wordIn(fields, 'criticality', criticality) : ''}
      </span>
    </>
  ),
  responsibleBusiness: sideShown('business', fields),
  responsibleIt: sideShown('it', fields),
  holes: { head: m.components_holes(), cell: ({ holes }) => <Holes holes={holes} fields={fields} /> },
  attestedOn: {
    width: '110px',
    cell: ({ attestedOn }) =>
      attestedOn === null ? (
        <span className="sb-quiet">{m.components_never()}</span>
      ) : (
        <time dateTime={attestedOn}>{shownDay(attestedOn)}</time>
      ),
  },
})

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
    <MarkedCell id={id} name={name} selection={selection}>
      <div>
        <LinkTo to={`/komponenter/${id}`} className="sb-name">
          {name}
        </LinkTo>
        <span className="sb-cell-detail">{details.filter(Boolean).join(' · ')}</span>
        {absentSince !== null && <State kind="due">{m.components_absent_since({ day: shownDay(absentSince) })}</State>}
      </div>
    </MarkedCell>
  )
}

const sideShown = (side: 'business' | 'it', fields: FieldsSeen): Drawn<ListedComponent> => ({
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
