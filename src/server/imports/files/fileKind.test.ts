import { deflateRawSync } from 'node:zlib'
import { expect, test } from 'vitest'
import { type ReadingLimits, shippedLimits } from './limits.ts'
import { readBytes } from './readBytes.ts'
import { type WorkbookXml, workbookOf, workbookParts, zipOf } from './sampleFiles.ts'

const compound = Buffer.concat([Buffer.from('d0cf11e0a1b11ae1', 'hex'), Buffer.alloc(600)])
const locked = Buffer.concat([compound, Buffer.from('EncryptedPackage', 'utf16le')])
const workbook = workbookOf({ sheets: ['<sheetData/>'] })
const openDocument = zipOf([
  { name: 'mimetype', content: 'application/vnd.oasis.opendocument.spreadsheet' },
  { name: 'content.xml', content: '<a/>' },
])
const binary = zipOf([
  { name: '[Content_Types].xml', content: '<Types/>' },
  { name: 'xl/workbook.bin', content: 'x' },
])
const letter = zipOf([
  { name: '[Content_Types].xml', content: '<Types/>' },
  { name: 'word/document.xml', content: '<a/>' },
])

test.each<[string, Uint8Array, string]>([
  ['lista.xlsx', Buffer.alloc(0), 'empty-file'],
  ['lista.csv', Buffer.from('\n \n;;\n'), 'empty-file'],
  ['lista.xls', compound, 'file-type-not-read'],
  ['lista.ods', openDocument, 'file-type-not-read'],
  ['lista.xlsb', binary, 'file-type-not-read'],
  ['lista.xlsx', binary, 'file-type-not-read'],
  ['lista.pdf', Buffer.from('%PDF-1.7'), 'file-type-not-read'],
  ['lista', Buffer.from('a;b'), 'file-type-not-read'],
  ['lista.exe', workbook, 'file-type-not-read'],
  ['lista.xlsx', locked, 'spreadsheet-encrypted'],
  ['lista.xls', locked, 'spreadsheet-encrypted'],
  ['lista.xlsx', compound, 'not-what-its-name-says'],
  ['lista.xlsx', openDocument, 'not-what-its-name-says'],
  ['lista.xlsx', letter, 'not-what-its-name-says'],
  ['lista.xlsx', Buffer.from('a;b\n1;2'), 'not-what-its-name-says'],
  ['lista.xlsx', Buffer.from('<html><table>'), 'not-what-its-name-says'],
  ['lista.csv', Buffer.from('\ufeff\n<!DOCTYPE html><html>'), 'not-what-its-name-says'],
  ['lista.csv', workbook, 'not-what-its-name-says'],
  ['lista.csv', Buffer.from('%PDF-1.7 text'), 'not-what-its-name-says'],
  ['lista.csv', Buffer.from('a;b\0c'), 'not-what-its-name-says'],
  ['lista.xlsx', Buffer.from('PK\x03\x04 and then nothing of a zip'), 'spreadsheet-damaged'],
  ['lista.xlsx', workbook.subarray(0, workbook.length - 60), 'spreadsheet-damaged'],
])('%s is refused when its content is something else (%#)', async (fileName, bytes, refused) => {
  const reading = await readBytes(bytes, fileName, shippedLimits)
  expect(reading).toMatchObject({ refused })
})

const refusedWith = async (limits: Partial<ReadingLimits>, bytes: Uint8Array = workbook, fileName = 'lista.xlsx') => {
  const reading = await readBytes(bytes, fileName, { ...shippedLimits, ...limits })
  return 'refused' in reading ? [reading.refused, reading.details.reason] : 'was read'
}

const row = (cells: string): WorkbookXml => ({ sheets: [`<sheetData><row>${cells}</row></sheetData>`] })

test('a zip is judged by its directory before anything is unpacked', async () => {
  expect(await refusedWith({ entries: 6 })).toEqual(['zip-bomb', 'entries'])
  expect(await refusedWith({ unpackedBytes: 1_000 })).toEqual(['zip-bomb', 'unpacked-size'])
  const dense = workbookOf({ sheets: [' '.repeat(5_000_000)] })
  expect(await refusedWith({}, dense)).toEqual(['zip-bomb', 'ratio'])
  expect(await refusedWith({ bytes: 100 })).toEqual(['file-too-large', undefined])
})

test('a part that unpacks to more than the directory says is stopped there', async () => {
  const parts = workbookParts({ sheets: [' '.repeat(1_000_000)] })
  const lying = parts.map((part) => (part.name.endsWith('sheet0.xml') ? { ...part, statedSize: 900 } : part))
  expect(await refusedWith({}, zipOf(lying))).toEqual(['zip-bomb', 'more-than-stated'])
})

test('what is packed is read to its end, and what lies after that or says nothing is not gathered', async () => {
  const content = '<sst/>'
  const ended = deflateRawSync(content)
  const emptyBlock = Buffer.from([0, 0, 0, 0xff, 0xff])
  const within = (packed: Uint8Array, written = content) => {
    const parts = workbookParts({ sheets: [''] }).map((part) =>
      part.name === 'xl/sharedStrings.xml' ? { name: part.name, content: written, packed } : part,
    )
    return refusedWith({}, zipOf(parts))
  }
  for (const odd of [
    Buffer.concat([ended, Buffer.alloc(1_000_000, 7)]),
    Buffer.concat([Buffer.alloc(1_000_000, emptyBlock), ended]),
  ])
    expect(await within(odd)).toEqual(['spreadsheet-damaged', 'unpacking'])
  expect(await within(Buffer.concat([emptyBlock, ended, Buffer.alloc(1_000)]))).toBe('was read')
  const long = content.padEnd(300_000)
  expect(await within(deflateRawSync(long, { level: 0 }), long)).toBe('was read')
})

test('names in a zip are keys and never paths', async () => {
  const parts = workbookParts({ sheets: ['<sheetData/>'] })
  expect(await refusedWith({}, zipOf([...parts, { name: '../../evil.xml', content: 'x' }]))).toEqual([
    'spreadsheet-damaged',
    'zip-directory',
  ])
  expect(await refusedWith({}, zipOf([...parts, { name: 'XL/WORKBOOK.xml', content: 'x' }]))).toEqual([
    'spreadsheet-damaged',
    'same-name-twice',
  ])
})

test('an encrypted part means a password', async () => {
  const parts = workbookParts({ sheets: ['<sheetData/>'] }).map((part) => ({ ...part, flags: 1 }))
  expect(await refusedWith({}, zipOf(parts))).toEqual(['spreadsheet-encrypted', undefined])
})

test('cells and characters are counted over the whole file, gaps and repeated texts too', async () => {
  expect(await refusedWith({ cells: 100 }, workbookOf(row('<c r="XFD1"><v>1</v></c>')))).toEqual([
    'too-many-cells',
    undefined,
  ])
  const pointing = { ...row('<c t="s"><v>0</v></c>'.repeat(200)), strings: `<si><t>${'a'.repeat(1_000)}</t></si>` }
  expect(await refusedWith({ characters: 100_000 }, workbookOf(pointing))).toEqual(['too-many-cells', 'characters'])
  expect(await refusedWith({ cells: 100 }, Buffer.from(';'.repeat(100)), 'a.csv')).toEqual([
    'too-many-cells',
    undefined,
  ])
  const merged = `${row('<c r="A1"><v>1</v></c><c r="Z1"><v>1</v></c>').sheets[0]}<mergeCells>${'<mergeCell ref="A1:Z1"/>'.repeat(50)}</mergeCells>`
  expect(await refusedWith({ cells: 200 }, workbookOf({ sheets: [merged] }))).toEqual(['too-many-cells', undefined])
})
