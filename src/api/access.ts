import { z } from 'zod'
import { changeAccount, makeAccount, renewActivation } from '#model/access/accounts'
import { makeToken, revokeToken } from '#model/access/tokens'
import { CalendarDate } from '#model/dates'
import { text } from '#model/text'
import { AccountRef } from './decisions.ts'
import { acting, reading } from './endpoint.ts'
import { listed } from './listExport.ts'
import { rightWords, wordIn } from './listWords.ts'
import { ownAccessEndpoints } from './ownAccess.ts'
import { Id, Instant, PersonRef, TextShape } from './shapes.ts'

const SessionShape = z
  .object({
    account: z.object({ id: z.string(), name: z.string() }),
    person: PersonRef.nullable(),
    /** What the person is, in short, for the bar. */
    title: TextShape.nullable(),
    side: z.enum(['business', 'it', 'office']).nullable(),
    rights: z.array(z.string()),
    organisation: z.object({ id: z.uuid(), name: z.string(), demo: z.boolean() }),
    today: CalendarDate,
  })
  .meta({ id: 'Session' })

const Closing = {
  /** The last day at work of the account's person, after which it opens nothing. */
  lastDay: CalendarDate.nullable(),
  /** That day has been. */
  left: z.boolean(),
  /** The account is disabled, or its person has left. */
  closed: z.boolean(),
}

/** The day from which whoever answers for what has no person of its own is gone; null while they aren't. */
const LeftBehind = CalendarDate.nullable()

const AccountShape = z
  .object({
    id: z.string(),
    name: z.string(),
    email: z.string(),
    personId: z.uuid().nullable(),
    rights: z.array(z.string()),
    disabledAt: Instant.nullable(),
    /** Somebody has chosen a password for it: until then nobody can come in by it. */
    hasPassword: z.boolean(),
    ...Closing,
    /** Of one without a person: who made it, or has changed it or given it a new code since. */
    seenToBy: AccountRef.nullable(),
    leftBehind: LeftBehind,
    can: z.object({ makeToken: z.boolean() }),
    version: z.int(),
  })
  .meta({ id: 'Account' })

/** The code is shown this once; it sets the account's first password, or a new one. */
const Activated = z.object({ id: z.string(), code: z.string(), expiresAt: Instant })

const TokenShape = z
  .object({
    id: z.uuid(),
    name: z.string(),
    account: z.string(),
    scopes: z.array(z.string()),
    createdAt: Instant,
    expiresAt: Instant,
    revokedAt: Instant.nullable(),
    /** The latest day that it was used on. */
    lastUsedOn: CalendarDate.nullable(),
    /** Its own last day, or its account's where that comes first. */
    validThrough: CalendarDate,
    ...Closing,
    /** Null where that was the command line, or isn't known. */
    madeBy: AccountRef.nullable(),
    leftBehind: LeftBehind,
  })
  .meta({ id: 'Token' })

const nobodyAnswers = text('Ingen svarar för det sedan', 'Nobody answers for it since')
const accountName = (account: z.output<typeof AccountRef> | null) => account?.person?.name ?? account?.name ?? null

const AccountId = z.object({ id: z.string().max(100) })

export const accessEndpoints = {
  'GET /session': reading({
    reads: 'anyone',
    summary: {
      sv: 'Vem du är här; inget när ingen är inloggad',
      en: 'Who you are here; null when nobody is signed in',
    },
    answer: SessionShape.nullable(),
  }),
  ...ownAccessEndpoints,
  'GET /accounts': reading({
    reads: 'administer',
    summary: { sv: 'Konton', en: 'Accounts' },
    answer: z.object({ items: z.array(AccountShape), next: z.null() }),
    export: {
      title: text('Konton', 'Accounts'),
      columns: {
        name: { heading: text('Namn', 'Name'), text: ({ name }) => name },
        email: { heading: text('E-post', 'E-mail'), text: ({ email }) => email },
        rights: {
          heading: text('Rättigheter', 'Rights'),
          text: ({ rights }) => listed(rights.map((right) => wordIn(rightWords, right))),
        },
        disabledAt: { heading: text('Avstängt', 'Disabled'), moment: ({ disabledAt }) => disabledAt },
        lastDay: { heading: text('Sista dag', 'Last day'), date: ({ lastDay }) => lastDay },
        seenToBy: { heading: text('Sköts av', 'Seen to by'), text: ({ seenToBy }) => accountName(seenToBy) },
        leftBehind: { heading: nobodyAnswers, date: ({ leftBehind }) => leftBehind },
      },
    },
  }),
  'GET /accounts/{id}': reading({
    reads: 'administer',
    summary: { sv: 'Ett konto', en: 'One account' },
    params: AccountId,
    answer: AccountShape,
  }),
  'POST /accounts': acting({
    act: makeAccount,
    summary: { sv: 'Skapa ett konto', en: 'Make an account' },
    answer: Activated,
    secretAnswer: true,
    status: 201,
  }),
  'PUT /accounts/{id}/rights': acting({
    act: changeAccount,
    summary: { sv: 'Ändra ett kontos rättigheter', en: "Change an account's rights" },
    guard: 'account',
    params: AccountId,
    answer: AccountShape,
  }),
  'POST /accounts/{id}/activation': acting({
    act: renewActivation,
    summary: { sv: 'Ny kod att välja lösenord med', en: 'A new code to choose a password with' },
    on: 'account',
    guard: 'adds',
    params: AccountId,
    answer: Activated,
    secretAnswer: true,
    status: 201,
  }),
  'GET /tokens': reading({
    reads: 'administer',
    summary: { sv: 'Nycklar till API:et', en: 'Tokens for the API' },
    answer: z.object({ items: z.array(TokenShape), next: z.null() }),
    export: {
      title: text('Nycklar', 'Tokens'),
      columns: {
        name: { heading: text('Nyckel', 'Token'), text: ({ name }) => name },
        account: { heading: text('Konto', 'Account'), text: ({ account }) => account },
        scopes: { heading: text('Får göra', 'May do'), text: ({ scopes }) => listed(scopes) },
        createdAt: { heading: text('Skapad', 'Made'), moment: ({ createdAt }) => createdAt },
        validThrough: {
          heading: text('Gäller till och med', 'Valid through'),
          date: ({ validThrough }) => validThrough,
        },
        revokedAt: { heading: text('Återkallad', 'Revoked'), moment: ({ revokedAt }) => revokedAt },
        lastUsedOn: { heading: text('Användes senast', 'Last used'), date: ({ lastUsedOn }) => lastUsedOn },
        madeBy: { heading: text('Skapad av', 'Made by'), text: ({ madeBy }) => accountName(madeBy) },
        leftBehind: { heading: nobodyAnswers, date: ({ leftBehind }) => leftBehind },
      },
    },
  }),
  'GET /acts': reading({
    reads: 'signed-in',
    summary: { sv: 'Allt som går att göra här', en: 'All that can be done here' },
    // `bySession`: done by whoever is signed in, never by a token.
    answer: z.object({
      items: z.array(z.object({ id: z.string(), name: TextShape, bySession: z.boolean() })),
      next: z.null(),
    }),
    export: {
      title: text('Allt som går att göra', 'All that can be done'),
      columns: {
        name: { heading: text('Handling', 'Act'), text: ({ name }) => name },
        id: { heading: text('Id', 'Id'), text: ({ id }) => id },
      },
    },
  }),
  'POST /tokens': acting({
    act: makeToken,
    summary: { sv: 'Skapa en nyckel; den visas bara nu', en: 'Make a token; it is shown this once' },
    answer: z.object({ id: z.uuid(), token: z.string(), expiresAt: Instant }),
    secretAnswer: true,
    status: 201,
  }),
  'POST /tokens/{id}/revocation': acting({
    act: revokeToken,
    summary: { sv: 'Återkalla en nyckel', en: 'Revoke a token' },
    guard: 'once',
    params: Id,
    answer: z.object({ id: z.uuid(), revokedAt: Instant }),
  }),
} as const
