/** Saves a text as a file of the person's own. */
function save(text: string, name: string, mediaType: string): void {
  const url = URL.createObjectURL(new Blob([text], { type: mediaType }))
  const link = document.createElement('a')
  link.href = url
  link.download = name
  link.click()
  // The browser has taken its copy when the press is over.
  setTimeout(() => URL.revokeObjectURL(url), 0)
}

/** A picture as it stands, on its own: the light colours written out, since the file has no tokens to ask. */
export function saveSvg(svg: SVGSVGElement, name: string): void {
  const copy = svg.cloneNode(true) as SVGSVGElement
  for (const chosen of copy.querySelectorAll('.sb-picture-chosen')) chosen.remove()
  copy.removeAttribute('aria-hidden')
  // Where the font is missing, another one keeps to the room that the texts have here.
  const texts = copy.querySelectorAll('text')
  for (const [at, text] of svg.querySelectorAll('text').entries()) {
    texts[at]?.setAttribute('textLength', text.getComputedTextLength().toFixed(1))
    texts[at]?.setAttribute('lengthAdjust', 'spacingAndGlyphs')
  }
  const light = document.createElement('span')
  light.dataset.colorScheme = 'light'
  document.body.append(light)
  const values = getComputedStyle(light)
  const written = new XMLSerializer()
    .serializeToString(copy)
    .replaceAll(/var\((--[\w-]+)\)/g, (_, token: string) => values.getPropertyValue(token).trim())
  light.remove()
  save(written, `${name}.svg`, 'image/svg+xml')
}

type CsvCell = string | number | null

export const saveCsv = (head: readonly string[], rows: readonly (readonly CsvCell[])[], name: string): void =>
  save(csvOf([head, ...rows]), `${name}.csv`, 'text/csv;charset=utf-8')

/** Semicolons and a BOM, as a Swedish Excel wants it. A text that would run there as a formula is kept a text. */
export const csvOf = (rows: readonly (readonly CsvCell[])[]): string =>
  `\uFEFF${rows.map((row) => row.map(cellOf).join(';')).join('\r\n')}\r\n`

function cellOf(cell: CsvCell): string {
  if (cell === null) return ''
  if (typeof cell === 'number') return String(cell).replace('.', ',')
  const safe = /^[=+\-@\t\r]/.test(cell) ? `'${cell}` : cell
  return /[;"\r\n]/.test(safe) ? `"${safe.replaceAll('"', '""')}"` : safe
}
