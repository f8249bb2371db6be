import type { FieldSynonyms } from '#model/imports/fieldSynonyms'
import {
  containsWords,
  key,
  sameWords,
  shortens,
  slipsBetween,
  type Words,
  withoutBrackets,
  wordsOf,
} from './headingWords.ts'

export interface ColumnMatch<Field extends string = string> {
  /** Position of the heading, from 0. */
  readonly column: number
  readonly heading: string
  readonly field: Field | undefined
  /** `sure` needs no look from the user, `guess` does, `none` is for the user to choose. */
  readonly certainty: 'sure' | 'guess' | 'none'
}

interface Candidate<Field> {
  readonly column: number
  readonly field: Field
  readonly likeness: number
  /** Which of the field's names it is like: the first says best what the field is. */
  readonly place: number
}

/** Above all guesses, so that a column that says what it is always goes before one that resembles it. */
const sure = 90

/** Gives each column the field that it is likest, the likest pairs first, and no field to two columns. */
export function matchColumns<Field extends string>(
  headings: readonly string[],
  fields: readonly FieldSynonyms<Field>[],
): readonly ColumnMatch<Field>[] {
  const known = fields.map(({ field, synonyms }) => ({ field, synonyms: synonyms.map(wordsOf) }))
  const candidates = headings.flatMap((heading, column) =>
    known.map(({ field, synonyms }) => ({ column, field, ...likenessOf(heading, synonyms) })),
  )
  const chosen = new Map<number, Candidate<Field>>()
  const taken = new Set<Field>()
  // The sort is stable: among equals the field's likelier name wins, then the column further to the left.
  const likest = candidates
    .filter((each) => each.likeness > 0)
    .sort((a, b) => b.likeness - a.likeness || a.place - b.place)
  for (const candidate of likest) {
    if (chosen.has(candidate.column) || taken.has(candidate.field)) continue
    chosen.set(candidate.column, candidate)
    taken.add(candidate.field)
  }
  return headings.map((heading, column) => {
    const match = chosen.get(column)
    if (match === undefined) return { column, heading, field: undefined, certainty: 'none' }
    const rivals = candidates.filter((each) => each.column === column && each.likeness === match.likeness).length
    const certainty = match.likeness >= sure && rivals === 1 ? 'sure' : 'guess'
    return { column, heading, field: match.field, certainty }
  })
}

function likenessOf(heading: string, synonyms: readonly Words[]): Pick<Candidate<string>, 'likeness' | 'place'> {
  const whole = wordsOf(heading)
  const bare = wordsOf(withoutBrackets(heading))
  const all = synonyms.map((synonym) => Math.max(likeness(whole, synonym), likeness(bare, synonym) - 1))
  const best = Math.max(0, ...all)
  return { likeness: best, place: all.indexOf(best) }
}

function likeness(heading: Words, synonym: Words): number {
  if (heading.length === 0 || synonym.length === 0) return 0
  if (key(heading) === key(synonym)) return 100
  if (sameWords(heading, synonym)) return 80
  // Of two words that begin alike, the one with less left out is meant.
  if (shortens(heading, synonym)) return 66 + Math.floor((10 * key(heading).length) / key(synonym).length)
  const slips = slipsBetween(key(heading), key(synonym))
  if (slips !== undefined) return 65 - 5 * slips
  // The more of the heading that the synonym explains, the better.
  return containsWords(heading, synonym) ? 20 + Math.floor((30 * key(synonym).length) / key(heading).length) : 0
}
