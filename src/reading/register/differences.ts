import type { RegisterField } from '#model/imports/registerFields'
import { sameRecord } from '#model/sameRecord'
import type { ItComponent } from '#model/shapes/component'
import { componentFields } from '#model/shapes/componentFields'

/** The fields of the record itself; where it stands and what it relates to are records of their own. */
const own: readonly (readonly [RegisterField, (component: ItComponent) => unknown])[] = [
  ['name', (each) => each.name],
  ['key', (each) => each.key],
  ['aliases', (each) => each.aliases],
  ['description', (each) => each.description],
  ['type', (each) => each.type],
  ['part-of', (each) => each.partOfId],
  ['using-products', (each) => each.usingProductIds],
  ['administrations', (each) => each.administrationIds],
  ['responsible-business', (each) => each.responsible.business],
  ['responsible-it', (each) => each.responsible.it],
  ['assessment-business', (each) => each.assessments.business?.value ?? null],
  ['assessment-it', (each) => each.assessments.it?.value ?? null],
  ['services', (each) => each.services],
  ['service-person', (each) => each.servicePersonId],
  ['documents', (each) => each.documents],
]

export function differing(before: ItComponent, after: ItComponent): readonly RegisterField[] {
  return [
    ...own.filter(([, value]) => !sameRecord(value(before), value(after))).map(([field]) => field),
    ...componentFields.filter(({ id }) => !sameRecord(before.facts[id], after.facts[id])).map(({ id }) => id),
  ]
}
