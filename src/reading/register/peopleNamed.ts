import type { Acting } from '#model/acting'
import { cachedByKey } from '#model/cached'
import type { Governance } from '#model/governance'
import { grouped } from '#model/grouped'
import type { ImportedRecords } from '#model/imports/importedRecords'
import type { NewValueAnswer } from '#model/imports/newValueAnswers'
import { personRegistered } from '#model/people/persons'
import { isRefusal, refuse } from '#model/refusal'
import type { Person, Structure } from '#model/structure'
import { text } from '#model/text'
import { slipsBetween } from '../cells/headingWords.ts'
import { nameKey, personNameOf } from '../cells/personNames.ts'
import type { Option } from '../problems/faults.ts'
import type { Named } from './naming.ts'
import type { Met, NewValues } from './newValues.ts'

const mostOptions = 6

/** Whom a cell names: somebody known, or somebody to decide on. */
type Meant = { readonly id: string; readonly hasLeft?: boolean } | Asked
type Asked = Met & { readonly suggested: { readonly name: string; readonly email: string | null } }

/** People in a register: by e-mail address, by name, or somebody new who is decided on once. */
export class PeopleNamed {
  readonly #governance: Governance
  readonly #acting: Acting
  readonly #news: NewValues
  readonly #made: ImportedRecords
  readonly #known: PeopleKnown
  readonly #new = new Map<string, Named>()
  readonly #decided = new Map<Meant, Named>()

  constructor(governance: Governance, acting: Acting, news: NewValues, made: ImportedRecords, known: PeopleKnown) {
    this.#governance = governance
    this.#acting = acting
    this.#news = news
    this.#made = made
    this.#known = known
  }

  find(written: string, row: number): Named {
    const meant = this.#known.meantBy(written)
    if ('id' in meant) return meant
    const answer = this.#news.meet(row, meant)
    if (answer === null) return 'undecided'
    const decided = this.#decided.get(meant) ?? this.#named(meant, answer)
    this.#decided.set(meant, decided)
    return decided
  }

  #named(meant: Asked, answer: NewValueAnswer['means']): Named {
    if (answer.is === 'empty') return { left: meant.value }
    if (answer.is === 'existing')
      return this.#governance.person(answer.id) === undefined ? 'undecided' : { id: answer.id }
    return this.#newPerson(answer.name ?? meant.suggested.name, answer.email ?? meant.suggested.email)
  }

  #newPerson(name: string, email: string | null): Named {
    const identity = email?.toLowerCase() ?? nameKey(name)
    const before = this.#new.get(identity) ?? this.#new.get(nameKey(name))
    if (before !== undefined) return before
    const order = { name, email, administrationId: null, operationId: null, protectedIdentity: false }
    const isTaken =
      email !== null && this.#made.persons.some((each) => each.email?.toLowerCase() === email.toLowerCase())
    const registered = isTaken
      ? refuse('person-email-taken', null, { field: 'email' })
      : personRegistered(order, this.#acting, this.#governance)
    const made: Named = isRefusal(registered) ? { refused: registered } : { id: registered.person.id }
    if (!isRefusal(registered)) this.#made.persons.push(registered.person)
    this.#new.set(identity, made)
    // The same name with and without an address is one person.
    this.#new.set(nameKey(name), made)
    return made
  }
}

/** Whom cells can name. A register names the same few on row after row, and is read again after every choice. */
export class PeopleKnown {
  readonly #byEmail: ReadonlyMap<string, Person>
  readonly #byName: ReadonlyMap<string, readonly Person[]>
  readonly #byLastName: ReadonlyMap<string, readonly Person[]>
  /** By name: to compare spellings is what takes longest. */
  readonly #options = new Map<string, readonly Option[]>()

  constructor(persons: Structure['persons']) {
    this.#byEmail = new Map(persons.flatMap((each) => (each.email === null ? [] : [[each.email.toLowerCase(), each]])))
    this.#byName = grouped(persons, (each) => nameKey(each.name))
    this.#byLastName = grouped(persons, (each) => lastNameOf(each.name))
  }

  readonly meantBy = cachedByKey((written: string) => this.#meantBy(written))

  #meantBy(written: string): Meant {
    const { name, email } = partsOf(written)
    const known = email === null ? undefined : this.#byEmail.get(email)
    const all = this.#byName.get(nameKey(name)) ?? []
    const here = all.filter((each) => each.leftOn === null)
    const [only, ...namesakes] = here.length > 0 ? here : all
    // A namesake with another address is another person.
    const isSame = only !== undefined && (email === null || only.email === null || only.email.toLowerCase() === email)
    const person = known ?? (isSame && namesakes.length === 0 ? only : undefined)
    if (person !== undefined) return person.leftOn === null ? { id: person.id } : { id: person.id, hasLeft: true }
    const suggested = { name: name || nameOfAddress(email ?? ''), email }
    // However the name is turned and whatever stands beside it, it is one to decide on.
    const value = labelOf(suggested.name, email).slice(0, 500)
    return {
      kind: 'person',
      value,
      objectId: null,
      suggested,
      required: true,
      options: () => this.#optionsFor(name, all),
    }
  }

  #optionsFor(name: string, namesakes: readonly Person[]): readonly Option[] {
    const spelled = nameKey(name)
    const options = this.#options.get(spelled) ?? this.#optionsSought(name, spelled, namesakes)
    this.#options.set(spelled, options)
    return options
  }

  #optionsSought(name: string, spelled: string, namesakes: readonly Person[]): readonly Option[] {
    const near = (this.#byLastName.get(lastNameOf(name)) ?? []).filter(
      (each) => each.leftOn === null && slipsBetween(nameKey(each.name), spelled) !== undefined,
    )
    const firstNames = (this.#byLastName.get(lastNameOf(name)) ?? []).filter(
      (each) => each.leftOn === null && nameKey(each.name).charAt(0) === spelled.charAt(0),
    )
    return [...new Set([...namesakes, ...near, ...firstNames])]
      .filter((each) => !each.protectedIdentity)
      .slice(0, mostOptions)
      .map(({ id, name: known, email }) => ({ value: id, label: text(labelOf(known, email), labelOf(known, email)) }))
  }
}

const labelOf = (name: string, email: string | null): string => (email === null ? name : `${name}, ${email}`)

const lastNameOf = (name: string): string => nameKey(name).split(' ').at(-1) ?? ''

const address = /[^\s<>(),;:]+@[^\s<>(),;:]+\.[^\s<>(),;:.]+/u

/** A name, an address, or both, perhaps with a telephone number that nobody has asked for. */
function partsOf(written: string): { readonly name: string; readonly email: string | null } {
  const email =
    address
      .exec(written)?.[0]
      .toLowerCase()
      .replace(/^mailto:/, '') ?? null
  const rest = written
    .replace(address, ' ')
    .replace(/(tel\.?|tfn\.?|mobil)?:?\s*\+?\d[\d\s()/-]{4,}\d/giu, ' ')
    .replace(/<\s*>/g, ' ')
  return { name: personNameOf(rest.replace(/[,;:\s-]+$/, '')), email }
}

/** anna.ek@vretaby.example is most likely Anna Ek. */
const nameOfAddress = (email: string): string =>
  (email.split('@')[0] ?? '')
    .split(/[._]/)
    .filter((part) => !/^\d+$/.test(part))
    .map((part) => part.charAt(0).toUpperCase() + part.slice(1))
    .join(' ')
