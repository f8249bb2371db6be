/** A text as names are looked for in it, and where each place in it stands in what was written. */
export interface Folded {
  readonly text: string
  readonly writtenAt: (place: number) => number
}

/** Stands in a folded text for each sign that nobody sees. */
export const unseen = '\u200b'

/** Joiners, fillers, marks of direction, and what governs a printer. */
const notSeen = String.raw`\p{Cf}\p{DI}\u2800\u0000-\u0008\u000b\u000c\u000e-\u001f\u007f-\u009f`
const allNotSeen = new RegExp(`[${notSeen}]`, 'gu')
const isNotSeen = new RegExp(`^[${notSeen}]+$`, 'u')

/** Most of what is written is nothing else, and is its own folded text. */
const unfolded = String.raw`\t\n\r -~åäöÅÄÖ’–“”`
const rare = `[^${unfolded}]`
const toFold = new RegExp(rare, 'u')
/** Most texts have no letter and its mark apart, and are gone through in a third of the time. */
const marks = /\p{M}/u
const signs = new RegExp(rare, 'gu')
const pieces = new RegExp(`[${notSeen}]|${rare}\\p{M}*|[${unfolded}]\\p{M}+`, 'gu')

/** Without accents and other letters' shapes, as Unicode takes letters apart; å, ä and ö are letters of their own here. */
export function folded(written: string): Folded {
  if (!toFold.test(written)) return { text: written, writtenAt: (place) => place }
  const shifts: { readonly from: number; readonly by: number }[] = []
  let by = 0
  const text = written.replace(marks.test(written) ? pieces : signs, (piece, at: number) => {
    const plain = plainOf(piece)
    if (plain.length !== piece.length) {
      // A place after it stands so much further on.
      shifts.push({ from: at - by + plain.length, by: piece.length - plain.length })
      by += piece.length - plain.length
    }
    return plain
  })
  return { text, writtenAt: (place) => shifts.reduce((sum, each) => (each.from <= place ? sum + each.by : sum), place) }
}

export const withoutUnseen = (text: string): string => text.replaceAll(allNotSeen, '')

const plain = new Map<string, string>()

function plainOf(piece: string): string {
  const known = plain.get(piece)
  if (known !== undefined) return known
  const made = isNotSeen.test(piece) ? unseen : lettersOf(piece)
  if (plain.size > keptAtMost) plain.clear()
  plain.set(piece, made)
  return made
}
const keptAtMost = 5_000

/** A capital stays one. */
function lettersOf(piece: string): string {
  const small = piece.normalize('NFKC').toLowerCase().normalize('NFC')
  const made = [...small].map(letterOf).join('')
  return piece.toLowerCase() === piece ? made : made.charAt(0).toUpperCase() + made.slice(1)
}

function letterOf(letter: string): string {
  if ('åäö'.includes(letter)) return letter
  const bare = letter.normalize('NFKD').replaceAll(/\p{M}/gu, '')
  return standsFor.get(bare) ?? bare
}

/**
 * Letters that Unicode doesn't take apart, as people here write them instead, and those of other alphabets that look like ours
 * (Unicode's own table of such, confusables.txt, is no part of the platform).
 */
const standsFor: ReadonlyMap<string, string> = new Map(
  [
    'øö æä œö ßss łl đd ðd þth ħh ıi ŋn ŧt ĸk ɑa ɡg ʼ’ ‘’ ´’',
    'аa вb еe ѕs іi јj кk мm нh оo рp сc тt уy хx һh ԁd ԛq ԝw ӏl гr пn иu',
    'αa βb γy εe ζz ηn ιi κk μm νv οo ρp ςs σs τt υu χx ωw',
  ].flatMap((line) => line.split(' ').map((pair): [string, string] => [pair.charAt(0), pair.slice(1)])),
)
