import type { Acting } from '#model/acting'
import type { Governance } from '#model/governance'
import type { ImportChoices } from '#model/imports/choices'
import { type ImportSource, mappingOf } from '#model/imports/importTable'
import { administrationRegistered } from '#model/people/administrations'
import { isRefusal } from '#model/refusal'
import { compose, type Text, text } from '#model/text'
import { key, wordsOf } from '../cells/headingWords.ts'
import { nameKey } from '../cells/personNames.ts'
import { choosingOf, RowCells } from '../cells/rowCells.ts'
import { type ImportPlan, type PlannedRow, skippedRow } from '../importPlan.ts'
import { type Fault, faultOfRefusal } from '../problems/faults.ts'
import { problemsOf } from '../problems/problems.ts'
import { followsOf, tellDoubleHats } from './follows.ts'
import { LinePlaces } from './linePlaces.ts'
import { type AppointmentRow, givenTwice, type Outcome, planAppointment } from './planAppointments.ts'
import { PlanDraft } from './planDraft.ts'
import { type Planning, planOffice } from './planOffices.ts'
import { planPersons } from './planPersons.ts'
import { planSeating } from './planSeatings.ts'
import { stagesOf } from './roleStages.ts'
import { type RowReading, readRow } from './rowReading.ts'
import { vocabularyOf } from './vocabulary.ts'

/**
 * An import is many appointments asked in order: offices first, then each role after those who appoint to it.
 * What the rules refuse is the row's error; there are no others for what may be appointed.
 */
export function planRoleList(
  source: ImportSource,
  choices: ImportChoices,
  governance: Governance,
  acting: Acting,
): ImportPlan {
  const { rows } = source
  const mapping = mappingOf(source)
  const common = { from: choices.from ?? acting.today, reference: choices.reference ?? `Inläsning ${acting.today}` }
  const skip = new Set(choices.skip)
  const choosing = choosingOf(choices)
  const vocabulary = vocabularyOf(governance)
  const told = new Map<number, Fault[]>()
  const tell = (row: number, fault: Fault) => told.set(row, [...(told.get(row) ?? []), fault])
  const cells = rows.filter((row) => !skip.has(row.number)).map((row) => new RowCells(row, mapping, choosing))
  const readings = cells
    .filter((each) => !each.isEmpty)
    .map((each) => readRow(each, vocabulary, common))
    .sort(byContent)

  const draft = new PlanDraft(governance)
  for (const reading of readings) planAdministration(reading, draft, acting, tell)
  const persons = planPersons(readings, draft, acting, tell)
  const personsByName = new Map(draft.settled().structure.persons.map((each) => [nameKey(each.name), each.id]))
  const endsPredecessor = new Set(choices.endsPredecessor)
  const planning: Planning = {
    draft,
    acting,
    vocabulary,
    persons,
    personsByName,
    positions: new Map(),
    places: new LinePlaces(draft.settled().structure),
    endsPredecessor,
    tell,
  }

  const outcomes = new Map<number, Outcome>()
  for (const row of readings) planHolding(row, planning, outcomes)
  for (const stage of stagesOf(governance.model)) {
    draft.settled()
    const asked = readings.flatMap((row): readonly AppointmentRow[] => {
      const { what, side, objectId } = row
      const role = what?.kind === 'role' && stage.has(what.role) ? governance.role(what.role) : undefined
      const personId = persons.get(row.number)
      if (role === undefined || side === undefined || objectId === undefined || personId === undefined) return []
      return [{ row, role, side, objectId, personId }]
    })
    const twice = givenTwice(asked, planning)
    for (const each of asked) {
      const { number } = each.row
      // The first of two that fits counts in the figures; both are errors already.
      outcomes.set(number, planAppointment(each, twice.has(number) ? { ...planning, tell: () => {} } : planning))
    }
  }
  draft.settled()
  for (const row of readings) {
    const personId = persons.get(row.number)
    if (row.what?.kind === 'seat' && personId !== undefined)
      outcomes.set(row.number, planSeating(row, row.what.forum, personId, planning))
  }
  const after = draft.settled()
  tellDoubleHats(draft, after, tell)

  const byNumber = new Map(readings.map((each) => [each.number, each]))
  const planned = rows.flatMap((row): readonly PlannedRow[] => {
    const reading = byNumber.get(row.number)
    if (skip.has(row.number)) return [skippedRow(row.number)]
    if (reading === undefined) return []
    const outcome = outcomes.get(row.number)
    const faults = [...reading.faults, ...(told.get(row.number) ?? [])].filter(
      (each) => outcome !== 'known' || !getsCommon.has(each.code),
    )
    return [plannedRow(reading, faults, outcome, persons.get(row.number) ?? null, governance)]
  })
  return {
    rows: planned,
    problems: problemsOf(planned),
    made: draft.made,
    follows: followsOf(draft.made, governance, after, persons),
    register: null,
    reference: common.reference,
  }
}

/** What stands already needs neither reference nor first day. */
const getsCommon: ReadonlySet<string> = new Set(['reference-missing', 'from-missing'])

function plannedRow(
  row: RowReading,
  faults: readonly Fault[],
  outcome: Outcome | undefined,
  personId: string | null,
  governance: Governance,
): PlannedRow {
  const worst = faults.some((each) => each.level === 'error')
    ? 'error'
    : outcome === 'known'
      ? 'known'
      : faults.length > 0
        ? 'warning'
        : 'ready'
  return {
    ...skippedRow(row.number),
    state: worst,
    name: row.name,
    email: row.email,
    personId,
    ...whatOf(row, governance),
    faults,
  }
}

function whatOf(row: RowReading, governance: Governance): Pick<PlannedRow, 'what' | 'title'> {
  const { what, side } = row
  const code = row.objectId === undefined ? '' : (governance.object(row.objectId)?.code ?? '')
  const named = (name: Text | undefined) => (name === undefined ? null : compose((l) => `${name[l]} ${code}`.trim()))
  if (what === undefined) return { what: null, title: null }
  if (what.kind === 'administration')
    return { what: 'administration', title: text(row.cells.text('administration'), row.cells.text('administration')) }
  if (what.kind === 'office') {
    const office = governance.model.offices.find((each) => each.id === what.office)?.name
    return { what: 'holding', title: row.office === '' ? (office ?? null) : text(row.office, row.office) }
  }
  if (what.kind === 'seat')
    return { what: 'seating', title: named(governance.model.forums.find((each) => each.id === what.forum)?.name) }
  return {
    what: 'appointment',
    title: named(side === undefined ? governance.role(what.role)?.name : governance.roleTitle(what.role, side)),
  }
}

function planAdministration(
  row: RowReading,
  draft: PlanDraft,
  acting: Acting,
  tell: (row: number, fault: Fault) => void,
): void {
  if (row.what?.kind !== 'administration') return
  const name = row.cells.text('administration')
  const place = 'administrations'
  const governance = draft.around(place)
  const code = row.cells.text('code') || initialsOf(name)
  const known = governance.structure.administrations.some(
    (each) => key(wordsOf(each.name)) === key(wordsOf(name)) || each.code === code,
  )
  if (known) return
  const registered = administrationRegistered(
    { code: code.slice(0, 12), name, shared: false, from: row.from, predecessorIds: [] },
    acting,
    governance,
  )
  if (isRefusal(registered)) tell(row.number, faultOfRefusal(registered, { field: 'administration', cell: name }))
  else draft.take([place], row.number, registered.change)
}

const initialsOf = (name: string): string =>
  name
    .split(/\s+/)
    .filter((word) => word !== 'och')
    .map((word) => word.charAt(0).toUpperCase())
    .join('')

/** Holders of offices, and the places in the line that appointments hang on. */
function planHolding(row: RowReading, planning: Planning, outcomes: Map<number, Outcome>): void {
  const { what } = row
  const personId = planning.persons.get(row.number)
  const role = what?.kind === 'role' ? planning.vocabulary.governance.role(what.role) : undefined
  // Whoever is seated is a manager: a row that names the place in the line tells what it answers for.
  const isPosition = row.office !== '' && (what?.kind === 'seat' || role?.names.includes('line-position'))
  if (personId === undefined || (what?.kind !== 'office' && !isPosition)) return
  const office = planOffice(row, personId, planning)
  if (office !== undefined) planning.positions.set(row.number, office.officeId)
  if (what?.kind === 'office')
    outcomes.set(row.number, office === undefined ? 'refused' : office.isMade ? 'made' : 'known')
}

/** What the rows say decides the order, not where they stand: the same list in another order gives the same outcome. */
function byContent(a: RowReading, b: RowReading): number {
  const says = (row: RowReading) =>
    [
      row.from,
      row.to ?? '9999-12-31',
      nameKey(row.name),
      row.email ?? '',
      row.objectId ?? '',
      row.productIds.join(),
      row.side ?? '',
      // Of two rows that say the same, the one that says more is read first, and the other repeats it.
      row.office === '' ? '\uffff' : row.office,
      row.administrationId ?? '\uffff',
    ].join('|')
  const [left, right] = [says(a), says(b)]
  return left < right ? -1 : left > right ? 1 : a.number - b.number
}
