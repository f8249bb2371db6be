import { text } from '#model/text'
import type { MendBy } from './problemKinds.ts'

const readIn = text('Läses in', 'Is imported')

/** What is read in all the same, and worth a look. */
export const warningKinds = {
  'role-read-as': warning(
    'Rollen heter något annat i modellen',
    'The role has another name in the model',
    readIn.sv,
    readIn.en,
    'meaning',
  ),
  'object-guessed': warning(
    'Objektet är stavat på annat sätt',
    'The object is spelled differently',
    readIn.sv,
    readIn.en,
    'meaning',
  ),
  'product-guessed': warning(
    'Objektprodukten är stavad på annat sätt',
    'The product is spelled differently',
    readIn.sv,
    readIn.en,
    'meaning',
  ),
  'administration-guessed': warning(
    'Förvaltningen är stavad på annat sätt',
    'The administration is spelled differently',
    readIn.sv,
    readIn.en,
    'meaning',
  ),
  'both-sides': warning(
    'Samma person på båda sidor',
    'The same person on both sides',
    'Blir en brist',
    'Becomes a finding',
    'none',
  ),
  'reference-missing': warning(
    'Beslutsreferens saknas',
    'The decision reference is missing',
    readIn.sv,
    readIn.en,
    'none',
  ),
  'from-missing': warning('Startdatum saknas', 'The first day is missing', readIn.sv, readIn.en, 'cells'),
  'decided-today': warning(
    'Ingen kunde ha beslutat den dagen',
    'Nobody could have decided that day',
    'Beslutet får dagens datum, och gäller från i dag',
    'The decision gets today’s date, and counts from today',
    'none',
  ),
  'counts-from-lead': warning(
    'Den som personen arbetar åt började senare',
    'The one whom the person works for began later',
    'Gäller från den dagen',
    'Counts from that day',
    'cells',
  ),
  'counts-from-decision': warning(
    'Beslutet är fattat efter första dagen',
    'It was decided after the first day',
    'Gäller från beslutsdagen',
    'Counts from the day of the decision',
    'cells',
  ),
  'maker-guessed': warning('Flera kan ha beslutat', 'Several may have decided', readIn.sv, readIn.en, 'cells'),
  'works-for-guessed': warning(
    'Flera kan vara uppdragsgivare',
    'The person may work for several',
    readIn.sv,
    readIn.en,
    'cells',
  ),
  'line-position-guessed': warning(
    'Personen har flera befattningar',
    'The person holds several offices',
    readIn.sv,
    readIn.en,
    'cells',
  ),
  'name-close': warning(
    'Namnet liknar någon annans',
    "The name resembles somebody else's",
    'Läses in som en egen person',
    'Is imported as a person of its own',
    'meaning',
  ),
  'row-repeated': warning(
    'Raden står två gånger',
    'The row stands twice',
    'Läses in en gång',
    'Is imported once',
    'none',
  ),
  'row-hidden': warning('Raden är dold i filen', 'The row is hidden in the file', readIn.sv, readIn.en, 'none'),
  'formula-read': warning(
    'Cellen är en formel',
    'The cell is a formula',
    'Värdet läses som det var när filen sparades',
    'The value is read as it was when the file was saved',
    'none',
  ),
  'day-number-1904': warning(
    'Datum utan datumformat i en fil som räknar från 1904',
    'Date without a date format in a file that counts from 1904',
    'Läses fyra år senare än siffran visar. Kontrollera',
    'Read four years later than the number shows. Check it',
    'cells',
  ),
  'personnummer-dropped': warning(
    'En kolumn som inte läses innehöll något som ser ut som ett personnummer',
    'A column that is not read held what looks like a personal identity number',
    'Numret är inte sparat',
    'The number was not kept',
    'none',
  ),
} as const

function warning(sv: string, en: string, mendSv: string, mendEn: string, by: MendBy) {
  return { level: 'warning', title: text(sv, en), mend: text(mendSv, mendEn), by } as const
}
