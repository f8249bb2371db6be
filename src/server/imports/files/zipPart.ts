import type { Readable } from 'node:stream'
import { crc32 } from 'node:zlib'
import type { Entry } from 'yauzl'
import { Stopped } from './refusals.ts'
import { type XmlHandler, XmlScanner } from './xmlScanner.ts'
import type { ZipDirectory } from './zipDirectory.ts'

/** Unpacks one XML part piece by piece into the handler. A part that isn't there is not an error: many are optional. */
export async function scanPart(zip: ZipDirectory, name: string, handler: XmlHandler): Promise<boolean> {
  const entry = zip.parts.get(name.toLowerCase())
  if (entry === undefined) return false
  const scanner = new XmlScanner(entry.fileName, handler)
  const decoder = new PartDecoder(entry.fileName)
  let sum = 0
  for await (const piece of pieces(zip, entry)) {
    sum = crc32(piece, sum)
    scanner.push(decoder.decode(piece))
  }
  if (sum !== entry.crc32) throw new Stopped('spreadsheet-damaged', { part: entry.fileName, reason: 'checksum' })
  scanner.push(decoder.decode(undefined))
  scanner.end()
  return true
}

async function* pieces(zip: ZipDirectory, entry: Entry): AsyncGenerator<Buffer> {
  try {
    for await (const piece of await open(zip, entry)) yield piece
  } catch (error) {
    if (error instanceof Stopped) throw error
    const message = error instanceof Error ? error.message : ''
    // yauzl stops a part that unpacks to more than the directory promised, which is how the caps could be evaded.
    throw message.startsWith('too many bytes')
      ? new Stopped('zip-bomb', { part: entry.fileName, reason: 'more-than-stated' })
      : new Stopped('spreadsheet-damaged', {
          part: entry.fileName,
          reason: 'unpacking',
          message: message.slice(0, 200),
        })
  }
}

const open = (zip: ZipDirectory, entry: Entry): Promise<Readable> =>
  new Promise((resolve, reject) => {
    zip.file.openReadStream(entry, (error, stream) => (error ? reject(error) : resolve(stream)))
  })

/** Parts are UTF-8 or, with a byte order mark, UTF-16; anything else isn't allowed by the format. */
class PartDecoder {
  readonly #part: string
  #decoder: TextDecoder | undefined

  constructor(part: string) {
    this.#part = part
  }

  decode(piece: Buffer | undefined): string {
    this.#decoder ??= new TextDecoder(piece?.[0] === 0xff && piece[1] === 0xfe ? 'utf-16le' : 'utf-8', { fatal: true })
    try {
      return piece === undefined ? this.#decoder.decode() : this.#decoder.decode(piece, { stream: true })
    } catch {
      throw new Stopped('spreadsheet-damaged', { part: this.#part, reason: 'encoding' })
    }
  }
}
