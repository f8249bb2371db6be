import type { z } from 'zod'
import type { ImportShape } from '#api/imports'
import { hasRight } from '#model/access/actor'
import type { Acting } from '#model/decisions/decided'
import type { Governance } from '#model/governance'
import { fieldName, roleListFields } from '#model/imports/fields'
import { whyNotComplete, whyNotOpen } from '#model/imports/importing'
import { type ImportPlan, type PlannedRow, planImport } from '#model/imports/roleList'
import { type Refusal, refuse } from '#model/refusal'
import type { Frame } from '#store/frame'
import { type ImportRecord, sheetOf } from '#store/imports'
import { refusalView } from '../house/views.ts'
import { rowsBelow } from './fileTable.ts'
import { notesOfFile } from './notesOfFile.ts'

/** What is kept of a plan when its import is completed, and shown of it from then on. */
export type Outcome = Omit<ImportPlan, 'made'>

export interface Asking {
  readonly frame: Frame
  readonly acting: Acting
  readonly governance: Governance
}

/** Plans are costly and follow from the draft and the structure alone; the latest few are kept while both stand still. */
const known = new WeakMap<object, Map<string, ImportPlan>>()

export async function planOf(record: ImportRecord, { frame, acting, governance }: Asking): Promise<ImportPlan> {
  const plans = known.get(frame.structure) ?? new Map<string, ImportPlan>()
  known.set(frame.structure, plans)
  const at = `${record.id}~${record.version}~${acting.today}~${acting.actor.accountId}~${hasRight(acting.actor, 'register')}`
  const before = plans.get(at)
  if (before !== undefined) return before
  const rows = rowsBelow(await sheetOf(frame, record.id, record.sheet), record.headingRow)
  const mapping = Array.from(
    { length: record.columns.length },
    (_, column) => record.columns.find((each) => each.column === column)?.field ?? null,
  )
  const plan = planImport(rows, mapping, record.choices, governance, acting)
  if (plans.size >= 4) plans.clear()
  plans.set(at, plan)
  return plan
}

/** A draft as it would turn out now; a closed one as it was. */
export async function outcomeOf(record: ImportRecord, asking: Asking): Promise<Outcome> {
  if (record.state === 'draft') return planOf(record, asking)
  // The database's edge: it was written from an Outcome.
  return (record.outcome as Outcome | null) ?? nothing
}

/** The list names people as its owner wrote them. One with protected identity is named nowhere, not even there. */
export function withoutProtected(outcome: Outcome, governance: Governance): Outcome {
  const isProtected = (personId: string | null) =>
    personId !== null && governance.person(personId)?.protectedIdentity === true
  const hidden = new Set(outcome.rows.filter((row) => isProtected(row.personId)).map((row) => row.number))
  if (hidden.size === 0) return outcome
  return {
    ...outcome,
    rows: outcome.rows.map((row) =>
      hidden.has(row.number)
        ? { ...row, name: '', email: null, faults: row.faults.map((fault) => ({ ...fault, cell: '', detail: null })) }
        : row,
    ),
    problems: outcome.problems.map((problem) =>
      problem.rows.some(({ number }) => hidden.has(number))
        ? {
            ...problem,
            details: [],
            cells: [],
            rows: problem.rows.map((row) => (hidden.has(row.number) ? { ...row, cell: '' } : row)),
          }
        : problem,
    ),
    follows: {
      ...outcome.follows,
      bothSides: outcome.follows.bothSides.map((each) => ({
        ...each,
        name: each.personId !== null && isProtected(each.personId) ? governance.nameOf(each.personId) : each.name,
      })),
    },
  }
}

export async function importView(
  record: ImportRecord,
  asking: Asking,
  undo: Refusal | undefined,
): Promise<z.output<typeof ImportShape>> {
  const { governance, acting } = asking
  const outcome = withoutProtected(await outcomeOf(record, asking), governance)
  const open = whyNotOpen(record.state, record.draftUntil, acting.today)
  const complete = open ?? whyNotComplete({ ...outcome, made: noMade })
  const seen = record.told.sheets.filter((sheet) => !sheet.hidden)
  return {
    ...inList(record),
    version: record.version,
    sheets: seen.map(({ name, rows, headingRow }, position) => ({ position, name, rows, headingRow })),
    notes: [...notesOfFile(record.told, record.sheet)],
    sheet: record.sheet,
    headingRow: record.headingRow,
    columns: record.columns.map((column) => ({
      ...column,
      fieldName: column.field === null ? null : fieldName(column.field),
    })),
    fields: roleListFields.filter(({ field }) => field !== 'comment').map(({ field, name }) => ({ field, name })),
    choices: record.choices,
    reference: outcome.reference,
    counts: countsOf(outcome.rows),
    problems: outcome.problems.map((problem) => ({
      ...problem,
      details: [...problem.details],
      cells: [...problem.cells],
      rows: [...problem.rows],
      options: [...problem.options],
    })),
    follows: {
      ...outcome.follows,
      // What was read in before this was told has none.
      forumsFilled: [...(outcome.follows.forumsFilled ?? [])],
      vacancies: [...outcome.follows.vacancies],
      bothSides: [...outcome.follows.bothSides],
    },
    can: {
      complete: refusalView(complete, governance),
      undo: refusalView(record.state === 'done' ? undo : refuse('import-closed', null), governance),
    },
  }
}

export const inList = (record: ImportRecord) => ({
  id: record.id,
  kind: 'role-list' as const,
  state: record.state,
  fileName: record.fileName,
  uploadedAt: record.uploadedAt,
  draftUntil: record.draftUntil,
  closedAt: record.closedAt,
})

const countsOf = (rows: readonly PlannedRow[]) => {
  const count = (state: PlannedRow['state']) => rows.filter((row) => row.state === state).length
  return {
    rows: rows.length,
    errors: count('error'),
    warnings: count('warning'),
    ready: count('ready'),
    known: count('known'),
    skipped: count('skipped'),
  }
}

const noMade: ImportPlan['made'] = {
  ...{ administrations: [], persons: [], offices: [], holdings: [], decisions: [], appointments: [], seatings: [] },
  ...{ endedHoldings: [], endedAppointments: [] },
}

const nothing: Outcome = {
  rows: [],
  problems: [],
  reference: '',
  follows: {
    ...{
      appointments: 0,
      holdings: 0,
      seatings: 0,
      administrations: 0,
      personsNew: 0,
      personsKnown: 0,
      forums: 0,
      seats: 0,
    },
    ...{ forumsFilled: [], vacancies: [], bothSides: [], ended: 0 },
  },
}
