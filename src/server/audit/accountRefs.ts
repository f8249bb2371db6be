import type { z } from 'zod'
import type { AccountRef } from '#api/decisions'
import type { Account } from '#model/access/accounts'
import type { Governance } from '#model/governance'
import { accountsOf } from '#store/access'
import { accountsMet, type Frame } from '#store/frame'
import { personView } from '../http/views.ts'

type Shown = z.output<typeof AccountRef>
export type AccountRefs = (accountId: string) => Shown

/**
 * Who stands behind the accounts of these ids, or behind any of the organisation's: the person where there is one, and its own
 * name only where there isn't.
 */
export async function accountsIn(
  frame: Frame,
  governance: Governance,
  ids?: readonly (string | undefined)[],
): Promise<AccountRefs> {
  const asked = ids?.flatMap((id) => id ?? [])
  const met = new Map(accountsMet(frame).map((account) => [account.id, account]))
  const accounts = asked?.every((id) => met.has(id)) ? met : await askedFor(frame, asked)
  return (id) => {
    if (asked?.includes(id) === false) throw new Error(`nobody has asked who stands behind the account ${id}`)
    return accountRef(id, accounts.get(id), governance)
  }
}

type Known = Pick<Account, 'name' | 'personId'>

export function accountRef(id: string, account: Known | undefined, governance: Governance): Shown {
  const personId = account?.personId ?? null
  if (personId !== null) return { id, person: personView(personId, governance), name: null }
  return { id, person: null, name: account?.name ?? (id === 'styrbord' ? 'Styrbord' : null) }
}

const askedFor = async (frame: Frame, ids: readonly string[] | undefined) =>
  new Map((await accountsOf(frame, { ids })).map(({ id, name, person_id: personId }) => [id, { id, name, personId }]))
