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
  const groups = Array.from({ length: Math.ceil(written.length / atOnce) }, (_, at) =>
    written.slice(at * atOnce, (at + 1) * atOnce),
  )
  // Quick, and finds too much rather than too little: without signs that nobody sees, words may stand together.
  const [apart, together] = (['+', '*'] as const).map((gap) =>
    groups.map((group) => new RegExp(either(group, false, gap), 'u')),
  )
  const [plain, between] = [false, true].map((hasUnseen) => groups.map((group) => alone(group, hasUnseen)))
  const openForms = open.flatMap(({ name }) => ordersOf(wordsIn(name)).map((words) => ({ words })))
  const [openPlain, openBetween] = [false, true].map((hasUnseen) =>
    openForms.length === 0 ? [] : [alone(openForms, hasUnseen)],
  )
  const isSomewhereIn = (read: string) => {
    const seen = read.replaceAll(unseen, '')
    return (seen === read ? apart : together)?.some((each) => each.test(seen)) === true
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
      if (!isOne) pattern.lastIndex = found.index + ((read.codePointAt(found.index) ?? 0) > 0xffff ? 2 : 1)
    }
  }
  return spans
}

/** Looked for in one go: more at once take a hundred times as long each, since nothing tells where one could begin. */
const atOnce = 45

/** A name of one short word is in every sentence. */
export const shortestAlone = 4

/** What JSON tells by letters, as it is: quotation marks, backslashes, ends of lines and what can't be printed. */
const unescaped = (json: string): string =>
  json.includes('\\')
    ? json.replace(/\\(?:u([0-9a-f]{4})|(.))/giu, (_, code?: string, sign = '') =>
        code === undefined ? (escapes[sign] ?? sign) : String.fromCharCode(Number.parseInt(code, 16)),
      )
    : json
const escapes: Readonly<Record<string, string>> = { n: '\n', r: '\r', t: '\t', f: '\f', b: '\b' }

/** Those of a name, folded, in small letters; ü is ue, as whoever lacks it writes. */
export const wordsIn = (name: string): readonly string[] =>
  folded(withoutUnseen(name.normalize('NFC').replaceAll(/ü/giu, 'ue')))
    .text.toLowerCase()
    .split(/\s+/)
    .flatMap((word) => word.replaceAll(/^[^\p{L}\p{N}]+|[^\p{L}\p{N}]+$/gu, '') || [])

export const ordersOf = (words: readonly string[]): readonly (readonly string[])[] =>
  words.length < 2 ? [words] : [words, [...words.slice(-1), ...words.slice(0, -1)]]

/** All of its words, and each given name with the last: as somebody is called, or with what others have between. */
function formsOfName(name: string): readonly Form[] {
  const words = wordsIn(name)
  if (words.length < 2 && (words[0] ?? '').length < shortestAlone) return []
  const last = words.at(-1) ?? ''
  const given = words.slice(0, -1).filter((word) => word.length > 1 && !particles.includes(word))
  const whole = ordersOf(words).map((each) => ({ words: each, mayHaveMore: words.length === 2 && each === words }))
  if (words.length < 3) return whole
  return [...whole, ...given.flatMap((each) => [{ words: [each, last], mayHaveMore: true }, { words: [last, each] }])]
}

const betweenWords = String.raw`[\s,._()"”“'’–‐‑\-`
const betweenHalves = String.raw`[\s'’–‐‑\-`
const onOneLine = String.raw`[ \t\u1680`
/** A name between two others, in letters. What may be of any length is gone through once, so that no text takes long. */
const longest = 30

/**
 * Two more names or initials at most, on the same line, and in the same sentence. “Anna och Bo Berg” is no Anna Berg: what stands
 * between begins with small letters, where her name doesn’t.
 */
function more(given: string, gone: string, gap: Gap): string {
  const space = `${onOneLine}${gone}]`
  // Where signs have been taken out nothing tells how what is left stood apart.
  if (gap === '*') return String.raw`(?:${onOneLine}."”“()]*[\p{L}'’‐‑\-]){1,${2 * longest + 2}}${onOneLine}."”“()]*`
  const unseen = gone === '' ? '' : `${gone}*`
  const letters = String.raw`(?:${unseen}[\p{L}'’‐‑\-]){0,${longest}}`
  const after = String.raw`(?:${space}+|(?<!\p{L}{4})\.${onOneLine}.${gone}]*)`
  const upTo2 = (word: string) => `(?:(?:["”“(]${unseen})?(?:${word})(?:${unseen}["”“)])?${after}){1,2}`
  const before = String.raw`(?:${space}+|\.)`
  return `${before}${upTo2(String.raw`\p{Lu}${letters}|\p{L}(?!\p{L})|${particles.join('|')}`)}|(?<=(?=\\p{Ll})${given})${before}${upTo2(String.raw`\p{L}${letters}`)}`
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
  const apart = `${betweenWords}${gone}]${gap}`
  const [given = '', ...others] = words.map((word) =>
    word
      .replaceAll(/å(?=[aåä]*å)/gu, 'ǎ')
      .split(/[-‐‑'’]/)
      .map((half) => (half.match(/aa|ae|oe|ue|./gu) ?? []).map((each) => formsOf(each, inside)).join(inside))
      .join(`${betweenHalves}${gone}]*`),
  )
  return [given, ...others].join(mayHaveMore === true ? `(?:${apart}|${more(given, gone, gap)})` : apart)
}

/** å, ä and ö are found without their marks, and as they are written where there are none (not ǎ, an å before another). */
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
  ...{ ǎ: ['å', 'a'], å: ['å', 'a', 'aa'], ä: ['ä', 'a', 'ae'], ö: ['ö', 'o', 'oe'] },
  ...{ aa: ['aa', 'å'], ae: ['ae', 'ä'], oe: ['oe', 'ö'], ue: ['u', 'ue'] },
}
