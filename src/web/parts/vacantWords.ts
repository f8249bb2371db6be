import type { z } from 'zod'
import type { ComingShape } from '#api/shapes'
import { m } from '../words/compiled/messages'
import { longDay } from './days'

export type ComingSeen = z.output<typeof ComingShape>

/** "Vakant sedan 1 september 2026" */
export const vacantWord = (since: string | null): string =>
  since === null ? m.parts_vacant() : m.parts_vacant_since({ day: longDay(since) })

/** "Anna Ek tillträder 1 december 2026" */
export const comesWord = ({ person, from }: ComingSeen): string =>
  person.protectedIdentity
    ? m.parts_comes_protected({ day: longDay(from) })
    : m.parts_comes({ name: person.name, day: longDay(from) })
