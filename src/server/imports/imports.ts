import type { z } from 'zod'
import type { ImportShape } from '#api/importShapes'
import type { importEndpoints } from '#api/imports'
import {
  chooseInImport,
  dropImport,
  mapImport,
  whyNotChoose,
  whyNotComplete,
  whyNotOpen,
} from '#model/imports/importing'
import { type CompletedImport, whyNotUndo } from '#model/imports/undoing'
import { isRefusal, type Refusal, refuse } from '#model/refusal'
import type { PlannedRow } from '#reading/importPlan'
import { accountsOf } from '#store/access'
import { remember } from '#store/audit'
import { persistMatchings } from '#store/importMemory'
import {
  closeImport,
  completedImportOf,
  type ImportRecord,
  importOf,
  importsOf,
  persistChoices,
  persistMapping,
  sheetOf,
} from '#store/imports'
import { type Handlers, type NotFound, notFound } from '../http/asked.ts'
import { noteOf } from '../http/keeping.ts'
import { pageBy } from '../http/paging.ts'
import { personView } from '../http/views.ts'
import { receiptOf, savePlan, undoPlan, whyNotAccounts } from './completing.ts'
import { columnsChosen, matchingKey } from './fileTable.ts'
import { type Asking, importView, inList, outcomeOf, planOf, withoutProtected } from './importViews.ts'

export const importHandlers: Handlers<typeof importEndpoints> = {
  'GET /imports': async ({ query, frame }) => pageBy(await importsOf(frame), query, inList),

  'GET /imports/{id}': async (asked) => viewOf(asked.params.id, asked),

  'GET /imports/{id}/rows': async (asked) => {
    const { query, params, governance } = asked
    const record = await importOf(asked.frame, params.id)
    if (record === undefined) return notFound
    const { rows } = withoutProtected(await outcomeOf(record, asked), governance)
    const wanted = rows.filter(({ state, faults }) => {
      if (query.only === 'all') return true
      if (query.only === 'errors') return faults.some(({ level }) => level === 'error')
      return query.only === 'warnings' ? faults.some(({ level }) => level === 'warning') : state === query.only
    })
    return pageBy(
      wanted.map((row) => ({ ...row, id: String(row.number) })),
      query,
      (row) => rowView(row, asked),
    )
  },

  'PUT /imports/{id}/mapping': async (asked) => {
    const { body, frame, acting, params } = asked
    const record = await draftOf(params.id, asked)
    if (isNoDraft(record)) return record
    const visible = record.told.sheets.filter((sheet) => !sheet.hidden)
    if (visible[body.sheet] === undefined) return refuse('import-sheet-unknown', null, { field: 'sheet' })
    const used = body.columns.flatMap(({ field }) => (field === null || field === 'comment' ? [] : [field]))
    if (new Set(used).size < used.length) return refuse('import-field-twice', null, { field: 'columns' })
    const fields = new Map(body.columns.map(({ column, field }) => [column, field === 'comment' ? null : field]))
    const columns = columnsChosen(await sheetOf(frame, record.id, body.sheet), body.headingRow, fields)
    const mapped = { sheet: body.sheet, headingRow: body.headingRow, columns }
    await persistMapping(frame, record.id, mapped)
    await persistMatchings(
      frame,
      record.kind,
      new Map(
        columns.flatMap(({ heading, field }) =>
          matchingKey(heading) === '' ? [] : [[matchingKey(heading), field] as const],
        ),
      ),
    )
    await remember(
      frame,
      noteOf(acting, {
        act: mapImport.id,
        subjectType: 'import',
        subjectId: record.id,
        body: { before: { sheet: record.sheet, columns: record.columns }, after: mapped },
      }),
    )
    return viewOf(record.id, asked)
  },

  'PUT /imports/{id}/choices': async (asked) => {
    const { body, frame, acting, params } = asked
    const record = await draftOf(params.id, asked)
    if (isNoDraft(record)) return record
    const refusal = whyNotChoose(body, asked.governance)
    if (refusal !== undefined) return refusal
    await persistChoices(frame, record.id, body)
    await remember(
      frame,
      noteOf(acting, {
        act: chooseInImport.id,
        subjectType: 'import',
        subjectId: record.id,
        body: { before: record.choices, after: body },
      }),
    )
    return viewOf(record.id, asked)
  },

  'POST /imports/{id}/completion': async (asked) => {
    const record = await draftOf(asked.params.id, asked)
    if (isNoDraft(record)) return record
    const plan = await planOf(record, asked)
    const refusal = whyNotComplete(plan) ?? whyNotAccounts(record, asked)
    if (refusal !== undefined) return refusal
    const accountIds = await savePlan(record, plan, asked)
    return {
      id: record.id,
      state: 'done',
      reference: plan.reference,
      made: receiptOf(plan.made, accountIds),
      ended: plan.follows?.ended ?? 0,
    }
  },

  'POST /imports/{id}/undo': async (asked) => {
    const record = await importOf(asked.frame, asked.params.id)
    if (record === undefined) return notFound
    const kept = record.state === 'done' ? await completedImportOf(asked.frame, record.id) : undefined
    if (kept === undefined) return refuse('import-closed', null)
    const refusal = await undoRefusal(record, kept, asked)
    if (refusal !== undefined) return refusal
    await undoPlan(record, kept, asked)
    const ended = kept.endedHoldings.length + kept.endedAppointments.length
    return {
      id: record.id,
      state: 'undone',
      reference: (await outcomeOf(record, asked)).reference,
      made: receiptOf(kept, record.accountIds),
      ended,
    }
  },

  'POST /imports/{id}/dropping': async (asked) => {
    const { frame, acting } = asked
    const record = await draftOf(asked.params.id, asked)
    if (isNoDraft(record)) return record
    await closeImport(frame, record.id, { state: 'dropped', by: acting.actor.accountId, at: acting.now })
    await remember(
      frame,
      noteOf(acting, {
        act: dropImport.id,
        subjectType: 'import',
        subjectId: record.id,
        body: { fileName: record.fileName },
      }),
    )
    return { id: record.id, state: 'dropped' }
  },
}

/** The draft, unless it is closed. */
async function draftOf(id: string, asked: Asking): Promise<ImportRecord | Refusal | NotFound> {
  const record = await importOf(asked.frame, id)
  if (record === undefined) return notFound
  return whyNotOpen(record.state, record.draftUntil, asked.acting.today) ?? record
}

const isNoDraft = (found: ImportRecord | Refusal | NotFound): found is Refusal | NotFound =>
  isRefusal(found) || 'notFound' in found

async function viewOf(id: string, asking: Asking): Promise<z.output<typeof ImportShape> | NotFound> {
  const record = await importOf(asking.frame, id)
  if (record === undefined) return notFound
  const kept = record.state === 'done' ? await completedImportOf(asking.frame, id) : undefined
  return importView(record, asking, kept === undefined ? undefined : await undoRefusal(record, kept, asking))
}

async function undoRefusal(
  record: ImportRecord,
  kept: CompletedImport,
  { frame }: Asking,
): Promise<Refusal | undefined> {
  const others = (await accountsOf(frame)).filter((account) => !record.accountIds.includes(account.id))
  return whyNotUndo(
    kept,
    frame.structure,
    others.map((account) => ({ personId: account.person_id })),
  )
}

const rowView = (row: PlannedRow & { readonly id: string }, { governance }: Asking) => ({
  id: row.id,
  number: row.number,
  state: row.state,
  name: row.name,
  // Somebody new is nobody's record yet.
  person:
    row.personId === null || governance.person(row.personId) === undefined
      ? null
      : personView(row.personId, governance),
  componentId: row.componentId,
  what: row.what,
  title: row.title,
  changes: row.changes.map(({ name, before, after, hidden }) => ({ name, before, after, hidden })),
  problems: row.faults.map(({ code, level, title, detail, field, cell }) => ({
    code,
    level,
    title,
    detail,
    field,
    cell,
  })),
})
