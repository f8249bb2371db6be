import { sql } from 'kysely'
import { governanceOn } from '#model/governance'
import { decisionsById } from '#model/lookups'
import type { RecordKind, Records } from '#model/records'
import type { Appointment, Deviation, ObjectHistory, Structure } from '#model/structure'
import { type Codec, columns, type Row } from './columns.ts'
import { componentCodec } from './componentCodec.ts'
import type { Database } from './database.ts'
import { decisionCodec } from './decisionCodec.ts'

/**
 * One kind of record of the structure as the database has it. Whatever loads, seeds, persists or takes back records goes
 * through this table: a new kind is one row of it, and a migration.
 */
export interface RecordTable<Written> {
  readonly table: keyof Database & string
  readonly codec: Codec<Written>
  /** The column that says since when a record isn't one any more; without it the row goes. */
  readonly annulled?: 'annulled_at' | 'withdrawn_at'
  /** Without a version of its own. */
  readonly unversioned?: true
  /** Columns that are written with a new row and stay as they were: what the record itself doesn't hold. */
  readonly atFirst?: (record: Written, structure: Structure, at: number) => Row
}

type OfKind<Kind extends RecordKind> = Records[Kind][number]

const period = ['from', 'to'] as const

const flatDeviation = columns<Omit<Deviation, 'source' | 'target'> & Record<FlatRole, string>>([
  ...(['id', 'objectId', 'productId', 'tasks', 'reason', 'notedIn', 'decisionId', ...period] as const),
  ...(['sourceRole', 'sourceSide', 'targetRole', 'targetSide'] as const),
])
type FlatRole = 'sourceRole' | 'sourceSide' | 'targetRole' | 'targetSide'
const sideOf = (id: string) => (id === 'it' ? 'it' : 'business')

const deviationCodec: Codec<Deviation> = {
  row: ({ source, target, ...each }) =>
    flatDeviation.row({
      ...each,
      ...{ sourceRole: source.role, sourceSide: source.side, targetRole: target.role, targetSide: target.side },
    }),
  record: (row) => {
    const { sourceRole, sourceSide, targetRole, targetSide, ...each } = flatDeviation.record(row)
    return {
      ...each,
      source: { role: sourceRole, side: sideOf(sourceSide) },
      target: { role: targetRole, side: sideOf(targetSide) },
    }
  },
}

export const recordTables: { readonly [Kind in RecordKind]: RecordTable<OfKind<Kind>> } = {
  administrations: {
    table: 'administrations',
    codec: columns([
      ...([
        'id',
        'code',
        'name',
        'shared',
        'predecessorIds',
        'successorId',
        'scopeReference',
        'scopeUrl',
        ...period,
      ] as const),
    ]),
  },
  persons: {
    table: 'persons',
    codec: columns([
      'id',
      'name',
      'formerNames',
      'email',
      'administrationId',
      'operationId',
      'protectedIdentity',
      'leftOn',
    ]),
  },
  offices: { table: 'offices', codec: columns(['id', 'kind', 'title', 'administrationId', 'charges', ...period]) },
  holdings: { table: 'office_holdings', codec: columns(['id', 'officeId', 'personId', 'standsInForId', ...period]) },
  objects: {
    table: 'governance_objects',
    // Its versions have a table of their own: see objectVersions.ts.
    codec: columns<ObjectHistory>(['id', 'predecessorIds', ...period]),
    annulled: 'annulled_at',
    // After all that have ever been opened, in the order that this change opens them.
    atFirst: (_object, _structure, at) => ({
      position: sql`(select coalesce(max(position) + 1, 0) from governance_objects) + ${at}::integer`,
    }),
  },
  decisions: { table: 'decisions', codec: decisionCodec, unversioned: true },
  products: {
    table: 'object_products',
    codec: columns([
      ...(['id', 'objectId', 'name', 'subarea', 'contactPersonId', 'predecessorId', 'decisionId', ...period] as const),
    ]),
  },
  models: {
    table: 'model_versions',
    codec: columns(['id', 'number', 'from', 'adoptionId', 'proposedAt', 'groundId'], { json: ['model'] }),
    annulled: 'withdrawn_at',
    unversioned: true,
  },
  appointments: {
    table: 'appointments',
    codec: columns([
      ...(['id', 'role', 'side', 'personId', 'objectId', 'productIds', 'linePositionId', 'dialogueWithId'] as const),
      ...(['worksForId', 'lentById', 'standsInForId', 'decisionId', ...period] as const),
    ]),
    annulled: 'annulled_at',
    atFirst: appointmentAtFirst,
  },
  confirmations: {
    table: 'delegation_confirmations',
    codec: columns(['id', 'appointmentId', 'personId', 'from', 'decisionId']),
    annulled: 'annulled_at',
    unversioned: true,
  },
  seatings: {
    table: 'seatings',
    codec: columns([
      ...(['id', 'objectId', 'forum', 'personId', 'grounds', 'productIds', 'decisionId', ...period] as const),
    ]),
    annulled: 'annulled_at',
  },
  deviations: { table: 'deviations', codec: deviationCodec, annulled: 'annulled_at' },
  components: { table: 'components', codec: componentCodec },
  placements: {
    table: 'placements',
    codec: columns(['id', 'componentId', 'objectId', 'productId', 'decisionId', ...period]),
  },
  relations: {
    table: 'component_relations',
    codec: columns(['id', 'kind', 'fromId', 'toId', 'note', ...period]),
  },
  moves: {
    table: 'component_moves',
    codec: columns(
      [
        ...(['id', 'componentId', 'fromObjectId', 'toObjectId', 'toProductId', 'reason', 'proposedById'] as const),
        ...(['proposedOn', 'state', 'decisionIds'] as const),
      ],
      { json: ['consultations'], called: { proposedById: 'proposed_by' } },
    ),
  },
}

/** The database holds one holder at a time too, by the model of the day that it was recorded; one that fell with its decision says since when. */
function appointmentAtFirst(each: Appointment, structure: Structure): Row {
  const decision = decisionsById(structure).get(each.decisionId)
  const recordedOn = decision?.recordedAt.slice(0, 10) ?? each.from
  return {
    one_holder: governanceOn(structure, recordedOn).role(each.role)?.oneHolder ?? false,
    annulled_at: decision?.annulled?.at ?? null,
  }
}
