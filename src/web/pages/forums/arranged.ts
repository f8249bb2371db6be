import type { Seat } from './forumWords'

/** Two who face each other: an object's business and IT, or two members who were given a seat. */
export interface Place {
  readonly key: string
  /** The object's code on the table; none between members who were given a seat. */
  readonly code: string | undefined
  readonly above: readonly Seat[]
  readonly below: readonly Seat[]
  /** One person on both sides: a red line through the table. */
  readonly isSame: boolean
}

export interface Arranged {
  /** At one end: those who chair, convene and coordinate by their office. */
  readonly leading: readonly Seat[]
  readonly places: readonly Place[]
  /** At the other end: members by their office. */
  readonly others: readonly Seat[]
  /** Beside the table: those who take part without deciding. */
  readonly apart: readonly Seat[]
}

/** Where each seat stands around the table. A drawing only: who sits there is the API's answer. */
export function arranged(seats: readonly Seat[]): Arranged {
  const apart = seats.filter(({ kinds }) => kinds.every((kind) => kind === 'co-opted' || kind === 'attending'))
  const around = seats.filter((seat) => !apart.includes(seat))
  const byOffice = around.filter(({ ground }) => ground.kind === 'office')
  const leading = byOffice.filter(({ kinds }) => kinds.some((kind) => kind !== 'member'))
  return {
    apart,
    leading,
    others: byOffice.filter((seat) => !leading.includes(seat)),
    places: [
      ...objectPlaces(around.filter(({ ground }) => ground.kind === 'role')),
      ...pairs(around.filter(({ ground }) => ground.kind === 'seating')),
    ],
  }
}

function objectPlaces(seats: readonly Seat[]): readonly Place[] {
  const objects = new Map(
    seats.flatMap(({ ground: { object } }) => (object === null ? [] : [[object.id, object.code] as const])),
  )
  return [...objects].map(([id, code]) => {
    const own = seats.filter(({ ground }) => ground.object?.id === id)
    const above = own.filter(({ ground }) => ground.side !== 'it')
    const below = own.filter(({ ground }) => ground.side === 'it')
    const isSame = above.some(({ person }) => person !== null && below.some((other) => other.person?.id === person.id))
    return { key: id, code, above, below, isSame }
  })
}

function pairs(seats: readonly Seat[]): readonly Place[] {
  return seats.flatMap((seat, index) =>
    index % 2 === 1
      ? []
      : [
          {
            key: seat.ground.seatId ?? String(index),
            code: undefined,
            above: [seat],
            below: seats.slice(index + 1, index + 2),
            isSame: false,
          },
        ],
  )
}
