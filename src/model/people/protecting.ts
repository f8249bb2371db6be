import { type Actor, hasRight } from '../acting.ts'
import type { Governance } from '../governance.ts'
import type { Person } from '../structure.ts'

const shown = 'Skyddad identitet'

/** Protected names are for those who administer, and nobody else; and never for a file. */
export const seesProtected = (actor: Actor): boolean => hasRight(actor, 'administer') && actor.forFile !== true

export const maySeeName = (actor: Actor, person: Person): boolean => !person.protectedIdentity || seesProtected(actor)

/** What is remembered of changes, without the names and addresses of those with protected identity. */
export function withoutProtected(remembered: unknown, governance: Governance): unknown {
  const hidden = governance.structure.persons.filter((person) => person.protectedIdentity)
  const ids = new Set(hidden.map((person) => person.id))
  const words = hidden.flatMap((person) => [person.name, ...(person.email === null ? [] : [person.email])])
  return ids.size === 0 ? remembered : cleaned(remembered, ids, words)
}

function cleaned(value: unknown, ids: ReadonlySet<string>, words: readonly string[]): unknown {
  if (typeof value === 'string') return words.reduce((text, word) => text.replaceAll(word, shown), value)
  if (Array.isArray(value)) return value.map((each) => cleaned(each, ids, words))
  if (typeof value !== 'object' || value === null) return value
  const fields = Object.entries(value)
  const isHidden = fields.some(
    ([key, id]) => (key === 'id' || key === 'personId' || key === 'person_id') && typeof id === 'string' && ids.has(id),
  )
  const kept = isHidden ? fields.filter(([key]) => key !== 'name' && key !== 'email') : fields
  return Object.fromEntries(kept.map(([key, each]) => [key, cleaned(each, ids, words)]))
}
