import { z } from 'zod'
import { type Act, right } from '../acts.ts'
import type { CalendarDate } from '../dates.ts'
import { type Refusal, refuse } from '../refusal.ts'
import { text } from '../text.ts'

export const makeToken = {
  id: 'tokens.make',
  name: text('Skapa nyckel', 'Make a token'),
  clauses: [],
  by: right('administer'),
  work: true,
  bySession: true,
  body: z.strictObject({
    accountId: z.string().min(1),
    name: z.string().trim().min(1).max(100),
    /** `read`, or the ids of acts. */
    scopes: z.array(z.string()).min(1).max(100),
    expiresAt: z.iso.datetime(),
  }),
  refusals: [
    'token-of-another',
    'token-scope-unknown',
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
  bySession: true,
  body: z.strictObject({}),
  refusals: [],
} as const satisfies Act

/**
 * Does a new password end the account's tokens? Whoever comes by a code has lost the old one, perhaps to somebody else, so
 * theirs end unless they say otherwise; whoever knows it chooses.
 */
export const endsTokens = (by: 'code' | 'password', asked: boolean | undefined): boolean => asked ?? by === 'code'

interface Owner {
  readonly id: string
  readonly personId: string | null
  readonly isClosed: boolean
}

/**
 * Whoever makes a token can act by it, so it is for their own account or for one without a person, which holds no mandate.
 * `makerId` is null at the command line, which is in the hands of whoever has the database.
 */
export function whyNotTokenFor(owner: Owner, makerId: string | null): Refusal | undefined {
  const isAnothers = makerId !== null && owner.personId !== null && owner.id !== makerId
  if (isAnothers) return refuse('token-of-another', null, { field: 'accountId' })
  return owner.isClosed ? refuse('account-disabled', null, { field: 'accountId' }) : undefined
}

export function whyNotMakeToken(
  order: z.infer<typeof makeToken.body>,
  owner: Owner,
  { now, makerId }: { readonly now: string; readonly makerId: string | null },
  knownScopes: readonly string[],
): Refusal | undefined {
  const refusal = whyNotTokenFor(owner, makerId)
  if (refusal !== undefined) return refusal
  if (order.expiresAt <= now) return refuse('token-already-expired', null, { field: 'expiresAt' })
  if (order.expiresAt > aYearAfter(now)) return refuse('token-lasts-too-long', null, { field: 'expiresAt' })
  const unknown = order.scopes.filter((scope) => scope !== 'read' && !knownScopes.includes(scope))
  const missing = unknown.map((scope) => text(scope, scope))
  return unknown.length === 0 ? undefined : refuse('token-scope-unknown', null, { field: 'scopes', missing })
}

/** Its own last day, or its account's where that comes first. */
export const lastsThrough = (expiresOn: CalendarDate, lastDay: CalendarDate | null): CalendarDate =>
  lastDay !== null && lastDay < expiresOn ? lastDay : expiresOn

/** Through the same day of the next year. */
function aYearAfter(now: string): string {
  const after = new Date(now)
  after.setUTCFullYear(after.getUTCFullYear() + 1, after.getUTCMonth(), after.getUTCDate() + 1)
  return after.toISOString()
}
