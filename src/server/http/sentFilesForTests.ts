import fc from 'fast-check'
import type { ImportKind } from '#model/imports/importKinds'
import { changed, changes, csv, soup } from '../imports/files/changedFiles.ts'
import { workbookParts, zipOf } from '../imports/files/sampleFiles.ts'
import { nasty } from './bodiesForTests.ts'
import { type FormPart, formOf } from './formsForTests.ts'

/** What is sent, byte for byte. `cut`: the line goes dead after so many bytes of what was announced. */
export interface SentFile {
  readonly body: Buffer
  readonly headers: Readonly<Record<string, string>>
  readonly cut?: number
}

/** Files as they come, as they are damaged, and as they are made to do harm. */
export function anyUpload(workbook: Buffer, kind: ImportKind = 'role-list'): fc.Arbitrary<SentFile> {
  const whole = anyForm(workbook, kind).map((parts): SentFile => {
    const [body, headers] = formOf(parts)
    return { body, headers }
  })
  const boundary = fc.constantFrom(
    'multipart/form-data',
    'multipart/form-data; boundary=',
    'multipart/form-data; boundary=another',
    `multipart/form-data; boundary=${'x'.repeat(300)}`,
    'multipart/mixed; boundary=a-line-that-stands-in-no-file-7e3b',
    'application/json',
    'application/octet-stream',
    '',
  )
  return fc.oneof(
    { weight: 40, arbitrary: whole },
    {
      weight: 3,
      arbitrary: fc.tuple(whole, boundary).map(([sent, type]) => ({ ...sent, headers: { 'content-type': type } })),
    },
    {
      weight: 2,
      arbitrary: fc.tuple(whole, fc.nat()).map(([sent, at]) => ({ ...sent, cut: at % (sent.body.length + 1) })),
    },
    // A size that nobody could send, and a line that goes dead.
    {
      weight: 1,
      arbitrary: fc.tuple(whole, fc.constantFrom(22_020_097, 5_000_000_000, Number.MAX_SAFE_INTEGER)).map(
        ([sent, size]): SentFile => ({
          body: sent.body,
          headers: { ...sent.headers, 'content-length': String(size) },
          cut: Math.min(sent.body.length, 1_000),
        }),
      ),
    },
    { weight: 1, arbitrary: changes.map((list) => ({ ...sentOf([]), body: changed(sentOf([]).body, list) })) },
  )
}

const sentOf = (parts: readonly FormPart[]): SentFile => {
  const [body, headers] = formOf(parts)
  return { body, headers }
}

function anyForm(workbook: Buffer, usualKind: ImportKind): fc.Arbitrary<readonly FormPart[]> {
  const kind = fc.oneof(
    { weight: 20, arbitrary: fc.constant(usualKind) },
    fc.constantFrom(...nasty, 'x'.repeat(300), 'x'.repeat(300_000)),
  )
  const file = fc.record({ content: content(workbook), named, type: mediaType, field: fieldOr('file') }).map(
    ({ content: bytes, named: fileName, type, field }): FormPart => ({
      name: field,
      content: bytes,
      fileName,
      ...(type === undefined ? {} : { type }),
    }),
  )
  const usual = fc.tuple(kind, file).map(([word, part]) => [{ name: 'kind', content: word }, part])
  const field = fc.record({ name: fieldOr('kind'), content: kind })
  const odd = fc.array(fc.oneof({ weight: 2, arbitrary: file }, field), { maxLength: 9 })
  return fc.oneof({ weight: 8, arbitrary: usual }, { weight: 1, arbitrary: odd })
}

const named = fc.oneof(
  { weight: 8, arbitrary: fc.constantFrom('a.csv', 'a.xlsx', 'a.xlsm', 'a.txt', 'Rollista å ä ö (3).xlsx') },
  fc.constantFrom(
    'a.xls',
    'a.ods',
    'a.pdf',
    'a',
    '',
    '../../a.xlsx',
    'C:\\a.csv',
    'a.csv.xlsx',
    `${'x'.repeat(5_000)}.csv`,
  ),
  fc.constantFrom(...nasty),
)

const mediaType = fc.oneof(
  { weight: 4, arbitrary: fc.constantFrom('application/octet-stream', 'text/csv', undefined) },
  fc.constantFrom('image/png', 'application/json', 'multipart/form-data; boundary=x', 'x', ''),
)

const fieldOr = (usual: string) =>
  fc.oneof(
    { weight: 20, arbitrary: fc.constant(usual) },
    fc.constantFrom('file', 'File', 'files', 'kind', 'organisationId', '__proto__', 'constructor', '', 'x'.repeat(500)),
  )

function content(workbook: Buffer): fc.Arbitrary<Uint8Array> {
  const cutShort = fc.nat(workbook.length).map((at) => workbook.subarray(0, at))
  const loose = soup.map((pieces) => zipOf(workbookParts({ sheets: [`<sheetData>${pieces.join('')}</sheetData>`] })))
  const text = fc.tuple(fc.string({ unit: 'grapheme' }), fc.constantFrom(...encodings))
  return fc.oneof(
    { weight: 8, arbitrary: changes.map((list) => changed(workbook, list)) },
    { weight: 3, arbitrary: cutShort },
    { weight: 4, arbitrary: loose },
    { weight: 8, arbitrary: changes.map((list) => changed(csv, list)) },
    { weight: 4, arbitrary: text.map(([words, encode]) => encode(words)) },
    { weight: 4, arbitrary: fc.uint8Array({ maxLength: 400 }) },
    { weight: 1, arbitrary: fc.constantFrom(...bombs()) },
  )
}

const encodings: readonly ((text: string) => Buffer)[] = [
  (text) => Buffer.from(text, 'latin1'),
  (text) => Buffer.from(`\ufeff${text}`, 'utf16le'),
  (text) => Buffer.from(`\ufeff${text}`, 'utf16le').swap16(),
  (text) => Buffer.from(`\ufeff${text}`),
  // Half of a sign at the end.
  (text) => Buffer.from(`${text}å`).subarray(0, -1),
]

/** Small files that unpack to much, say that they do, or hold more than a list of people does. */
function bombs(): readonly Buffer[] {
  const sheet = (xml: string, statedSize?: number) =>
    zipOf(
      workbookParts({ sheets: [xml] }).map((part) =>
        statedSize === undefined || !part.name.includes('sheet0') ? part : { ...part, statedSize },
      ),
    )
  const row = (cells: number) => `<row>${'<c t="inlineStr"><is><t>x</t></is></c>'.repeat(cells)}</row>`
  return [
    sheet('x'.repeat(8_000_000)),
    sheet('x'.repeat(2_000_000), 10),
    sheet('x', 4_000_000_000),
    sheet(`<sheetData>${row(200).repeat(200)}</sheetData>`),
    sheet(`<sheetData>${'<row r="1048576"><c r="XFD1048576"><v>1</v></c></row>'.repeat(10)}</sheetData>`),
    sheet('<sheetData/><mergeCells><mergeCell ref="A1:XFD1048576"/></mergeCells>'),
    sheet('<a>'.repeat(100_000)),
    zipOf(Array.from({ length: 2_500 }, (_, at) => ({ name: `xl/${at}.xml`, content: '' }))),
    zipOf([
      { name: 'xl/workbook.xml', content: 'a' },
      { name: 'XL/workbook.xml', content: 'b' },
    ]),
    Buffer.from(`Namn;Roll\n${'x;y\n'.repeat(6_000)}`),
    Buffer.from(`${'x;'.repeat(5_000)}\n`),
    Buffer.from(`"${'x'.repeat(3_000_000)}`),
    Buffer.from('"a"b"c'.repeat(20_000)),
  ]
}
