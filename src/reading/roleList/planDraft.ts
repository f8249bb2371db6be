import type { Ending, StructureChange } from '#model/changes'
import type { CalendarDate } from '#model/dates'
import { Governance } from '#model/governance'
import { type ImportedRecords, noImportedRecords, withImported } from '#model/imports/importedRecords'
import type { Appointment, Decision, Seating, Structure } from '#model/structure'

/**
 * The structure as it grows while the rows are asked in turn. A view of it is costly, so one is used for all places
 * that nothing has happened to since it was made: appointments to other objects don't change the answer for this one.
 */
export class PlanDraft {
  readonly made: ImportedRecords = noImportedRecords()
  /** Which row made what, by id of the record. */
  readonly rowOf = new Map<string, number>()
  readonly #start: Structure
  readonly #today: CalendarDate
  readonly #touched = new Set<string>()
  #governance: Governance
  #onDays = new Map<CalendarDate, Governance>()

  constructor(governance: Governance) {
    this.#start = governance.structure
    this.#today = governance.day
    this.#governance = governance
  }

  /** What a rule about these places is asked with. */
  around(...places: readonly string[]): Governance {
    return places.some((place) => this.#touched.has(place)) ? this.settled() : this.#governance
  }

  /** Everything so far. */
  settled(): Governance {
    if (this.#touched.size > 0) {
      this.#governance = new Governance(withImported(this.#start, this.made), this.#today)
      this.#onDays = new Map()
      this.#touched.clear()
    }
    return this.#governance
  }

  /** The latest view, which has everybody in the list since people come first. */
  get latest(): Governance {
    return this.#governance
  }

  /** The latest view, from another day. */
  on(day: CalendarDate): Governance {
    if (day === this.#today) return this.#governance
    const known = this.#onDays.get(day) ?? new Governance(this.#governance.structure, day)
    this.#onDays.set(day, known)
    return known
  }

  take(places: readonly string[], row: number, change: StructureChange): void {
    const { added = {}, ended = {} } = change
    for (const place of places) this.#touched.add(place)
    this.#keep(row, this.made.administrations, added.administrations)
    this.#keep(row, this.made.persons, added.persons)
    this.#keep(row, this.made.offices, added.offices)
    this.#keep(row, this.made.holdings, added.holdings)
    this.made.endedHoldings.push(...(ended.holdings ?? []))
  }

  takeAppointment(
    place: string,
    row: number,
    decision: Decision,
    appointment: Appointment,
    ended: readonly Ending[],
  ): void {
    this.#touched.add(place)
    this.#keep(row, this.made.decisions, [decision])
    this.#keep(row, this.made.appointments, [appointment])
    this.made.endedAppointments.push(...ended)
  }

  takeSeating(place: string, row: number, decision: Decision, seating: Seating): void {
    this.#touched.add(place)
    this.#keep(row, this.made.decisions, [decision])
    this.#keep(row, this.made.seatings, [seating])
  }

  #keep<T extends { readonly id: string }>(row: number, made: T[], news: readonly T[] = []): void {
    for (const each of news) this.rowOf.set(each.id, row)
    made.push(...news)
  }
}
