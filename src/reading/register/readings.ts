import type { Text } from '#model/text'

export type YesNo = 'yes' | 'partly' | 'no'

/** What a cell was read as. Undefined where it can't be. */
export interface Read<T> {
  readonly value: T
  /** Said where the reading is a guess, or less than the cell says. */
  readonly guess?: Text
  /** What the value has no room for; goes into the component's note. */
  readonly left?: string
}

/** What a column's heading says of all its cells: `Kostnad (tkr, exkl. moms)`. */
export interface Heading {
  readonly kronor: number
  readonly vat: 'excluded' | 'included' | 'unknown'
}
