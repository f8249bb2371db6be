import type { z } from 'zod'
import type { AccountRef } from '#api/decisions'
import type { Governance } from '#model/governance'
import { accountsOf } from '#store/access'
import type { Frame } from '#store/frame'
import { personView } from '../http/views.ts'

export type AccountRefs = (accountId: string) => z.output<typeof AccountRef>

/** Who stands behind an account's id, any or of those that are named: the person where there is one, and its own name only where there isn't. */
export async function accountsIn(frame: Frame, governance: Governance, ids?: readonly string[]): Promise<AccountRefs> {
  const accounts = new Map((await accountsOf(frame, { ids })).map((account) => [account.id, account]))
  return (id) => {
    const account = accounts.get(id)
    const personId = account?.person_id ?? null
    if (personId !== null) return { id, person: personView(personId, governance), name: null }
    return { id, person: null, name: account?.name ?? (id === 'styrbord' ? 'Styrbord' : null) }
  }
}
