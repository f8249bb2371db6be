import type { Account } from '#model/access/accounts'
import { accountsOf } from '#store/access'
import type { Frame } from '#store/frame'

type AccountView = Account & { readonly rights: string[]; readonly version: number }

export const accountView = (row: Awaited<ReturnType<typeof accountsOf>>[number]): AccountView => ({
  id: row.id,
  name: row.name,
  email: row.email,
  personId: row.person_id,
  rights: row.rights,
  disabledAt: row.disabled_at,
  hasPassword: row.has_password === true,
  version: row.version,
})

export async function accountBy(frame: Frame, id: string): Promise<AccountView | undefined> {
  const row = (await accountsOf(frame, { ids: [id] }))[0]
  return row && accountView(row)
}
