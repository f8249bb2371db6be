import { type Text, text } from '../text.ts'
import { commonPasswords } from './commonPasswords.ts'

export const shortestPassword = 12
export const longestPassword = 200

/** Whose password it is to be: what somebody who knows them tries first. */
export interface PasswordOwner {
  readonly name: string
  readonly email: string
  readonly organisation: string
}

/** Why a new password would soon be guessed, and what to do instead; undefined where nothing says so. */
export function whyGuessable(password: string, owner: PasswordOwner): Text | undefined {
  const spellings = spellingsOf(password)
  if (spellings.some(goesByItself)) return goesOnWords
  if (spellings.some((each) => isLittleBut(ownWords(owner), each))) return ownNameWords
  return spellings.some((each) => common.has(each) || common.has(lettersIn(each)) || holdsLittleButOne(each))
    ? commonWords
    : undefined
}

const goesOnWords = text(
  'Tecknen följer på varandra eller upprepas, så lösenordet är lätt att gissa. Välj några ord som inte hör ihop.',
  'The characters follow each other or repeat, so the password is easy to guess. Choose some words that do not belong together.',
)
const ownNameWords = text(
  'Lösenordet är nästan bara ditt namn, din e-post, organisationens namn eller Styrbord. Välj några ord som inte hör ihop.',
  'The password is little but your name, your e-mail, the organisation’s name or Styrbord. Choose some words that do not belong together.',
)
const commonWords = text(
  'Lösenordet är ett som många använder, så det är lätt att gissa. Välj några ord som inte hör ihop.',
  'The password is one that many use, so it is easy to guess. Choose some words that do not belong together.',
)

/** As it is written, and with signs that stand for letters read as those: `l0senord`, `p@ssword`. */
function spellingsOf(password: string): readonly string[] {
  const plain = folded(password)
  // A number that ends it is a number; inside, it may stand for a letter.
  const inner = plain.replace(/^[^a-z]+|[^a-z]+$/g, '')
  return [plain, ...[plain, inner].flatMap((each) => ['i', 'l'].map((one) => asLetters(each, one)))]
}

const folded = (written: string): string => written.normalize('NFKD').replaceAll(/\p{M}/gu, '').toLowerCase()

const asLetters = (written: string, one: string): string =>
  written.replaceAll(/[013457@$!]/g, (sign) => (sign === '1' ? one : (letters[sign] ?? sign)))
const letters: Readonly<Record<string, string>> = {
  ...{ '0': 'o', '3': 'e', '4': 'a', '5': 's', '7': 't', '@': 'a', $: 's', '!': 'i' },
}
const lettersIn = (written: string): string => written.replaceAll(/[^a-z]/g, '')

const common: ReadonlySet<string> = new Set(commonPasswords.map(folded))
const fewest = 4

/** A short row of signs again and again, or signs that lie beside each other in the alphabet or on the keyboard. */
function goesByItself(written: string): boolean {
  if (new Set(written).size < 5) return true
  for (let length = 1; length <= fewest; length++)
    if (written === written.slice(0, length).repeat(written.length).slice(0, written.length)) return true
  const steps = [...written].slice(1).filter((sign, at) => isBeside(written[at] ?? '', sign)).length
  return steps >= (written.length - 1) * 0.7
}

const rows = [
  '1234567890',
  'qwertyuiopa',
  'asdfghjkloa',
  'zxcvbnm',
  '1qaz',
  '2wsx',
  '3edc',
  '4rfv',
  '5tgb',
  '6yhn',
  '7ujm',
]
const isBeside = (before: string, sign: string): boolean =>
  Math.abs(sign.charCodeAt(0) - before.charCodeAt(0)) <= 1 ||
  rows.some((row) => row.includes(before + sign) || row.includes(sign + before))

const ownWords = ({ name, email, organisation }: PasswordOwner): readonly string[] =>
  [name, email, organisation, 'styrbord']
    .flatMap((each) => folded(each).split(/[^a-z]+/))
    .filter((word) => word.length >= 3)
    .sort((a, b) => b.length - a.length)

/** Is there one of the words in it, and hardly anything when they are taken away? */
function isLittleBut(words: readonly string[], written: string): boolean {
  const left = words.reduce((rest, word) => rest.replaceAll(word, ''), written)
  return left !== written && lettersIn(left).length < fewest
}

const holdsLittleButOne = (written: string): boolean => {
  const all = lettersIn(written)
  for (const word of common) if (all.includes(word) && isLittleBut([word], all)) return true
  return false
}
