import { PersonMark } from '../../parts/personMark'
import { SideHead } from '../../parts/sideHead'
import { State } from '../../parts/state'
import { useOverflow } from '../../parts/useOverflow'
import { comesWord, vacantWord } from '../../parts/vacantWords'
import { m } from '../../words/compiled/messages'
import { arranged, type Place } from './arranged'
import { holderName, type Seat, seatMark, seatWords } from './forumWords'

interface BoardProps {
  heading: string
  summary: string
  seats: readonly Seat[]
}

/** Bordet: the forum as one sees it from above. The same seats stand in the table below, which is what is read aloud. */
export function Board({ heading, summary, seats }: BoardProps) {
  const { leading, places, others, apart } = arranged(seats)
  const [frame, overflows] = useOverflow<HTMLElement>()
  return (
    <div className="sb-board-room">
      <section className="sb-panel sb-panel-padded sb-board-panel" aria-labelledby="board-heading">
        <div className="sb-panel-head">
          <h2 id="board-heading">{heading}</h2>
          <span className="sb-small sb-quiet">{summary}</span>
          <span className="sb-panel-actions sb-row">
            <SideHead side="business" />
            <SideHead side="it" />
            <a className="sb-small" href="#platser">
              {m.forums_as_table()}
            </a>
          </span>
        </div>
        {/* A frame that scrolls must be reachable by keyboard, and only then. */}
        <section
          className="sb-board-frame"
          ref={frame}
          {...(overflows && { tabIndex: 0, 'aria-label': m.parts_table_scrolls({ caption: heading }) })}
        >
          <div className="sb-board" aria-hidden>
            <div className="sb-board-end">
              {leading.map((seat, index) => (
                <AtTable key={keyOf(seat, index)} seat={seat} isAbove={index === 0} />
              ))}
            </div>
            <div
              className="sb-board-middle"
              style={{
                gridTemplateColumns: `repeat(${Math.max(1, places.length)}, minmax(88px, ${places.length > fewPlaces ? 132 : 200}px))`,
              }}
            >
              <div className="sb-board-surface" />
              {places.map((place, index) => (
                <AlongTable key={place.key} place={place} column={index + 1} />
              ))}
            </div>
            <div className="sb-board-end">
              {others.map((seat, index) => (
                <AtTable key={keyOf(seat, index)} seat={seat} isAbove />
              ))}
              {apart.length > 0 && (
                <div className="sb-board-apart">
                  <span className="sb-board-words">{m.forums_apart()}</span>
                  {apart.map((seat, index) => (
                    <AtTable key={keyOf(seat, index)} seat={seat} isAbove={false} />
                  ))}
                </div>
              )}
            </div>
          </div>
          <p className="sb-unseen">{m.forums_board_described({ summary })}</p>
        </section>
      </section>
    </div>
  )
}

/** So few sit at a steering group's table that it is drawn longer. */
const fewPlaces = 4

const keyOf = ({ ground, person }: Seat, index: number): string =>
  `${ground.officeId ?? ground.appointmentId ?? person?.id ?? ''}${index}`

function AlongTable({ place: { code, above, below, isSame }, column }: { place: Place; column: number }) {
  return (
    <div className={`sb-board-place${isSame ? ' sb-board-same' : ''}`} style={{ gridColumn: column }}>
      <div className="sb-board-above">
        {above.map((seat, index) => (
          <AtTable key={keyOf(seat, index)} seat={seat} isAbove />
        ))}
      </div>
      <div
        className={`sb-board-plate${code !== undefined && above.length > 0 ? ' sb-board-line-up' : ''}${code !== undefined && below.length > 0 ? ' sb-board-line-down' : ''}`}
      >
        {code !== undefined && <span>{code}</span>}
        {isSame && (
          <State kind="samePerson" filled>
            {m.forums_same_person()}
          </State>
        )}
      </div>
      <div className="sb-board-below">
        {below.map((seat, index) => (
          <AtTable key={keyOf(seat, index)} seat={seat} isAbove={false} />
        ))}
      </div>
    </div>
  )
}

/** Name and what the seat is, outside the mark as seen from the table. */
function AtTable({ seat, isAbove }: { seat: Seat; isAbove: boolean }) {
  const { person, ground } = seat
  const isVacant = person === null
  const words = (
    <div className="sb-board-words">
      {isVacant ? <State kind="vacant">{vacantWord(null)}</State> : <strong>{holderName(seat)}</strong>}
      {seat.coming !== null && <span>{comesWord(seat.coming)}</span>}
      <span>
        {ground.side === null || seat.kinds.includes('chair')
          ? seatWords(seat)
          : ground.side === 'it'
            ? m.parts_it()
            : m.parts_business()}
      </span>
    </div>
  )
  return (
    <div className="sb-board-person">
      {isAbove && words}
      <PersonMark
        kind={seatMark(seat)}
        name={holderName(seat)}
        vacant={isVacant}
        isProtected={person?.protectedIdentity}
      />
      {!isAbove && words}
    </div>
  )
}
