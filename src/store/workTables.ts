import type { DecisionRequest } from '#model/requests/requests'
import type { Link } from '#model/rulebook/links'
import type { WorkKind, WorkRecords } from '#model/workRecords'
import { type Codec, columns } from './columns.ts'

/** One kind of record beside the structure as the database has it. A new kind is one row here, and a migration. */
export interface WorkTable<Written> {
  readonly table: string
  readonly codec: Codec<Written>
  /** In which order they are read; the id parts those that come together. */
  readonly order: readonly (readonly [column: string, direction: 'asc' | 'desc'])[]
  /** Without a version of its own: two who act on one wait for each other. */
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

export const workTables: { readonly [Kind in WorkKind]: WorkTable<WorkRecords[Kind]> } = {
  link: {
    table: 'links',
    codec: columns<Link>(['id', 'element', 'title', 'url', 'addedById', 'addedAt'], {
      called: { addedById: 'added_by' },
    }),
    order: [['title', 'asc']],
    unversioned: true,
  },
  request: { table: 'requests', codec: requestCodec, order: [['requested_at', 'desc']] },
}
