/** One field that was changed, as text; undefined where there was nothing. */
export interface FieldChange {
  readonly field: string
  readonly before: string | undefined
  readonly after: string | undefined
}

/** Kept for the machine's sake; says nothing to a reader. */
const silent = ['by', 'id', 'version', 'organisationId']

/**
 * What an entry remembers, field by field: what differs between before and after, and what else was said.
 * Records inside records are read through to their own fields.
 */
export function changesIn(body: Readonly<Record<string, unknown>>): readonly FieldChange[] {
  const { before, after, ...said } = body
  const isRecord = typeof before === 'object' || typeof after === 'object'
  const was = fieldsOf(isRecord ? before : { state: before })
  const is = fieldsOf(isRecord ? after : { state: after })
  const told = fieldsOf(said)
  const changed = [...new Set([...was.keys(), ...is.keys()])]
    .map((field) => ({ field, before: was.get(field), after: is.get(field) }))
    .filter(({ before: old, after: now }) => old !== now)
  return [...changed, ...[...told].map(([field, after]) => ({ field, before: undefined, after }))]
}

function fieldsOf(value: unknown, path = ''): Map<string, string> {
  if (value === null || value === undefined || value === '') return new Map()
  if (typeof value !== 'object') return new Map([[path, String(value)]])
  if (Array.isArray(value)) {
    if (value.every((each) => typeof each !== 'object'))
      return value.length === 0 ? new Map() : new Map([[path, value.join(', ')]])
    return new Map(
      value.flatMap((each, index) => [...fieldsOf(each, value.length === 1 ? path : `${path} ${index + 1}`)]),
    )
  }
  return new Map(
    Object.entries(value)
      .filter(([key]) => !silent.includes(key))
      .flatMap(([key, each]) => [...fieldsOf(each, path === '' ? key : `${path}.${key}`)]),
  )
}
