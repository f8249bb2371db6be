/** An id but for its first part: a hyphen is found faster than a digit among all that a body holds. */
const afterFirst = /-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}/g
const first = /[0-9a-f]{8}$/

/** Every id that an entry names, as its subject or anywhere in its body: it is found by each of them. */
export function subjectsOf(subjectId: string, body: string): readonly string[] {
  const ids = [subjectId, body].flatMap((text) =>
    [...text.matchAll(afterFirst)].flatMap(({ index, 0: rest }) => {
      const [start] = first.exec(text.slice(Math.max(0, index - 8), index)) ?? []
      return start === undefined ? [] : [`${start}${rest}`]
    }),
  )
  return [...new Set(ids)]
}
