import { type CalendarDate, type Period, dayAfter } from './dates.ts'
import type { DayChange } from './forums/seatChanges.ts'
import { Governance } from './governance.ts'
import { grouped } from './grouped.ts'
import type { Structure } from './structure.ts'
import { type Text, compose, text } from './text.ts'

/** More than this on a day is counted by kind instead of told one by one. */
const toldOneByOne = 2

interface Turn {
  readonly on: CalendarDate
  readonly kind: Text
  readonly text: Text
}

/** The days between two, both included, on which the structure is another than the day before: what the date panel marks. */
export function structureChanges(structure: Structure, from: CalendarDate, to: CalendarDate): readonly DayChange[] {
  const turns = turnsOf(structure).filter(({ on }) => from <= on && on <= to)
  return [...grouped(turns, ({ on }) => on)]
    .sort(([a], [b]) => a.localeCompare(b))
    .map(([on, those]) => ({ on, text: those.length > toldOneByOne ? counted(those) : compose((l) => those.map((turn) => turn.text[l]).join('. ')) }))
}

const counted = (turns: readonly Turn[]): Text => {
  const kinds = [...grouped(turns, ({ kind }) => kind.sv).values()]
  return compose((l) => kinds.map((those) => `${those.length} ${those[0]?.kind[l] ?? ''}`).join(', '))
}

function turnsOf(structure: Structure): readonly Turn[] {
  const named = new Governance(structure, structure.models.find(({ from }) => from !== null)?.from ?? '')
  const objectCode = (id: string) => named.object(id)?.code ?? ''
  const roleIn = (role: string, side: 'business' | 'it', objectId: string) =>
    compose((l) => `${named.roleTitle(role, side)[l]} ${text('i', 'in')[l]} ${objectCode(objectId)}`)
  return [
    ...structure.models.flatMap(({ from, number, model }) =>
      from === null ? [] : [{ on: from, kind: text('modellversioner', 'model versions'), text: text(`Modellen version ${number} gäller: ${model.name.sv}`, `Model version ${number} takes effect: ${model.name.en}`) }],
    ),
    ...both(structure.objects, text('objekt', 'objects'), ({ code }) => text(code, code), text('startar', 'opens'), text('upphör', 'closes')),
    ...both(structure.administrations, text('förvaltningar', 'administrations'), ({ name }) => text(name, name), text('startar', 'opens'), text('upphör', 'closes')),
    ...both(
      structure.holdings,
      text('befattningar', 'offices'),
      ({ personId, officeId }) => saying(named.nameOf(personId), text(named.office(officeId)?.title ?? '', named.office(officeId)?.title ?? '')),
      text('tillträder', 'begins'),
      text('lämnar', 'leaves'),
    ),
    ...both(
      structure.appointments,
      text('uppdrag', 'appointments'),
      ({ personId, role, side, objectId }) => saying(named.nameOf(personId), roleIn(role, side, objectId)),
      text('tillträder', 'begins'),
      text('lämnar', 'leaves'),
    ),
    ...both(
      structure.seatings,
      text('platser i styrgrupper', 'steering-group seats'),
      ({ personId, objectId }) => saying(named.nameOf(personId), text(`styrgruppen för ${objectCode(objectId)}`, `the steering group for ${objectCode(objectId)}`)),
      text('tillträder', 'begins'),
      text('lämnar', 'leaves'),
    ),
    ...both(structure.deviations, text('avsteg', 'deviations'), ({ objectId }) => text(`Avsteg i ${objectCode(objectId)}`, `Deviation in ${objectCode(objectId)}`), text('börjar', 'begins'), text('upphör', 'ends')),
  ]
}

const saying = (name: string, what: Text): Text => compose((l) => `${name}, ${what[l]}`)

/** A period turns twice: on its first day, and on the day after its last. */
const both = <T extends Period>(all: readonly T[], kind: Text, tell: (each: T) => Text, begins: Text, ends: Text): readonly Turn[] =>
  all.flatMap((each) => {
    const told = (verb: Text) => compose((l) => `${tell(each)[l]}: ${verb[l]}`)
    const start = { on: each.from, kind, text: told(begins) }
    return each.to === null ? [start] : [start, { on: dayAfter(each.to), kind, text: told(ends) }]
  })
