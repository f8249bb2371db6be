import { type Refusal, refuse } from '../refusal.ts'
import { shownInstead, type WrittenNames, writtenInSwedish } from './writtenNames.ts'

/**
 * What is sent by somebody who read these names replaced. Where the same field of what stands is read so, what stands there is put
 * back; else it is refused: what stands in place of a name is never kept as if somebody had written it.
 */
export function namesPutBack(
  asSent: unknown,
  stands: unknown,
  names: WrittenNames,
): { readonly body: unknown } | Refusal {
  const sent = writtenInSwedish(asSent)
  if (!isReplaced(inOrder(sent))) return { body: sent }
  const standing = asRead(stands, names)
  let unseen: string | undefined
  const putBack = (part: unknown, field: string, isItem = false): unknown => {
    const read = inOrder(part)
    if (!isReplaced(read)) return part
    const [known, another] = standing.get(keyOf(field) + read) ?? []
    // Two that are read alike: nobody can tell which of them is sent.
    if (known !== undefined && another === undefined) return JSON.parse(known)
    if (Array.isArray(part)) return part.map((each) => putBack(each, field, true))
    if (!isItem && typeof part === 'object' && part !== null)
      return Object.fromEntries(fieldsOf(part, field).map(([key, each, path]) => [key, putBack(each, path)]))
    unseen ??= field
    return part
  }
  const body = putBack(sent, '')
  return unseen === undefined ? { body } : refuse('name-not-seen', null, { field: unseen })
}

/** Every part of what stands that is read with a name replaced, by its field and as it is read. Only all of an item in a list tells which it is. */
function asRead(stands: unknown, names: WrittenNames): ReadonlyMap<string, ReadonlySet<string>> {
  const standing = new Map<string, Set<string>>()
  const gather = (part: unknown, field: string, isItem = false): void => {
    const read = inOrder(part, names.replacedIn)
    if (!isReplaced(read)) return
    const key = keyOf(field) + read
    standing.set(key, (standing.get(key) ?? new Set()).add(inOrder(part)))
    if (Array.isArray(part)) for (const each of part) gather(each, field, true)
    else if (!isItem && typeof part === 'object' && part !== null)
      for (const [, each, path] of fieldsOf(part, field)) gather(each, path)
  }
  gather(stands, '')
  return standing
}

const fieldsOf = (part: object, field: string) =>
  Object.entries(part).map(([key, each]) => [key, each as unknown, field === '' ? key : `${field}.${key}`] as const)

/** What is sent is often a part of the record: of where a field is, only its own name is the same. */
const keyOf = (field: string): string => field.slice(field.lastIndexOf('.') + 1)

const isReplaced = (json: string): boolean => json.includes(shownInstead)

/** As JSON, with the parts of each record in one order: the database has its own. */
const inOrder = (value: unknown, said = (text: string): string => text): string =>
  JSON.stringify(value, (_key, part: unknown) => {
    if (typeof part === 'string') return said(part)
    if (typeof part !== 'object' || part === null || Array.isArray(part)) return part
    return Object.fromEntries(Object.entries(part).sort(([one], [other]) => (one < other ? -1 : 1)))
  }) ?? ''
