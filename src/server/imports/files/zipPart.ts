import type { Readable } from 'node:stream'
import { crc32 } from 'node:zlib'
import { Inflate } from 'fflate'
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

async function* pieces(zip: ZipDirectory, entry: Entry): AsyncGenerator<Uint8Array> {
  const part = entry.fileName
  let bytes = 0
  try {
    for await (const piece of unpacked(await packed(zip, entry), entry)) {
      bytes += piece.length
      // How the caps could be evaded: they are asked of what the directory promises.
      if (bytes > entry.uncompressedSize) throw new Stopped('zip-bomb', { part, reason: 'more-than-stated' })
      yield piece
    }
    if (bytes < entry.uncompressedSize) throw new Error(`${bytes} of ${entry.uncompressedSize} bytes`)
  } catch (error) {
    if (error instanceof Stopped) throw error
    const message = error instanceof Error ? error.message : ''
    throw new Stopped('spreadsheet-damaged', { part, reason: 'unpacking', message: message.slice(0, 200) })
  }
}

const packed = (zip: ZipDirectory, entry: Entry): Promise<Readable> =>
  new Promise((resolve, reject) => {
    const answer = (error: Error | null, stream: Readable) => (error ? reject(error) : resolve(stream))
    if (entry.isCompressed())
      zip.file.openReadStream(entry, { decompress: false, decrypt: null, start: null, end: null }, answer)
    else zip.file.openReadStream(entry, answer)
  })

/** A slice unpacks to a thousand times as much at most, so no more than seventeen megabytes lie here at once. */
const slice = 16 * 1024

/** A block that can't be unpacked until all of it is there is of 64 KB. A stream that says nothing for longer has ended, and what follows is gathered, or it is made to. */
const silentSlices = 16

/**
 * Unpacks in JavaScript. Node's own zlib is a part outside JavaScript that has to be made in two steps, and a thread
 * that is stopped between them, by its time or its memory, takes the whole process with it.
 */
async function* unpacked(stream: Readable, entry: Entry): AsyncGenerator<Uint8Array> {
  if (!entry.isCompressed()) return yield* stream
  let ready: Uint8Array[] = []
  let silent = 0
  const inflate = new Inflate((piece) => ready.push(piece))
  for await (const chunk of stream as AsyncIterable<Buffer>) {
    for (let at = 0; at < chunk.length; at += slice) {
      inflate.push(chunk.subarray(at, at + slice))
      silent = ready.some(({ length }) => length > 0) ? 0 : silent + 1
      if (silent > silentSlices) throw new Error('nothing more comes of what is packed')
      yield* ready
      ready = []
    }
  }
  inflate.push(new Uint8Array(0), true)
  yield* ready
}

/** Parts are UTF-8 or, with a byte order mark, UTF-16; anything else isn't allowed by the format. */
class PartDecoder {
  readonly #part: string
  #decoder: TextDecoder | undefined

  constructor(part: string) {
    this.#part = part
  }

  decode(piece: Uint8Array | undefined): string {
    this.#decoder ??= new TextDecoder(piece?.[0] === 0xff && piece[1] === 0xfe ? 'utf-16le' : 'utf-8', { fatal: true })
    try {
      return piece === undefined ? this.#decoder.decode() : this.#decoder.decode(piece, { stream: true })
    } catch {
      throw new Stopped('spreadsheet-damaged', { part: this.#part, reason: 'encoding' })
    }
  }
}
