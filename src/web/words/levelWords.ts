import type { AnswerOf } from '../asking/api'
import { m } from '../words/compiled/messages'
import { getLocale } from '../words/compiled/runtime'

type Level = AnswerOf<'GET /forums/{id}'>['levels'][number]

const words = {
  strategic: m.rulebook_level_strategic,
  tactical: m.rulebook_level_tactical,
  operative: m.rulebook_level_operative,
} as const satisfies Record<Level, () => string>

/** "Strategisk och taktisk nivå": where a forum or role stands, and so where what it decides belongs. */
export function levelWords(levels: readonly Level[]): string {
  const listed = new Intl.ListFormat(getLocale(), { type: 'conjunction' }).format(levels.map((each) => words[each]()))
  return m.rulebook_on_level({ levels: listed.charAt(0).toUpperCase() + listed.slice(1) })
}
