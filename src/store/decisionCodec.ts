import type { Decision, DecisionMaker } from '#model/structure'
import { type Codec, columns } from './columns.ts'

type Flat = Omit<Decision, 'by' | 'wording' | 'annulled' | 'objection'> & {
  readonly makerKind: DecisionMaker['kind']
  readonly makerOfficeId: string | null
  readonly makerRole: string | null
  readonly makerSide: string | null
  readonly makerObjectId: string | null
  readonly makerForum: string | null
  readonly wordingSv: string
  readonly wordingEn: string
  readonly annulledAt: string | null
  readonly annulledBy: string | null
  readonly annulledReason: string | null
  readonly objectedAt: string | null
  readonly objectedBy: string | null
  readonly objection: string | null
  readonly objectionAnsweredAt: string | null
}

const flat = columns<Flat>(
  [
    ...(['id', 'kind', 'clause', 'on', 'reference', 'objectId', 'personId', 'recordedById', 'recordedAt'] as const),
    ...(['makerIds'] as const),
    ...(['makerKind', 'makerOfficeId', 'makerRole', 'makerSide', 'makerObjectId', 'makerForum'] as const),
    ...(['wordingSv', 'wordingEn', 'annulledAt', 'annulledBy', 'annulledReason'] as const),
    ...(['objectedAt', 'objectedBy', 'objection', 'objectionAnsweredAt'] as const),
  ],
  { called: { on: 'decided_on', recordedById: 'recorded_by' } },
)

/** A decision as a row: who made it, its annulment and its objection are columns of their own. */
export const decisionCodec: Codec<Decision> = {
  row: ({ by, wording, annulled, objection, ...each }) =>
    flat.row({
      ...each,
      makerKind: by.kind,
      makerOfficeId: by.kind === 'office' ? by.officeId : null,
      makerRole: by.kind === 'role' ? by.role : null,
      makerSide: by.kind === 'role' ? by.side : null,
      makerObjectId: by.kind === 'role' ? by.objectId : null,
      makerForum: by.kind === 'forum' ? by.forumId : null,
      wordingSv: wording.sv,
      wordingEn: wording.en,
      annulledAt: annulled?.at ?? null,
      annulledBy: annulled?.byId ?? null,
      annulledReason: annulled?.reason ?? null,
      objectedAt: objection?.at ?? null,
      objectedBy: objection?.byId ?? null,
      objection: objection?.reason ?? null,
      objectionAnsweredAt: objection?.answeredAt ?? null,
    }),
  record: (row) => {
    const { id, kind, clause, on, reference, objectId, personId, recordedById, recordedAt, makerIds, ...rest } =
      flat.record(row)
    return {
      ...{ id, kind, clause, by: makerOf(rest), on, reference, wording: { sv: rest.wordingSv, en: rest.wordingEn } },
      ...{ objectId, personId, recordedById, recordedAt, makerIds },
      annulled:
        rest.annulledAt === null
          ? null
          : { at: rest.annulledAt, byId: rest.annulledBy ?? '', reason: rest.annulledReason ?? '' },
      objection:
        rest.objectedAt === null
          ? null
          : {
              at: rest.objectedAt,
              byId: rest.objectedBy ?? '',
              reason: rest.objection ?? '',
              answeredAt: rest.objectionAnsweredAt,
            },
    }
  },
}

function makerOf(
  row: Pick<Flat, 'makerKind' | 'makerOfficeId' | 'makerRole' | 'makerSide' | 'makerObjectId' | 'makerForum'>,
): DecisionMaker {
  switch (row.makerKind) {
    case 'office':
      return { kind: 'office', officeId: row.makerOfficeId ?? '' }
    case 'role':
      return {
        kind: 'role',
        role: row.makerRole ?? '',
        side: row.makerSide === 'it' ? 'it' : 'business',
        objectId: row.makerObjectId ?? '',
      }
    case 'forum':
      return { kind: 'forum', forumId: row.makerForum ?? '' }
    default:
      return row.makerKind satisfies never
  }
}
