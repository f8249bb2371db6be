import { type CalendarDate, dayAfter, type Period } from './dates.ts'
import { isFollowedBy } from './forums/followedSeats.ts'
import type { DayChange } from './forums/seatChanges.ts'
import { Governance } from './governance.ts'
import { grouped } from './grouped.ts'
import { objectsById } from './lookups.ts'
import { objectOn } from './objectOn.ts'
import { versionChanges } from './objects/versionChanges.ts'
import type { Appointment, Seating, Structure } from './structure.ts'
import { compose, type Text, text } from './text.ts'

/** More than this on a day is counted by kind instead of listed one by one. */
const listedOneByOne = 2

/** What is counted: one of it, and many. */
interface Kind {
  readonly one: Text
  readonly many: Text
}

const kinds = {
  model: { one: text('modellversion', 'model version'), many: text('modellversioner', 'model versions') },
  object: { one: text('objekt', 'object'), many: text('objekt', 'objects') },
  administration: { one: text('förvaltning', 'administration'), many: text('förvaltningar', 'administrations') },
  office: { one: text('befattning', 'office'), many: text('befattningar', 'offices') },
  appointment: { one: text('uppdrag', 'appointment'), many: text('uppdrag', 'appointments') },
  seat: {
    one: text('plats i en styrgrupp', 'seat in a steering group'),
    many: text('platser i styrgrupper', 'seats in steering groups'),
  },
  deviation: { one: text('avsteg', 'deviation'), many: text('avsteg', 'deviations') },
} as const satisfies Record<string, Kind>

interface Turn {
  readonly on: CalendarDate
  readonly kind: Kind
  readonly text: Text
}

/** The days between two, both included, on which the structure is another than the day before: what the date panel marks. */
export function structureChanges(structure: Structure, from: CalendarDate, to: CalendarDate): readonly DayChange[] {
  const turns = turnsOf(structure).filter(({ on }) => from <= on && on <= to)
  return [...grouped(turns, ({ on }) => on)]
    .sort(([a], [b]) => a.localeCompare(b))
    .map(([on, those]) => ({
      on,
      text:
        those.length > listedOneByOne ? counted(those) : compose((l) => those.map((turn) => turn.text[l]).join('. ')),
    }))
}

const counted = (turns: readonly Turn[]): Text => {
  const counts = [...grouped(turns, ({ kind }) => kind)].map(([kind, those]) => ({
    count: those.length,
    word: those.length === 1 ? kind.one : kind.many,
  }))
  return compose((l) => counts.map(({ count, word }) => `${count} ${word[l]}`).join(', '))
}

function turnsOf(structure: Structure): readonly Turn[] {
  const named = new Governance(structure, structure.models.find(({ from }) => from !== null)?.from ?? '')
  const objects = objectsById(structure)
  const objectCode = (id: string, on: CalendarDate) => {
    const history = objects.get(id)
    return history === undefined ? '' : objectOn(history, on).code
  }
  const roleIn = (held: Appointment, on: CalendarDate) =>
    compose((l) => `${named.titleOf(held)[l]} ${text('i', 'in')[l]} ${objectCode(held.objectId, on)}`)
  return [
    ...structure.models.flatMap(({ from, number, model }): readonly Turn[] =>
      from === null
        ? []
        : [
            {
              on: from,
              kind: kinds.model,
              text: text(
                `Modellen version ${number} gäller: ${model.name.sv}`,
                `Model version ${number} takes effect: ${model.name.en}`,
              ),
            },
          ],
    ),
    ...both(
      structure.objects,
      kinds.object,
      ({ id }, on) => text(objectCode(id, on), objectCode(id, on)),
      text('startar', 'opens'),
      text('upphör', 'closes'),
    ),
    ...structure.objects.flatMap(versionChanges).map((change) => ({ ...change, kind: kinds.object })),
    ...both(
      structure.administrations,
      kinds.administration,
      ({ name }) => text(name, name),
      text('startar', 'opens'),
      text('upphör', 'closes'),
    ),
    ...both(
      structure.holdings,
      kinds.office,
      ({ personId, officeId }) =>
        saying(named.nameOf(personId), text(named.office(officeId)?.title ?? '', named.office(officeId)?.title ?? '')),
      text('tillträder', 'begins'),
      text('lämnar', 'leaves'),
    ),
    ...both(
      structure.appointments,
      kinds.appointment,
      (held, on) => saying(named.nameOf(held.personId), roleIn(held, on)),
      text('tillträder', 'begins'),
      text('lämnar', 'leaves'),
    ),
    ...seatTurns(structure.seatings, ({ personId, objectId }, on) =>
      saying(
        named.nameOf(personId),
        text(`styrgruppen för ${objectCode(objectId, on)}`, `the steering group for ${objectCode(objectId, on)}`),
      ),
    ),
    ...both(
      structure.deviations,
      kinds.deviation,
      ({ objectId }, on) => text(`Avsteg i ${objectCode(objectId, on)}`, `Deviation in ${objectCode(objectId, on)}`),
      text('börjar', 'begins'),
      text('upphör', 'ends'),
    ),
  ]
}

const saying = (name: string, what: Text): Text => compose((l) => `${name}, ${what[l]}`)

/** One who goes from a seat to the same seat on other grounds hasn't left. */
function seatTurns(seatings: readonly Seating[], tell: (seating: Seating, on: CalendarDate) => Text): readonly Turn[] {
  const turns = seatings.map((seating) => {
    const isChanged = seatings.some((each) => isFollowedBy(each, seating))
    const goesOn = seatings.some((each) => isFollowedBy(seating, each))
    const begins = isChanged
      ? text('svarar för annat än förut', 'answers for other things')
      : text('tillträder', 'begins')
    return both([goesOn ? { ...seating, to: null } : seating], kinds.seat, tell, begins, text('lämnar', 'leaves'))
  })
  return turns.flat()
}

/** A period turns twice: on its first day, and on the day after its last. */
const both = <T extends Period>(
  all: readonly T[],
  kind: Kind,
  tell: (each: T, on: CalendarDate) => Text,
  begins: Text,
  ends: Text,
): readonly Turn[] =>
  all.flatMap((each) => {
    const turn = (on: CalendarDate, verb: Text) => ({
      ...{ on, kind },
      text: compose((l) => `${tell(each, on)[l]}: ${verb[l]}`),
    })
    const start = turn(each.from, begins)
    return each.to === null ? [start] : [start, turn(dayAfter(each.to), ends)]
  })
