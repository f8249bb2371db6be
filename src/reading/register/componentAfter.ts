import { cachedByParts } from '#model/cached'
import type { CalendarDate } from '#model/dates'
import type { Governance } from '#model/governance'
import { usersOn } from '#model/people/successors'
import { sameRecord } from '#model/sameRecord'
import type { Assessment, ItComponent } from '#model/shapes/component'
import type { FieldId } from '#model/shapes/componentFields'
import { type Facts, type FactValue, isUnknown } from '#model/shapes/facts'
import type { SideId } from '#model/shapes/governanceModel'
import type { RegisterRow } from './registerRow.ts'
import type { RowSaid } from './rowSaid.ts'

const mostInNote = 2_000

interface When {
  readonly today: CalendarDate
  /** First day of what is new. */
  readonly from: CalendarDate
  readonly governance: Governance
}

/** The component as the row has it. What the row says nothing of stays: an empty cell empties nothing. */
export function componentAfter(before: ItComponent | undefined, id: string, row: RegisterRow, when: When): ItComponent {
  const { said } = row
  const start = before ?? blank(id, said.name, when.from)
  return {
    ...start,
    name: isRenamed(start, said) ? said.name : start.name,
    key: said.key ?? start.key,
    aliases: said.aliases ?? start.aliases,
    description: said.description ?? start.description,
    type: said.type ?? start.type,
    administrationIds: usersAfter(row.administrationIds, start, when),
    usingProductIds: list(row.usingProductIds, start.usingProductIds),
    responsible: {
      business: row.responsible.business ?? start.responsible.business,
      it: row.responsible.it ?? start.responsible.it,
    },
    services: list(said.services, start.services),
    servicePersonId: row.servicePersonId ?? start.servicePersonId,
    documents: said.documents ?? start.documents,
    assessments: { business: assessed('business', said, start, when), it: assessed('it', said, start, when) },
    facts: factsAfter(start.facts, row),
    absentSince: null,
  }
}

const noFacts: Facts = {}

/** Each field by itself: parts that are spread cost more than all the rest of a plan. */
const blank = (id: string, name: string, from: CalendarDate): ItComponent => ({
  id,
  kind: 'it',
  type: 'system',
  name,
  aliases: [],
  description: null,
  partOfId: null,
  key: null,
  administrationIds: null,
  usingProductIds: [],
  responsible: { business: null, it: null },
  services: null,
  servicePersonId: null,
  documents: [],
  assessments: { business: null, it: null },
  facts: noFacts,
  attested: null,
  absentSince: null,
  from,
  to: null,
})

/** Found by its key a component may have a new name; found by its name it is only spelled differently. */
const isRenamed = (start: ItComponent, said: RowSaid): boolean =>
  said.key !== undefined && said.key === start.key && said.name !== start.name

/** The same records in another order are no change. */
function list<T>(said: T | undefined, before: T): T {
  if (said === undefined) return before
  if (before === null) return said
  return sameRecord(inOrder(said), inOrder(before)) ? before : said
}

/** Those who took over from a closed administration are no change: the file has them, and the record the one before. */
function usersAfter(said: RegisterRow['administrationIds'], start: ItComponent, { governance }: When) {
  const now = usersOn(start, governance)
  const after = list(said, now)
  return after === now ? start.administrationIds : after
}

const inOrder = (value: unknown): unknown => (Array.isArray(value) ? [...value].sort() : value)

/** Whoever thought the same before goes on having thought it. The file doesn't say who did. */
function assessed(side: SideId, said: RowSaid, start: ItComponent, { today }: When): Assessment | null {
  const value = said.assessments[side]
  const before = start.assessments[side]
  return value === undefined || before?.value === value ? before : { value, byPersonId: null, on: today }
}

/** The same, with what has been noted of the row since: names are looked for when every row has its component. */
export function withLaterNotes(after: ItComponent, before: ItComponent | undefined, row: RegisterRow): ItComponent {
  const facts = factsAfter(before?.facts ?? noFacts, row)
  return facts === after.facts ? after : { ...after, facts }
}

const factsAfter = (before: Facts, { facts, telling: { notes } }: RegisterRow): Facts =>
  notes.length === 0 && before === noFacts ? facts : factsWithNotes({ before, facts, notes })

/** The same as when it was planned before: what was asked of it then needs no asking again. */
const factsWithNotes = cachedByParts(({ before, facts, notes }: Noted) => [facts, before, notes.join('\n')], noted)

interface Noted {
  readonly before: Facts
  readonly facts: Facts
  readonly notes: readonly string[]
}

function noted({ before, facts, notes }: Noted): Facts {
  const said: Partial<Record<FieldId, FactValue>> = { ...before, ...facts }
  for (const line of notes) {
    const note = said.note
    const known = note === undefined || isUnknown(note) ? '' : String(note)
    // The same file read again says the same: once is enough.
    if (!known.includes(line)) said.note = `${known}${known === '' ? '' : '\n'}${line}`.slice(0, mostInNote)
  }
  return said
}
