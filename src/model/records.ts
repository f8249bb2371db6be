import type { Structure } from './structure.ts'

/** The kinds of record that a structure is made of, what is pointed to before what points to it. */
export const recordKinds = [
  'administrations',
  'persons',
  'offices',
  'holdings',
  'objects',
  'decisions',
  'products',
  'models',
  'appointments',
  'confirmations',
  'seatings',
  'deviations',
  'components',
  'placements',
  'relations',
  'moves',
] as const satisfies readonly (keyof Structure)[]

export type RecordKind = (typeof recordKinds)[number]
export type Records = Pick<Structure, RecordKind>
