import type { Ending } from '#model/changes'
import type { Office, OfficeHolding, Structure } from '#model/structure'
import { key, wordsOf } from '../cells/headingWords.ts'

/** Offices and their holders as they are while rows are asked in turn, found by title, kind and person without a search. */
export class LinePlaces {
  readonly #byTitle = new Map<string, Office[]>()
  readonly #byKind = new Map<string, Office[]>()
  readonly #byId = new Map<string, Office>()
  readonly #byOffice = new Map<string, OfficeHolding[]>()
  readonly #byPerson = new Map<string, OfficeHolding[]>()

  constructor({ offices, holdings }: Structure) {
    for (const office of offices) this.addOffice(office)
    for (const holding of holdings) this.addHolding(holding, [])
  }

  office(id: string): Office | undefined {
    return this.#byId.get(id)
  }

  titled(title: string): readonly Office[] {
    return this.#byTitle.get(spelled(title)) ?? []
  }

  ofKind(kind: string): readonly Office[] {
    return this.#byKind.get(kind) ?? []
  }

  holdingsOf(officeId: string): readonly OfficeHolding[] {
    return this.#byOffice.get(officeId) ?? []
  }

  heldBy(personId: string): readonly OfficeHolding[] {
    return this.#byPerson.get(personId) ?? []
  }

  addOffice(office: Office): void {
    this.#byId.set(office.id, office)
    put(this.#byTitle, spelled(office.title), office)
    put(this.#byKind, office.kind ?? '', office)
  }

  addHolding(holding: OfficeHolding, ended: readonly Ending[]): void {
    const lastDays = new Map(ended.map(({ id, to }) => [id, to]))
    const standing = this.holdingsOf(holding.officeId).map((each) => ({
      ...each,
      to: lastDays.get(each.id) ?? each.to,
    }))
    this.#byOffice.set(holding.officeId, [...standing, holding])
    put(this.#byPerson, holding.personId, holding)
  }
}

export const spelled = (title: string): string => key(wordsOf(title))

function put<T>(map: Map<string, T[]>, at: string, each: T): void {
  const all = map.get(at)
  if (all === undefined) map.set(at, [each])
  else all.push(each)
}
