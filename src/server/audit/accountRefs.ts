import type { z } from 'zod'
import type { AccountRef } from '#api/decisions'
import type { Governance } from '#model/governance'
import { accountsOf } from '#store/access'
import type { Frame } from '#store/frame'
import { personView } from '../http/views.ts'

export type AccountRefs = (accountId: string) => z.output<typeof AccountRef>

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
  const accounts = new Map((await accountsOf(frame, { ids: asked })).map((account) => [account.id, account]))
  return (id) => {
    if (asked?.includes(id) === false) throw new Error(`nobody has asked who stands behind the account ${id}`)
    const account = accounts.get(id)
    const personId = account?.person_id ?? null
    if (personId !== null) return { id, person: personView(personId, governance), name: null }
    return { id, person: null, name: account?.name ?? (id === 'styrbord' ? 'Styrbord' : null) }
  }
}
