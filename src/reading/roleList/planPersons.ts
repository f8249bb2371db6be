import type { Acting } from '#model/acting'
import { grouped } from '#model/grouped'
import { personRegistered } from '#model/people/persons'
import { isRefusal } from '#model/refusal'
import type { Person } from '#model/structure'
import { text } from '#model/text'
import { slipsBetween } from '../cells/headingWords.ts'
import { nameKey } from '../cells/personNames.ts'
import { type Fault, fault, faultOfRefusal, type Option } from '../problems/faults.ts'
import type { PlanDraft } from './planDraft.ts'
import type { RowReading } from './rowReading.ts'

/** Who each row is about: somebody known by e-mail address or name, or somebody new who is registered once. */
export function planPersons(
  rows: readonly RowReading[],
  draft: PlanDraft,
  acting: Acting,
  tell: (row: number, fault: Fault) => void,
): ReadonlyMap<number, string> {
  const known = draft.settled().structure.persons
  const persons = new Map<number, string>()
  const newcomers: RowReading[] = []
  const byEmail = new Map(
    known.flatMap((each) => (each.email === null ? [] : [[each.email.toLowerCase(), each] as const])),
  )
  const byName = grouped(known, (each) => nameKey(each.name))
  const byId = new Map(known.map((each) => [each.id, each]))
  const emailsInFile = emailsByName(rows)

  for (const row of rows) {
    if (row.name === '') continue
    const email = row.email?.toLowerCase() ?? onlyOne(emailsInFile.get(nameKey(row.name)))
    const namesakes = sameFirst(byName.get(nameKey(row.name)) ?? [])
    const person =
      byId.get(row.name) ??
      (email === null ? undefined : byEmail.get(email)) ??
      onlyOne(namesakes.filter((each) => fits(each, email)))
    const isUnclear =
      person === null &&
      email === null &&
      (namesakes.length > 1 || (emailsInFile.get(nameKey(row.name))?.size ?? 0) > 1)
    if (person !== null) persons.set(row.number, person.id)
    else if (isUnclear)
      tell(
        row.number,
        fault('person-unclear', {
          field: namesakes.length > 1 ? 'name' : 'email',
          cell: row.name,
          options: namesakes.flatMap(optionOf),
          about: nameKey(row.name),
        }),
      )
    else newcomers.push(row.email === null && email !== null ? { ...row, email } : row)
  }

  const familiar = grouped(
    known.filter((each) => each.leftOn === null),
    (each) => nameKey(each.name).split(' ').at(-1) ?? '',
  )
  for (const [identity, theirs] of [...grouped(newcomers, identityOf)].sort(([a], [b]) => (a < b ? -1 : 1))) {
    const administrationId = [...new Set(theirs.flatMap((each) => each.administrationId ?? []))].sort()[0] ?? null
    const name = theirs.map((each) => each.name).sort(bestSpelled)[0] ?? identity
    const order = {
      name,
      email: theirs.find((each) => each.email !== null)?.email ?? null,
      administrationId,
      operationId: null,
      protectedIdentity: false,
    }
    const first = Math.min(...theirs.map((each) => each.number))
    const registered = personRegistered(order, acting, draft.around(identity))
    if (isRefusal(registered)) {
      for (const row of theirs) tell(row.number, faultOfRefusal(registered, { cell: row.name }))
      continue
    }
    draft.take([identity], first, registered.change)
    for (const row of theirs) persons.set(row.number, registered.person.id)
    const near = closeTo(name, familiar.get(nameKey(name).split(' ').at(-1) ?? '') ?? [])
    if (near !== undefined)
      tell(
        first,
        fault('name-close', {
          field: 'name',
          cell: name,
          detail: text(`Liknar ${near.name}`, `Resembles ${near.name}`),
          options: optionOf(near),
          about: nameKey(name),
        }),
      )
  }
  return persons
}

const identityOf = (row: RowReading): string => row.email?.toLowerCase() ?? `name:${nameKey(row.name)}`

/** A namesake with another address is another person. */
const fits = (person: Person, email: string | null): boolean =>
  email === null || person.email === null || person.email.toLowerCase() === email

/** Those who are still here go before namesakes who have left. */
function sameFirst(namesakes: readonly Person[]): readonly Person[] {
  const here = namesakes.filter((each) => each.leftOn === null)
  return here.length > 0 ? here : namesakes
}

function emailsByName(rows: readonly RowReading[]): ReadonlyMap<string, ReadonlySet<string>> {
  const emails = new Map<string, Set<string>>()
  for (const row of rows) {
    if (row.email === null) continue
    const key = nameKey(row.name)
    emails.set(key, (emails.get(key) ?? new Set()).add(row.email.toLowerCase()))
  }
  return emails
}

function onlyOne<T>(all: Iterable<T> | undefined): T | null {
  const [only, ...more] = all ?? []
  return only !== undefined && more.length === 0 ? only : null
}

const isShouted = (name: string) => name === name.toUpperCase() || name === name.toLowerCase()
const bestSpelled = (a: string, b: string) =>
  Number(isShouted(a)) - Number(isShouted(b)) || (a < b ? -1 : Number(a > b))

/** Nobody's name is told who is protected. */
const optionOf = (person: Person): readonly Option[] =>
  person.protectedIdentity
    ? []
    : [
        {
          value: person.id,
          label: text(`${person.name}, ${person.email ?? ''}`, `${person.name}, ${person.email ?? ''}`),
        },
      ]

function closeTo(name: string, familiar: readonly Person[]): Person | undefined {
  const key = nameKey(name)
  return familiar.find(
    (each) =>
      !each.protectedIdentity && nameKey(each.name) !== key && slipsBetween(nameKey(each.name), key) !== undefined,
  )
}
