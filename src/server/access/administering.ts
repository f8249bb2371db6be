import { type Account, mayAdminister, whyNotEndAdministering } from '#model/access/accounts'
import type { Refusal } from '#model/refusal'
import { accountsOf } from '#store/access'
import { alone } from '#store/frame'
import type { Within } from '../http/asked.ts'
import { accountView } from './accountViews.ts'

/**
 * Asked of accounts that are to end. All others are read only where one of them administers, and by one at a time, so that
 * those who are left stay so; no rows of theirs are locked, since two who do this have each locked the account that they change.
 */
export async function whyNotEnd(
  ending: readonly Account[],
  { frame, governance }: Pick<Within, 'frame' | 'governance'>,
  field?: string,
): Promise<Refusal | undefined> {
  if (!ending.some((each) => mayAdminister(each, governance))) return undefined
  await alone(frame, 'end administering')
  const accounts = (await accountsOf(frame)).map(accountView)
  return whyNotEndAdministering(new Set(ending.map(({ id }) => id)), accounts, governance, field)
}
