import { Stopped } from './refusals.ts'
import { decodeEntities, TagAttributes } from './xmlText.ts'

export interface XmlHandler {
  /** Names come without their prefix: some programs write `x:row` for `row`. */
  open(name: string, attributes: TagAttributes): void
  close(name: string): void
  /** A text may come in several pieces. */
  text(piece: string): void
}

/** A tag in a real workbook is under 3 kB; what isn't finished is kept between pieces, so it needs an end. */
const longestTag = 65_536
const deepest = 64
const longestEntity = 12

const inside = { comment: '-->', instruction: '?>', cdata: ']]>' } as const

/**
 * Reads XML piece by piece and remembers only the tags that are open. A document type is refused, so there are
 * no entities to expand and nothing outside the file to fetch.
 */
export class XmlScanner {
  readonly #handler: XmlHandler
  readonly #part: string
  readonly #open: string[] = []
  #rest = ''
  #inside: keyof typeof inside | undefined
  #begun = false

  constructor(part: string, handler: XmlHandler) {
    this.#part = part
    this.#handler = handler
  }

  push(piece: string): void {
    const text = this.#rest + piece
    this.#rest = ''
    let at = 0
    while (at < text.length) {
      const next = this.#inside ? this.#skip(text, at, this.#inside) : this.#step(text, at)
      if (next === undefined) {
        this.#rest = text.slice(at)
        if (this.#rest.length > longestTag) this.#stop('tag-too-long')
        return
      }
      at = next
    }
  }

  end(): void {
    if (this.#rest !== '' || this.#inside || this.#open.length > 0 || !this.#begun) this.#stop('ends-too-soon')
  }

  /** Where to go on, or undefined when the rest has to wait for the next piece. */
  #step(text: string, at: number): number | undefined {
    const tag = text.indexOf('<', at)
    if (tag !== at) return this.#text(text, at, tag === -1 ? text.length : tag, tag === -1)
    const mark = text[at + 1]
    if (mark === undefined) return undefined
    if (mark === '?') return this.#enter('instruction', at + 2)
    if (mark !== '!') return this.#tag(text, at)
    if (text.startsWith('<!--', at)) return this.#enter('comment', at + 4)
    if (text.startsWith('<![CDATA[', at)) return this.#enter('cdata', at + 9)
    const begun = text.slice(at, at + 9)
    if ('<!--'.startsWith(begun) || '<![CDATA['.startsWith(begun)) return undefined
    return this.#stop('document-type')
  }

  #enter(what: keyof typeof inside, at: number): number {
    this.#inside = what
    return at
  }

  #skip(text: string, at: number, what: keyof typeof inside): number | undefined {
    const mark = inside[what]
    const end = text.indexOf(mark, at)
    // The mark itself may be cut in two between pieces.
    const safe = end === -1 ? Math.max(at, text.length - mark.length + 1) : end
    if (what === 'cdata' && safe > at) this.#handler.text(text.slice(at, safe))
    if (end === -1) return safe === at ? undefined : safe
    this.#inside = undefined
    return end + mark.length
  }

  #text(text: string, from: number, to: number, more: boolean): number | undefined {
    let end = to
    if (more) {
      const entity = text.lastIndexOf('&')
      if (entity >= from && to - entity < longestEntity && !text.includes(';', entity)) end = entity
      if (end === from) return undefined
    }
    const piece = text.slice(from, end)
    if (this.#open.length > 0) this.#handler.text(this.#decoded(piece))
    else if (piece.trim() !== '') this.#stop('text-outside')
    return end
  }

  #tag(text: string, at: number): number | undefined {
    const end = endOfTag(text, at + 1)
    if (end === undefined) return undefined
    if (end - at > longestTag) this.#stop('tag-too-long')
    if (text[at + 1] === '/') this.#close(text.slice(at + 2, end).trim())
    else this.#opened(text.slice(at + 1, end))
    return end + 1
  }

  #opened(whole: string): void {
    if (this.#open.length === 0 && this.#begun) this.#stop('two-roots')
    this.#begun = true
    const alone = whole.endsWith('/')
    const tag = alone ? whole.slice(0, -1) : whole
    const space = tag.search(/\s/)
    const qualified = space === -1 ? tag : tag.slice(0, space)
    if (qualified === '' || qualified.includes('<')) this.#stop('tag-without-name')
    const name = localName(qualified)
    const attributes = new TagAttributes(space === -1 ? '' : tag.slice(space), (value) => this.#decoded(value))
    this.#handler.open(name, attributes)
    if (alone) this.#handler.close(name)
    else if (this.#open.push(qualified) > deepest) this.#stop('too-deep')
  }

  #close(qualified: string): void {
    if (this.#open.pop() !== qualified) this.#stop('tags-do-not-match')
    this.#handler.close(localName(qualified))
  }

  #decoded(text: string): string {
    return decodeEntities(text) ?? this.#stop('unknown-entity')
  }

  #stop(reason: string): never {
    throw new Stopped('spreadsheet-damaged', { part: this.#part, reason })
  }
}

const localName = (qualified: string): string => qualified.slice(qualified.indexOf(':') + 1)

/** The next `>` that isn't inside an attribute's quotes. */
function endOfTag(text: string, from: number): number | undefined {
  let quote = ''
  for (let at = from; at < text.length; at++) {
    const sign = text[at] ?? ''
    if (quote !== '') {
      if (sign === quote) quote = ''
    } else if (sign === '>') return at
    else if (sign === '"' || sign === "'") quote = sign
  }
  return undefined
}
