import { type Text, text } from '#model/text'

/** A file that wasn't read: nothing of it is used, and the text says what its owner can do. */
export interface ReadingRefusal {
  readonly refused: ReadingRefusalCode
  readonly text: Text
  readonly details: Details
}

/** Plain facts beside the text: sizes, limits, the part of the file where it happened. */
export type Details = Readonly<Record<string, string | number>>

export type ReadingRefusalCode = keyof typeof words

export const refusal = (refused: ReadingRefusalCode, details: Details = {}): ReadingRefusal => ({
  refused,
  text: words[refused],
  details,
})

/**
 * Carries a refusal out of nested stream callbacks, where a returned value would have to be checked at every
 * level. It never leaves the reader: `readBytes` turns it back into the value.
 */
export class Stopped extends Error {
  override readonly name = 'Stopped'
  readonly refusal: ReadingRefusal

  constructor(refused: ReadingRefusalCode, details: Details = {}) {
    super(refused)
    this.refusal = refusal(refused, details)
  }
}

const words = {
  'file-too-large': text(
    'Filen är för stor. Ta bort bilder och blad som inte behövs, eller dela upp den i flera filer.',
    'The file is too large. Remove pictures and sheets that are not needed, or split it into several files.',
  ),
  'empty-file': text(
    'Filen är tom. Kontrollera att du valde rätt fil och att den är sparad.',
    'The file is empty. Check that you chose the right file and that it has been saved.',
  ),
  'file-type-not-read': text(
    'Den här sortens fil kan inte läsas. Öppna den i ditt kalkylprogram och spara den som .xlsx eller .csv.',
    'This type of file cannot be read. Open it in your spreadsheet program and save it as .xlsx or .csv.',
  ),
  'not-what-its-name-says': text(
    'Filens innehåll är något annat än vad filnamnet säger. Öppna den i programmet den kommer från och spara den på nytt som .xlsx eller .csv.',
    'The content of the file is something other than its name says. Open it in the program it came from and save it again as .xlsx or .csv.',
  ),
  'spreadsheet-damaged': text(
    'Kalkylfilen är skadad och kan inte läsas säkert. Öppna den i ditt kalkylprogram, låt programmet reparera den och spara en ny kopia.',
    'The spreadsheet is damaged and cannot be read safely. Open it in your spreadsheet program, let it repair the file and save a new copy.',
  ),
  'spreadsheet-encrypted': text(
    'Kalkylfilen är skyddad med lösenord. Ta bort lösenordet för att öppna filen, spara den och försök igen.',
    'The spreadsheet is protected by a password. Remove the password for opening it, save the file and try again.',
  ),
  'zip-bomb': text(
    'Filen packar upp sig till mycket mer än den ser ut att vara och läses därför inte. Kopiera cellerna till en ny arbetsbok och spara den.',
    'The file unpacks to far more than it appears to be and is therefore not read. Copy the cells to a new workbook and save that.',
  ),
  'too-many-cells': text(
    'Tabellen har fler celler eller mer text än vad som kan läsas på en gång. Ta bort blad, kolumner och rader som inte behövs, eller dela upp filen.',
    'The table has more cells or more text than can be read at once. Remove sheets, columns and rows that are not needed, or split the file.',
  ),
  'too-many-rows': text(
    'Filen har fler än 200 000 rader och kan inte läsas. Ta bort tomma rader och rader som inte hör till listan, eller dela upp filen.',
    'The file has more than 200,000 rows and cannot be read. Remove empty rows and rows that do not belong to the list, or split the file.',
  ),
  'row-too-long': text(
    'En rad är längre än två miljoner tecken, så filen är ingen lista. Kontrollera att du valde rätt fil, och att radbrytningarna är kvar.',
    'A row is longer than two million characters, so the file is not a list. Check that you chose the right file, and that its line breaks are there.',
  ),
  'quote-never-closed': text(
    'Ett citattecken öppnas men stängs aldrig, så det går inte att se var cellen slutar. Rätta raden som anges och försök igen.',
    'A quotation mark is opened and never closed, so the end of the cell cannot be found. Correct the row given and try again.',
  ),
  'took-too-long': text(
    'Filen är för stor eller för invecklad för att läsas på den tid som finns. Ta bort blad, kolumner och rader som inte behövs, eller dela upp den i mindre filer.',
    'The file is too large or too intricate to be read in the time there is. Remove sheets, columns and rows that are not needed, or split it into smaller files.',
  ),
  'took-too-much-memory': text(
    'Filen kräver mer minne än vad som är avsatt för att läsa en fil. Dela upp den i mindre filer.',
    'The file needs more memory than is set aside for reading one. Split it into smaller files.',
  ),
  'reading-failed': text(
    'Filen kunde inte läsas på grund av ett fel hos oss. Spara den på nytt som .csv och försök igen, och berätta för den som sköter systemet.',
    'The file could not be read because of a fault on our side. Save it again as .csv and try again, and tell whoever runs the system.',
  ),
} as const satisfies Record<string, Text>
