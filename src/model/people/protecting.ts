import { type Actor, hasRight, isByToken } from '../acting.ts'
import { cached, latestByKey } from '../cached.ts'
import type { StructureChange } from '../changes.ts'
import type { Governance } from '../governance.ts'
import { type Refusal, refuse, refusedAt } from '../refusal.ts'
import type { Person, Structure } from '../structure.ts'
import { wholeNamesOf } from './namesakes.ts'
import { type WrittenNames, writtenNames } from './writtenNames.ts'

/** Protected names are for those who administer, while they are signed in: never for a token or a file, which go further. */
export const seesProtected = (actor: Actor): boolean =>
  hasRight(actor, 'administer') && !isByToken(actor) && actor.forFile !== true

/** What somebody may find a text by: names that they may not see are as little there as on the page. */
export function searchedText(actor: Actor, { structure: { persons } }: Governance): (written: string) => string {
  const names = seesProtected(actor) ? undefined : protectedNames(persons)
  return (written) => names?.replacedIn(written) ?? written
}

export const maySeeName = (actor: Actor, person: Person): boolean => !person.protectedIdentity || seesProtected(actor)

/** The names that are kept from most, wherever somebody has written them; undefined where there are none. */
export const protectedNames = cached((persons: Structure['persons']): WrittenNames | undefined => {
  const hidden = persons.filter((each) => each.protectedIdentity)
  if (hidden.length === 0) return undefined
  const open = namesakes(
    hidden,
    persons.filter((each) => !each.protectedIdentity),
  )
  return namesOf(JSON.stringify([hidden.map(named), open.map(named)]))
})

/**
 * Whoever is called as somebody hidden opens each text that the name stands in, the older ones too: only those who see both
 * record so that a first one is.
 */
export function whyNotCalled(name: string, actor: Actor, { structure: { persons } }: Governance): Refusal | undefined {
  if (seesProtected(actor) || !hiddenNames(persons)(name)) return undefined
  if (persons.some((each) => !each.protectedIdentity && each.name === name)) return undefined
  return refuse('name-by-administrator', null, { field: 'name' })
}

const hiddenNames = cached((persons: Structure['persons']) =>
  wholeNamesOf(persons.filter((each) => each.protectedIdentity)),
)

/** Asked of every change, whatever act it is by. */
export function whyNotNamesake(
  { added, changed }: Pick<StructureChange, 'added' | 'changed'>,
  actor: Actor,
  governance: Governance,
): Refusal | undefined {
  const refusals = [...(added?.persons ?? []), ...(changed?.persons ?? [])].flatMap(
    ({ id, name, protectedIdentity }) =>
      protectedIdentity || governance.person(id)?.name === name ? [] : (whyNotCalled(name, actor, governance) ?? []),
  )
  return refusedAt(() => undefined, refusals[0])
}

/** Those in whose names one of the hidden is found. */
function namesakes(hidden: readonly Person[], open: readonly Person[]): readonly Person[] {
  const names = namesOf(JSON.stringify([hidden.map(named), []]))
  const written = open.map(({ name }) => name.replaceAll('|', ' '))
  // One look for all, and no name goes on past its own end.
  const read = names?.replacedIn(written.join('|')).split('|') ?? written
  return open.filter((_, at) => read[at] !== written[at])
}

/** The same as long as the same people are called the same, whoever else comes and goes: two of each organisation, of a hundred. */
const namesOf = latestByKey(200, (key) => {
  const [hidden, open] = JSON.parse(key) as [Named[], Named[]]
  return writtenNames(hidden, open)
})

type Named = Pick<Person, 'name' | 'formerNames' | 'email'>
const named = ({ name, formerNames, email }: Person): Named => ({ name, formerNames, email })

/** What is remembered of changes, without what stands in records of those with protected identity. */
export function withoutProtected(remembered: unknown, { structure: { persons } }: Governance): unknown {
  const ids = new Set(persons.flatMap(({ id, protectedIdentity }) => (protectedIdentity ? [id] : [])))
  return ids.size === 0 ? remembered : cleaned(remembered, ids)
}

const told: ReadonlySet<string> = new Set(['name', 'formerNames', 'email'])

function cleaned(value: unknown, ids: ReadonlySet<string>): unknown {
  if (Array.isArray(value)) return value.map((each) => cleaned(each, ids))
  if (typeof value !== 'object' || value === null) return value
  const fields = Object.entries(value)
  const isHidden = fields.some(
    ([key, id]) => (key === 'id' || key === 'personId' || key === 'person_id') && typeof id === 'string' && ids.has(id),
  )
  const kept = isHidden ? fields.filter(([key]) => !told.has(key)) : fields
  return Object.fromEntries(kept.map(([key, each]) => [key, cleaned(each, ids)]))
}
