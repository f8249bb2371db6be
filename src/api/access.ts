import { z } from 'zod'
import { changeAccount, makeAccount, makeToken, renewActivation, revokeToken } from '#model/access/accounts'
import { CalendarDate } from '#model/dates'
import { acting, reading } from './endpoint.ts'
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

const AccountShape = z
  .object({
    id: z.string(),
    name: z.string(),
    email: z.string(),
    personId: z.uuid().nullable(),
    rights: z.array(z.string()),
    disabledAt: Instant.nullable(),
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
  })
  .meta({ id: 'Token' })

const AccountId = z.object({ id: z.string().max(100) })

export const accessEndpoints = {
  'GET /session': reading({
    reads: 'signed-in',
    summary: { sv: 'Vem du är här', en: 'Who you are here' },
    answer: SessionShape,
  }),
  'GET /accounts': reading({
    reads: 'administer',
    summary: { sv: 'Konton', en: 'Accounts' },
    answer: z.object({ items: z.array(AccountShape), next: z.null() }),
  }),
  'POST /accounts': acting({
    act: makeAccount,
    summary: { sv: 'Skapa ett konto', en: 'Make an account' },
    answer: Activated,
    status: 201,
  }),
  'PUT /accounts/{id}/rights': acting({
    act: changeAccount,
    summary: { sv: 'Ändra ett kontos rättigheter', en: "Change an account's rights" },
    params: AccountId,
    answer: AccountShape,
  }),
  'POST /accounts/{id}/activation': acting({
    act: renewActivation,
    summary: { sv: 'Ny kod att välja lösenord med', en: 'A new code to choose a password with' },
    params: AccountId,
    answer: Activated,
    status: 201,
  }),
  'GET /tokens': reading({
    reads: 'administer',
    summary: { sv: 'Nycklar till API:et', en: 'Tokens for the API' },
    answer: z.object({ items: z.array(TokenShape), next: z.null() }),
  }),
  'GET /acts': reading({
    reads: 'signed-in',
    summary: { sv: 'Allt som går att göra här', en: 'All that can be done here' },
    answer: z.object({ items: z.array(z.object({ id: z.string(), name: TextShape })), next: z.null() }),
  }),
  'POST /tokens': acting({
    act: makeToken,
    summary: { sv: 'Skapa en nyckel; den visas bara nu', en: 'Make a token; it is shown this once' },
    answer: z.object({ id: z.uuid(), token: z.string(), expiresAt: Instant }),
    status: 201,
  }),
  'POST /tokens/{id}/revocation': acting({
    act: revokeToken,
    summary: { sv: 'Återkalla en nyckel', en: 'Revoke a token' },
    params: Id,
    answer: z.object({ id: z.uuid(), revokedAt: Instant }),
  }),
} as const
