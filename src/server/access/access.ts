import type { accessEndpoints } from '#api/access'
import { allActs } from '#api/allActs'
import {
  type Account,
  endsAdministering,
  isClosed,
  lastDayOf,
  whyNotMakeAccount,
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
import type { Frame } from '#store/frame'
import { endSessionOf, sessionsOf } from '#store/sessions'
import { type Handlers, notFound } from '../http/asked.ts'
import { personView } from '../http/views.ts'
import { inOrder } from '../lists/ordering.ts'
import { accountBy, accountView } from './accountViews.ts'
import { endAlone, whyNotEnd } from './administering.ts'
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

  'GET /sessions': async ({ frame, actor, acting }) => ({
    items: (await sessionsOf(frame, actor.accountId, acting.now)).map(({ id, userAgent, createdAt, updatedAt }) => ({
      ...{ id, userAgent, startedAt: createdAt, usedAt: updatedAt },
      current: actor.by !== undefined && 'session' in actor.by && actor.by.session === id,
    })),
    next: null,
  }),

  'POST /sessions/{id}/ending': async ({ params, frame, actor }) => {
    if (!(await endSessionOf(frame, actor.accountId, params.id))) return notFound
    return { about: { type: 'session', id: params.id }, answer: () => ({ id: params.id }) }
  },

  'GET /accounts': async ({ frame, actor, governance }) => ({
    // By the name that is shown: between whom a hidden one stands would tell it.
    items: inOrder(
      (await accountsOf(frame))
        .map(accountView)
        .map((account) => withClosing(asSeenBy(actor, account, governance), governance)),
      ({ name }) => [name],
    ).map(({ row }) => row),
    next: null,
  }),

  'GET /accounts/{id}': async ({ params, frame, governance }) => {
    const account = await accountBy(frame, params.id)
    return account === undefined ? notFound : withClosing(account, governance)
  },

  'POST /accounts': async ({ body, frame, acting, governance }) => {
    const refusal = whyNotMakeAccount(body, governance)
    if (refusal !== undefined) return refusal
    if (await hasAccountWith(frame, body.email)) return refuse('email-taken', null, { field: 'email' })
    const id = acting.newId()
    const { activation, activate } = activationOf(id, acting)
    const write = async (within: Frame) => {
      await addAccounts(within, [{ ...body, id }])
      await activate(within)
    }
    return { write, about: account(id), body: { after: { ...body } }, answer: () => activation }
  },

  'PUT /accounts/{id}/rights': async (asked) => {
    const { record, body, acting, governance } = asked
    if (endsAdministering(body)) {
      await endAlone(asked.frame)
      const refusal = await whyNotEnd([record], asked, 'rights')
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
        if (body.disabled) await shutOut(within, [record.id], acting.now)
      },
      ...{ about: account(record.id), body: { before: record, after } },
      answer: () => withClosing({ ...after, version: record.version + 1 }, governance),
    }
  },

  'POST /accounts/{id}/activation': async ({ record, acting, governance }) => {
    const refusal = whyNotRenewActivation(record, governance)
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
      closed: isClosed({ personId: row.person_id, disabledAt: row.disabled_at }, governance),
    })),
    next: null,
  }),

  'GET /acts': async () => ({ items: allActs.map(({ id, name }) => ({ id, name })), next: null }),

  'POST /tokens': async ({ body, frame, acting, governance }) => {
    const owner = await accountBy(frame, body.accountId)
    if (owner === undefined) return notFound
    const refusal = whyNotMakeToken(
      body,
      { isClosed: isClosed(owner, governance), rights: owner.rights },
      acting,
      scopesKnown,
    )
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

/** An account is open through its person's last day. */
const withClosing = <T extends Account>(account: T, governance: Governance) => ({
  ...account,
  lastDay: lastDayOf(account, governance),
  closed: isClosed(account, governance),
})

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
