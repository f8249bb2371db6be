import { crc32, deflateRawSync } from 'node:zlib'
import writeExcelFile from 'write-excel-file/node'

/** Files for the tests: ordinary ones by a library that isn't the reader's, odd ones by a zip writer of twenty lines. */
export interface ZipPart {
  readonly name: string
  readonly content: string | Uint8Array
  /** What the directory claims, when it should lie. */
  readonly statedSize?: number
  readonly flags?: number
  /** What its deflated bytes are, when they should be odd. */
  readonly packed?: Uint8Array
}

export function zipOf(parts: readonly ZipPart[]): Buffer {
  const locals: Buffer[] = []
  const entries: Buffer[] = []
  let offset = 0
  for (const part of parts) {
    const content = Buffer.from(part.content)
    const packed = Buffer.from(part.packed ?? deflateRawSync(content))
    const name = Buffer.from(part.name)
    const common = Buffer.alloc(26)
    common.writeUInt16LE(20, 0)
    common.writeUInt16LE(part.flags ?? 0, 2)
    common.writeUInt16LE(8, 4)
    common.writeUInt32LE(crc32(content), 10)
    common.writeUInt32LE(packed.length, 14)
    common.writeUInt32LE(part.statedSize ?? content.length, 18)
    common.writeUInt16LE(name.length, 22)
    const local = Buffer.concat([Buffer.from('PK\x03\x04'), common, name, packed])
    const place = Buffer.alloc(14)
    place.writeUInt32LE(offset, 10)
    entries.push(Buffer.concat([Buffer.from('PK\x01\x02\x14\x00', 'latin1'), common, place, name]))
    locals.push(local)
    offset += local.length
  }
  const directory = Buffer.concat(entries)
  const end = Buffer.alloc(22)
  end.write('PK\x05\x06', 'latin1')
  end.writeUInt16LE(parts.length, 8)
  end.writeUInt16LE(parts.length, 10)
  end.writeUInt32LE(directory.length, 12)
  end.writeUInt32LE(offset, 16)
  return Buffer.concat([...locals, directory, end])
}

const office = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships'
const main = 'xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main"'

export interface WorkbookXml {
  /** What stands inside `worksheet`, by sheet. */
  readonly sheets: readonly string[]
  readonly sheetAttributes?: readonly string[]
  readonly strings?: string
  readonly styles?: string
  readonly workbookPr?: string
  readonly more?: readonly ZipPart[]
  /** Replaces the sheet part whole, declarations and all. */
  readonly wholeSheet?: string
}

export const workbookParts = (xml: WorkbookXml): ZipPart[] => [
  { name: '[Content_Types].xml', content: '<Types/>' },
  {
    name: '_rels/.rels',
    content: `<Relationships><Relationship Id="a" Type="${office}/officeDocument" Target="xl/workbook.xml"/></Relationships>`,
  },
  {
    name: 'xl/workbook.xml',
    content: `<?xml version="1.0" encoding="UTF-8"?>\n<workbook ${main} xmlns:r="${office}">${xml.workbookPr ?? ''}<sheets>${xml.sheets
      .map(
        (_, at) => `<sheet name="Blad${at + 1}" sheetId="${at + 1}" ${xml.sheetAttributes?.[at] ?? ''} r:id="s${at}"/>`,
      )
      .join('')}</sheets></workbook>`,
  },
  {
    name: 'xl/_rels/workbook.xml.rels',
    content: `<Relationships>${xml.sheets
      .map((_, at) => `<Relationship Id="s${at}" Type="${office}/worksheet" Target="worksheets/sheet${at}.xml"/>`)
      .join('')}<Relationship Id="t" Type="${office}/sharedStrings" Target="/xl/sharedStrings.xml"/>
      <Relationship Id="u" Type="${office}/styles" Target="styles.xml"/>
      <Relationship Id="v" Type="${office}/externalLink" Target="http://127.0.0.1:1/x" TargetMode="External"/></Relationships>`,
  },
  { name: 'xl/sharedStrings.xml', content: `<sst ${main}>${xml.strings ?? ''}</sst>` },
  { name: 'xl/styles.xml', content: `<styleSheet ${main}>${xml.styles ?? ''}</styleSheet>` },
  ...xml.sheets.map((sheet, at) => ({
    name: `xl/worksheets/sheet${at}.xml`,
    content: xml.wholeSheet ?? `<worksheet ${main}>${sheet}</worksheet>`,
  })),
  ...(xml.more ?? []),
]

export const workbookOf = (xml: WorkbookXml): Buffer => zipOf(workbookParts(xml))

/** A role list as an ordinary program writes it. */
export const ordinaryWorkbook = (): Promise<Buffer> =>
  writeExcelFile([
    {
      sheet: 'Roller',
      data: [
        [{ value: 'Namn' }, { value: 'Roll' }, { value: 'Från' }, { value: 'Andel' }, { value: 'Aktiv' }],
        [
          { value: 'Åsa Öberg' },
          { value: 'Objektägare' },
          { value: new Date(Date.UTC(2026, 7, 1)), type: Date, format: 'yyyy-mm-dd' },
          { value: 0.5 },
          { value: true },
        ],
      ],
    },
    { sheet: 'Förvaltningar', data: [[{ value: 'Namn' }], [{ value: 'Vård & omsorg' }]] },
  ]).toBuffer()
