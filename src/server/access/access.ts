import type { accessEndpoints } from '#api/access'
import { allActs } from '#api/allActs'
import {
  type Account,
  endsAdministering,
  whyNotChangeAccount,
  whyNotMakeToken,
  whyNotRenewActivation,
} from '#model/access/accounts'
import type { Acting, Actor } from '#model/acting'
import type { Governance } from '#model/governance'
import { maySeeName } from '#model/people/protecting'
import { refuse } from '#model/refusal'
import {
  accountsOf,
  addAccounts,
  addActivation,
  addToken,
  changeAccount,
  hasAccountWith,
  revokeToken,
  shutOut,
  tokensOf,
} from '#store/access'
import { alone, type Frame } from '#store/frame'
import { type Handlers, notFound } from '../http/asked.ts'
import { personView } from '../http/views.ts'
import { accountBy, accountView } from './accountViews.ts'
import { sessionTitle } from './sessionTitle.ts'
import { newToken } from './tokens.ts'

const activationDays = 7

export const accessHandlers: Handlers<typeof accessEndpoints> = {
  'GET /session': async ({ actor, governance }) => ({
    account: { id: actor.accountId, name: actor.name },
    person: actor.personId === null ? null : personView(actor.personId, governance),
    ...sessionTitle(actor.personId, governance),
    rights: [...actor.rights],
    organisation: governance.structure.organisation,
    today: governance.day,
  }),

  'GET /accounts': async ({ frame, actor, governance }) => ({
    items: (await accountsOf(frame)).map(accountView).map((account) => asSeenBy(actor, account, governance)),
    next: null,
  }),

  'GET /accounts/{id}': async ({ params, frame }) => (await accountBy(frame, params.id)) ?? notFound,

  'POST /accounts': async ({ body, frame, acting, governance }) => {
    if (body.personId !== null && governance.person(body.personId) === undefined)
      return refuse('person-unknown', null, { field: 'personId' })
    if (await hasAccountWith(frame, body.email)) return refuse('email-taken', null, { field: 'email' })
    const id = acting.newId()
    const { activation, activate } = activationOf(id, acting)
    const write = async (within: Frame) => {
      await addAccounts(within, [{ ...body, id }])
      await activate(within)
    }
    return { write, about: account(id), body: { after: { ...body } }, answer: () => activation }
  },

  'PUT /accounts/{id}/rights': async ({ record, body, frame, acting }) => {
    if (endsAdministering(record, body)) {
      // Those who are left stay so. No rows of theirs are locked: two who do this have each locked the account that they change.
      await alone(frame, 'end administering')
      const refusal = whyNotChangeAccount(record.id, body, (await accountsOf(frame)).map(accountView))
      if (refusal !== undefined) return refusal
    }
    const after = {
      ...record,
      rights: [...body.rights],
      disabledAt: body.disabled ? (record.disabledAt ?? acting.now) : null,
    }
    return {
      write: async (within) => {
        await changeAccount(within, record.id, after)
        if (body.disabled) await shutOut(within, [record.id])
      },
      ...{ about: account(record.id), body: { before: record, after } },
      answer: () => ({ ...after, version: record.version + 1 }),
    }
  },

  'POST /accounts/{id}/activation': async ({ record, acting }) => {
    const refusal = whyNotRenewActivation(record)
    if (refusal !== undefined) return refusal
    const { activation, activate } = activationOf(record.id, acting)
    return { write: activate, about: account(record.id), answer: () => activation }
  },

  'GET /tokens': async ({ frame, actor, governance }) => ({
    items: (await tokensOf(frame)).map((row) => ({
      id: row.id,
      name: row.name,
      account: asSeenBy(actor, { name: row.account, email: '', personId: row.person_id }, governance).name,
      scopes: row.scopes,
      createdAt: row.created_at,
      expiresAt: row.expires_at,
      revokedAt: row.revoked_at,
    })),
    next: null,
  }),

  'GET /acts': async () => ({ items: allActs.map(({ id, name }) => ({ id, name })), next: null }),

  'POST /tokens': async ({ body, frame, acting }) => {
    const accounts = await accountsOf(frame, { ids: [body.accountId] })
    if (!accounts.some((each) => each.id === body.accountId)) return notFound
    const refusal = whyNotMakeToken(body, acting.now, scopesKnown)
    if (refusal !== undefined) return refusal
    const { token, hash } = newToken()
    const id = acting.newId()
    const { accountId: userId, name, scopes, expiresAt } = body
    return {
      write: (within) => addToken(within, { id, hash, userId, name, scopes, expiresAt }),
      ...{ about: { type: 'token', id }, body: { after: { name, scopes, expiresAt } } },
      answer: () => ({ id, token, expiresAt }),
    }
  },

  'POST /tokens/{id}/revocation': async ({ params, frame, acting }) => {
    const revoked = await revokeToken(frame, params.id, acting.now)
    if (revoked === undefined) return notFound
    return { about: { type: 'token', id: params.id }, answer: () => ({ id: revoked.id, revokedAt: acting.now }) }
  },
}

const account = (id: string) => ({ type: 'account', id })

/** What a token can be for, beside reading. */
export const scopesKnown: readonly string[] = allActs.map(({ id }) => id)

/** A code for the account's own choice of password; only its hash is kept. */
function activationOf(id: string, acting: Acting) {
  const { token: code, hash } = newToken()
  const expiresAt = new Date(Date.parse(acting.now) + activationDays * 86_400_000).toISOString()
  return {
    activation: { id, code, expiresAt },
    activate: (frame: Frame) => addActivation(frame, id, hash, expiresAt),
  }
}

/** An account has its person's name, so it is protected as the person is. */
function asSeenBy<T extends Pick<Account, 'name' | 'email' | 'personId'>>(
  actor: Actor,
  account: T,
  governance: Governance,
): T {
  const person = account.personId === null ? undefined : governance.person(account.personId)
  return person === undefined || maySeeName(actor, person)
    ? account
    : { ...account, name: governance.nameOf(person.id), email: '' }
}
