import type { Entry } from 'yauzl'
import { Stopped } from './refusals.ts'

/** What the first bytes say, whatever the file is called. */
type Content = 'zip' | 'compound' | 'text' | 'web page' | 'other'

const spreadsheet = ['xlsx', 'xlsm']
const table = ['csv', 'txt', 'tsv']
/** Old and foreign spreadsheets, which have to be saved anew. */
const notRead = ['xls', 'xlsb', 'xlt', 'ods', 'fods', 'numbers', 'pdf', 'doc', 'docx', 'odt']

/** Which way to read the file, when name and content agree; otherwise it stops with what to do. */
export function fileKind(bytes: Buffer, fileName: string): 'xlsx' | 'csv' {
  const ending = /\.([a-z0-9]{1,10})$/i.exec(fileName)?.[1]?.toLowerCase() ?? ''
  const content = contentOf(bytes)
  if (content === 'compound' && bytes.includes(Buffer.from('EncryptedPackage', 'utf16le'))) {
    throw new Stopped('spreadsheet-encrypted')
  }
  if (notRead.includes(ending)) throw new Stopped('file-type-not-read', { ending })
  if (spreadsheet.includes(ending)) return content === 'zip' ? 'xlsx' : differs(ending, content)
  if (table.includes(ending)) return content === 'text' ? 'csv' : differs(ending, content)
  throw new Stopped('file-type-not-read', { ending: ending === '' ? 'none' : ending })
}

/** A zip may hold anything: only a workbook of the open format goes on. */
export function checkWorkbookParts(parts: ReadonlyMap<string, Entry>): void {
  if (parts.has('xl/workbook.bin')) throw new Stopped('file-type-not-read', { content: 'xlsb' })
  if (parts.has('[content_types].xml') && ![...parts.keys()].some((name) => /^(?:word|ppt)\//.test(name))) return
  const content = parts.has('content.xml') && parts.has('mimetype') ? 'OpenDocument' : 'zip'
  throw new Stopped('not-what-its-name-says', { content })
}

function differs(ending: string, content: Content): never {
  throw new Stopped('not-what-its-name-says', { ending, content })
}

function contentOf(bytes: Buffer): Content {
  if (['504b0304', '504b0506'].includes(bytes.toString('hex', 0, 4))) return 'zip'
  if (bytes.toString('hex', 0, 8) === 'd0cf11e0a1b11ae1') return 'compound'
  const utf16 = ['fffe', 'feff'].includes(bytes.toString('hex', 0, 2))
  const start = bytes.subarray(0, 65_536)
  if (!utf16 && (start.includes(0) || bytes.subarray(0, 5).equals(Buffer.from('%PDF-')))) return 'other'
  const beginning = start
    .toString('latin1', 0, 1_024)
    .replace(/^\xef\xbb\xbf/, '')
    .trimStart()
    .toLowerCase()
  return /^<(?:!doctype|html|\?xml|table|head|meta)/.test(beginning) ? 'web page' : 'text'
}
