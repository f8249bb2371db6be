import { type Text, text } from '#model/text'
import type { YesNo } from './readings.ts'

/** A dash is how people leave a cell empty on purpose: it says no more than that nobody has said. */
export const saysNothing = (written: string): boolean => /^[\s\-–—_.]*$|^(tomt?|n\/a)$/iu.test(written)

/** Somebody looked into it, and didn't find out. */
export const saysUnknown = (written: string): boolean =>
  /^\(?(\?+|(vi )?vet (ej|inte)|vetej|okän[dt]a?|oklart|oklar|ej känt|inte känt|uppgift saknas|utreds|unknown|not known|don'?t know)\)?[\s.!?]*$/iu.test(
    written.trim(),
  )

const saysNone = /^(nej|inga|inget|ingen|none|no)[.!]?$/iu
export const saysNoneAtAll = (written: string): boolean => saysNone.test(written.trim())

/** What stands before the number when it isn't exact. */
const abouts =
  /^(ca|c:a|circa|cirka|ungefär|ungef|uppskattningsvis|runt|omkring|drygt|knappt|upp till|max|minst|about|~|≈|>|<)[.:]?\s*/iu

/** "ca 120" is 120, and not exact. */
export function withoutAbout(written: string): { readonly text: string; readonly isAbout: boolean } {
  const tidy = written.trim()
  const bare = tidy.replace(abouts, '')
  return { text: bare, isAbout: bare !== tidy }
}

/** The parts of a cell with several values in it: by line, semicolon or bar. What else parts is for each field to say. */
export const linesOf = (written: string): readonly string[] =>
  written
    .split(/[;\n|•]/)
    .map((part) => part.replace(/^[\s*–—-]+(?=\S)/, '').trim())
    .filter((part) => !saysNothing(part))

/**
 * The names in a cell. A comma parts names that aren't known as a whole; a slash or an "och" only where both sides are
 * known, since names have such in them too.
 */
export function namesIn(written: string, isKnown: (name: string) => boolean): readonly string[] {
  const pieces = linesOf(written).flatMap((line) => (isKnown(line) ? [line] : splitAt(line, /,\s*(?!\d)/)))
  const names = pieces.flatMap((piece) => {
    if (isKnown(piece)) return [piece]
    const parts = splitAt(piece, /\s*\/\s*|\s+(?:och|samt|and|&|\+)\s+/)
    return parts.length > 1 && parts.every(isKnown) ? parts : [piece]
  })
  return [...new Map(names.map((name) => [name.toLowerCase(), name])).values()]
}

const splitAt = (written: string, by: RegExp): readonly string[] =>
  written
    .split(by)
    .map((part) => part.trim())
    .filter((part) => !saysNothing(part))

const yes = /^(ja|j|x|yes|y|true|sant|finns|1|✓|✔|☑)$/iu
const no = /^(nej|n|no|false|falskt|finns (ej|inte)|saknas|inte|ej|0)$/iu
const partly = /^(delvis|till viss del|i viss mån|partly|partially|både och|både ja och nej)$/iu

/** "Ja; Delvis" is partly: whoever marked both meant that it isn't a whole yes. */
export function yesNoIn(written: string): { readonly value: YesNo; readonly isGuess: boolean } | undefined {
  const whole = answerOf(written)
  if (whole !== undefined) return { value: whole, isGuess: false }
  const parts = splitAt(written, /[;,\n/|]|\s+och\s+/)
  const answers = parts.map(answerOf)
  if (parts.length > 1 && answers.every((each) => each !== undefined)) {
    const [first, ...others] = new Set(answers)
    return { value: first !== undefined && others.length === 0 ? first : 'partly', isGuess: false }
  }
  const first = answerOf(written.trim().split(/[\s,.;:(–-]+/)[0] ?? '')
  return first === undefined ? undefined : { value: first, isGuess: true }
}

function answerOf(written: string): YesNo | undefined {
  const bare = written.trim().replace(/[.!]+$/, '')
  if (yes.test(bare)) return 'yes'
  if (no.test(bare)) return 'no'
  return partly.test(bare) ? 'partly' : undefined
}

export const readAs = (sv: string, en: string): Text => text(`Läses som ${sv}`, `Read as ${en}`)
