import { cached } from './cached.ts'
import type { CalendarDate } from './dates.ts'
import type { GovernanceObject, ObjectHistory } from './structure.ts'

/** The object as it is on the day: before it opens as it begins, and after it has closed as it last was. */
export function objectOn(history: ObjectHistory, day: CalendarDate): GovernanceObject {
  const seen = seenOf(history)
  const at = history.versions.findLastIndex((version) => version.from <= day)
  const object = seen[Math.max(at, 0)]
  if (object === undefined) throw new Error(`the object ${history.id} has no version`)
  return object
}

/** Each version as the whole object looks while it counts: made once, so that the same object is the same value. */
const seenOf = cached((history: ObjectHistory) =>
  history.versions.map((version): GovernanceObject => ({ ...version, ...history })),
)
