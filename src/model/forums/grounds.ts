import type { Forum } from '../shapes/modelForums.ts'

/** The grounds that the model gives for a seat; none where every seat derives. */
export const groundsOf = (kind: Forum) =>
  seatedPlaces(kind).flatMap(({ from }) => ('seating' in from ? from.seating.grounds : []))

const seatedPlaces = (kind: Forum) => kind.seats.filter(({ from }) => 'seating' in from)

/** The clause that asks for a ground. */
export const groundClause = (kind: Forum): string => seatedPlaces(kind)[0]?.clause ?? kind.clause
