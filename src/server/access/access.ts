import type { accessEndpoints } from '#api/access'
import { contract } from '#api/contract'
import { type Account, whyNotChangeAccount, whyNotMakeToken } from '#model/access/accounts'
import type { Actor } from '#model/access/actor'
import type { Acting } from '#model/decisions/decided'
import type { Governance } from '#model/governance'
import { maySeeName } from '#model/people/protecting'
import { refuse } from '#model/refusal'
import { accountsOf, addAccounts, addActivation, addToken, changeAccount, revokeToken, tokensOf } from '#store/access'
import { type AuditNote, remember } from '#store/audit'
import type { Frame } from '#store/frame'
import { type Handlers, notFound } from '../http/asked.ts'
import { personView } from '../http/views.ts'
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

  'GET /accounts/{id}': async ({ params, frame }) => {
    const account = (await accountsOf(frame)).find((each) => each.id === params.id)
    return account === undefined ? notFound : accountView(account)
  },

  'POST /accounts': async ({ body, frame, acting, governance }) => {
    const accounts = await accountsOf(frame)
    if (body.personId !== null && governance.person(body.personId) === undefined)
      return refuse('person-unknown', null, { field: 'personId' })
    if (accounts.some((each) => each.email === body.email.toLowerCase()))
      return refuse('email-taken', null, { field: 'email' })
    const id = acting.newId()
    await addAccounts(frame, [{ ...body, id }])
    await remember(frame, noteOf('accounts.make', id, acting, { after: { ...body } }))
    return activationFor(id, frame, acting)
  },

  'PUT /accounts/{id}/rights': async ({ params, body, frame, acting }) => {
    const accounts = (await accountsOf(frame)).map(accountView)
    const account = accounts.find((each) => each.id === params.id)
    if (account === undefined) return notFound
    const refusal = whyNotChangeAccount(params.id, body, accounts)
    if (refusal !== undefined) return refusal
    const after = {
      ...account,
      rights: [...body.rights],
      disabledAt: body.disabled ? (account.disabledAt ?? acting.now) : null,
    }
    await changeAccount(frame, params.id, after)
    await remember(frame, noteOf('accounts.change', params.id, acting, { before: account, after }))
    return { ...after, version: account.version + 1 }
  },

  'POST /accounts/{id}/activation': async ({ params, frame, acting }) => {
    const accounts = await accountsOf(frame)
    if (!accounts.some((each) => each.id === params.id)) return notFound
    await remember(frame, noteOf('accounts.renew-activation', params.id, acting, {}))
    return activationFor(params.id, frame, acting)
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

  'GET /acts': async () => ({ items: actsNamed(), next: null }),

  'POST /tokens': async ({ body, frame, acting }) => {
    const accounts = await accountsOf(frame)
    if (!accounts.some((each) => each.id === body.accountId)) return notFound
    const refusal = whyNotMakeToken(body, acting.now, scopesKnown())
    if (refusal !== undefined) return refusal
    const { token, hash } = newToken()
    const id = acting.newId()
    await addToken(frame, {
      id,
      hash,
      userId: body.accountId,
      name: body.name,
      scopes: body.scopes,
      expiresAt: body.expiresAt,
    })
    await remember(
      frame,
      noteOf('tokens.make', id, acting, { after: { name: body.name, scopes: body.scopes, expiresAt: body.expiresAt } }),
    )
    return { id, token, expiresAt: body.expiresAt }
  },

  'POST /tokens/{id}/revocation': async ({ params, frame, acting }) => {
    const revoked = await revokeToken(frame, params.id, acting.now)
    if (revoked === undefined) return notFound
    await remember(frame, noteOf('tokens.revoke', params.id, acting, {}))
    return { id: revoked.id, revokedAt: acting.now }
  },
}

/** Every act that can be done over HTTP, once, with its name. */
const actsNamed = () => [
  ...new Map(
    Object.values(contract).flatMap((endpoint) =>
      'act' in endpoint ? [[endpoint.act.id, { id: endpoint.act.id, name: endpoint.act.name }]] : [],
    ),
  ).values(),
]

export const scopesKnown = (): readonly string[] => actsNamed().map(({ id }) => id)

/** A code for the account's own choice of password; only its hash is kept. */
async function activationFor(id: string, frame: Frame, acting: Acting) {
  const { token: code, hash } = newToken()
  const expiresAt = new Date(Date.parse(acting.now) + activationDays * 86_400_000).toISOString()
  await addActivation(frame, id, hash, expiresAt)
  return { id, code, expiresAt }
}

const accountView = (
  row: Awaited<ReturnType<typeof accountsOf>>[number],
): Account & { rights: string[]; version: number } => ({
  id: row.id,
  name: row.name,
  email: row.email,
  personId: row.person_id,
  rights: row.rights,
  disabledAt: row.disabled_at,
  version: row.version,
})

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

const noteOf = (act: string, id: string, acting: Acting, body: AuditNote['body']): AuditNote => ({
  at: acting.now,
  actor: acting.actor.accountId,
  act,
  clause: null,
  subjectType: act.startsWith('tokens') ? 'token' : 'account',
  subjectId: id,
  body,
})
