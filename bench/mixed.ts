import type { Act } from './act.ts'
import type { Asked, Row } from './row.ts'

/** One in so many asks changes something. */
export const mixedOneIn = 10

/** An act among reads: nine of ten asks read what people read most, the tenth is the act. */
export function mixedRow(act: Act, reads: readonly Row[]): Row {
  const asks = reads.flatMap((read) => read.asks.slice(0, 20))
  // One of each kind of read after the other.
  const inTurn = reads.map(({ asks: each }) => each)
  const readAt = (n: number): Asked | undefined => {
    const those = inTurn[n % inTurn.length] ?? []
    return those[Math.floor(n / inTurn.length) % those.length]
  }
  return {
    ...{ id: `mixed-${act.id}`, name: `${act.name}, and reads`, asks },
    ...(act.most === undefined ? {} : { most: act.most * mixedOneIn }),
    nth(n) {
      const read = n % mixedOneIn === mixedOneIn - 1 ? undefined : readAt(n)
      // The first was done when the two servers were held against each other.
      return read ?? act.nth(1 + Math.floor(n / mixedOneIn))
    },
  }
}
