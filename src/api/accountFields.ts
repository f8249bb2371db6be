import type { changeAccount, makeAccount } from '#model/access/accounts'
import type { makeToken } from '#model/access/tokens'
import { text } from '#model/text'
import type { FormFields } from './formField.ts'

export const accountRightsFields = [
  {
    key: 'rights',
    kind: 'several',
    label: text('Rättigheter', 'Rights'),
    hint: text(
      'De flesta behöver ingen. Alla som loggar in kan läsa, och besluta om det som deras roll ger rätt till.',
      'Most need none. Everyone who signs in can read, and decide what their role lets them decide.',
    ),
  },
] as const satisfies FormFields<typeof changeAccount>

/** What each right is for. */
export const rightHints = {
  administer: text('Sköter konton, nycklar och modellens fil.', "Looks after accounts, keys and the model's file."),
  register: text(
    'Skriver in beslut och tillsättningar som andra har fattat, och läser in listor.',
    'Records decisions and appointments that others have made, and loads lists.',
  ),
  'read-all': text('Läser hela granskningsloggen.', 'Reads the whole audit log.'),
} as const

export const makeAccountFields = [
  {
    key: 'personId',
    kind: 'person',
    label: text('Person i Styrbord', 'Person in Styrbord'),
    hint: text(
      'Kopplar kontot till personens roller och uppdrag. Lämna tomt för ett konto utan roll.',
      "Ties the account to the person's roles. Leave empty for an account without a role.",
    ),
    optional: true,
  },
  {
    key: 'name',
    kind: 'text',
    label: text('Namn', 'Name'),
    hint: text('Visas i loggen när kontot ändrar något.', 'Shown in the log when the account changes something.'),
  },
  {
    key: 'email',
    kind: 'email',
    label: text('E-post', 'E-mail'),
    hint: text('Används för att logga in.', 'Used to sign in.'),
  },
  ...accountRightsFields,
] as const satisfies FormFields<typeof makeAccount>

export const makeTokenFields = [
  {
    key: 'name',
    kind: 'text',
    label: text('Vad nyckeln används till', 'What the key is used for'),
    hint: text('Till exempel: intranätet läser kontaktpersoner.', 'For example: the intranet reads contacts.'),
  },
  {
    key: 'accountId',
    kind: 'choice',
    label: text('Konto', 'Account'),
    hint: text(
      'Ditt eget, eller ett konto utan person för ett annat system. Nyckeln får aldrig göra mer än kontot.',
      'Your own, or an account without a person for another system. The key can never do more than the account.',
    ),
    missing: text('Välj ett konto', 'Choose an account'),
  },
  {
    key: 'expiresAt',
    kind: 'own',
    label: text('Gäller till och med', 'Valid until and including'),
    hint: text('Högst ett år.', 'A year at most.'),
    missing: text('Skriv en dag som inte har varit, som åååå-mm-dd', 'Write a day that has not passed, as yyyy-mm-dd'),
  },
  {
    key: 'scopes',
    kind: 'own',
    label: text('Får göra', 'May do'),
    hint: text('Välj det som behövs. Läsa är oftast nog.', 'Choose what is needed. To read is mostly enough.'),
    missing: text('Välj vad nyckeln får göra', 'Choose what the key may do'),
  },
] as const satisfies FormFields<typeof makeToken>
