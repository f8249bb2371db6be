import { z } from 'zod'
import { type Actor, hasRight, isInScope } from '../acting.ts'
import { type Act, right, rights, signedIn } from '../acts.ts'
import type { CalendarDate } from '../dates.ts'
import type { Governance } from '../governance.ts'
import { personsAt } from '../lookups.ts'
import { hasLeft } from '../people/presence.ts'
import { type Refusal, refuse } from '../refusal.ts'
import { text } from '../text.ts'

const Rights = z.array(z.enum(rights)).max(rights.length)

/**
 * An account of one organisation: a way in, and rights outside the model. Mandates never come from here. It is closed when
 * it is disabled, and from the day after its person's last one at work.
 */
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
  refusals: ['email-taken', 'person-unknown', 'person-left', 'person-has-address'],
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
  refusals: [
    'token-scope-unknown',
    'token-scope-wider',
    'token-already-expired',
    'token-lasts-too-long',
    'account-disabled',
  ],
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

export const endSession = {
  id: 'sessions.end',
  name: text('Avsluta en egen inloggning', 'End a session of one’s own'),
  clauses: [],
  by: signedIn,
  work: true,
  body: z.strictObject({}),
  refusals: [],
} as const satisfies Act

type Closing = Pick<Account, 'disabledAt' | 'personId'>

/** The last day at work of whoever has the account, where it is known. */
export const lastDayOf = ({ personId }: Pick<Account, 'personId'>, governance: Governance): CalendarDate | null =>
  (personId === null ? undefined : governance.person(personId))?.leftOn ?? null

export const isClosed = (account: Closing, governance: Governance): boolean =>
  account.disabledAt !== null || hasLeft({ leftOn: lastDayOf(account, governance) }, governance.day)

export const whyNotMakeAccount = (
  { personId, email }: Pick<Account, 'personId' | 'email'>,
  governance: Governance,
): Refusal | undefined => {
  // An account of nobody's would stay when the person leaves.
  if (personId === null && personsAt(governance.structure, email).length > 0)
    return refuse('person-has-address', null, { field: 'personId' })
  if (personId !== null && governance.person(personId) === undefined)
    return refuse('person-unknown', null, { field: 'personId' })
  return isClosed({ personId, disabledAt: null }, governance)
    ? refuse('person-left', null, { field: 'personId' })
    : undefined
}

/** A code opens a door: there is none to a closed account. */
export const whyNotRenewActivation = (account: Closing, governance: Governance): Refusal | undefined =>
  isClosed(account, governance) ? refuse('account-disabled', null) : undefined

type AccountChange = z.infer<typeof changeAccount.body>

export const endsAdministering = ({ disabled, rights: given }: AccountChange): boolean =>
  disabled || !given.includes('administer')

export const mayAdminister = (account: Account, governance: Governance): boolean =>
  account.rights.includes('administer') && !isClosed(account, governance)

/** Whoever is to leave doesn't. */
const goesOnAdministering = (account: Account, governance: Governance): boolean =>
  mayAdminister(account, governance) && lastDayOf(account, governance) === null

/** A last day isn't taken back. Whoever registers can't so shut out those who were given rights to see to what they do. */
export const whyNotCloseFor = (accounts: readonly Account[], actor: Actor): Refusal | undefined =>
  accounts.some(({ rights: own }) => own.length > 0) && !hasRight(actor, 'administer')
    ? refuse('right-missing', null, { field: 'on' })
    : undefined

/** An organisation always keeps somebody who can administer it. `ending`: accounts that no longer will. */
export const whyNotEndAdministering = (
  ending: ReadonlySet<string>,
  accounts: readonly Account[],
  governance: Governance,
  field?: string,
): Refusal | undefined =>
  accounts.some((each) => !ending.has(each.id) && goesOnAdministering(each, governance))
    ? undefined
    : refuse('last-administrator', null, field === undefined ? {} : { field })

export function whyNotMakeToken(
  order: z.infer<typeof makeToken.body>,
  account: { readonly isClosed: boolean; readonly rights: readonly string[] },
  { now, actor }: { readonly now: string; readonly actor: Pick<Actor, 'scopes' | 'rights'> },
  knownScopes: readonly string[],
): Refusal | undefined {
  if (account.isClosed) return refuse('account-disabled', null, { field: 'accountId' })
  if (order.expiresAt <= now) return refuse('token-already-expired', null, { field: 'expiresAt' })
  if (order.expiresAt > aYearAfter(now)) return refuse('token-lasts-too-long', null, { field: 'expiresAt' })
  const unknown = order.scopes.filter((scope) => scope !== 'read' && !knownScopes.includes(scope))
  if (unknown.length > 0) return refuse('token-scope-unknown', null, { field: 'scopes', missing: unknown.map(asText) })
  const wider = order.scopes.filter((scope) => !isInScope(actor, scope))
  if (actor.scopes !== undefined && account.rights.some((each) => !actor.rights.some((own) => own === each)))
    return refuse('token-scope-wider', null, { field: 'accountId' })
  return wider.length === 0
    ? undefined
    : refuse('token-scope-wider', null, { field: 'scopes', missing: wider.map(asText) })
}

const asText = (scope: string) => text(scope, scope)

/** Through the same day of the next year. */
function aYearAfter(now: string): string {
  const after = new Date(now)
  after.setUTCFullYear(after.getUTCFullYear() + 1, after.getUTCMonth(), after.getUTCDate() + 1)
  return after.toISOString()
}
