import type { RecordOn } from '#api/guards'
import type { Account } from '#model/access/accounts'
import type { Actor } from '#model/acting'
import type { Governance } from '#model/governance'
import { appointmentsById, decisionsById, productsById } from '#model/lookups'
import { maySee } from '#model/requests/requests'
import type { BusinessComponent, ComponentMove, ItComponent } from '#model/shapes/component'
import type {
  Administration,
  Appointment,
  Decision,
  Deviation,
  GovernanceObject,
  ModelVersion,
  ObjectProduct,
  Office,
  OfficeHolding,
  Person,
  Seating,
} from '#model/structure'
import { type WorkKind, type WorkRecords, workKinds } from '#model/workRecords'
import type { RecordAsked } from '#store/entering'
import { workRecord } from '#store/work'
import { workTable } from '#store/workTables'
import { accountBy } from './access/accountViews.ts'
import type { Within } from './http/asked.ts'

/** What an act's address can name, by the name that the contract has for it. */
export interface NamedRecords extends WorkRecords {
  readonly account: Account & { readonly rights: string[]; readonly version: number }
  readonly administration: Administration
  readonly appointment: Appointment
  readonly 'business-component': BusinessComponent
  readonly 'component-move': ComponentMove
  readonly decision: Decision
  readonly deviation: Deviation
  readonly 'it-component': ItComponent
  readonly 'model-version': ModelVersion
  readonly object: GovernanceObject
  readonly office: Office
  readonly 'office-holder': OfficeHolding
  readonly person: Person
  readonly product: ObjectProduct
  readonly seat: Seating
}

type Found<T> = T | undefined | Promise<T | undefined>
interface Names<T> {
  /** Where its version is; without one it can't be changed by two in the same moment. */
  readonly table?: RecordAsked['table']
  readonly key?: RecordAsked['key']
  /** Beside the structure: what is in it isn't known until it is asked for. */
  readonly whole?: true
  readonly find: (id: string, within: Within) => Found<T>
}

const known = <T extends { readonly id: string }>(all: readonly T[], id: string): T | undefined =>
  all.find((each) => each.id === id)
const component = (id: string, { governance }: Within) => governance.component(id)
const structureOf = ({ governance }: Within): Governance['structure'] => governance.structure

/** Work that not everybody in the organisation may see: what isn't for one's eyes isn't there. */
const seen: { readonly [Kind in WorkKind]?: (actor: Actor, record: WorkRecords[Kind]) => boolean } = { request: maySee }

function workOf<Kind extends WorkKind>(kind: Kind): Names<WorkRecords[Kind]> {
  const { table, codec, unversioned } = workTable(kind)
  // Where a row holds what isn't read with the record, only its version comes with the way in.
  const asked = codec.reads === undefined ? ({ table, whole: true } as const) : unversioned ? {} : { table }
  return {
    ...asked,
    find: async (id, { frame, actor }) => {
      const record = await workRecord(frame, kind, id)
      return record === undefined || seen[kind]?.(actor, record) === false ? undefined : record
    },
  }
}

/** How each is found in the organisation, and the table that has its version. */
export const namedRecords: { readonly [Kind in RecordOn]: Names<NamedRecords[Kind]> } = {
  account: { table: 'auth.memberships', key: 'user_id', find: (id, { frame }) => accountBy(frame, id) },
  administration: { table: 'administrations', find: (id, within) => known(structureOf(within).administrations, id) },
  appointment: { table: 'appointments', find: (id, within) => appointmentsById(structureOf(within)).get(id) },
  'business-component': {
    table: 'components',
    find: (id, within) => {
      const found = component(id, within)
      return found?.kind === 'business' ? found : undefined
    },
  },
  'component-move': { table: 'component_moves', find: (id, within) => known(structureOf(within).moves, id) },
  decision: { find: (id, within) => decisionsById(structureOf(within)).get(id) },
  deviation: { table: 'deviations', find: (id, within) => known(structureOf(within).deviations, id) },
  ...(Object.fromEntries((Object.keys(workKinds) as WorkKind[]).map((kind) => [kind, workOf(kind)])) as {
    [Kind in WorkKind]: Names<WorkRecords[Kind]>
  }),
  'it-component': {
    table: 'components',
    find: (id, within) => {
      const found = component(id, within)
      return found?.kind === 'it' ? found : undefined
    },
  },
  'model-version': { find: (id, within) => known(structureOf(within).models, id) },
  object: { table: 'governance_objects', find: (id, { governance }) => governance.object(id) },
  office: { table: 'offices', find: (id, { governance }) => governance.office(id) },
  'office-holder': { table: 'office_holdings', find: (id, within) => known(structureOf(within).holdings, id) },
  person: { table: 'persons', find: (id, { governance }) => governance.person(id) },
  product: { table: 'object_products', find: (id, within) => productsById(structureOf(within)).get(id) },
  seat: { table: 'seatings', find: (id, within) => known(structureOf(within).seatings, id) },
}

/** The record that is locked, or whose version is read, on the way into the frame. */
export function recordAsked(kind: RecordOn | undefined, id: string | undefined): RecordAsked | undefined {
  const { table, key = 'id', whole } = kind === undefined ? {} : namedRecords[kind]
  return table === undefined || id === undefined ? undefined : { table, key, id, ...(whole && { whole }) }
}
