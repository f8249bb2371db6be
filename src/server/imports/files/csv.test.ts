import { expect, test } from 'vitest'
import { readCsv } from './csv.ts'
import { shippedLimits } from './limits.ts'
import { readBytes } from './readBytes.ts'

const read = (content: string | Buffer) => readCsv(Buffer.from(content), shippedLimits)
const texts = (content: string | Buffer) =>
  read(content).sheets[0]?.rows.map((row) => [row.number, ...row.cells.map((cell) => cell.text)])

const words = 'Namn;Roll\nÅsa Öberg;Ägare'
const expected = [
  [1, 'Namn', 'Roll'],
  [2, 'Åsa Öberg', 'Ägare'],
]

test.each<[string, Buffer, string]>([
  ['UTF-8', Buffer.from(words), 'utf-8'],
  ['UTF-8 with a mark', Buffer.from(`\ufeff${words}`), 'utf-8'],
  ['Windows-1252', Buffer.from(words, 'latin1'), 'windows-1252'],
  ['UTF-16, little end first', Buffer.from(`\ufeff${words}`, 'utf16le'), 'utf-16le'],
  ['UTF-16, big end first', Buffer.from(`\ufeff${words}`, 'utf16le').swap16(), 'utf-16be'],
])('%s is recognised', (_, bytes, encoding) => {
  expect(texts(bytes)).toEqual(expected)
  expect(read(bytes).encoding).toBe(encoding)
})

test.each<[string, string, string]>([
  ['more rows than any list has', 'a\n'.repeat(501), 'too-many-rows'],
  ['empty rows without end', '\n'.repeat(501), 'too-many-rows'],
  ['one letter for megabytes', 'a'.repeat(3_000_000), 'row-too-long'],
  ['a quotation mark that is never closed', `a\n"${'b'.repeat(3_000_000)}`, 'quote-never-closed'],
])('%s is refused by what is wrong with it, not by the time it took', async (_, content, refused) => {
  const reading = await readBytes(Buffer.from(content), 'list.csv', { ...shippedLimits, rows: 500 })
  expect(reading).toMatchObject({ refused })
})

test('the signs that Windows put between have their meaning', () => {
  expect(texts(Buffer.from('a;5 \x80 \x96 \x92\xe5', 'latin1'))).toEqual([[1, 'a', '5 € – ’å']])
})

test.each<[string, string]>([
  ['a,b\n1,2', ','],
  ['a;b\n1,5;2,5\n3,5;4', ';'],
  ['a\tb, c\n1\t2', '\t'],
  ['"x, y, z";b\n"1, 2";3', ';'],
  ['namn\nÅsa', ';'],
  ['sep=,\na;b,c', ','],
])('the delimiter of %j is %j', (content, delimiter) => {
  expect(read(content).delimiter).toBe(delimiter)
})

test('a line that names the delimiter is not a row', () => {
  expect(texts('sep=;\r\na;b\r\n1;2')).toEqual([
    [1, 'a', 'b'],
    [2, '1', '2'],
  ])
})

test('quotes hold line breaks, delimiters and quotes; empty rows count but are left out', () => {
  expect(texts('a;b\r\n"rad 1\r\nrad 2";"säg ""hej""; du"\r\n\r\n;;\r\n5" skärm;x;;\r\n')).toEqual([
    [1, 'a', 'b'],
    [2, 'rad 1\nrad 2', 'säg "hej"; du'],
    [5, '5" skärm', 'x'],
  ])
})

test('text after a closing quote is kept rather than refused', () => {
  expect(texts('"Avd" IT;x\n"a"b;c')).toEqual([
    [1, '"Avd" IT', 'x'],
    [2, '"a"b', 'c'],
  ])
})

test('old line ends and mixed ones divide rows too', () => {
  expect(texts('a;b\r1;2\r3;4')?.length).toBe(3)
  expect(texts('a;b\r\n1;2\n3;4')?.length).toBe(3)
})

test('a quote that is never closed is refused with its row', async () => {
  const reading = await readBytes(Buffer.from('a;b\n1;2\n"3;4\n5;6\n'), 'lista.csv', shippedLimits)
  expect(reading).toMatchObject({ refused: 'quote-never-closed', details: { row: 3 } })
})

test('the row of headings is found under a title', () => {
  const { sheets } = read('Rollista 2026;;\nUppdaterad 2026-01-01;;\n\nNamn;Roll;Från\nÅsa;Ägare;2026-01-01\n')
  expect(sheets[0]?.headingRow).toBe(4)
})
