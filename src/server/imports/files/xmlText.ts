/** A tag's attributes, read only when somebody asks: most cells are asked for three. */
export class TagAttributes {
  readonly #source: string
  readonly #decoded: (value: string) => string

  constructor(source: string, decoded: (value: string) => string) {
    this.#source = source
    this.#decoded = decoded
  }

  /** By name without prefix (`id` finds `r:id`); an attribute that has no prefix goes first. */
  get(wanted: string): string | undefined {
    const source = this.#source
    let prefixed: string | undefined
    let at = 0
    for (;;) {
      const equals = source.indexOf('=', at)
      const opening = equals === -1 ? -1 : quoteAfter(source, equals)
      const closing = opening === -1 ? -1 : source.indexOf(source.charAt(opening), opening + 1)
      if (closing === -1) return prefixed === undefined ? undefined : this.#decoded(prefixed)
      const name = source.slice(at, equals).trim()
      if (name === wanted) return this.#decoded(source.slice(opening + 1, closing))
      if (name.endsWith(`:${wanted}`) && !name.startsWith('xmlns:')) prefixed ??= source.slice(opening + 1, closing)
      at = closing + 1
    }
  }

  /** Absent, '0' and 'false' are false, as in XML Schema. */
  is(name: string): boolean {
    const value = this.get(name)
    return value === '1' || value === 'true'
  }
}

/** Where the value's quote stands, or -1 when something else than space comes before it. */
function quoteAfter(source: string, equals: number): number {
  let at = equals + 1
  while (at < source.length && /\s/.test(source.charAt(at))) at++
  const sign = source.charAt(at)
  return sign === '"' || sign === "'" ? at : -1
}

const named: Readonly<Record<string, string>> = { amp: '&', lt: '<', gt: '>', quot: '"', apos: "'" }

/** XML's own five entities and character numbers; undefined when the text uses any other. */
export function decodeEntities(text: string): string | undefined {
  if (!text.includes('&')) return text
  let unknown = false
  const decoded = text.replace(/&([^;&]{0,12});|&/g, (_, name: string | undefined) => {
    const sign = name === undefined ? undefined : (named[name] ?? characterOf(name))
    unknown ||= sign === undefined
    return sign ?? ''
  })
  return unknown ? undefined : decoded
}

function characterOf(name: string): string | undefined {
  const digits = /^#(?:x([0-9a-f]{1,6})|([0-9]{1,7}))$/i.exec(name)
  if (digits === null) return undefined
  const code = digits[1] === undefined ? Number(digits[2]) : Number.parseInt(digits[1], 16)
  return code === 0 || code > 0x10ffff || (code >= 0xd800 && code <= 0xdfff) ? undefined : String.fromCodePoint(code)
}

/** The format writes signs that XML can't hold as _x000D_, and an underscore that would be read so as _x005F_. */
export const unescapeSpreadsheetText = (text: string): string =>
  text.includes('_x')
    ? text.replace(/_x([0-9a-fA-F]{4})_/g, (_, hex: string) => String.fromCharCode(Number.parseInt(hex, 16)))
    : text
