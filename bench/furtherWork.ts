import { createHash, randomUUID } from 'node:crypto'
import type { Structure } from '#model/structure'
import { type Act, decidedOn } from './act.ts'
import { doing, inTurn, once } from './doing.ts'
import { limitActs } from './limitActs.ts'
import { changed } from './limitMade.ts'
import { accounts, askedFor, askedRequests, declinedRequests, links, tokenAccount, tokens } from './workSubjects.ts'

const kind = 'work'
const at = `${decidedOn}T08:00:00.000Z`

/** What becomes of requests, links, accounts and API tokens. */
export function furtherWork(structure: Structure): readonly Act[] {
  return [
    doing(
      'requests.register',
      'register what was asked for',
      (n) => {
        const id = once(askedRequests, n)
        const { decision, body } = askedFor(structure, n)
        const made = limitActs.appoint?.({ ...body, decision }, new URLSearchParams())
        if (made === undefined) throw new Error('there is no act appoint')
        return {
          ...{ path: `/requests/${id}/registration`, order: { on: decision.on, reference: decision.reference } },
          ...{
            subject: ['request', id],
            after: { id, state: 'registered', body, requestedBy: tokenAccount, resultId: made.subject[1] },
            also: [made],
          },
          rows: [...made.rows, closed(id, 'registered')],
        }
      },
      { of: askedRequests.length },
    ),
    doing(
      'requests.decline',
      'decline a request',
      (n) => {
        const id = once(declinedRequests, n)
        const { body, decision } = askedFor(structure, n)
        return {
          ...{ path: `/requests/${id}/declining`, order: { reason: 'Nej' }, subject: ['request', id] },
          after: { id, state: 'declined', body, askedOf: decision.by, requestedBy: tokenAccount },
          rows: [closed(id, 'declined')],
        }
      },
      { kind, of: declinedRequests.length },
    ),
    doing(
      'links.remove',
      'remove a link',
      (n) => {
        const id = once(links, n)
        return {
          ...{ method: 'DELETE', path: `/links/${id}`, subject: ['link', id], before: { id } },
          rows: [['delete from links where organisation_id = $1 and id = $2', [id]]],
        }
      },
      { kind, of: links.length },
    ),
    doing(
      'accounts.change',
      "change an account's rights",
      (n) => {
        const [id, rights] = [inTurn(accounts, n), n % 2 === 0 ? ['register'] : []]
        return {
          ...{ method: 'PUT', path: `/accounts/${id}/rights`, order: { rights }, subject: ['account', id] },
          rows: [
            [
              'update auth.memberships set rights = $3, disabled_at = null, version = version + 1 where organisation_id = $1 and user_id = $2',
              [id, rights],
            ],
          ],
          ...{ before: { id }, after: { id, rights } },
        }
      },
      { kind },
    ),
    doing(
      'accounts.renew-activation',
      'a new activation code',
      (n) => {
        const id = inTurn(accounts, n)
        const hash = createHash('sha256').update(randomUUID()).digest('hex')
        return {
          ...{ path: `/accounts/${id}/activation`, subject: ['account', id] },
          rows: [
            [
              `insert into auth.activations (hash, user_id, expires_at) select $2, $3, now() + interval '7 days' where $1::uuid is not null
               on conflict (user_id) do update set hash = excluded.hash, expires_at = excluded.expires_at, used_at = null`,
              [hash, id],
            ],
          ],
        }
      },
      { kind },
    ),
    doing(
      'tokens.revoke',
      'revoke an API token',
      (n) => {
        const id = once(tokens, n)
        return {
          ...{ path: `/tokens/${id}/revocation`, subject: ['token', id], after: { id, accountId: tokenAccount } },
          rows: [['update auth.api_tokens set revoked_at = now() where $1::uuid is not null and id = $2', [id]]],
        }
      },
      { kind, of: tokens.length },
    ),
  ]
}

const closed = (id: string, state: string) =>
  changed('requests', [id], { state, closed_by: 'bench', closed_at: at, closed_reason: 'Nej' })
