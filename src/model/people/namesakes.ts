import type { Person } from '../structure.ts'
import { ordersOf, shortestAlone, wordsIn } from './writtenNames.ts'

/**
 * Finds whose name would open a whole one of theirs, or an address: what an open person is called is left as it stands, wherever
 * it is written. Marks, hyphens and order tell no difference. A part of a name is open to others, and whoever is called more
 * than a name of one word is somebody else.
 */
export function wholeNamesOf(
  hidden: readonly Pick<Person, 'name' | 'formerNames' | 'email'>[],
): (name: string) => boolean {
  const names = hidden.flatMap(({ name, formerNames }) => [name, ...formerNames].map(wordsIn))
  const emails = hidden.flatMap(({ email }) => (email === null ? [] : [wordsIn(email)]))
  const one = names.filter(([word = '', ...more]) => more.length === 0 && word.length >= shortestAlone)
  const alone = new Set(one.flatMap(keysOf))
  const anywhere = [...names.filter(({ length }) => length > 1).flatMap(ordersOf), ...emails].flatMap(keysOf)
  return (name) => {
    const halves = halvesOf(wordsIn(name))
    const letters = halves.join('')
    return alone.has(letters) || anywhere.some((key) => letters.includes(key) && isWholeIn(key, halves, letters))
  }
}

function isWholeIn(key: string, halves: readonly string[], letters: string): boolean {
  const edges = new Set(halves.map((_, at) => halves.slice(0, at).join('').length)).add(letters.length)
  for (let at = letters.indexOf(key); at >= 0; at = letters.indexOf(key, at + 1))
    if (edges.has(at) && edges.has(at + key.length)) return true
  return false
}

const halvesOf = (words: readonly string[]): readonly string[] =>
  words.flatMap((word) => word.split(/[^\p{L}\p{N}]+/u)).map(bare)
const bare = (word: string): string =>
  word.replaceAll(/aa|å|ae|ä|oe|ö|ue/gu, (letters) => (/^[aåä]/u.test(letters) ? 'a' : letters === 'ue' ? 'u' : 'o'))

/** As it is, and as an owner. */
const keysOf = (words: readonly string[]): readonly string[] => ['', 's'].map((end) => halvesOf(words).join('') + end)
