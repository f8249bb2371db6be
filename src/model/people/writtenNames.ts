import { cachedByKey } from '../cached.ts'
import { grouped } from '../grouped.ts'
import type { Person } from '../structure.ts'

/** What stands in place of a name that few may see. */
export const shownInstead = 'Skyddad identitet'

/** Finds the names of some people in what others have written. */
export interface WrittenNames {
  /** May any of them be in this JSON? Asked of every answer, so it is one look. */
  readonly mayBeIn: (json: string) => boolean
  readonly replacedIn: (written: string) => string
}

/**
 * As people write a name, the one before too: in either order, with a comma, in any case, without accents or hyphens, as the owner of
 * something, with the letter and its mark apart; and the address. What an open person is called too is left as it stands, since nobody can tell whom it means.
 */
export function writtenNames(
  hidden: readonly Pick<Person, 'name' | 'formerNames' | 'email'>[],
  open: readonly Pick<Person, 'name'>[],
): WrittenNames | undefined {
  const namesakes = new Set(open.map(({ name }) => name.toLowerCase()))
  const written = hidden.flatMap(({ name, formerNames, email }) => [
    ...[name, ...formerNames].flatMap((each) => (namesakes.has(each.toLowerCase()) ? [] : ordersOf(each))),
    ...(email === null ? [] : [[email]]),
  ])
  if (written.length === 0) return undefined
  const finders = written.map(finderOf)
  const byWord = grouped(finders, ({ word }) => word)
  const near = (text: string) => {
    const found = new Set<Finder>()
    for (const each of text.replace(unseen, '').replace(escapes, ' ').match(aWord) ?? []) {
      const plain = plainly(each)
      for (const finder of byWord.get(plain) ?? []) found.add(finder)
      if (plain.endsWith('s')) for (const finder of byWord.get(plain.slice(0, -1)) ?? []) found.add(finder)
    }
    return found
  }
  return {
    mayBeIn: (json) => {
      const found = near(json)
      return found.size > 0 && [...found].some(({ isIn }) => isIn(composed(json)))
    },
    replacedIn: (text) => {
      const found = near(text)
      if (found.size === 0) return text
      const read = composed(text)
      const replaced = [...found].reduce((left, { replaced }) => replaced(left), read)
      return replaced === read ? text : replaced
    },
  }
}

/** One way of writing one name: looked for letter by letter only where its longest word stands. */
function finderOf(parts: readonly string[]) {
  const words = (parts.join(' ').match(aWord) ?? []).map(plainly)
  const patterns = cachedByKey((between: string) => parts.map(spelled).join(between))
  const alone = cachedByKey(
    (between: string) => new RegExp(String.raw`(?<![\p{L}\p{N}])(?:${patterns(between)})s?(?![\p{L}\p{N}])`, 'giu'),
  )
  // In JSON a line's end is told by a letter.
  const inJson = cachedByKey((between: string) => new RegExp(patterns(between), 'iu'))
  return {
    word: words.reduce((longest, word) => (word.length > longest.length ? word : longest), ''),
    isIn: (json: string) => inJson(String.raw`(?:[\s,]|\\[nrtf])+`).test(json),
    replaced: (text: string) => text.replace(alone(String.raw`[\s,]+`), shownInstead),
  }
}

type Finder = ReturnType<typeof finderOf>

/** In small letters without marks. */
const plainly = (word: string): string =>
  (isPlain.test(word) ? word : word.normalize('NFD').replace(/\p{M}+/gu, '')).toLowerCase()
const isPlain = /^[0-9A-Za-z]*$/
// Asked of every answer: by ranges of letters, since to ask for a letter's properties takes ten times as long.
const aWord = /[0-9A-Za-z\u00aa\u00b5\u00ba\u00c0-\u1fff\u2070-\u2fff\u3040-\ufdff\uff10-\uffff]+/g
const unseen = /[\u00ad\u200b-\u200f\u2060\ufeff]+/g
/** What JSON writes with a sign before it. */
const escapes = /\\[nrtfbu"\\/]/g

/** A name of one short word is in every sentence. */
const shortestAlone = 4

/** Names of files from some systems have a letter and its mark apart. Most answers don't, and are not gone through for it. */
const composed = (text: string): string => (/[\u0300-\u036f]/.test(text) ? text.normalize('NFC') : text)

function ordersOf(name: string): readonly (readonly string[])[] {
  const words = name.trim().split(/\s+/)
  if (words.length === 1 && name.trim().length < shortestAlone) return []
  const turned = [...words.slice(-1), ...words.slice(0, -1)]
  return words.length < 2 ? [words] : [words, turned]
}

/** Letter by letter, each as it is, without its mark or with another. */
const spelled = (word: string): string =>
  [...composed(word)]
    .map((letter) => {
      if (letter === '-') return String.raw`[-\s]`
      return /\p{L}/u.test(letter)
        ? `[${letter}${formsOf(plainOf(letter))}]`
        : letter.replace(/[.*+?^${}()|[\]\\/]/, '\\$&')
    })
    .join('')

const plainOf = (letter: string): string => letter.normalize('NFD').charAt(0).toLowerCase()

/** The letters that are one with a mark, as people here write them; å, ä and ö are letters of their own. */
const marked = Array.from({ length: 0x180 - 0xe0 }, (_, at) => String.fromCodePoint(0xe0 + at)).filter(
  (letter) => /\p{Ll}/u.test(letter) && !'åäö'.includes(letter),
)
const formsOf = cachedByKey((plain: string) => [plain, ...marked.filter((each) => plainOf(each) === plain)].join(''))
