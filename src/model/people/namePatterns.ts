import { cachedByKey, latestByKey } from '../cached.ts'
import { unseen } from './foldedText.ts'

/** At least one sign between two words, or any number. */
type Gap = '+' | '*'

/** Its words one after another; `mayHaveMore`: others may stand between them. */
export interface Form {
  readonly words: readonly string[]
  readonly mayHaveMore?: boolean
  /** The last name, where that isn't its last word. */
  readonly last?: string
}

/** How names with one last word are looked for. A pattern takes milliseconds to make: most texts have no such word, and ask for none. */
interface Sought extends Patterns {
  readonly last: string
  readonly lastAlone: RegExp
}

interface Patterns {
  readonly somewhere: (gap: Gap) => RegExp
  readonly alone: (hasUnseen: boolean) => RegExp
}

/** The same as long as the same people are called so, whoever else is protected meanwhile. */
export const soughtBy = latestByKey(5_000, (key): Sought => {
  const [word, forms] = JSON.parse(key) as [string, Form[]]
  const last = spelled({ words: [word] }, '', '+')
  return { ...patternsOf(forms), last, lastAlone: new RegExp(last, 'u') }
})

/** The longer first: a shorter one may be what an open person is called. */
export function patternsOf(forms: readonly Form[]): Patterns {
  const longestFirst = forms.toSorted((one, other) => other.words.length - one.words.length)
  return {
    somewhere: cachedByKey((gap: Gap) => new RegExp(either(longestFirst, false, gap), 'u')),
    alone: cachedByKey((hasUnseen: boolean) => alone(longestFirst, hasUnseen)),
  }
}

export const inParts = <T>(all: readonly T[]): readonly (readonly T[])[] =>
  Array.from({ length: Math.ceil(all.length / atOnce) }, (_, at) => all.slice(at * atOnce, (at + 1) * atOnce))

/** Looked for in one go: more at once take a hundred times as long each, since nothing tells where one could begin. */
const atOnce = 45

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
export const particles = 'af al av bin da de del den der di du el la le ten ter van von zu'.split(' ')

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
