import type { z } from 'zod'
import type { ImportShape } from '#api/importShapes'
import type { importEndpoints } from '#api/imports'
import { importSteps, whyNotAccounts, whyNotChoose } from '#model/imports/importing'
import { type ImportRecord, importClosed } from '#model/imports/importRecord'
import { refuse } from '#model/refusal'
import { whyNot, whyNotYet } from '#model/workflow'
import type { PlannedRow } from '#reading/importPlan'
import { accountsOf } from '#store/access'
import { lockAccounts } from '#store/importedAccounts'
import { persistMatchings } from '#store/importMemory'
import { deleteSheets, sheetOf } from '#store/imports'
import { workRecord, workRecords } from '#store/work'
import { accountView } from '../access/accountViews.ts'
import { endAlone, whyNotEnd } from '../access/administering.ts'
import { type Handlers, type NotFound, notFound } from '../http/asked.ts'
import { personView } from '../http/views.ts'
import { inOrder } from '../lists/ordering.ts'
import { pageOf } from '../lists/paging.ts'
import { importCompleted, importUndone } from './completing.ts'
import { columnsChosen, matchingKey } from './fileTable.ts'
import { type Asking, importView, inList, outcomeOf, planOf, undoingOf, withoutProtected } from './importViews.ts'
import { forgetSources } from './sources.ts'

export const importHandlers: Handlers<typeof importEndpoints> = {
  'GET /imports': async (asked) => {
    const latest = inOrder(await workRecords(asked.frame, 'import'), ({ uploadedAt }) => [uploadedAt], true)
    return pageOf(asked, 'GET /imports', latest, inList, true)
  },

  'GET /imports/{id}': async (asked) => viewOf(asked.params.id, asked),

  'GET /imports/{id}/rows': async (asked) => {
    const { query, params, governance } = asked
    const record = await workRecord(asked.frame, 'import', params.id)
    if (record === undefined) return notFound
    const { rows } = withoutProtected(await outcomeOf(record, asked), governance)
    const wanted = rows.filter(({ state, faults }) => {
      if (query.only === 'all') return true
      if (query.only === 'errors') return faults.some(({ level }) => level === 'error')
      return query.only === 'warnings' ? faults.some(({ level }) => level === 'warning') : state === query.only
    })
    const inFile = inOrder(
      wanted.map((row) => ({ ...row, id: String(row.number) })),
      ({ number }) => [number],
    )
    return pageOf(asked, `GET /imports/${params.id}/rows`, inFile, (row) => rowView(row, asked))
  },

  'PUT /imports/{id}/mapping': async (asked) => {
    const { record, body, frame, acting, governance } = asked
    const closed = whyNot(importSteps.map, record, { acting, governance })
    if (closed !== undefined) return closed
    const visible = record.told.sheets.filter((sheet) => !sheet.hidden)
    if (visible[body.sheet] === undefined) return refuse('import-sheet-unknown', null, { field: 'sheet' })
    const used = body.columns.flatMap(({ field }) => (field === null || field === 'comment' ? [] : [field]))
    if (new Set(used).size < used.length) return refuse('import-field-twice', null, { field: 'columns' })
    const fields = new Map(body.columns.map(({ column, field }) => [column, field === 'comment' ? null : field]))
    const columns = columnsChosen(await sheetOf(frame, record.id, body.sheet), body.headingRow, fields)
    const mapped = { sheet: body.sheet, headingRow: body.headingRow, columns }
    const matchings = columns.flatMap(({ heading, field }) =>
      matchingKey(heading) === '' ? [] : [[matchingKey(heading), field] as const],
    )
    return {
      work: { changed: { import: [{ ...record, ...mapped }] } },
      write: (within) => persistMatchings(within, record.kind, new Map(matchings)),
      about: importRef(record),
      body: { before: matchingOf(record), after: matchingOf(mapped) },
      answer: (after) => viewOf(record.id, after),
    }
  },

  'PUT /imports/{id}/choices': async ({ record, body, acting, governance }) => {
    const refusal = whyNot(importSteps.choose, record, { acting, governance }) ?? whyNotChoose(body, governance)
    if (refusal !== undefined) return refusal
    return {
      work: { changed: { import: [{ ...record, choices: body }] } },
      ...{ about: importRef(record), body: { before: record.choices, after: body } },
      answer: (after) => viewOf(record.id, after),
    }
  },

  'POST /imports/{id}/completion': async (asked) => {
    const { record, acting } = asked
    // Before it is planned, which takes a while under the organisation's lock.
    const closed = whyNotYet(importSteps.choose, record, asked)
    if (closed !== undefined) return closed
    const plan = await planOf(record, asked)
    return (
      whyNot(importSteps.complete, record, { acting, plan }) ??
      whyNotAccounts(record, asked.actor) ??
      importCompleted(record, plan, asked)
    )
  },

  'POST /imports/{id}/undo': async (asked) => {
    const { record } = asked
    const undoing = await undoingOf(record, asked.frame)
    if (undoing.kept === undefined) return refuse(importSteps.undo.closed, null)
    const { reference } = await outcomeOf(record, asked)
    if (record.accountIds.length > 0) {
      await lockAccounts(asked.frame, record.accountIds)
      await endAlone(asked.frame)
    }
    const closing = await accountsOf(asked.frame, { ids: record.accountIds })
    return (
      whyNot(importSteps.undo, record, undoing) ??
      (await whyNotEnd(closing.map(accountView), asked)) ??
      importUndone(record, undoing.kept, reference, asked)
    )
  },

  'POST /imports/{id}/dropping': async ({ record, acting }) =>
    whyNot(importSteps.drop, record, { acting }) ?? {
      work: { changed: { import: [importClosed(record, 'drop', acting)] } },
      write: async (frame) => {
        forgetSources(record)
        await deleteSheets(frame, record.id)
      },
      ...{ about: importRef(record), body: { fileName: record.fileName } },
      answer: () => ({ id: record.id, state: importSteps.drop.to }),
    },
}

/** As it is told in the audit: without what stands in the columns. */
const matchingOf = ({ sheet, columns }: Pick<ImportRecord, 'sheet' | 'columns'>) => ({
  sheet,
  columns: columns.map(({ column, heading, field, certainty }) => ({ column, heading, field, certainty })),
})

const importRef = ({ id }: ImportRecord) => ({ type: 'import', id })

async function viewOf(id: string, asking: Asking): Promise<z.output<typeof ImportShape> | NotFound> {
  const record = await workRecord(asking.frame, 'import', id)
  return record === undefined ? notFound : importView(record, asking)
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
