import type { RefusalCode } from '#model/refusalCodes'
import { refusalCodes } from '#model/refusalCodes'
import { type Text, text } from '#model/text'
import { mendOfRefusal } from './refusalMends.ts'
import { registerProblemKinds } from './registerProblemKinds.ts'
import { warningKinds } from './warningKinds.ts'

/**
 * How a problem is mended: `meaning` for every cell that says the same, `cells` row by row, `rows` by leaving one out,
 * `predecessor` by letting the present holder end, `value` by deciding once what each new name means. `none`: nothing has to be done.
 */
export type MendBy = 'meaning' | 'cells' | 'rows' | 'predecessor' | 'value' | 'none'

interface ProblemKind {
  readonly level: 'error' | 'warning'
  readonly title: Text
  readonly mend: Text
  readonly by: MendBy
}

const writeDate = text('Skriv datum som 2025-03-01', 'Write the date as 2025-03-01')
const choose = text('Välj vad som menas', 'Choose what is meant')

/** Everything that can be said of a row, besides what the rules for appointments refuse. */
const problemKinds = {
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
  ...registerProblemKinds,
  ...warningKinds,
} as const satisfies Record<string, ProblemKind>

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
