import { z } from 'zod'
import { type Act, right, rights } from '../acts.ts'
import { type Refusal, refuse } from '../refusal.ts'
import { text } from '../text.ts'

const Rights = z.array(z.enum(rights)).max(rights.length)

/** An account of one organisation: a way in, and rights outside the model. Mandates never come from here. */
export interface Account {
  readonly id: string
  readonly name: string
  readonly email: string
  readonly personId: string | null
  readonly rights: readonly string[]
  readonly disabledAt: string | null
}

export const makeAccount = {
  id: 'accounts.make',
  name: text('Skapa konto', 'Make an account'),
  clauses: [],
  by: right('administer'),
  work: true,
  body: z.strictObject({
    personId: z.uuid().nullable().default(null),
    name: z.string().trim().min(1).max(200),
    email: z.email().max(254),
    rights: Rights.default([]),
  }),
  refusals: ['email-taken', 'person-unknown'],
} as const satisfies Act

export const changeAccount = {
  id: 'accounts.change',
  name: text('Ändra rättigheter', 'Change rights'),
  clauses: [],
  by: right('administer'),
  work: true,
  body: z.strictObject({ rights: Rights, disabled: z.boolean().default(false) }),
  refusals: ['last-administrator'],
} as const satisfies Act

export const renewActivation = {
  id: 'accounts.renew-activation',
  name: text('Ny aktiveringskod', 'New activation code'),
  clauses: [],
  by: right('administer'),
  work: true,
  body: z.strictObject({}),
  refusals: ['account-disabled'],
} as const satisfies Act

export const makeToken = {
  id: 'tokens.make',
  name: text('Skapa nyckel', 'Make a token'),
  clauses: [],
  by: right('administer'),
  work: true,
  body: z.strictObject({
    accountId: z.string(),
    name: z.string().trim().min(1).max(100),
    /** `read`, or the ids of acts. */
    scopes: z.array(z.string()).min(1).max(100),
    expiresAt: z.iso.datetime(),
  }),
  refusals: ['token-scope-unknown', 'token-already-expired'],
} as const satisfies Act

export const revokeToken = {
  id: 'tokens.revoke',
  name: text('Återkalla nyckel', 'Revoke a token'),
  clauses: [],
  by: right('administer'),
  work: true,
  body: z.strictObject({}),
  refusals: [],
} as const satisfies Act

/** A code opens a door: there is none to a closed account. */
export const whyNotRenewActivation = (account: Pick<Account, 'disabledAt'>): Refusal | undefined =>
  account.disabledAt === null ? undefined : refuse('account-disabled', null)

type AccountChange = z.infer<typeof changeAccount.body>

/** Only then do the other accounts matter. */
export const endsAdministering = (account: Account, change: AccountChange): boolean =>
  mayAdminister(account) && !staysAdministrator(change)

const mayAdminister = ({ disabledAt, rights: own }: Account): boolean =>
  disabledAt === null && own.includes('administer')

const staysAdministrator = ({ disabled, rights: given }: AccountChange): boolean =>
  !disabled && given.includes('administer')

/** An organisation always keeps somebody who can administer it. */
export function whyNotChangeAccount(
  id: string,
  change: AccountChange,
  accounts: readonly Account[],
): Refusal | undefined {
  const left = accounts.filter((each) => (each.id === id ? staysAdministrator(change) : mayAdminister(each)))
  return left.length > 0 ? undefined : refuse('last-administrator', null, { field: 'rights' })
}

export function whyNotMakeToken(
  order: z.infer<typeof makeToken.body>,
  now: string,
  knownScopes: readonly string[],
): Refusal | undefined {
  if (order.expiresAt <= now) return refuse('token-already-expired', null, { field: 'expiresAt' })
  const unknown = order.scopes.filter((scope) => scope !== 'read' && !knownScopes.includes(scope))
  if (unknown.length === 0) return undefined
  return refuse('token-scope-unknown', null, { field: 'scopes', missing: unknown.map((scope) => text(scope, scope)) })
}
