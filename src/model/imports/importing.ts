import { z } from 'zod'
import { type Acting, type Actor, hasRight, isByToken } from '../acting.ts'
import { type Act, right } from '../acts.ts'
import { readsAllSecrets } from '../components/keepers.ts'
import { addDays } from '../dates.ts'
import type { Governance } from '../governance.ts'
import { type Refusal, refuse } from '../refusal.ts'
import type { Structure } from '../structure.ts'
import { type Text, text } from '../text.ts'
import type { Workflow } from '../workflow.ts'
import { ImportChoices } from './choices.ts'
import type { ImportedRecords } from './importedRecords.ts'
import { type ImportKind, importFieldIds, importKinds } from './importKinds.ts'
import type { ImportRecord } from './importRecord.ts'
import { type CompletedImport, type LaterAccount, whyNotUndo } from './undoing.ts'

export const importStates = ['draft', 'done', 'undone', 'dropped'] as const
export type ImportState = (typeof importStates)[number]

/** How long a draft waits for whoever left the page. */
const draftDays = 30

export const uploadImport = {
  id: 'imports.upload',
  name: text('Läs in en fil som utkast', 'Read a file as a draft'),
  clauses: [],
  by: right('register'),
  work: true,
  body: z.strictObject({ kind: z.enum(importKinds), file: z.file().max(20 * 1024 * 1024) }),
  refusals: ['file-not-read', 'import-too-large', 'import-empty', 'drafts-all-open'],
} as const satisfies Act

export const mapImport = {
  id: 'imports.map',
  name: text('Para ihop kolumner', 'Match columns'),
  clauses: [],
  by: right('register'),
  work: true,
  body: z.strictObject({
    /** Position among the sheets that were read, from 0. */
    sheet: z.int().min(0).max(200),
    /** The headings' row, as numbered in the file; null where there are none. */
    headingRow: z.int().min(1).nullable(),
    /** Which field each column holds; null leaves it out. Columns that aren't named here are left out. */
    columns: z
      .array(
        z.strictObject({
          column: z.int().min(0).max(1000),
          field: z.enum(importFieldIds).nullable(),
        }),
      )
      .max(1000),
  }),
  refusals: ['import-closed', 'import-of-another', 'import-sheet-unknown', 'import-field-twice'],
} as const satisfies Act

export const chooseInImport = {
  id: 'imports.choose',
  name: text('Rätta i en inläsning', 'Mend an import'),
  clauses: [],
  by: right('register'),
  work: true,
  body: ImportChoices,
  refusals: ['import-closed', 'import-of-another', 'object-not-open'],
} as const satisfies Act

export const completeImport = {
  id: 'imports.complete',
  name: text('Läs in', 'Import'),
  clauses: [
    '3.5.1-owner-business-appointed',
    '3.5.1-owner-it-appointed',
    '3.5.1-owner-in-line',
    '3.5.2-leader-business',
    '3.5.2-leader-it',
    '3.5.3-coordinator-when-needed',
    '3.5.4-specialist-appointed',
    '2.1-objects-govern-it-support',
    '3.2-it-components',
    '3.2-osg-decides-content',
  ],
  by: right('register'),
  body: z.strictObject({}),
  refusals: [
    ...([
      'import-closed',
      'import-has-errors',
      'import-empty',
      'right-missing',
      'session-needed',
      'email-taken',
    ] as const),
    'name-by-administrator',
  ],
} as const satisfies Act

export const undoImport = {
  id: 'imports.undo',
  name: text('Ångra en inläsning', 'Undo an import'),
  clauses: [],
  by: right('register'),
  body: z.strictObject({}),
  refusals: ['import-closed', 'import-undo-blocked', 'last-administrator', 'name-by-administrator'],
} as const satisfies Act

export const dropImport = {
  id: 'imports.drop',
  name: text('Släng ett utkast', 'Throw a draft away'),
  clauses: [],
  by: right('register'),
  work: true,
  body: z.strictObject({}),
  refusals: ['import-closed'],
} as const satisfies Act

/** A draft that nobody came back to is closed by time alone. */
export const draftUntil = (uploadedOn: string): string => addDays(uploadedOn, draftDays)

interface Import {
  readonly state: ImportState
  readonly draftUntil: string
  readonly kind: ImportKind
  readonly uploadedBy: string
}

const draft = { from: ['draft'], closed: 'import-closed', gate: whyTooLate } as const

/** What becomes of an import. */
export const importSteps = {
  upload: { act: uploadImport, from: null, to: 'draft' },
  map: { act: mapImport, ...draft, to: 'draft', who: whyNotOpen },
  choose: { act: chooseInImport, ...draft, to: 'draft', who: whyNotOpen },
  complete: { act: completeImport, ...draft, to: 'done', gate: whyNotComplete },
  drop: { act: dropImport, ...draft, to: 'dropped' },
  undo: { act: undoImport, from: ['done'], closed: 'import-closed', to: 'undone', gate: whyNotTakeBack },
} as const satisfies Workflow<Import>

function whyTooLate({ draftUntil: last }: Import, { acting }: { acting: Acting }): Refusal | undefined {
  return acting.today <= last ? undefined : refuse('import-closed', null)
}

/**
 * Any column of a register may hold what few may read, and shows it as soon as somebody says that it is something else. Where
 * the model keeps any field to few, the file is for whoever sent it, and for whoever reads all.
 */
export function whyNotOpen(
  { kind, uploadedBy }: Pick<Import, 'kind' | 'uploadedBy'>,
  { acting: { actor }, governance }: { readonly acting: Acting; readonly governance: Governance },
): Refusal | undefined {
  const isOpen = kind !== 'component-register' || governance.register.secret.length === 0
  return isOpen || uploadedBy === actor.accountId || readsAllSecrets(actor)
    ? undefined
    : refuse('import-of-another', null)
}

export interface Undoing {
  /** Nothing of an import that was never completed. */
  readonly kept: CompletedImport | undefined
  readonly structure: Structure
  readonly others: readonly LaterAccount[]
}

function whyNotTakeBack(_: Import, { kept, structure, others }: Undoing): Refusal | undefined {
  return kept === undefined ? refuse('import-closed', null) : whyNotUndo(kept, structure, others)
}

/** A new product can only belong to an object that there is. */
export function whyNotChoose(
  { newValues }: ImportChoices,
  { objects }: Pick<Governance, 'objects'>,
): Refusal | undefined {
  const known = new Set(objects.map(({ id }) => id))
  return newValues.every(({ objectId }) => objectId === null || known.has(objectId))
    ? undefined
    : refuse('object-not-open', null, { field: 'newValues' })
}

/** As much of an import's plan as decides whether it may be completed. */
interface Planned {
  readonly rows: readonly { readonly state: string }[]
  readonly problems: readonly { readonly level: 'error' | 'warning'; readonly title: Text }[]
  readonly made: Pick<ImportedRecords, 'changedComponents'>
}

/** All or nothing: a row that can't be read in is mended or skipped first. */
/** Accounts are the administrators' to make, whoever imports; and what opens ways in is done by a session alone. */
export function whyNotAccounts({ choices }: Pick<ImportRecord, 'choices'>, actor: Actor): Refusal | undefined {
  if (!choices.accounts) return undefined
  if (!hasRight(actor, 'administer')) return refuse('right-missing', null, { field: 'accounts' })
  return isByToken(actor) ? refuse('session-needed', null) : undefined
}

function whyNotComplete(record: Import, { acting, plan }: { acting: Acting; plan: Planned }): Refusal | undefined {
  const late = whyTooLate(record, { acting })
  if (late !== undefined) return late
  const errors = plan.problems.filter((problem) => problem.level === 'error')
  if (errors.length > 0) return refuse('import-has-errors', null, { missing: errors.map(({ title }) => title) })
  const marks = plan.made.changedComponents.length > 0
  return marks || plan.rows.some((row) => row.state === 'ready' || row.state === 'warning')
    ? undefined
    : refuse('import-empty', null)
}
