import type { z } from 'zod'
import type { AbleShape } from '#api/shapes'
import { longDay } from '../parts/days'
import { m } from '../words/compiled/messages'
import { say } from '../words/say'

/** "kommundirektören, som tillsätter objektägare it i SAM", "it-chefen 15 juni 2026", "objektägare it i SAM (vakant)". */
export function ableWords({ kind, title, persons, fills, asOf }: z.output<typeof AbleShape>): string {
  const isEmpty = persons.length === 0 && (kind === 'office' || kind === 'role')
  const words = isEmpty ? m.parts_able_vacant({ title: say(title) }) : say(title)
  const then = asOf === undefined ? words : m.parts_able_then({ title: words, day: longDay(asOf) })
  return fills === undefined ? then : m.parts_able_fills({ title: then, place: say(fills) })
}
