import type { Delimiter, Encoding } from './reading.ts'
import { Stopped } from './refusals.ts'

/** Where Windows-1252 differs from Latin-1, from 0x80; its five unused places stay as they are. */
const windowsSigns = '€\u0081‚ƒ„…†‡ˆ‰Š‹Œ\u008dŽ\u008f\u0090‘’“”•–—˜™š›œ\u009džŸ'

export interface DecodedText {
  readonly text: string
  readonly encoding: Encoding
}

/** By its mark, else UTF-8 where every byte agrees, else Windows-1252, in which any byte means something. */
export function decodeText(bytes: Buffer): DecodedText {
  const mark = bytes.toString('hex', 0, 2)
  if (mark === 'fffe') return { text: withoutNull(bytes.toString('utf16le', 2)), encoding: 'utf-16le' }
  if (mark === 'feff') {
    const swapped = Buffer.from(bytes.subarray(2, bytes.length - (bytes.length % 2))).swap16()
    return { text: withoutNull(swapped.toString('utf16le')), encoding: 'utf-16be' }
  }
  const utf8 = decodeUtf8(bytes)
  if (utf8 !== undefined) return { text: withoutNull(utf8), encoding: 'utf-8' }
  // Node's own decoder has taken windows-1252 for Latin-1 in several versions, so the signs between are set here.
  const text = bytes
    .toString('latin1')
    .replace(/[\x80-\x9f]/g, (sign) => windowsSigns[sign.charCodeAt(0) - 0x80] ?? sign)
  return { text: withoutNull(text), encoding: 'windows-1252' }
}

function decodeUtf8(bytes: Buffer): string | undefined {
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(bytes)
  } catch {
    return undefined
  }
}

function withoutNull(text: string): string {
  if (text.includes('\0')) throw new Stopped('not-what-its-name-says', { content: 'other' })
  return text
}

const delimiters = [';', ',', '\t'] as const
const sampledLines = 30

/**
 * `sep=;` on the first line decides. Otherwise the delimiter that divides the first lines into the same number of
 * cells most often; in a tie the semicolon, since Swedish files use the comma inside numbers.
 */
export function findDelimiter(text: string): { delimiter: Delimiter; stated: boolean } {
  const stated = /^sep=([;,\t])\r?(?:\n|$)/i.exec(text)?.[1]
  const given = delimiters.find((delimiter) => delimiter === stated)
  if (given !== undefined) return { delimiter: given, stated: true }
  let best: Delimiter = ';'
  let bestScore = 0
  for (const delimiter of delimiters) {
    const score = evenness(countsPerLine(text, delimiter))
    if (score > bestScore) [best, bestScore] = [delimiter, score]
  }
  return { delimiter: best, stated: false }
}

/** How many of the lines have the commonest count, weighed by how many cells it makes. */
function evenness(counts: readonly number[]): number {
  const lines = new Map<number, number>()
  for (const count of counts) if (count > 0) lines.set(count, (lines.get(count) ?? 0) + 1)
  return Math.max(0, ...[...lines].map(([count, times]) => times * (1 + Math.log2(count))))
}

function countsPerLine(text: string, delimiter: Delimiter): readonly number[] {
  const counts: number[] = []
  let count = 0
  let quoted = false
  for (let at = 0; at < Math.min(text.length, 100_000) && counts.length < sampledLines; at++) {
    const sign = text[at]
    if (sign === '"') quoted = !quoted
    else if (quoted) continue
    else if (sign === delimiter) count++
    else if (sign === '\n' || (sign === '\r' && text[at + 1] !== '\n')) {
      counts.push(count)
      count = 0
    }
  }
  return count > 0 ? [...counts, count] : counts
}
