import type { AnswerOf } from '../../asking/api'
import { shownDay } from '../../parts/days'
import { actsFor } from '../../parts/holderName'
import { LinkButton } from '../../parts/linkButton'
import { LinkTo } from '../../parts/linkTo'
import { Panel } from '../../parts/panel'
import { PersonLine, Vacancy } from '../../parts/personLine'
import { Table } from '../../parts/table'
import { m } from '../../words/compiled/messages'
import { say, sayFirst } from '../../words/say'

type ObjectSeen = AnswerOf<'GET /objects/{id}'>
type Place = ObjectSeen['places'][number]
type RoleRow = { role: string; name: Place['name']; places: readonly Place[] }

interface PlacesTableProps {
  object: ObjectSeen
  readOnly: boolean
  /** Whoever has the right to register may record what others decide. */
  mayRegister: boolean
}

/** Role by side: business and IT beside each other, a row for every role of the model, also an empty one. */
export function PlacesTable({ object, readOnly, mayRegister }: PlacesTableProps) {
  const rows = rowsOf(object.places)
  const sides = [...new Set(object.places.map((place) => place.side))]
  return (
    <Panel flush>
      <Table
        caption={m.objects_who_answers()}
        rows={rows}
        rowKey={(row) => row.role}
        columns={[
          { id: 'role', head: m.objects_role(), width: '18%', cell: (row) => sayFirst(row.name) },
          ...sides.map((side) => ({
            id: side,
            side,
            width: `${82 / sides.length}%`,
            head: side === 'it' ? m.parts_it() : m.parts_business(),
            isHole: (row: RoleRow) => isVacant(row.places.find((place) => place.side === side)),
            cell: (row: RoleRow) => (
              <PlaceCell
                object={object}
                place={row.places.find((place) => place.side === side)}
                readOnly={readOnly}
                mayRegister={mayRegister}
              />
            ),
          })),
        ]}
      />
    </Panel>
  )
}

const isVacant = (place: Place | undefined): boolean =>
  place !== undefined && place.needed === 'always' && place.holders.length === 0

function rowsOf(places: readonly Place[]): readonly RoleRow[] {
  const rows = new Map<string, RoleRow>()
  for (const place of places) {
    const row = rows.get(place.role)
    rows.set(place.role, { role: place.role, name: place.name, places: [...(row?.places ?? []), place] })
  }
  return [...rows.values()]
}

interface PlaceCellProps {
  object: ObjectSeen
  place: Place | undefined
  readOnly: boolean
  mayRegister: boolean
}

function PlaceCell({ object, place, readOnly, mayRegister }: PlaceCellProps) {
  if (place === undefined) return <span className="sb-quiet">{m.objects_not_on_side()}</span>
  const to = `/objekt/${object.id}/tillsatt?roll=${place.role}&sida=${place.side}`
  const mayAppoint = !readOnly && (place.shouldYouAct || mayRegister)
  if (place.holders.length > 0) {
    return (
      <div className="sb-stack">
        {place.holders.map((holder) => (
          <PersonLine
            key={holder.appointmentId}
            kind={place.side}
            name={holder.person.protectedIdentity ? sayFirst(place.title) : holder.person.name}
            isProtected={holder.person.protectedIdentity}
            to={`/personer/${holder.person.id}`}
            detail={
              <>
                {holder.person.standsInFor !== null && `${actsFor(holder.person)} · `}
                {holder.products.length > 0 && `${holder.products.join(', ')} · `}
                <LinkTo to={`/tillsattningar/${holder.appointmentId}`}>
                  {m.objects_since({ day: shownDay(holder.from) })}
                </LinkTo>
              </>
            }
          />
        ))}
      </div>
    )
  }
  if (place.needed === 'when-needed' && place.coming === null)
    return <span className="sb-quiet">{m.objects_not_needed()}</span>
  const who = place.shouldAct
    .map((able) => able.persons.map((person) => person.name).join(', ') || say(able.title))
    .join(', ')
  return (
    <Vacancy kind={place.side} since={place.vacantSince} coming={place.coming}>
      <p>{m.objects_appointed_by({ who })}</p>
      {mayAppoint && (
        <LinkButton to={to} kind={place.shouldYouAct ? 'primary' : 'outlined'} size="small">
          {m.objects_appoint({ title: say(place.name) })}
        </LinkButton>
      )}
    </Vacancy>
  )
}
