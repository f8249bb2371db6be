import { forumsOn } from '#model/forums/forums'
import { seatsOf } from '#model/forums/seats'
import type { Governance } from '#model/governance'
import type { ImportedRecords } from '#model/imports/importedRecords'
import { doubleHatsIn } from '#model/roles/doubleHats'
import { vacancies } from '#model/roles/vacancies'
import { capitalised, compose, type Text, text } from '#model/text'
import { type Fault, fault } from '../problems/faults.ts'
import type { PlanDraft } from './planDraft.ts'

/** What the structure would be like today with the import in it. Counted of what can be read in; errors stand beside. */
export interface Follows {
  readonly appointments: number
  readonly holdings: number
  readonly seatings: number
  readonly administrations: number
  readonly personsNew: number
  readonly personsKnown: number
  /** Forums with at least one seat filled by the import, and all their filled seats. */
  readonly forums: number
  readonly seats: number
  /** Those forums: how many of their seats were filled before, and would be. */
  readonly forumsFilled: readonly {
    readonly id: string
    readonly name: Text
    readonly seats: number
    readonly before: number
    readonly after: number
  }[]
  readonly vacancies: readonly { readonly title: Text; readonly objectId: string | null }[]
  /** Somebody new has no record yet to lead to. */
  readonly bothSides: readonly { readonly personId: string | null; readonly name: string; readonly object: string }[]
  /** Holders who would end so that somebody in the list takes over. */
  readonly ended: number
}

export function followsOf(
  made: ImportedRecords,
  before: Governance,
  after: Governance,
  persons: ReadonlyMap<number, string>,
): Follows {
  const news = new Set(made.persons.map((each) => each.id))
  const mentioned = new Set(persons.values())
  const filledBefore = new Map(forumsOn(before).map((forum) => [forum.id, filled(forum, before)]))
  const forums = forumsOn(after).map((forum) => ({ forum, id: forum.id, filled: filled(forum, after) }))
  const gaining = forums.filter(({ id, filled }) => [...filled].some((seat) => !filledBefore.get(id)?.has(seat)))
  return {
    appointments: made.appointments.length,
    holdings: made.holdings.length,
    seatings: made.seatings.length,
    administrations: made.administrations.length,
    personsNew: news.size,
    personsKnown: [...mentioned].filter((id) => !news.has(id)).length,
    forums: gaining.length,
    seats: gaining.reduce((sum, each) => sum + each.filled.size, 0),
    forumsFilled: gaining.map(({ forum, id, filled }) => ({
      id,
      name: capitalised(forum.name),
      seats: seatsOf(forum, after).length,
      before: filledBefore.get(id)?.size ?? 0,
      after: filled.size,
    })),
    vacancies: vacancies
      .ask(after)
      .map(({ title, objectId, subject }) => ({ title: compose((l) => `${title[l]}, ${subject.name}`), objectId })),
    bothSides: after.objects.flatMap((object) =>
      doubleHatsIn(object, after).map(({ personId }) => ({
        personId,
        name: after.nameOf(personId),
        object: object.code,
      })),
    ),
    ended: made.endedAppointments.length + made.endedHoldings.length,
  }
}

const filled = (forum: Parameters<typeof seatsOf>[0], governance: Governance): ReadonlySet<string> =>
  new Set(
    seatsOf(forum, governance).flatMap((seat) => {
      const { ground } = seat
      const source =
        ground.kind === 'office'
          ? ground.officeKind
          : ground.kind === 'role'
            ? `${ground.role}~${ground.side}~${ground.object.id}`
            : ground.seating.id
      return seat.personId === null ? [] : [`${source}~${seat.personId}`]
    }),
  )

/** Rows that put somebody on both sides of an object, where the model speaks of that. It is allowed, and a finding. */
export function tellDoubleHats(draft: PlanDraft, after: Governance, tell: (row: number, fault: Fault) => void): void {
  if (after.cites('double-hat') === null) return
  for (const object of after.objects) {
    for (const { personId, appointments } of doubleHatsIn(object, after)) {
      const title = text(
        `Samma person på båda sidor i ${object.code}`,
        `The same person on both sides in ${object.code}`,
      )
      const name = after.nameOf(personId)
      const rows = new Set(appointments.flatMap((each) => draft.rowOf.get(each.id) ?? []))
      for (const row of rows)
        tell(row, fault('both-sides', { title, field: 'name', cell: name, about: `${object.id}~${Math.min(...rows)}` }))
    }
  }
}
