import type { RefusalCode } from '#model/refusalCodes'
import { type Text, text } from '#model/text'
import type { MendBy } from './problemKinds.ts'

const writeDate = text('Skriv datum som 2025-03-01', 'Write the date as 2025-03-01')

/** What a refusal by the rules is mended with; by leaving the row out where nothing is said. */
export const mendOfRefusal: Partial<Record<RefusalCode, readonly [MendBy, Text]>> = {
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
  'not-a-manager': [
    'cells',
    text('Skriv vilken befattning personen har som chef', 'Write which office the person holds as a manager'),
  ],
  'ground-not-held': ['cells', text('Skriv det som befattningen svarar för', 'Write what the office answers for')],
  'works-for-missing': ['cells', text('Skriv vem personen arbetar åt', 'Write whom the person works for')],
  'products-missing': ['cells', text('Skriv vilka objektprodukter det gäller', 'Write which products it concerns')],
  'ground-missing': ['meaning', text('Välj vad personen svarar för', 'Choose what the person answers for')],
  'wrong-decision-maker': ['meaning', text('Välj vem som har beslutat', 'Choose who decided')],
  'decision-maker-vacant': [
    'cells',
    text('Skriv en beslutsdag då någon kunde besluta', 'Write a day on which somebody could decide'),
  ],
  'decided-in-future': ['cells', text('Skriv en beslutsdag som har varit', 'Write a day that has passed')],
  'effective-before-decision': [
    'cells',
    text(
      'Rätta dagen för beslutet: det som var slut innan det beslutades kan inte läsas in',
      'Correct the day of the decision: what was over before it was decided can’t be read in',
    ),
  ],
  'period-backwards': ['cells', writeDate],
  'object-not-open': ['cells', text('Skriv en dag då objektet finns', 'Write a day on which the object exists')],
  'person-email-taken': ['cells', text('Skriv en annan e-postadress', 'Write another e-mail address')],
}
