import { noChoices } from '#model/imports/choices'
import type { ImportRecord } from '#model/imports/importRecord'
import type { DecisionRequest } from '#model/requests/requests'
import { type WorkKind, type WorkRecords, workKinds } from '#model/workRecords'
import { asNamed, type Codec, columnOf, columns } from './columns.ts'

/** One kind of record beside the structure as the database has it. */
export interface WorkTable<Written> {
  readonly table: string
  readonly codec: Codec<Written>
  readonly order: readonly [column: string, direction: 'asc' | 'desc']
  readonly unversioned?: true
}

const flatRequest = columns<FlatRequest>(
  [
    ...(['id', 'state', 'act', 'titleSv', 'titleEn', 'clause', 'askedOf', 'note', 'requestedBy'] as const),
    ...(['requestedAt', 'closedBy', 'closedAt', 'closedReason', 'resultId'] as const),
  ],
  { json: ['body'] },
)
type FlatRequest = Omit<DecisionRequest, 'params' | 'body' | 'title' | 'closed'> & {
  readonly titleSv: string
  readonly titleEn: string
  readonly body: Pick<DecisionRequest, 'params' | 'body'>
  readonly closedBy: string | null
  readonly closedAt: string | null
  readonly closedReason: string | null
  readonly resultId: string | null
}

const requestCodec: Codec<DecisionRequest> = {
  row: ({ params, body, title, closed, ...each }) =>
    flatRequest.row({
      ...each,
      ...{ body: { params, body }, titleSv: title.sv, titleEn: title.en },
      ...{ closedBy: closed?.by ?? null, closedAt: closed?.at ?? null },
      ...{ closedReason: closed?.reason ?? null, resultId: closed?.resultId ?? null },
    }),
  record: (row) => {
    const {
      titleSv,
      titleEn,
      body: kept,
      closedBy,
      closedAt,
      closedReason,
      resultId,
      ...each
    } = flatRequest.record(row)
    const closed = closedAt === null ? null : { by: closedBy ?? '', at: closedAt, reason: closedReason, resultId }
    return { ...each, ...kept, title: { sv: titleSv, en: titleEn }, closed }
  },
}

const storedImport = columns<Omit<ImportRecord, 'version'>>(
  [
    ...(['id', 'kind', 'state', 'fileName', 'sheet', 'headingRow', 'uploadedBy', 'uploadedAt'] as const),
    ...(['draftUntil', 'closedBy', 'closedAt', 'accountIds'] as const),
  ],
  { json: ['told', 'columns', 'choices', 'outcome'] },
)

const importCodec: Codec<ImportRecord> = {
  row: storedImport.row,
  record: (row) => {
    const { choices, ...each } = storedImport.record(row)
    // Drafts may be older than some of the choices.
    return { ...each, choices: { ...noChoices, ...choices }, version: Number(row.version) }
  },
  reads: [...(storedImport.reads ?? []), 'version'],
}

/** Where a record isn't a row field by field. */
const codecs: { readonly [Kind in WorkKind]?: Codec<WorkRecords[Kind]> } = {
  import: importCodec,
  leaving: columns(['id', 'personId', 'lastDay', 'recordedAt'], { json: ['ended'] }),
  request: requestCodec,
}

export function workTable<Kind extends WorkKind>(kind: Kind): WorkTable<WorkRecords[Kind]> {
  const { order, unversioned }: { readonly order: string; readonly unversioned?: true } = workKinds[kind]
  return {
    table: `${kind.replaceAll('-', '_')}s`,
    codec: codecs[kind] ?? asNamed(),
    order: [columnOf(order.replace('-', '')), order.startsWith('-') ? 'desc' : 'asc'],
    ...(unversioned && { unversioned }),
  }
}
