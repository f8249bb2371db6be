import type { z } from 'zod'
import type { ImportShape } from '#api/importShapes'
import type { Asking as AskingOf } from '#model/decisions/decided'
import type { Governance } from '#model/governance'
import { choicesWithout } from '#model/imports/choices'
import { noImportedRecords } from '#model/imports/importedRecords'
import { importSteps, type Undoing, whyNotOpen } from '#model/imports/importing'
import { fieldName, importKind } from '#model/imports/importKinds'
import type { ImportRecord } from '#model/imports/importRecord'
import { whyNot } from '#model/workflow'
import { type ImportPlan, type PlannedRow, skippedRow } from '#reading/importPlan'
import { planImport } from '#reading/planImport'
import { accountsOf } from '#store/access'
import type { Frame } from '#store/frame'
import { componentsOfRegisters } from '#store/importMemory'
import { completedImportOf } from '#store/imports'
import { refusalView } from '../http/views.ts'
import { inTurns } from './inTurns.ts'
import { notesOfFile } from './notesOfFile.ts'
import { sourceOf } from './sources.ts'

/** What is kept of a plan when its import is completed, and shown of it from then on. */
export type Outcome = Omit<ImportPlan, 'made'>

export interface Asking extends AskingOf {
  readonly frame: Frame
}

/** Plans are costly and follow from the draft and the structure alone; the latest few are kept while both stand still. */
const known = new WeakMap<object, Map<string, Promise<ImportPlan>>>()

export async function planOf(record: ImportRecord, asking: Asking): Promise<ImportPlan> {
  const { frame, acting } = asking
  const plans = known.get(frame.structure) ?? new Map<string, Promise<ImportPlan>>()
  known.set(frame.structure, plans)
  const at = `${record.id}~${contentOf(record)}~${acting.today}~${acting.actor.accountId}~${acting.actor.rights.join()}`
  const before = plans.get(at)
  // Another's may fail with its own transaction; then this one plans.
  const others = await before?.catch(() => undefined)
  if (others !== undefined) return others
  if (plans.size >= 4) plans.clear()
  const plan = planned(record, asking)
  plans.set(at, plan)
  return plan
}

/** What the plan is of, and not its version: one whose change came to nothing is given again. */
const contentOf = ({ sheet, headingRow, columns, choices }: ImportRecord): string =>
  JSON.stringify([sheet, headingRow, columns, choices])

async function planned(record: ImportRecord, { frame, acting, governance }: Asking): Promise<ImportPlan> {
  const { kind, choices } = record
  const source = await sourceOf(record, frame)
  const earlier = kind === 'component-register' ? await componentsOfRegisters(frame) : new Set<string>()
  return inTurns(planImport(kind, source, choices, governance, acting, earlier))
}

/** A draft as it would turn out now; a closed one as it was. */
export async function outcomeOf(record: ImportRecord, asking: Asking): Promise<Outcome> {
  if (record.state === 'draft') return planOf(record, asking)
  // The database's edge: it was written from an Outcome.
  const kept = record.outcome as Outcome | null
  // What is told of rows has grown since the first imports were kept.
  return kept === null
    ? nothing
    : { ...nothing, ...kept, rows: kept.rows.map((row) => ({ ...skippedRow(row.number), ...row })) }
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
    follows:
      outcome.follows === null
        ? null
        : {
            ...outcome.follows,
            bothSides: outcome.follows.bothSides.map((each) => ({
              ...each,
              name: each.personId !== null && isProtected(each.personId) ? governance.nameOf(each.personId) : each.name,
            })),
          },
  }
}

export async function undoingOf({ id, state, accountIds }: ImportRecord, frame: Frame): Promise<Undoing> {
  const kept = state === 'done' ? await completedImportOf(frame, id) : undefined
  const others =
    kept === undefined ? [] : (await accountsOf(frame)).filter((account) => !accountIds.includes(account.id))
  return { kept, structure: frame.structure, others: others.map((account) => ({ personId: account.person_id })) }
}

export async function importView(record: ImportRecord, asking: Asking): Promise<z.output<typeof ImportShape>> {
  const { governance, acting } = asking
  const outcome = withoutProtected(await outcomeOf(record, asking), governance)
  const plan = { ...outcome, made: noImportedRecords() }
  const secret = new Set<string>(record.kind === 'component-register' ? governance.register.secret : [])
  const isOpen = whyNotOpen(record, asking) === undefined
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
      // What few may read isn't shown beside its heading either.
      sample: !isOpen || (column.field !== null && secret.has(column.field)) ? '' : column.sample,
      fieldName: column.field === null ? null : fieldName(record.kind, column.field),
    })),
    fields: importKind(record.kind)
      .fields.filter(({ field }) => field !== 'comment')
      .map(({ field, name }) => ({ field, name })),
    choices: isOpen ? record.choices : choicesWithout(secret, record.choices),
    reference: outcome.reference,
    counts: countsOf(outcome.rows),
    problems: outcome.problems.map((problem) => ({
      ...problem,
      details: [...problem.details],
      cells: [...problem.cells],
      rows: [...problem.rows],
      options: [...problem.options],
    })),
    follows: followsView(outcome.follows ?? null),
    register: registerView(outcome.register ?? null),
    can: {
      complete: refusalView(whyNot(importSteps.complete, record, { acting, plan }), governance),
      undo: refusalView(whyNot(importSteps.undo, record, await undoingOf(record, asking.frame)), governance),
    },
  }
}

type View = z.output<typeof ImportShape>

function followsView(follows: Outcome['follows']): View['follows'] {
  if (follows === null) return null
  return {
    ...follows,
    // What was read in before this was told has none.
    forumsFilled: [...(follows.forumsFilled ?? [])],
    vacancies: [...follows.vacancies],
    bothSides: [...follows.bothSides],
  }
}

function registerView(register: Outcome['register']): View['register'] {
  if (register === null) return null
  return {
    ...register,
    newValues: register.newValues.map((each) => ({ ...each, rows: [...each.rows], options: [...each.options] })),
    moves: [...register.moves],
    absent: [...register.absent],
    objects: [...register.objects],
    orphans: [...register.orphans],
    holes: register.holes.map((each) => ({ ...each, names: [...each.names] })),
  }
}

export const inList = (record: ImportRecord) => ({
  id: record.id,
  kind: record.kind,
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

const nothing: Outcome = { rows: [], problems: [], reference: '', follows: null, register: null }
