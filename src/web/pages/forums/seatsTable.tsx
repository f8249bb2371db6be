import { Fragment, type ReactNode } from 'react'
import { shownDay } from '../../parts/days'
import { actsFor } from '../../parts/holderName'
import { LinkTo } from '../../parts/linkTo'
import { Panel } from '../../parts/panel'
import { PersonLine, Vacancy } from '../../parts/personLine'
import { State } from '../../parts/state'
import { Table } from '../../parts/table'
import { m } from '../../words/compiled/messages'
import { say, sayFirst } from '../../words/say'
import { groundWords, holderName, kindsInWords, type Seat, seatMark, seatWords } from './forumWords'
import { SeatProducts } from './seatProducts'

interface SeatsTableProps {
  seats: readonly Seat[]
  /** "Person i dag" or "Person den 15 juni 2026" */
  personHead: string
}

/** Every seat and why it is there; none is typed in. */
export function SeatsTable({ seats, personHead }: SeatsTableProps) {
  return (
    <Panel flush>
      <Table
        caption={m.forums_places()}
        rows={seats}
        rowKey={(seat) =>
          [
            seat.ground.officeId,
            seat.ground.appointmentId,
            seat.ground.seatId,
            seat.ground.object?.id,
            say(seat.ground.title),
            seat.person?.id,
          ].join('~')
        }
        rowTone={({ person }) => (person === null ? 'vacant' : undefined)}
        columns={[
          {
            id: 'place',
            head: m.forums_place(),
            width: '26%',
            cell: (seat) =>
              seat.ground.object !== null && seat.ground.kind === 'role'
                ? `${seatWords(seat)}, ${seat.ground.object.code}`
                : seatWords(seat),
          },
          { id: 'person', head: personHead, cell: (seat) => <Holder seat={seat} /> },
          { id: 'ground', head: m.forums_comes_of(), cell: (seat) => <ComesOf seat={seat} /> },
        ]}
      />
    </Panel>
  )
}

function Holder({ seat }: { seat: Seat }) {
  const { person, vacantSince, coming, bothSides, countedAs } = seat
  if (person === null) {
    return (
      <>
        <Vacancy kind={seatMark(seat)} size={20} since={vacantSince} coming={coming} />
        {seat.filledBy.map((able) => (
          <Detail key={able.id ?? say(able.title)}>
            <FilledBy able={able} />
          </Detail>
        ))}
      </>
    )
  }
  return (
    <>
      <PersonLine
        kind={seatMark(seat)}
        name={holderName(seat)}
        isProtected={person.protectedIdentity}
        to={`/personer/${person.id}`}
        size={20}
        detail={actsFor(person)}
      />
      {countedAs !== null && <Detail>{m.forums_counted_as({ seat: kindsInWords(countedAs) })}</Detail>}
      {bothSides && <State kind="samePerson">{m.forums_on_both_sides()}</State>}
    </>
  )
}

/** "Tillsätts av it-chefen: Nadia Kaya" */
function FilledBy({ able: { title, persons } }: { able: Seat['filledBy'][number] }) {
  const named = persons.filter((person) => !person.protectedIdentity)
  return (
    <>
      {`${m.forums_filled_by()} ${say(title)}`}
      {named.map((person, at) => (
        <Fragment key={person.id}>
          {at === 0 ? ': ' : ', '}
          <LinkTo to={`/personer/${person.id}`}>{person.name}</LinkTo>
        </Fragment>
      ))}
    </>
  )
}

function ComesOf({ seat }: { seat: Seat }) {
  const { ground, since, person } = seat
  const to = groundAddress(seat)
  const words = groundWords(seat)
  return (
    <>
      {to === undefined ? words : <LinkTo to={to}>{words}</LinkTo>}
      <Detail>
        {ground.decision === null
          ? since !== null && m.objects_since({ day: shownDay(since) })
          : `${sayFirst(ground.decision.by.title)}, ${ground.decision.reference}`}
        {person === null && ground.kind === 'role' && m.forums_nobody_appointed()}
      </Detail>
      {ground.seatId !== null && <SeatProducts id={ground.seatId} />}
    </>
  )
}

const Detail = ({ children }: { children: ReactNode }) => <span className="sb-cell-detail">{children}</span>

function groundAddress({ ground: { kind, officeId, appointmentId, seatId, object } }: Seat): string | undefined {
  switch (kind) {
    case 'office':
      return officeId === null ? undefined : `/befattningar/${officeId}`
    case 'role':
      return appointmentId === null ? `/objekt/${object?.id ?? ''}` : `/tillsattningar/${appointmentId}`
    case 'seating':
      return `/platser/${seatId ?? ''}`
    default:
      return kind satisfies never
  }
}
