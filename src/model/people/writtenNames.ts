import { cachedByKey } from '../cached.ts'
import type { Person } from '../structure.ts'

/** What stands in place of a name that few may see. */
export const shownInstead = 'Skyddad identitet'
const inEnglish = 'Protected identity'

/** What is read in English. The Swedish words of what is told in both stay. */
export const readInEnglish = (json: string): string =>
  json.includes(shownInstead)
    ? JSON.stringify(JSON.parse(json), (key, value: unknown) =>
        typeof value === 'string' && key !== 'sv' ? value.replaceAll(shownInstead, inEnglish) : value,
      )
    : json

/** What was read in English, as it stands. */
export const writtenInSwedish = (sent: unknown): unknown => {
  const json = JSON.stringify(sent)
  return json?.includes(inEnglish) ? JSON.parse(json.replaceAll(inEnglish, shownInstead)) : sent
}

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
  const groups = Array.from({ length: Math.ceil(written.length / together) }, (_, at) =>
    written.slice(at * together, (at + 1) * together),
  )
  const soughtBy = (unseen: string): Sought => {
    const either = (group: typeof written, lineEnd: string) =>
      group.map((parts) => spelled(parts, unseen, lineEnd)).join('|')
    return {
      // In JSON a line's end is told by a letter.
      somewhere: groups.map((group) => new RegExp(either(group, String.raw`|\\[nrtf]`), 'iu')),
      alone: groups.map((group) => {
        const names = either(group, '')
        return new RegExp(String.raw`(?<![\p{L}\p{N}])(?:${names})(?:${anyOf(unseen)}s)?(?![\p{L}\p{N}])`, 'giu')
      }),
    }
  }
  const plain = soughtBy('')
  const between = soughtBy(String.raw`\p{Cf}`)
  const soughtIn = (text: string) => (/\p{Cf}/u.test(text) ? between : plain)
  return {
    mayBeIn: (json) => {
      const read = composed(json)
      return soughtIn(read).somewhere.some((each) => each.test(read))
    },
    replacedIn: (text) => {
      const read = composed(text)
      const replaced = soughtIn(read).alone.reduce((left, each) => left.replace(each, shownInstead), read)
      return replaced === read ? text : replaced
    },
  }
}

interface Sought {
  readonly somewhere: readonly RegExp[]
  readonly alone: readonly RegExp[]
}

/** Looked for in one go: more at once take a hundred times as long each, since nothing tells where one could begin. */
const together = 45

/** A name of one short word is in every sentence. */
const shortestAlone = 4

/** Names of files from some systems have a letter and its mark apart. Most answers don’t, and are not gone through for them. */
const composed = (text: string): string => (/[\u0300-\u036f]/.test(text) ? text.normalize('NFC') : text)

function ordersOf(name: string): readonly (readonly string[])[] {
  const words = name.trim().split(/\s+/)
  if (words.length === 1 && name.trim().length < shortestAlone) return []
  const turned = [...words.slice(-1), ...words.slice(0, -1)]
  return words.length < 2 ? [words] : [words, turned]
}

/**
 * Letter by letter, each as it is, without its mark or with another. What is pasted has signs that nobody sees (`unseen`), between two
 * words or inside one: to allow for those everywhere takes eight times as long.
 */
function spelled(words: readonly string[], unseen: string, lineEnd: string): string {
  const gap = (signs: string) => String.raw`(?:[${signs}\s${unseen}]${lineEnd})+`
  const halves = (word: string) => composed(word.replaceAll(/\p{Cf}/gu, '')).split('-')
  return words
    .map((word) =>
      halves(word)
        .map((half) => [...half].map(formsOfLetter).join(anyOf(unseen)))
        .join(gap('-')),
    )
    .join(gap(','))
}

const anyOf = (signs: string): string => (signs === '' ? '' : `${signs}*`)

const formsOfLetter = (letter: string): string =>
  /\p{L}/u.test(letter) ? `[${letter}${formsOf(plainOf(letter))}]` : letter.replace(/[.*+?^${}()|[\]\\]/, '\\$&')

const plainOf = (letter: string): string => letter.normalize('NFD').charAt(0).toLowerCase()

/** The letters that are one with a mark, as people here write them; å, ä and ö are letters of their own. */
const marked = Array.from({ length: 0x180 - 0xe0 }, (_, at) => String.fromCodePoint(0xe0 + at)).filter(
  (letter) => /\p{Ll}/u.test(letter) && !'åäö'.includes(letter),
)
const formsOf = cachedByKey((plain: string) => [plain, ...marked.filter((each) => plainOf(each) === plain)].join(''))
