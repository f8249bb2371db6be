import fc from 'fast-check'

interface Change {
  readonly at: number
  readonly what: 'set' | 'cut' | 'repeat' | 'insert'
  readonly bytes: Uint8Array
}

/** Wrong bytes mostly end at the decoder; signs that mean something get further in. */
const readable = fc
  .array(fc.constantFrom(...'<>/"\'=&;:!?-[]AZ019 abcrstv\n'), { minLength: 1, maxLength: 8 })
  .map((signs) => Buffer.from(signs.join('')))

export const changes = fc.array(
  fc.record<Change>({
    at: fc.nat(),
    what: fc.constantFrom('set', 'cut', 'repeat', 'insert'),
    bytes: fc.oneof(fc.uint8Array({ minLength: 1, maxLength: 8 }), readable),
  }),
  { minLength: 1, maxLength: 12 },
)

/** The bytes with each change done in turn. */
export const changed = (bytes: Uint8Array, list: readonly Change[]): Buffer =>
  list.reduce<Buffer>((so, { at, what, bytes: piece }) => {
    const place = so.length === 0 ? 0 : at % so.length
    const after = so.subarray(place)
    const rest = what === 'set' || what === 'cut' ? after.subarray(piece.length) : after
    const between = what === 'cut' ? [] : what === 'repeat' ? [after.subarray(0, 200)] : [piece]
    return Buffer.concat([so.subarray(0, place), ...between, rest])
  }, Buffer.from(bytes))

/** A text table with what text tables have. */
export const csv = Buffer.from(
  '\ufeffsep=;\r\nNamn;Roll;Från\r\n"Åsa ""Å""";"rad 1\r\nrad 2";2026-08-01\r\n\r\nBo;Ägare;\r\n',
)

const pieces = [
  '<',
  '>',
  '"',
  "'",
  '&',
  ';',
  '</',
  '/>',
  '<!--',
  '-->',
  '<![CDATA[',
  ']]>',
  '<?',
  '?>',
  '&#0;',
  'r="A1"',
]
/** Pieces of XML in any order. */
export const soup = fc.array(
  fc.oneof(fc.constantFrom(...pieces, '<row>', '<c>', '</c>', '<v>', '</v>', ' '), fc.string()),
)
