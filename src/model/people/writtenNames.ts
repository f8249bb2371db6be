import { grouped } from '../grouped.ts'
import type { Person } from '../structure.ts'
import { folded, unseen, withoutUnseen } from './foldedText.ts'
import { type Form, inParts, particles, patternsOf, soughtBy } from './namePatterns.ts'

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
  const names = hidden.flatMap(({ name, formerNames }) => [name, ...formerNames].map(wordsIn))
  const emails = hidden.flatMap(({ email }) => (email === null ? [] : [wordsIn(email)]))
  const forms = [...names.flatMap(formsOfName), ...emails.map((words) => ({ words }))]
  if (forms.length === 0) return undefined
  const sought = [...grouped(forms, lastOf)].flatMap(([last, those]) =>
    inParts(those).map((part) => soughtBy(JSON.stringify([last, part]))),
  )
  const groups = inParts(sought).map((those) => ({
    those,
    any: new RegExp(those.map(({ last }) => last).join('|'), 'u'),
  }))
  const openForms = open.flatMap(({ name }) => ordersOf(wordsIn(name)).map((words) => ({ words })))
  const openAlone = openForms.length === 0 ? undefined : patternsOf(openForms).alone
  // Quick, and finds too much rather than too little: without signs that nobody sees, words may stand together.
  const somewhereIn = (read: string) => {
    const seen = read.replaceAll(unseen, '')
    return groups
      .flatMap(({ those, any }) => (any.test(seen) ? those : []))
      .filter(({ lastAlone }) => lastAlone.test(seen))
      .filter(({ somewhere }) => somewhere(seen === read ? '+' : '*').test(seen))
  }
  return {
    mayBeIn: (json) => somewhereIn(folded(unescaped(json)).text).length > 0,
    replacedIn: (text) => {
      const read = folded(text)
      const those = somewhereIn(read.text)
      if (those.length === 0) return text
      const hasUnseen = read.text.includes(unseen)
      const own = openAlone === undefined ? [] : spansOf([openAlone(hasUnseen)], read.text)
      const isOther = ({ from, to }: Span) => own.every((each) => each.from > from || each.to < to)
      const patterns = those.map((each) => each.alone(hasUnseen))
      let left = ''
      let done = 0
      for (const { from, to } of spansOf(patterns, read.text, isOther).toSorted(
        (one, other) => one.from - other.from,
      )) {
        if (from >= done) left += text.slice(read.writtenAt(done), read.writtenAt(from)) + shownInstead
        done = Math.max(done, to)
      }
      return done === 0 ? text : left + text.slice(read.writtenAt(done))
    },
  }
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
function formsOfName(words: readonly string[]): readonly Form[] {
  const last = words.at(-1) ?? ''
  if (words.length < 2 && last.length < shortestAlone) return []
  const given = words.slice(0, -1).filter((word) => word.length > 1 && !particles.includes(word))
  const whole = ordersOf(words).map((each) => ({
    words: each,
    last,
    mayHaveMore: words.length === 2 && each === words,
  }))
  if (words.length < 3) return whole
  const parts = given.flatMap((each) => [{ words: [each, last], mayHaveMore: true }, { words: [last, each] }])
  return [...whole, ...parts.map((part) => ({ ...part, last }))]
}

/** The word that each form of a name has. */
const lastOf = ({ words, last = words.at(-1) ?? '' }: Form): string => last
