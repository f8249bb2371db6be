import { z } from 'zod'
import { CalendarDate } from '#model/dates'
import { changeSeat, leaveSeat } from '#model/forums/reseating'
import { takeSeat } from '#model/forums/seating'
import { SeatKind } from '#model/shapes/modelForums'
import { decisionKinds, Mandate } from '#model/shapes/modelMandates'
import { Level } from '#model/shapes/modelRoles'
import { text } from '#model/text'
import { acting, reading } from './endpoint.ts'
import { listed } from './listExport.ts'
import { seatKindWords, yesOrNo } from './listWords.ts'
import {
  AbleShape,
  AsOf,
  ComingShape,
  DecisionRef,
  HolderRef,
  Id,
  ObjectRef,
  PersonRef,
  pageOf,
  RefusalShape,
  SideShape,
  TextShape,
} from './shapes.ts'

/** A forum's own id: the model's for one of the organisation, `kind~object` for an object's. */
const ForumId = z.object({ id: z.string().min(1).max(200) })

const CadenceShape = z.object({ perYear: z.int(), floor: z.int(), clause: z.string() })

export const ForumShape = z
  .object({
    id: z.string(),
    kind: z.string(),
    name: TextShape,
    abbreviation: z.string(),
    object: ObjectRef.nullable(),
    mission: TextShape,
    levels: z.array(Level),
    cadence: CadenceShape,
    /** Seats that exist on the day, those of them that stand empty, and persons on both sides of an object here. */
    seats: z.int(),
    vacancies: z.int(),
    bothSides: z.int(),
    clause: z.string(),
  })
  .meta({ id: 'Forum' })

const ForumLink = z.object({ id: z.string(), name: TextShape })

const ForumRecord = ForumShape.extend({
  responsibilities: z.array(z.object({ name: TextShape, clause: z.string() })),
  /** What the model lets the forum decide. */
  mandates: z.array(
    z.object({
      decision: z.enum(decisionKinds),
      role: z.string().nullable(),
      side: SideShape.nullable(),
      within: Mandate.shape.within,
      limit: TextShape.nullable(),
      clause: z.string(),
    }),
  ),
  ladder: z.array(z.object({ step: z.int(), name: TextShape, clause: z.string(), decidedBy: TextShape.nullable() })),
  grounds: z.array(z.object({ id: z.string(), name: TextShape })),
  above: ForumLink.nullable(),
  below: z.array(ForumLink),
  links: z.array(z.object({ id: z.uuid(), title: z.string(), url: z.string() })),
  can: z.object({ seat: RefusalShape.nullable() }),
}).meta({ id: 'ForumRecord' })

/** What a seat follows from: an office, a role in an object, or the owners' decision. */
export const SeatGroundShape = z
  .object({
    kind: z.enum(['office', 'role', 'seating']),
    title: TextShape,
    side: SideShape.nullable(),
    object: ObjectRef.nullable(),
    officeId: z.uuid().nullable(),
    appointmentId: z.uuid().nullable(),
    seatId: z.uuid().nullable(),
    decision: DecisionRef.nullable(),
  })
  .meta({ id: 'SeatGround' })

export const ForumSeatShape = z
  .object({
    kinds: z.array(SeatKind),
    person: HolderRef.nullable(),
    ground: SeatGroundShape,
    clause: z.string(),
    decides: z.boolean(),
    /** The seat that the person counts in, where this is another one of theirs: nobody counts twice. */
    countedAs: z.array(SeatKind).nullable(),
    since: CalendarDate.nullable(),
    vacantSince: CalendarDate.nullable(),
    coming: ComingShape.nullable(),
    bothSides: z.boolean(),
    /** For a seat that stands empty: who appoints to what it follows from, with today's holders. */
    filledBy: z.array(AbleShape),
  })
  .meta({ id: 'ForumSeat' })

const DayChangeShape = z.object({ on: CalendarDate, text: TextShape }).meta({ id: 'DayChange' })

export const SeatShape = z
  .object({
    id: z.uuid(),
    forum: ForumLink,
    person: PersonRef,
    object: ObjectRef,
    grounds: z.array(z.object({ id: z.string(), name: TextShape })),
    products: z.array(z.object({ id: z.uuid(), name: z.string() })),
    from: CalendarDate,
    to: CalendarDate.nullable(),
    decision: DecisionRef,
  })
  .meta({ id: 'Seat' })

const SeatRecord = SeatShape.extend({
  version: z.int(),
  can: z.object({ change: RefusalShape.nullable(), leave: RefusalShape.nullable() }),
}).meta({ id: 'SeatRecord' })

export const forumEndpoints = {
  'GET /forums': reading({
    reads: 'signed-in',
    summary: { sv: 'Forum en dag', en: 'Forums on a day' },
    query: AsOf,
    answer: pageOf(ForumShape),
    export: {
      title: text('Forum', 'Forums'),
      columns: {
        name: { heading: text('Forum', 'Forum'), text: ({ name }) => name },
        abbreviation: { heading: text('Förkortning', 'Abbreviation'), text: ({ abbreviation }) => abbreviation },
        object: { heading: text('Objekt', 'Object'), text: ({ object }) => object?.code ?? null },
        mission: { heading: text('Uppdrag', 'Mission'), text: ({ mission }) => mission },
        seats: { heading: text('Platser', 'Seats'), number: ({ seats }) => seats },
        vacancies: { heading: text('Vakanta', 'Vacant'), number: ({ vacancies }) => vacancies },
        bothSides: {
          heading: text('Personer på båda sidor', 'People on both sides'),
          number: ({ bothSides }) => bothSides,
        },
        perYear: {
          heading: text('Möten om året, minst', 'Meetings a year, at least'),
          number: ({ cadence }) => cadence.perYear,
        },
        clause: { heading: text('Klausul', 'Clause'), text: ({ clause }) => clause },
      },
    },
  }),
  'GET /forums/{id}': reading({
    reads: 'signed-in',
    summary: { sv: 'Ett forum: uppdrag, mandat och takt', en: 'One forum: mission, mandates and cadence' },
    params: ForumId,
    query: AsOf,
    answer: ForumRecord,
  }),
  'GET /forums/{id}/seats': reading({
    reads: 'signed-in',
    summary: { sv: 'Vilka som sitter i forumet en dag, och varför', en: 'Who sits in the forum on a day, and why' },
    params: ForumId,
    query: AsOf,
    answer: pageOf(ForumSeatShape).extend({ changes: z.array(DayChangeShape) }),
    export: {
      title: text('Platser i forum', 'Seats in a forum'),
      columns: {
        kinds: {
          heading: text('Plats', 'Seat'),
          text: ({ kinds }) => listed(kinds.map((kind) => seatKindWords[kind])),
        },
        person: { heading: text('Person', 'Person'), text: ({ person }) => person?.name ?? null },
        ground: { heading: text('Kommer av', 'Follows from'), text: ({ ground }) => ground.title },
        object: { heading: text('Objekt', 'Object'), text: ({ ground }) => ground.object?.code ?? null },
        decides: { heading: text('Beslutar', 'Decides'), text: ({ decides }) => yesOrNo(decides) },
        since: { heading: text('Sedan', 'Since'), date: ({ since }) => since },
        vacantSince: { heading: text('Vakant sedan', 'Vacant since'), date: ({ vacantSince }) => vacantSince },
        coming: { heading: text('Tillträder', 'To begin'), text: ({ coming }) => coming?.person.name ?? null },
        comingFrom: { heading: text('Tillträder den', 'Begins on'), date: ({ coming }) => coming?.from ?? null },
        bothSides: { heading: text('På båda sidor', 'On both sides'), text: ({ bothSides }) => yesOrNo(bothSides) },
        reference: {
          heading: text('Beslutsreferens', 'Decision reference'),
          text: ({ ground }) => ground.decision?.reference ?? null,
        },
        clause: { heading: text('Klausul', 'Clause'), text: ({ clause }) => clause },
      },
    },
  }),
  'POST /forums/{id}/seats': acting({
    act: takeSeat,
    summary: { sv: 'Registrera en plats som objektägarna har gett', en: 'Record a seat that the owners have given' },
    guard: 'adds',
    params: ForumId,
    answer: SeatShape,
    status: 201,
  }),
  'GET /seats/{id}': reading({
    reads: 'signed-in',
    summary: { sv: 'En plats i en styrgrupp', en: 'One seat in a steering group' },
    params: Id,
    answer: SeatRecord,
  }),
  'POST /seats/{id}/change': acting({
    act: changeSeat,
    summary: {
      sv: 'Registrera nya grunder och produkter för en plats',
      en: 'Record new grounds and products of a seat',
    },
    guard: 'seat',
    params: Id,
    answer: SeatShape,
    status: 201,
  }),
  'POST /seats/{id}/ending': acting({
    act: leaveSeat,
    summary: { sv: 'Registrera att en plats är avslutad', en: 'Record that a seat is ended' },
    guard: 'seat',
    params: Id,
    answer: SeatShape,
    status: 201,
  }),
  'GET /structure-changes': reading({
    reads: 'signed-in',
    summary: { sv: 'Dagar då något ändrades', en: 'Days on which something changed' },
    query: z.object({ from: CalendarDate.optional(), to: CalendarDate.optional() }),
    answer: pageOf(DayChangeShape),
    export: {
      title: text('Dagar då något ändrades', 'Days on which something changed'),
      columns: {
        on: { heading: text('Dag', 'Day'), date: ({ on }) => on },
        what: { heading: text('Vad', 'What'), text: ({ text: what }) => what },
      },
    },
  }),
} as const
