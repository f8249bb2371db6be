import type { Frame } from './frame.ts'

/** Accounts can't be removed once they may have signed in: they lose their person and their way in. */
export async function closeAccounts({ tx }: Frame, ids: readonly string[], at: string): Promise<void> {
  if (ids.length === 0) return
  await tx
    .updateTable('auth.memberships')
    .set((eb) => ({ person_id: null, disabled_at: at, version: eb('version', '+', 1) }))
    .where('user_id', 'in', [...ids])
    .execute()
}

/** An account that an undone import left behind gets its person back. */
export async function reopenAccount({ tx }: Frame, id: string, personId: string): Promise<void> {
  await tx
    .updateTable('auth.memberships')
    .set((eb) => ({ person_id: personId, disabled_at: null, version: eb('version', '+', 1) }))
    .where('user_id', '=', id)
    .execute()
}
