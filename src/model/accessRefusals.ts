import { type Text, text } from './text.ts'

/** What refusals of ways in, and of rights outside the model, are called in public. */
export const accessRefusals = {
  'email-taken': text(
    'Kontot är inte skapat: e-postadressen används redan',
    'The account was not made: the e-mail address is in use',
  ),
  'person-has-address': text(
    'Kontot är inte skapat: en person har den adressen. Välj personen.',
    'The account was not made: somebody has that address. Choose the person.',
  ),
  'account-disabled': text(
    'Inget är skapat: kontot är stängt. Är det avstängt går det att öppna först.',
    'Nothing was made: the account is closed. If it was disabled, it can be opened first.',
  ),
  'person-has-account': text(
    'Inget är ändrat: personen har redan ett konto som är öppet',
    'Nothing was changed: the person has an account that is open already',
  ),
  'last-administrator': text(
    'Inget är ändrat: någon måste kunna administrera. Ge först rätten till någon annan som har valt ett lösenord.',
    'Nothing was changed: somebody must be able to administer. First give the right to somebody else who has chosen a password.',
  ),
  'token-scope-unknown': text(
    'Nyckeln är inte skapad: en av rättigheterna finns inte',
    'The token was not made: one of the scopes does not exist',
  ),
  'token-of-another': text(
    'Nyckeln är inte skapad: en nyckel görs för dig själv, eller för ett konto utan person',
    'The token was not made: a token is made for yourself, or for an account without a person',
  ),
  'token-lasts-too-long': text(
    'Nyckeln är inte skapad: den kan gälla högst ett år',
    'The token was not made: it can last a year at most',
  ),
  'token-already-expired': text(
    'Nyckeln är inte skapad: sista dagen har redan varit',
    'The token was not made: its last day has passed',
  ),
  'right-missing': text('Det här kräver en rättighet som du inte har', 'This needs a right that you do not have'),
  'session-needed': text(
    'Det här går bara att göra som inloggad, inte med en nyckel.',
    'This can only be done signed in, not with a token.',
  ),
  'not-signed-in': text('Du är inte inloggad', 'You are not signed in'),
} as const satisfies Record<string, Text>
