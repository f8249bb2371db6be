import type { ColumnType, Generated } from 'kysely'

/** Dates and times come as text (see connection.ts): `date` as yyyy-mm-dd, `timestamptz` as an ISO instant. */
export interface Owned {
  organisation_id: string
  id: string
}
export interface Dated {
  valid_from: string
  valid_to: string | null
}
/** Read as a value, written as the text that PostgreSQL parses; null is the column's own null. */
export type Json<T> = ColumnType<T, string | null, string | null>
export interface Versioned {
  version: Generated<number>
}
