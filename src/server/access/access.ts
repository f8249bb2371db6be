import type { accessEndpoints } from '#api/access'
import { allActs } from '#api/allActs'
import {
  type Account,
  isClosed,
  isLeft,
  lastDayOf,
  whyNotMakeAccount,
  whyNotRenewActivation,
} from '#model/access/accounts'
import { concerns } from '#model/access/readingAudit'
import { lastsThrough, whyNotMakeToken, whyNotTokenFor } from '#model/access/tokens'
import { toldTo } from '#model/access/toldTo'
import { type Acting, type Actor, hasRight } from '#model/acting'
import { addDays } from '#model/dates'
import type { Governance } from '#model/governance'
import { maySeeName } from '#model/people/protecting'
import { accountsOf, addAccounts, addActivation, changeAccount, shutOut } from '#store/access'
import type { AuditLink } from '#store/audit'
import { auditEntries } from '#store/auditEntries'
import type { Frame } from '#store/frame'
import { endSessionOf, sessionsOf } from '#store/sessions'
import { addToken, revokeToken } from '#store/tokens'
import { accountsIn } from '../audit/accountRefs.ts'
import { entriesTold } from '../audit/entriesTold.ts'
import { wallDay } from '../clock.ts'
import { type Handlers, notFound, type Within } from '../http/asked.ts'
import { personView } from '../http/views.ts'
import { inOrder } from '../lists/ordering.ts'
import { accountEvent } from './accountEvents.ts'
import { accountBy, accountView } from './accountViews.ts'
import { openAlone, whyNotChange } from './administering.ts'
import { answeringFor, tokensWithMakers, waysLeftBehind } from './leftBehind.ts'
import { sessionTitle } from './sessionTitle.ts'
import { newToken } from './tokens.ts'

const activationDays = 7
const eventsAtMost = 100
const recentDays = 30

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
      await shown((await accountsOf(frame)).map(accountView), { frame, actor, governance }),
      ({ name }) => [name],
    ).map(({ row }) => row),
    next: null,
  }),

  'GET /accounts/{id}': async ({ params, frame, actor, governance }) => {
    const account = await accountBy(frame, params.id)
    return account === undefined ? notFound : ((await shown([account], { frame, actor, governance }))[0] ?? notFound)
  },

  'POST /accounts': async ({ body, frame, acting, governance }) => {
    await openAlone(frame, body.personId)
    const refusal = whyNotMakeAccount(body, (await accountsOf(frame, { of: body })).map(accountView), governance)
    if (refusal !== undefined) return refusal
    const id = acting.newId()
    const { activation, activate } = activationOf(id, acting)
    const write = async (within: Frame) => {
      await addAccounts(within, [{ ...body, id }])
      await activate(within)
    }
    return { write, about: account(id), body: { after: { ...body } }, answer: () => activation }
  },

  'PUT /accounts/{id}/rights': async (asked) => {
    const { record, body, acting } = asked
    const refusal = await whyNotChange(record, body, asked)
    if (refusal !== undefined) return refusal
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
      answer: async (within) =>
        (await shown([{ ...after, version: record.version + 1 }], within, acting.actor.accountId))[0] ?? notFound,
    }
  },

  'POST /accounts/{id}/activation': async ({ record, acting, governance }) => {
    const refusal = whyNotRenewActivation(record, governance)
    if (refusal !== undefined) return refusal
    const { activation, activate } = activationOf(record.id, acting)
    return { write: activate, about: account(record.id), answer: () => activation }
  },

  'GET /account-events': async ({ frame, actor, acting, governance }) => {
    // Also of others that are made in one's name: whoever comes in by one of them is taken for oneself.
    const told: AuditLink[] = []
    for (const id of await accountsInNameOf(actor, frame)) {
      const isTold = (each: AuditLink) => concerns(id, each)
      told.push(...(await entriesTold(id, { wanted: eventsAtMost, isTold, acts: toldTo }, frame)))
    }
    const waysIn = hasRight(actor, 'administer') ? await waysLeftBehind(frame, governance, acting.now) : []
    const left = new Set(waysIn.map(({ accountId }) => accountId))
    for (const id of left) told.push(...(await auditEntries(frame, { actor: id, limit: eventsAtMost })))
    const entries = newestOnce(told).slice(0, eventsAtMost)
    const accounts = await accountsIn(
      frame,
      governance,
      entries.map((entry) => entry.actor),
    )
    const since = addDays(governance.day, -recentDays)
    const items = entries.map((entry) => accountEvent(entry, accounts, actor.accountId, { since, left }))
    return { items, next: null }
  },

  'GET /tokens': async ({ frame, actor, acting, governance }) => ({
    items: (await tokensWithMakers(frame, governance, acting.now)).map(({ row, owner, madeBy, leftBehind }) => ({
      id: row.id,
      name: row.name,
      account: asSeenBy(actor, { name: row.account, email: '', personId: row.person_id }, governance).name,
      scopes: row.scopes,
      createdAt: row.created_at,
      expiresAt: row.expires_at,
      revokedAt: row.revoked_at,
      validThrough: lastsThrough(wallDay(row.expires_at), lastDayOf(owner, governance)),
      lastUsedOn: row.last_used_at === null ? null : wallDay(row.last_used_at),
      ...{ ...closingOf(owner, governance), madeBy, leftBehind },
    })),
    next: null,
  }),

  'GET /acts': async () => ({
    items: allActs.map(({ id, name, bySession = false }) => ({ id, name, bySession })),
    next: null,
  }),

  'POST /tokens': async ({ body, frame, acting, actor, governance }) => {
    const owner = await accountBy(frame, body.accountId)
    if (owner === undefined) return notFound
    const refusal = whyNotMakeToken(
      body,
      { ...owner, isClosed: isClosed(owner, governance) },
      { now: acting.now, makerId: actor.accountId },
      scopesKnown,
    )
    if (refusal !== undefined) return refusal
    const { token, hash } = newToken()
    const id = acting.newId()
    const { accountId: userId, name, scopes, expiresAt } = body
    return {
      write: (within) => addToken(within, { id, hash, userId, name, scopes, expiresAt, madeBy: actor.accountId }),
      ...{ about: { type: 'token', id }, body: { after: body } },
      answer: () => ({ id, token, expiresAt }),
    }
  },

  'POST /tokens/{id}/revocation': async ({ params, frame, acting }) => {
    const revoked = await revokeToken(frame, params.id, acting.now)
    if (revoked === undefined) return notFound
    const { id, name, user_id: accountId } = revoked
    return {
      ...{ about: { type: 'token', id }, body: { accountId, name } },
      answer: () => ({ id, revokedAt: acting.now }),
    }
  },
}

async function shown<T extends Account>(
  accounts: readonly T[],
  { frame, actor, governance }: Pick<Within, 'frame' | 'actor' | 'governance'>,
  seenToBy?: string,
) {
  const answering = await answeringFor(accounts, { frame, governance, seenToBy })
  const mayMakeToken = (account: T) =>
    whyNotTokenFor({ ...account, isClosed: isClosed(account, governance) }, actor.accountId) === undefined
  return accounts.map((account) => ({
    ...asSeenBy(actor, account, governance),
    ...{ ...closingOf(account, governance), ...answering(account) },
    can: { makeToken: mayMakeToken(account) },
  }))
}

/** An account is open through its person's last day. */
const closingOf = (account: Pick<Account, 'personId' | 'disabledAt'>, governance: Governance) => ({
  lastDay: lastDayOf(account, governance),
  left: isLeft(account, governance),
  closed: isClosed(account, governance),
})

const account = (id: string) => ({ type: 'account', id })

/** What a token can be for, beside reading. */
export const scopesKnown: readonly string[] = allActs.flatMap(({ id, bySession }) => (bySession ? [] : [id]))

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

async function accountsInNameOf({ accountId, personId }: Actor, frame: Frame): Promise<readonly string[]> {
  const same = personId === null ? [] : await accountsOf(frame, { of: { personId } })
  return [...new Set([accountId, ...same.map(({ id }) => id)])]
}

const newestOnce = (entries: readonly AuditLink[]): readonly AuditLink[] =>
  [...new Map(entries.map((each) => [each.number, each])).values()].sort((a, b) => b.number - a.number)
