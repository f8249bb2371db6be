const id = /[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}/g

/** Every id that an entry names, as its subject or anywhere in its body: it is found by each of them. */
export const subjectsOf = (subjectId: string, body: string): readonly string[] => [
  ...new Set(`${subjectId} ${body}`.match(id)),
]
