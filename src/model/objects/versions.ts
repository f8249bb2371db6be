import { type CalendarDate, dayBefore, type Period } from '../dates.ts'
import type { GovernanceObject, ObjectHistory, ObjectTraits, ObjectVersion } from '../structure.ts'

/** An object's history alone, whatever day it was looked at. */
const historyOf = ({ id, predecessorIds, from, to, versions }: ObjectHistory): ObjectHistory => ({
  ...{ id, predecessorIds, from, to, versions },
})

/** What an object is said to be when it opens. */
export type NewlyOpened = Omit<GovernanceObject, 'versions'>

/** An object that opens, with the one version that it begins as. */
export function opening({ id, predecessorIds, from, to, ...traits }: NewlyOpened): ObjectHistory {
  return { id, predecessorIds, from, to, versions: [{ ...traits, from }] }
}

/** The object with some traits changed from a day. What is decided for later days still changes what it changed then. */
export function changedFrom(history: ObjectHistory, change: Partial<ObjectTraits>, from: CalendarDate): ObjectHistory {
  const earlier = history.versions.filter((version) => version.from < from)
  const before = history.versions.findLast((version) => version.from <= from) ?? history.versions[0]
  if (before === undefined) throw new Error(`the object ${history.id} has no version`)
  let old: ObjectVersion = before
  let last: ObjectVersion = { ...before, ...change, from }
  const versions = [...earlier, last]
  for (const version of history.versions.filter((each) => each.from > from)) {
    last = { ...last, ...turned(old, version), from: version.from }
    old = version
    versions.push(last)
  }
  return { ...historyOf(history), versions }
}

/** What a version has otherwise than the one before it. */
function turned(before: ObjectVersion, after: ObjectVersion): Partial<ObjectTraits> {
  const entries = Object.entries(after).filter(
    ([trait, value]) => JSON.stringify(value) !== JSON.stringify(before[trait as keyof ObjectVersion]),
  )
  return Object.fromEntries(entries)
}

/** Each version with the time that it counts: until the next one begins, or the object closes. */
export const periodsOf = ({ versions, to }: ObjectHistory): readonly (ObjectVersion & Period)[] =>
  versions.map((version, at) => {
    const next = versions[at + 1]
    return { ...version, to: next === undefined ? to : dayBefore(next.from) }
  })

/** The object with a last day. A version that would have begun later never begins; one of its first day always stays. */
export const closedOn = (history: ObjectHistory, to: CalendarDate): ObjectHistory => ({
  ...historyOf(history),
  to,
  versions: history.versions.filter((version, at) => at === 0 || version.from <= to),
})
