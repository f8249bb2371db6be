import type { BusinessComponent, Component, ItComponent } from '#model/shapes/component'
import { type Codec, columns } from './columns.ts'

const common = ['id', 'kind', 'type', 'name', 'aliases', 'description', 'from', 'to'] as const

type FlatIt = Omit<ItComponent, 'responsible' | 'attested'> & {
  readonly businessPersonId: string | null
  readonly itPersonId: string | null
  readonly attestedOn: string | null
  readonly attestedBy: string | null
}
const it = columns<FlatIt>(
  [
    ...common,
    ...(['partOfId', 'key', 'usingProductIds', 'businessPersonId', 'itPersonId', 'servicePersonId'] as const),
    ...(['attestedOn', 'attestedBy', 'absentSince'] as const),
  ],
  {
    json: ['administrationIds', 'services', 'documents', 'assessments', 'facts'],
    called: { administrationIds: 'administrations' },
  },
)
const business = columns<BusinessComponent>([...common, 'url', 'itComponentIds', 'administrationId'], {
  json: ['assignment'],
})

/** What the other kind has: many rows are kept at a time, so all have the same columns. */
const nothingOfIt = {
  ...{ part_of_id: null, key: null, administrations: null, using_product_ids: [], business_person_id: null },
  ...{ it_person_id: null, services: null, service_person_id: null, documents: '[]', assessments: '{}', facts: '{}' },
  ...{ attested_on: null, attested_by: null, absent_since: null },
}
const nothingOfBusiness = { url: null, it_component_ids: [], administration_id: null, assignment: null }

/** A component as a row: both kinds share a table, and what they share. */
export const componentCodec: Codec<Component> = {
  row: (each) => {
    if (each.kind === 'business') return { ...nothingOfIt, ...business.row(each) }
    const { responsible, attested, ...rest } = each
    return {
      ...nothingOfBusiness,
      ...it.row({
        ...rest,
        businessPersonId: responsible.business,
        itPersonId: responsible.it,
        attestedOn: attested?.on ?? null,
        attestedBy: attested?.byPersonId ?? null,
      }),
    }
  },
  record: (row) => {
    if (row.kind === 'business') return business.record(row)
    const { businessPersonId, itPersonId, attestedOn, attestedBy, assessments, ...rest } = it.record(row)
    return {
      ...rest,
      responsible: { business: businessPersonId, it: itPersonId },
      assessments: { business: assessments.business ?? null, it: assessments.it ?? null },
      attested: attestedOn === null || attestedBy === null ? null : { on: attestedOn, byPersonId: attestedBy },
    }
  },
}
