import type { FileSummary } from '#model/imports/importRecord'
import { type Text, text } from '#model/text'

const encodings: Readonly<Record<string, string>> = {
  'windows-1252': 'Windows-1252',
  'utf-8': 'UTF-8',
  'utf-16le': 'UTF-16',
  'utf-16be': 'UTF-16',
}

/** What its owner should know of how the file was read, in sentences. */
export function notesOfFile(told: FileSummary, chosen: number): readonly Text[] {
  const hidden = told.sheets.filter((sheet) => sheet.hidden)
  const sheet = told.sheets.filter((each) => !each.hidden)[chosen]
  return [
    counted(
      hidden.length,
      ['Ett dolt blad lästes inte', 'One hidden sheet was not read'],
      ['dolda blad lästes inte', 'hidden sheets were not read'],
    ),
    counted(
      sheet?.formulas ?? 0,
      [
        'En cell är en formel: värdet är som det var när filen sparades',
        'One cell is a formula: its value is as it was when the file was saved',
      ],
      [
        'celler är formler: värdena är som de var när filen sparades',
        'cells are formulas: their values are as they were when the file was saved',
      ],
    ),
    counted(
      sheet?.merged ?? 0,
      ['En sammanslagen cell fyllde alla rader som den täcker', 'One merged cell filled every row that it covers'],
      ['sammanslagna celler fyllde alla rader som de täcker', 'merged cells filled every row that they cover'],
    ),
    counted(
      sheet?.hiddenRows ?? 0,
      ['En dold rad lästes', 'One hidden row was read'],
      ['dolda rader lästes', 'hidden rows were read'],
    ),
    counted(
      sheet?.hiddenColumns ?? 0,
      ['En dold kolumn lästes', 'One hidden column was read'],
      ['dolda kolumner lästes', 'hidden columns were read'],
    ),
    told.encoding === null || told.encoding === 'utf-8'
      ? undefined
      : text(
          `Texten lästes som ${encodings[told.encoding] ?? told.encoding}`,
          `The text was read as ${encodings[told.encoding] ?? told.encoding}`,
        ),
    told.from1904
      ? text('Filen räknar dagar från 1904. Kontrollera datumen', 'The file counts days from 1904. Check the dates')
      : undefined,
  ].filter((note) => note !== undefined)
}

function counted(count: number, one: readonly [string, string], many: readonly [string, string]): Text | undefined {
  if (count === 0) return undefined
  return count === 1 ? text(one[0], one[1]) : text(`${count} ${many[0]}`, `${count} ${many[1]}`)
}
