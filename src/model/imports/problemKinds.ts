import type { RefusalCode } from '../refusalCodes.ts'
import { refusalCodes } from '../refusalCodes.ts'
import { type Text, text } from '../text.ts'

/**
 * How a problem is mended: `meaning` for every cell that says the same, `cells` row by row, `rows` by leaving one out,
 * `predecessor` by letting the present holder end. `none`: nothing has to be done.
 */
export type MendBy = 'meaning' | 'cells' | 'rows' | 'predecessor' | 'none'

interface ProblemKind {
  readonly level: 'error' | 'warning'
  readonly title: Text
  readonly mend: Text
  readonly by: MendBy
}

const writeDate = text('Skriv datum som 2025-03-01', 'Write the date as 2025-03-01')
const readIn = text('Läses in', 'Is imported')
const choose = text('Välj vad som menas', 'Choose what is meant')

/** Everything that can be said of a row, besides what the rules for appointments refuse. */
export const problemKinds = {
  'personnummer-in-cell': error(
    'Ser ut att innehålla ett personnummer',
    'Seems to hold a personal identity number',
    'Skriv något annat. Numret är inte sparat',
    'Write something else. The number was not kept',
    'cells',
  ),
  'formula-without-value': error(
    'Formeln har inget värde i filen',
    'The formula has no value in the file',
    'Skriv det som ska stå',
    'Write what it should say',
    'cells',
  ),
  'cell-error': error(
    'Cellen innehåller ett fel',
    'The cell holds an error',
    'Skriv det som ska stå',
    'Write what it should say',
    'cells',
  ),
  'person-missing': error('Namnet saknas', 'The name is missing', 'Skriv namnet', 'Write the name', 'cells'),
  'person-unclear': error(
    'Flera personer heter så',
    'Several people are called that',
    'Välj vem som menas, eller skriv e-postadressen',
    'Choose who is meant, or write the e-mail address',
    'cells',
  ),
  'email-unreadable': error(
    'E-postadressen är fel skriven',
    'The e-mail address is wrongly written',
    'Skriv den som namn@kommun.se',
    'Write it as name@municipality.se',
    'cells',
  ),
  'role-missing': error(
    'Roll eller befattning saknas',
    'Role or office is missing',
    'Skriv rollen',
    'Write the role',
    'cells',
  ),
  'role-unknown': error(
    'Rollen finns inte i modellen',
    'The model has no such role',
    'Välj vilken roll som menas',
    'Choose which role is meant',
    'meaning',
  ),
  'side-missing': error('Sidan saknas', 'The side is missing', 'Välj sida', 'Choose a side', 'cells'),
  'side-unclear': error(
    'Rollen och sidan säger olika',
    'Role and side say different things',
    'Välj sida',
    'Choose a side',
    'cells',
  ),
  'side-unknown': error(
    'Sidan går inte att tolka',
    'The side cannot be understood',
    'Välj vilken sida som menas',
    'Choose which side is meant',
    'meaning',
  ),
  'object-missing': error('Objektet saknas', 'The object is missing', 'Välj objekt', 'Choose an object', 'cells'),
  'object-unknown': error(
    'Objektet finns inte i Styrbord',
    'There is no such object in Styrbord',
    'Välj vilket objekt som menas',
    'Choose which object is meant',
    'meaning',
  ),
  'product-unknown': error(
    'Objektprodukten finns inte i objektet',
    'The object has no such product',
    'Välj vilken produkt som menas',
    'Choose which product is meant',
    'meaning',
  ),
  'administration-unknown': error(
    'Förvaltningen finns inte i Styrbord',
    'There is no such administration in Styrbord',
    'Välj vilken förvaltning som menas',
    'Choose which administration is meant',
    'meaning',
  ),
  'administration-missing': error(
    'Förvaltningen saknas',
    'The administration is missing',
    'Välj förvaltning',
    'Choose an administration',
    'cells',
  ),
  'date-unreadable': {
    level: 'error',
    title: text('Datumet går inte att tolka', 'The date cannot be understood'),
    mend: writeDate,
    by: 'cells',
  },
  'given-twice': error(
    'Angiven två gånger',
    'Given twice',
    'Välj en, eller sätt slutdatum på den ena',
    'Choose one, or give one of them a last day',
    'rows',
  ),
  'maker-unknown': error(
    'Det går inte att tolka vem som har beslutat',
    'It cannot be understood who decided',
    choose.sv,
    choose.en,
    'cells',
  ),
  'dialogue-unknown': error(
    'Det går inte att tolka vem dialogen hölls med',
    'It cannot be understood with whom the dialogue was held',
    choose.sv,
    choose.en,
    'meaning',
  ),
  'works-for-unknown': error(
    'Det går inte att tolka vem personen arbetar åt',
    'It cannot be understood whom the person works for',
    choose.sv,
    choose.en,
    'meaning',
  ),
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
    'Beslutet får dagens datum',
    "The decision gets today's date",
    'none',
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
} as const satisfies Record<string, ProblemKind>

/** What a refusal by the rules is mended with; by leaving the row out where nothing is said. */
const mendOfRefusal: Partial<Record<RefusalCode, readonly [MendBy, Text]>> = {
  'place-taken': [
    'predecessor',
    text(
      'Låt den som har platsen sluta dagen före, eller hoppa över raden',
      'Let the present holder end the day before, or skip the row',
    ),
  ],
  'line-position-missing': [
    'cells',
    text('Skriv personens befattning i linjen', "Write the person's position in the line"),
  ],
  'line-position-not-held': [
    'cells',
    text(
      'Skriv den befattning som personen hade första dagen',
      'Write the position that the person held on the first day',
    ),
  ],
  'dialogue-missing': [
    'meaning',
    text('Välj eller skriv vem dialogen hölls med', 'Choose or write with whom the dialogue was held'),
  ],
  'works-for-missing': ['cells', text('Skriv vem personen arbetar åt', 'Write whom the person works for')],
  'products-missing': ['cells', text('Skriv vilka objektprodukter det gäller', 'Write which products it concerns')],
  'ground-missing': ['meaning', text('Välj vad personen svarar för', 'Choose what the person answers for')],
  'wrong-decision-maker': ['meaning', text('Välj vem som har beslutat', 'Choose who decided')],
  'decision-maker-vacant': [
    'cells',
    text('Skriv en beslutsdag då någon kunde besluta', 'Write a day on which somebody could decide'),
  ],
  'decided-in-future': ['cells', text('Skriv en beslutsdag som har varit', 'Write a day that has passed')],
  'period-backwards': ['cells', writeDate],
  'object-not-open': ['cells', text('Skriv en dag då objektet finns', 'Write a day on which the object exists')],
  'person-email-taken': ['cells', text('Skriv en annan e-postadress', 'Write another e-mail address')],
  'personnummer-not-kept': ['cells', text('Skriv något annat', 'Write something else')],
}

const skipRow = text('Hoppa över raden', 'Skip the row')

export type ProblemCode = keyof typeof problemKinds | RefusalCode

export function problemKind(code: ProblemCode): ProblemKind {
  if (isOwnKind(code)) return problemKinds[code]
  const [by, mend] = mendOfRefusal[code] ?? ['rows', skipRow]
  return { level: 'error', title: refusalCodes[code], mend, by }
}

const isOwnKind = (code: ProblemCode): code is keyof typeof problemKinds => code in problemKinds

function error(sv: string, en: string, mendSv: string, mendEn: string, by: MendBy) {
  return { level: 'error', title: text(sv, en), mend: text(mendSv, mendEn), by } as const
}

function warning(sv: string, en: string, mendSv: string, mendEn: string, by: MendBy) {
  return { level: 'warning', title: text(sv, en), mend: text(mendSv, mendEn), by } as const
}
