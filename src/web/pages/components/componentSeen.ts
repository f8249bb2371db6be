import type { AnswerOf } from '../../asking/api'

/** What the pages of components are given, as the API answers it. */
export type ComponentSeen = AnswerOf<'GET /it-components/{id}'>
export type ListedComponent = AnswerOf<'GET /it-components'>['items'][number]
export type BusinessComponentSeen = AnswerOf<'GET /business-components/{id}'>
export type ListedBusinessComponent = AnswerOf<'GET /business-components'>['items'][number]
export type FieldsSeen = AnswerOf<'GET /component-fields'>
export type FieldSeen = FieldsSeen['items'][number]
export type FactSeen = NonNullable<ComponentSeen['facts'][FieldSeen['id']]>
export type MoveSeen = AnswerOf<'GET /component-moves/{id}'>

export const isUnknown = (value: unknown): value is { unknown: true } =>
  typeof value === 'object' && value !== null && 'unknown' in value
