import { groundsOf } from '#model/forums/grounds'
import type { Forum } from '#model/shapes/modelForums'
import type { RowReading } from './rowReading.ts'

/** The grounds for a seat that a row names, by their ids or in either language. */
export function groundsIn(row: RowReading, kind: Forum) {
  const written = row.cells.text('ground').toLowerCase()
  return groundsOf(kind).filter(
    ({ id, name }) =>
      [id, name.sv, name.en].some((word) => written.includes(word.toLowerCase())) || lastWordIn(name.sv, written),
  )
}

/** "svarar för budget" is often written "budget". */
const lastWordIn = (name: string, written: string): boolean => {
  const last = name.toLowerCase().split(' ').at(-1) ?? ''
  return last !== '' && written.includes(last)
}
