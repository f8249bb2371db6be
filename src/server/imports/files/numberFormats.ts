import type { XmlHandler } from './xmlScanner.ts'
import type { TagAttributes } from './xmlText.ts'

/** How a cell's number is meant, as far as an import cares. */
export type NumberFormat = 'date' | 'time' | 'number' | { readonly digits: number }

/** The formats of a workbook, by the style number that its cells carry. */
export class Styles implements XmlHandler {
  readonly #custom = new Map<string, string>()
  readonly #formats: NumberFormat[] = []
  #list: 'numFmts' | 'cellXfs' | undefined

  formatOf(style: string | undefined): NumberFormat {
    return (style === undefined ? undefined : this.#formats[Number(style)]) ?? 'number'
  }

  open(name: string, attributes: TagAttributes): void {
    if (name === 'numFmts' || name === 'cellXfs') this.#list = name
    else if (name === 'numFmt' && this.#list === 'numFmts') {
      this.#custom.set(attributes.get('numFmtId') ?? '', attributes.get('formatCode') ?? '')
    } else if (name === 'xf' && this.#list === 'cellXfs') {
      const id = attributes.get('numFmtId') ?? '0'
      const code = this.#custom.get(id)
      this.#formats.push(code === undefined ? builtIn(Number(id)) : formatOfCode(code))
    }
  }

  close(name: string): void {
    if (name === this.#list) this.#list = undefined
  }

  text(): void {}
}

/** ECMA-376 part 1, 18.8.30; 27–36 and 50–58 are dates in East Asian programs, where alone they occur. */
export function builtIn(id: number): NumberFormat {
  if ((id >= 14 && id <= 17) || id === 22 || (id >= 27 && id <= 36) || (id >= 50 && id <= 58)) return 'date'
  return id >= 18 && id <= 21 ? 'time' : 'number'
}

/** Codes are written in English in the file, whatever language the program speaks. */
export function formatOfCode(code: string): NumberFormat {
  const bare = code
    .slice(0, 1_000)
    .replace(/"[^"]*"?|\\.|[_*]./g, '')
    .replace(/\[(?!h+\]|m+\]|s+\])[^\]]*\]?/gi, '')
    .split(';', 1)
    .join('')
    .toLowerCase()
  if (/general|standard/.test(bare)) return 'number'
  if (/[yd]/.test(bare)) return 'date'
  // Hours that run past a day ([h]:mm) are an amount, not a time on the clock.
  if (bare.includes('[')) return 'number'
  if (/[hs]/.test(bare)) return 'time'
  if (bare.includes('m')) return 'date'
  return /^0{2,20}$/.test(bare) ? { digits: bare.length } : 'number'
}
