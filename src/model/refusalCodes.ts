import { accessRefusals } from './accessRefusals.ts'
import { componentRefusals } from './componentRefusals.ts'
import { importRefusals } from './importRefusals.ts'
import { roleRefusals } from './roleRefusals.ts'
import { type Text, text } from './text.ts'

/** What every refusal is called in public, and the sentence that says what did not happen. */
export const refusalCodes = {
  'wrong-decision-maker': text(
    'Inget är registrerat: fel befattning, roll eller forum har beslutat',
    'Nothing was recorded: the wrong office, role or forum decided',
  ),
  'nobody-may-decide': text(
    'Inget är registrerat: modellen ger ingen rätt att besluta om det här',
    'Nothing was recorded: the model gives nobody the right to decide this',
  ),
  'decision-maker-vacant': text(
    'Inget är registrerat: ingen innehade uppdraget på beslutsdagen',
    'Nothing was recorded: nobody held the office on the day of the decision',
  ),
  'decided-in-future': text(
    'Inget är registrerat: beslutsdagen ligger i framtiden',
    'Nothing was recorded: the decision is dated in the future',
  ),
  'may-not-record': text(
    'Inget är registrerat: du har inte rätt att registrera det här beslutet',
    'Nothing was recorded: you may not record this decision',
  ),
  'place-taken': text(
    'Tillsättningen är inte registrerad: platsen är redan besatt',
    'The appointment was not recorded: the place is taken',
  ),
  'role-not-in-model': text('Rollen finns inte i modellen', 'The model has no such role'),
  'side-not-in-role': text('Rollen finns inte på den sidan', 'The role does not exist on that side'),
  'object-not-open': text('Objektet finns inte den dagen', 'The object does not exist on that day'),
  'product-not-in-object': text('Produkten hör inte till objektet', 'The product does not belong to the object'),
  'product-unknown': text('Objektprodukten finns inte', 'There is no such object product'),
  'line-position-missing': text(
    'Tillsättningen är inte registrerad: befattningen i linjen saknas',
    'The appointment was not recorded: the line position is missing',
  ),
  'line-position-not-held': text(
    'Tillsättningen är inte registrerad: personen har inte den befattningen',
    'The appointment was not recorded: the person does not hold that position',
  ),
  'products-missing': text(
    'Tillsättningen är inte registrerad: produkterna saknas',
    'The appointment was not recorded: the products are missing',
  ),
  'person-left': text(
    'Personen har en sista dag registrerad, och är inte kvar den dag som det gäller',
    'The person has a last day recorded, and is not there on the day that it is about',
  ),
  'no-last-day': text('Ingen sista dag är registrerad för personen', 'No last day is recorded for the person'),
  'person-unknown': text('Personen finns inte', 'There is no such person'),
  'period-backwards': text('Slutdagen ligger före startdagen', 'The last day is before the first'),
  'ground-missing': text(
    'Platsen är inte registrerad: grunden för platsen saknas',
    'The seat was not recorded: the ground for the seat is missing',
  ),
  'already-seated': text('Personen har redan en plats i styrgruppen', 'The person already has a seat in the group'),
  'not-a-seated-forum': text(
    'I det här forumet följer alla platser av tillsättningar',
    'Every seat in this forum follows from appointments',
  ),
  'deviation-only-gainer': text(
    'Avsteget är inte noterat: den som tar över uppgiften kan inte ensam förankra det',
    'The deviation was not recorded: the one who gains the task cannot alone anchor it',
  ),
  'task-not-movable': text(
    'Avsteget är inte noterat: alla uppgifterna kan inte flyttas',
    'The deviation was not recorded: not all of the tasks can be moved',
  ),
  'same-role': text(
    'Avsteget är inte noterat: uppgiften ligger redan på den rollen',
    'The deviation was not recorded: the task already lies with that role',
  ),
  'task-already-moved': text(
    'Avsteget är inte noterat: uppgiften är redan flyttad under den tiden',
    'The deviation was not recorded: the task is already moved during that time',
  ),
  'not-delegated': text(
    'Inget är bekräftat: rollen är inte utlånad på delegation',
    'Nothing was confirmed: the role is not lent out by delegation',
  ),
  'already-confirmed': text('Delegationen är redan bekräftad', 'The delegation is already confirmed'),
  'already-ended': text('Det har redan upphört', 'It has already ended'),
  'already-annulled': text('Beslutet är redan annullerat', 'The decision is already annulled'),
  'reason-missing': text('Skälet saknas', 'The reason is missing'),
  'still-in-use': text('Inget är ändrat: annat bygger på det', 'Nothing was changed: other records rest on it'),
  'code-taken': text('Koden används redan', 'The code is already in use'),
  'category-not-in-model': text('Kategorin finns inte i modellen', 'The model has no such category'),
  'not-the-named-office': text(
    'Bara den som beslutet sägs vara fattat av kan invända',
    'Only the one named as decision-maker can object',
  ),
  'already-adopted': text('Versionen är redan antagen', 'The version is already adopted'),
  'model-ground-missing': text(
    'Versionen är inte antagen: portföljstyrgruppens beslut saknas',
    "The version was not adopted: the steering group's decision is missing",
  ),
  'model-not-readable': text(
    'Modellen är inte sparad: filen går inte att läsa som en modell',
    'The model was not saved: the file cannot be read as a model',
  ),
  'in-force-before-decided': text(
    'Versionen är inte antagen: den kan inte gälla före beslutet',
    'The version was not adopted: it cannot be in force before the decision',
  ),
  'ground-about-another': text(
    'Versionen är inte antagen: beslutet handlar inte om den',
    'The version was not adopted: the decision is not about it',
  ),
  'version-unknown': text('Det finns ingen sådan föreslagen version', 'There is no such proposed version'),
  'ground-unknown': text('Beslutet som ligger till grund finns inte', 'There is no such decision to rest on'),
  'element-not-in-model': text(
    'Länken är inte sparad: modellen har ingen sådan del',
    'The link was not saved: the model has no such part',
  ),
  'model-contradicts-itself': text(
    'Modellen är inte sparad: den säger emot sig själv',
    'The model was not saved: it contradicts itself',
  ),
  'scope-set-in-line': text(
    'Inget är ändrat: det här bestäms i linjen',
    'Nothing was changed: this is set in the line',
  ),
  'requests-all-open': text(
    'Begäran är inte sparad: du har så många öppna som ett konto kan ha. Dra tillbaka några, eller vänta på beslut.',
    'The request was not kept: you have as many open as an account can have. Withdraw some, or wait for decisions.',
  ),
  'request-closed': text('Begäran är redan avslutad', 'The request is already closed'),
  'file-not-read': text('Filen är inte läst', 'The file was not read'),
  'personnummer-not-kept': text(
    'Inget är sparat: texten innehåller något som ser ut som ett personnummer',
    'Nothing was saved: the text holds what looks like a personal identity number',
  ),
  'name-not-seen': text(
    'Inget är sparat: texten har ett namn som du inte får se. Be den som administrerar att ändra den.',
    'Nothing was saved: the text holds a name that you may not see. Ask whoever administers to change it.',
  ),
  'name-by-administrator': text(
    'Inget är sparat: namnet liknar ett som är skyddat. Be någon som både registrerar och administrerar att lägga in personen.',
    'Nothing was saved: the name resembles one that is protected. Ask somebody who both registers and administers to add the person.',
  ),
  'person-email-taken': text(
    'E-postadressen används redan av någon annan',
    'The e-mail address is already used by somebody else',
  ),
  'administration-unknown': text('Förvaltningen finns inte den dagen', 'The administration does not exist on that day'),
  'office-not-open': text('Befattningen finns inte den dagen', 'The office does not exist on that day'),
  'office-kind-not-in-model': text('Befattningen finns inte i modellen', 'The model has no such office'),
  'office-exists': text(
    'Det finns redan en sådan befattning, och modellen har bara en',
    'There already is such an office, and the model has only one',
  ),
  'level-not-in-model': text('Nivån finns inte i modellen', 'The model has no such level'),
  'effective-before-decision': text(
    'Inget är sparat: det får gälla tidigast från dagen för beslutet',
    'Nothing was saved: it may take effect on the day of the decision at the earliest',
  ),
  'kind-has-own-record': text(
    'Inget är registrerat: ett sådant beslut registreras där det hör hemma',
    'Nothing was recorded: such a decision is recorded where it belongs',
  ),
  'already-objected': text(
    'Det finns redan en invändning mot beslutet',
    'There already is an objection to the decision',
  ),
  'more-than-spelling': text(
    'Versionen gäller inte: den ändrar mer än stavning',
    'The version is not in force: it changes more than spelling',
  ),
  'later-stands-in-way': text(
    'Beslutet är inte annullerat: något som har hänt sedan dess står i vägen',
    'The decision was not annulled: something that has happened since stands in the way',
  ),
  'answered-by-decider': text(
    'Invändningen är inte besvarad: det gör den som beslutet är fattat av',
    'The objection was not answered: that is for whoever made the decision',
  ),
  'nothing-to-answer': text('Det finns ingen obesvarad invändning', 'There is no unanswered objection'),
  'request-not-savable': text(
    'Det går inte att spara en begäran av det slaget',
    'A request of that kind cannot be kept',
  ),
  'request-incomplete': text(
    'Inget är registrerat: begäran saknar uppgifter',
    'Nothing was recorded: the request lacks something',
  ),
  'not-your-request': text('Begäran är inte din att avsluta', 'The request is not yours to close'),
  ...accessRefusals,
  ...componentRefusals,
  ...importRefusals,
  ...roleRefusals,
} as const satisfies Record<string, Text>

export type RefusalCode = keyof typeof refusalCodes
