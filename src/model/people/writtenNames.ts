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
  const either = (group: typeof written, unseen: string, gap: Gap) =>
    group.map((parts) => spelled(parts, unseen, gap)).join('|')
  // Quick, and finds too much rather than too little: without signs that nobody sees, words may stand together.
  const somewhere = groups.map((group) => new RegExp(either(group, '', '*'), 'iu'))
  const alone = (unseen: string) =>
    groups.map((group) => {
      const names = either(group, unseen, '+')
      return new RegExp(String.raw`(?<![\p{L}\p{N}])(?:${names})(?:${anyOf(unseen)}s)?(?![\p{L}\p{N}])`, 'giu')
    })
  const [plain, between] = [alone(''), alone(notSeen)]
  return {
    mayBeIn: (json) => {
      const read = composed(unescaped(json)).replaceAll(allNotSeen, '')
      return somewhere.some((each) => each.test(read))
    },
    replacedIn: (text) => {
      const read = composed(text)
      const names = hasNotSeen.test(read) ? between : plain
      const replaced = names.reduce((left, each) => left.replace(each, shownInstead), read)
      return replaced === read ? text : replaced
    },
  }
}

/** At least one sign between two words, or any number. */
type Gap = '+' | '*'

/** Looked for in one go: more at once take a hundred times as long each, since nothing tells where one could begin. */
const together = 45

/** A name of one short word is in every sentence. */
const shortestAlone = 4

/** Signs that nobody sees: joiners, fillers, marks of direction, and what governs a printer. */
const notSeen = String.raw`\p{Cf}\p{DI}\u2800\u0000-\u0008\u000b\u000c\u000e-\u001f\u007f-\u009f`
const hasNotSeen = new RegExp(`[${notSeen}]`, 'u')
const allNotSeen = new RegExp(`[${notSeen}]+`, 'gu')

/** What JSON tells by letters, as it is: quotation marks, backslashes, ends of lines and what can't be printed. */
const unescaped = (json: string): string =>
  json.includes('\\')
    ? json.replace(/\\(?:u([0-9a-f]{4})|(.))/giu, (_, code?: string, sign = '') =>
        code === undefined ? (escapes[sign] ?? sign) : String.fromCharCode(Number.parseInt(code, 16)),
      )
    : json
const escapes: Readonly<Record<string, string>> = { n: '\n', r: '\r', t: '\t', f: '\f', b: '\b' }

/**
 * Names of files from some systems have a letter and its mark apart, and what is copied from a PDF has letters joined. Most answers
 * don’t, and are not gone through for them.
 */
function composed(text: string): string {
  if (/[\ufb00-\ufb06\uff01-\uff5e\u{1d400}-\u{1d7ff}]/u.test(text)) return text.normalize('NFKC')
  return /[\u0300-\u036f]/.test(text) ? text.normalize('NFC') : text
}

function ordersOf(name: string): readonly (readonly string[])[] {
  const words = name.split(/\s+/).flatMap((word) => word.replaceAll(/^[^\p{L}\p{N}]+|[^\p{L}\p{N}]+$/gu, '') || [])
  if (words.length === 1 && (words[0] ?? '').length < shortestAlone) return []
  const turned = [...words.slice(-1), ...words.slice(0, -1)]
  return words.length < 2 ? [words] : [words, turned]
}

const betweenWords = String.raw`[\s,._()"”'’–‐‑\-`
const betweenHalves = String.raw`[\s'’–‐‑\-`

/**
 * Letter by letter, each as it is, without its mark or with another. What is pasted has signs that nobody sees (`unseen`), between two
 * words or inside one: to allow for those everywhere takes eight times as long.
 */
function spelled(words: readonly string[], unseen: string, gap: Gap): string {
  const halves = (word: string) => composed(word.replaceAll(allNotSeen, '')).split(/[-‐‑'’]/)
  return words
    .map((word) =>
      halves(word)
        .map((half) => [...half].map(formsOfLetter).join(anyOf(unseen)))
        .join(`${betweenHalves}${unseen}]*`),
    )
    .join(`${betweenWords}${unseen}]${gap}`)
}

const anyOf = (signs: string): string => (signs === '' ? '' : `[${signs}]*`)

const formsOfLetter = (letter: string): string =>
  /\p{L}/u.test(letter) ? `[${letter}${formsOf(plainOf(letter))}]` : letter.replace(/[.*+?^${}()|[\]\\]/, '\\$&')

const plainOf = (letter: string): string => letter.normalize('NFD').charAt(0).toLowerCase()

/** The letters that are one with a mark, as people here write them; å, ä and ö are letters of their own. */
const marked = Array.from({ length: 0x180 - 0xe0 }, (_, at) => String.fromCodePoint(0xe0 + at)).filter(
  (letter) => /\p{Ll}/u.test(letter) && !'åäö'.includes(letter),
)
const formsOf = cachedByKey((plain: string) => [plain, ...marked.filter((each) => plainOf(each) === plain)].join(''))
