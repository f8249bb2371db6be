import type { Seat } from './seats.ts'

/** Whoever has several seats counts in one capacity: the first by which they decide. */
export function countedOnce(seats: readonly Seat[]): readonly Seat[] {
  return seats.map((seat) => {
    if (seat.personId === null) return seat
    const own = seats.filter(({ personId }) => personId === seat.personId)
    const counted = own.find((each) => each.decides) ?? own[0] ?? seat
    return counted === seat ? seat : { ...seat, decides: false, countedAs: counted.kinds }
  })
}
