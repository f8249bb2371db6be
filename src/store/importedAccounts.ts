import { sql } from 'kysely'
import { shutOut } from './access.ts'
import type { Frame } from './frame.ts'

/** Accounts can't be removed once they may have signed in: they lose their person, their rights and every way in. */
export async function closeAccounts(frame: Frame, ids: readonly string[], at: string): Promise<void> {
  if (ids.length === 0) return
  await frame.tx
    .updateTable('auth.memberships')
    .set((eb) => ({ person_id: null, rights: [], disabled_at: at, version: eb('version', '+', 1) }))
    .where('user_id', 'in', [...ids])
    .execute()
  await shutOut(frame, ids, at)
  await sql`select forget_passwords(${[...ids]}::text[])`.execute(frame.tx)
}

/** Before others are asked about, as whoever changes one of them does. */
export async function lockAccounts({ tx }: Frame, ids: readonly string[]): Promise<void> {
  const own = tx
    .selectFrom('auth.memberships')
    .select('user_id')
    .where('user_id', 'in', [...ids])
  await own.orderBy('user_id').forNoKeyUpdate().execute()
}

/** An account that an undone import left behind gets its person back. */
export async function reopenAccount({ tx }: Frame, id: string, personId: string): Promise<void> {
  await tx
    .updateTable('auth.memberships')
    .set((eb) => ({ person_id: personId, disabled_at: null, version: eb('version', '+', 1) }))
    .where('user_id', '=', id)
    .execute()
}

/** Those that imports made and their undoing closed. */
export async function accountsUndone({ tx }: Frame): Promise<ReadonlySet<string>> {
  const undone = await tx.selectFrom('imports').select('account_ids').where('state', '=', 'undone').execute()
  return new Set(undone.flatMap(({ account_ids: ids }) => ids))
}
