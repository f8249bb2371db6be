import type { Person } from '../structure.ts'
import { folded, unseen, withoutUnseen } from './foldedText.ts'

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
 * As people write a name, the one before too: in either order, with a comma, in any case, without accents or hyphens, with or
 * without what stands between a given name and the last one, in letters that look alike, as the owner of something; and the
 * address. What an open person is called too is left as it stands, since nobody can tell whom it means.
 */
export function writtenNames(
  hidden: readonly Pick<Person, 'name' | 'formerNames' | 'email'>[],
  open: readonly Pick<Person, 'name'>[],
): WrittenNames | undefined {
  const emails = hidden.flatMap(({ email }) => (email === null ? [] : [wordsIn(email)]))
  const names = hidden.flatMap(({ name, formerNames }) => [name, ...formerNames])
  // The longer first: a shorter one may be what an open person is called.
  const written = [...names.flatMap(formsOfName), ...emails.map((words) => ({ words }))].toSorted(
    (one, other) => other.words.length - one.words.length,
  )
  if (written.length === 0) return undefined
  const groups = Array.from({ length: Math.ceil(written.length / together) }, (_, at) =>
    written.slice(at * together, (at + 1) * together),
  )
  // Quick, and finds too much rather than too little: without signs that nobody sees, words may stand together.
  const somewhere = groups.map((group) => new RegExp(either(group, false, '*'), 'u'))
  const [plain, between] = [false, true].map((hasUnseen) => groups.map((group) => alone(group, hasUnseen)))
  const openForms = open.flatMap(({ name }) => ordersOf(wordsIn(name)).map((words) => ({ words })))
  const [openPlain, openBetween] = [false, true].map((hasUnseen) =>
    openForms.length === 0 ? [] : [alone(openForms, hasUnseen)],
  )
  const isSomewhereIn = (read: string) => {
    const seen = read.replaceAll(unseen, '')
    return somewhere.some((each) => each.test(seen))
  }
  return {
    mayBeIn: (json) => isSomewhereIn(folded(unescaped(json)).text),
    replacedIn: (text) => {
      const read = folded(text)
      if (!isSomewhereIn(read.text)) return text
      const hasUnseen = read.text.includes(unseen)
      const own = spansOf((hasUnseen ? openBetween : openPlain) ?? [], read.text)
      const isOther = ({ from, to }: Span) => own.every((each) => each.from > from || each.to < to)
      const spans = spansOf((hasUnseen ? between : plain) ?? [], read.text, isOther)
      let left = ''
      let done = 0
      for (const { from, to } of spans.toSorted((one, other) => one.from - other.from)) {
        if (from >= done) left += text.slice(read.writtenAt(done), read.writtenAt(from)) + shownInstead
        done = Math.max(done, to)
      }
      return done === 0 ? text : left + text.slice(read.writtenAt(done))
    },
  }
}

/** At least one sign between two words, or any number. */
type Gap = '+' | '*'

/** Its words one after another; `mayHaveMore`: others may stand between them. */
interface Form {
  readonly words: readonly string[]
  readonly mayHaveMore?: boolean
}

interface Span {
  readonly from: number
  readonly to: number
}

/** All that may be one; of those that are meant, each after the one before. */
function spansOf(patterns: readonly RegExp[], read: string, isMeant?: (span: Span) => boolean): Span[] {
  const spans: Span[] = []
  for (const pattern of patterns) {
    pattern.lastIndex = 0
    for (let found = pattern.exec(read); found !== null; found = pattern.exec(read)) {
      const span = { from: found.index, to: pattern.lastIndex }
      const isOne = isMeant?.(span) === true
      if (isOne || isMeant === undefined) spans.push(span)
      // What began here may not be the one that is looked for: another may begin within it.
      if (!isOne) pattern.lastIndex = found.index + 1
    }
  }
  return spans
}

/** Looked for in one go: more at once take a hundred times as long each, since nothing tells where one could begin. */
const together = 45

/** A name of one short word is in every sentence. */
const shortestAlone = 4

/** What JSON tells by letters, as it is: quotation marks, backslashes, ends of lines and what can't be printed. */
const unescaped = (json: string): string =>
  json.includes('\\')
    ? json.replace(/\\(?:u([0-9a-f]{4})|(.))/giu, (_, code?: string, sign = '') =>
        code === undefined ? (escapes[sign] ?? sign) : String.fromCharCode(Number.parseInt(code, 16)),
      )
    : json
const escapes: Readonly<Record<string, string>> = { n: '\n', r: '\r', t: '\t', f: '\f', b: '\b' }

/** Those of a name, folded, in small letters; ü is ue, as whoever lacks it writes. */
const wordsIn = (name: string): readonly string[] =>
  folded(withoutUnseen(name.normalize('NFC').replaceAll(/ü/giu, 'ue')))
    .text.toLowerCase()
    .split(/\s+/)
    .flatMap((word) => word.replaceAll(/^[^\p{L}\p{N}]+|[^\p{L}\p{N}]+$/gu, '') || [])

const ordersOf = (words: readonly string[]): readonly (readonly string[])[] =>
  words.length < 2 ? [words] : [words, [...words.slice(-1), ...words.slice(0, -1)]]

/** All of its words, and each given name with the last: as somebody is called, or with what others have between. */
function formsOfName(name: string): readonly Form[] {
  const words = wordsIn(name)
  if (words.length === 1 && (words[0] ?? '').length < shortestAlone) return []
  const last = words.at(-1) ?? ''
  const given = words.slice(0, -1).filter((word) => word.length > 1 && !particles.includes(word))
  const whole = ordersOf(words).map((each) => ({ words: each, mayHaveMore: words.length === 2 && each === words }))
  if (words.length < 3) return whole
  return [...whole, ...given.flatMap((each) => [{ words: [each, last], mayHaveMore: true }, { words: [last, each] }])]
}

const betweenWords = String.raw`[\s,._()"”“'’–‐‑\-`
const betweenHalves = String.raw`[\s'’–‐‑\-`
/**
 * Two more names or initials at most, on the same line. “Anna och Bo Berg” is no Anna Berg: what stands between begins with small
 * letters, where her name doesn’t.
 */
function more(gone: string): string {
  const letters = String.raw`[\p{L}'’‐‑\-${gone}]*`
  const upTo2 = (word: string) => String.raw`(?:["”“(]?(?:${word})["”“)]?[^\S\r\n.]?[. ${gone}]+){1,2}`
  const afterSmall = String.raw`(?<=(?<![\p{L}\p{N}])\p{Ll}${letters}${betweenWords}${gone}]+)`
  return `(?:${upTo2(String.raw`\p{Lu}${letters}|\p{L}(?!\p{L})|${particles.join('|')}`)}|${afterSmall}${upTo2(String.raw`\p{L}${letters}`)})`
}
const particles = 'af al av bin da de del den der di du el la le ten ter van von zu'.split(' ')

function alone(group: readonly Form[], hasUnseen: boolean): RegExp {
  const names = either(group, hasUnseen, '+')
  return new RegExp(
    String.raw`(?<![\p{L}\p{N}])(?:${names})(?:${hasUnseen ? `${unseen}*` : ''}[sS])?(?![\p{L}\p{N}])`,
    'gu',
  )
}

const either = (group: readonly Form[], hasUnseen: boolean, gap: Gap): string =>
  group.map((form) => spelled(form, hasUnseen ? unseen : '', gap)).join('|')

/**
 * Letter by letter. What is pasted has signs that nobody sees (`gone`), between two words or inside one: to allow for those
 * everywhere takes eight times as long.
 */
function spelled({ words, mayHaveMore }: Form, gone: string, gap: Gap): string {
  const inside = gone === '' ? '' : `${gone}*`
  const apart = `${betweenWords}${gone}]`
  const others = mayHaveMore === true ? more(gone) : ''
  const between = gap === '+' ? `${apart}+${others}?` : `(?:${apart}+${others}|${apart}*)`
  return words
    .map((word) =>
      word
        .split(/[-‐‑'’]/)
        .map((half) => (half.match(/aa|ae|oe|ue|./gu) ?? []).map((each) => formsOf(each, inside)).join(inside))
        .join(`${betweenHalves}${gone}]*`),
    )
    .join(others === '' ? apart + gap : between)
}

/** å, ä and ö are found without their marks, and as they are written where there are none. */
function formsOf(letters: string, inside: string): string {
  const forms = (alike[letters] ?? [letters]).map((form) => [...form].map(inEitherCase).join(inside))
  return forms.length === 1 ? forms.join('') : `(?:${forms.join('|')})`
}
const inEitherCase = (letter: string): string => {
  const capital = letter.toUpperCase()
  if (capital.length === letter.length && capital !== letter) return `[${letter}${capital}]`
  return letter.replaceAll(/[.*+?^${}()|[\]\\/-]/g, '\\$&')
}
const alike: Readonly<Record<string, readonly string[]>> = {
  ...{ å: ['å', 'a', 'aa'], ä: ['ä', 'a', 'ae'], ö: ['ö', 'o', 'oe'] },
  ...{ aa: ['aa', 'å'], ae: ['ae', 'ä'], oe: ['oe', 'ö'], ue: ['u', 'ue'] },
}
