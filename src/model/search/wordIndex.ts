import { type QueryWord, type SearchQuery, wordScore } from './matching.ts'
import { stemOf } from './words.ts'

/** Words of a thing, and how much it says of the thing that one of them fits: 1 in its name, less in its description. */
export interface Weighted {
  readonly words: readonly string[]
  readonly weight: number
}

/**
 * Which things have which words. A query word is compared with each word once, however many things have it: at 15,000
 * components that is a fifteenth of comparing with every text.
 */
export interface WordIndex {
  readonly size: number
  readonly vocabulary: readonly Word[]
}

interface Word {
  readonly word: string
  readonly stem: string
  /** Things by their place in the list, and the weight in each. */
  readonly things: number[]
  readonly weights: number[]
}

export function wordIndexOf(all: readonly (readonly Weighted[])[]): WordIndex {
  const vocabulary = new Map<string, Word>()
  for (const [thing, texts] of all.entries()) {
    for (const { words, weight } of texts) {
      for (const word of words) {
        let known = vocabulary.get(word)
        if (known === undefined) {
          known = { word, stem: stemOf(word), things: [], weights: [] }
          vocabulary.set(word, known)
        }
        known.things.push(thing)
        known.weights.push(weight)
      }
    }
  }
  return { size: all.length, vocabulary: [...vocabulary.values()] }
}

/** How well what was typed fits each thing, by its place, a word after the other: 0 where some word fits none of its texts. */
export function scoresOf(wanted: SearchQuery, index: WordIndex): Float64Array {
  const sums = new Float64Array(index.size)
  for (const [at, word] of wanted.words.entries()) {
    const best = bestFits(word, index)
    for (let thing = 0; thing < index.size; thing += 1) {
      const [before = 0, now = 0] = [sums[thing], best[thing]]
      sums[thing] = now === 0 || (at > 0 && before === 0) ? 0 : before + now
    }
  }
  return sums
}

function bestFits(wanted: QueryWord, { size, vocabulary }: WordIndex): Float64Array {
  const best = new Float64Array(size)
  for (const { word, stem, things, weights } of vocabulary) {
    const fit = wordScore(wanted, word, stem)
    if (fit === 0) continue
    for (let at = 0; at < things.length; at += 1) {
      const [thing = 0, weight = 0] = [things[at], weights[at]]
      if (fit * weight > (best[thing] ?? 0)) best[thing] = fit * weight
    }
  }
  return best
}
