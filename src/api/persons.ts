import { z } from 'zod'
import { CalendarDate } from '#model/dates'
import { leave } from '#model/people/leaving'
import { changePerson, protectPerson, registerPerson, unprotectPerson } from '#model/people/persons'
import { takeBackLeaving } from '#model/people/takingBack'
import { text } from '#model/text'
import { AuditEntryShape, auditColumns } from './auditEntries.ts'
import { acting, reading } from './endpoint.ts'
import { FindingShape } from './findings.ts'
import { listing } from './listShapes.ts'
import { personList } from './personList.ts'
import {
  AbleShape,
  AsOf,
  Id,
  ObjectRef,
  Paging,
  PersonRef,
  pageOf,
  RefusalShape,
  SideShape,
  TextShape,
} from './shapes.ts'

const AdministrationRef = z
  .object({ id: z.uuid(), code: z.string(), name: z.string() })
  .meta({ id: 'AdministrationRef' })

/** In one line of a list: what the person is, so that two of the same name are told apart. */
export const PersonInList = PersonRef.extend({
  email: z.string().nullable(),
  administration: AdministrationRef.nullable(),
  /** The operation within it, by the office of its manager. */
  operation: z.object({ officeId: z.uuid(), title: z.string() }).nullable(),
  leftOn: CalendarDate.nullable(),
  titles: z.array(TextShape),
}).meta({ id: 'PersonInList' })

const Held = { from: CalendarDate, to: CalendarDate.nullable(), when: z.enum(['current', 'coming', 'past']) }

export const PersonShape = PersonInList.extend({
  version: z.int(),
  roles: z.array(
    z.object({
      appointmentId: z.uuid(),
      role: z.string(),
      side: SideShape,
      title: TextShape,
      object: ObjectRef,
      ...Held,
    }),
  ),
  offices: z.array(
    z.object({ holdingId: z.uuid(), officeId: z.uuid(), kind: z.string().nullable(), title: z.string(), ...Held }),
  ),
  /** Seats of the day, whatever they follow from, and earlier and coming seatings. */
  seats: z.array(
    z.object({
      forumId: z.string(),
      forum: TextShape,
      kinds: z.array(z.string()),
      decides: z.boolean(),
      clause: z.string(),
      from: CalendarDate.nullable(),
      to: CalendarDate.nullable(),
      when: z.enum(['current', 'coming', 'past']),
    }),
  ),
  /** What the last day ended, where one is recorded, and that stays ended if it is taken back: from the day after all of it. */
  endedOnLastDay: z.array(TextShape),
  can: z.object({
    change: RefusalShape.nullable(),
    unprotect: RefusalShape.nullable(),
    leave: RefusalShape.nullable(),
    takeBackLeaving: RefusalShape.nullable(),
  }),
}).meta({ id: 'Person' })

const MayDecideShape = z
  .object({ sentence: TextShape, clause: z.string(), limit: TextShape.nullable(), object: ObjectRef.nullable() })
  .meta({ id: 'MayDecide', description: 'What somebody may decide, in a plain sentence, and the clause that says so.' })

export const MandatesShape = z
  .object({
    own: z.array(MayDecideShape),
    forums: z.array(
      z.object({ id: z.string(), name: TextShape, kinds: z.array(z.string()), decides: z.array(MayDecideShape) }),
    ),
    others: z.array(MayDecideShape.extend({ by: z.array(AbleShape) })),
  })
  .meta({ id: 'Mandates' })

const LeavingShape = z
  .object({
    on: CalendarDate,
    ends: z.object({ appointments: z.int(), seatings: z.int(), seats: z.int(), offices: z.int(), accounts: z.int() }),
    holes: z.array(FindingShape),
  })
  .meta({ id: 'Leaving', description: 'What would end if somebody left, and what would then be left open.' })

export const personEndpoints = {
  'GET /persons': listing(personList, PersonInList, { sv: 'Personer', en: 'People' }),
  'GET /persons/{id}': reading({
    reads: 'signed-in',
    summary: { sv: 'En person', en: 'One person' },
    params: Id,
    query: AsOf,
    answer: PersonShape,
  }),
  'GET /persons/{id}/mandates': reading({
    reads: 'signed-in',
    summary: { sv: 'Vad personen får besluta', en: 'What the person may decide' },
    params: Id,
    query: AsOf,
    answer: MandatesShape,
  }),
  'GET /persons/{id}/history': reading({
    reads: 'signed-in',
    summary: { sv: 'Ändringar som rör personen', en: 'Changes that concern the person' },
    params: Id,
    query: Paging,
    answer: pageOf(AuditEntryShape),
    export: { title: text('Ändringar som rör en person', 'Changes that concern a person'), columns: auditColumns },
  }),
  'GET /persons/{id}/leaving': reading({
    reads: 'register',
    summary: { sv: 'Vad som blir öppet om personen slutar', en: 'What would be left open if the person left' },
    params: Id,
    query: z.object({ on: CalendarDate }),
    answer: LeavingShape,
    refusals: ['person-left', 'period-backwards', 'right-missing', 'last-administrator'],
  }),
  'GET /persons/{id}/mentions': reading({
    reads: 'register',
    summary: {
      sv: 'Var personens namn står i det som andra har skrivit',
      en: "Where the person's name stands in what others have written",
    },
    params: Id,
    answer: z.object({ mentions: z.array(z.object({ type: z.string(), id: z.string(), title: TextShape })) }),
  }),
  'POST /persons': acting({
    act: registerPerson,
    summary: { sv: 'Lägg till en person', en: 'Add a person' },
    answer: PersonShape,
    status: 201,
  }),
  'PATCH /persons/{id}': acting({
    act: changePerson,
    summary: { sv: 'Ändra uppgifter om en person', en: 'Change a person’s details' },
    guard: 'person',
    params: Id,
    answer: PersonShape,
  }),
  'POST /persons/{id}/protection': acting({
    act: protectPerson,
    summary: { sv: 'Skydda personens identitet', en: 'Protect the person’s identity' },
    guard: 'person',
    params: Id,
    answer: PersonShape,
  }),
  'DELETE /persons/{id}/protection': acting({
    act: unprotectPerson,
    summary: { sv: 'Ta bort skyddet av identiteten', en: 'Remove the protection of the identity' },
    guard: 'person',
    params: Id,
    answer: PersonShape,
  }),
  'POST /persons/{id}/leaving': acting({
    act: leave,
    summary: { sv: 'Avsluta allt för en person som slutar', en: 'End everything for a person who leaves' },
    guard: 'person',
    params: Id,
    answer: PersonShape,
  }),
  'DELETE /persons/{id}/leaving': acting({
    act: takeBackLeaving,
    summary: {
      sv: 'Ta tillbaka en sista dag: till och med den dagen med allt som den avslutade, sedan öppnas bara kontot',
      en: 'Take back a last day: through that day with all that it ended, afterwards only the account opens',
    },
    guard: 'person',
    params: Id,
    answer: PersonShape,
  }),
} as const
