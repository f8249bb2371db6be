import type { Governance } from '../governance.ts'
import { type Text, text } from '../text.ts'
import type { Weighted } from './wordIndex.ts'
import { wordsOf } from './words.ts'

/** What is searched, in the order that it is shown. */
export const searchedTypes = [
  'person',
  'object',
  'product',
  'it-component',
  'business-component',
  'administration',
  'office',
  'forum',
  'clause',
] as const

export interface Found {
  readonly type: (typeof searchedTypes)[number]
  readonly id: string
  readonly title: Text
  /** What tells it from others of the same name. */
  readonly beside: Text | null
}

export interface Entry extends Omit<Found, 'beside'> {
  /** Asked for only where the entry is shown, when it rests on what changes oftener than the entry. */
  readonly beside: Text | null | ((governance: Governance) => Text | null)
  readonly texts: readonly Weighted[]
  /** The title as it is written, in small letters: what was typed letter by letter goes first. */
  readonly said: string
}

/** A name that is the same in both languages. */
export const same = (value: string): Text => text(value, value)

/** The words that name the thing. */
export const naming = (...values: readonly string[]): Pick<Entry, 'texts' | 'said'> => ({
  texts: values.map((value) => ({ words: wordsOf(value), weight: 1 })),
  said: values.join('\n').toLowerCase(),
})
