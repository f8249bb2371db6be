import { type Account, mayAdminister, whyNotEndAdministering } from '#model/access/accounts'
import type { Refusal } from '#model/refusal'
import { accountsOf } from '#store/access'
import { alone } from '#store/frame'
import type { Within } from '../http/asked.ts'
import { accountView } from './accountViews.ts'

type Asking = Pick<Within, 'frame' | 'governance'>

/** Can the accounts end, with somebody left who administers? All others are read only where one of them does. */
export async function whyNotEnd(
  ending: readonly Account[],
  { frame, governance }: Asking,
  field?: string,
): Promise<Refusal | undefined> {
  if (!ending.some((each) => mayAdminister(each, governance))) return undefined
  const accounts = (await accountsOf(frame)).map(accountView)
  return whyNotEndAdministering(new Set(ending.map(({ id }) => id)), accounts, governance, field)
}

/** For those who end accounts: one at a time from here on, so that what was asked of those who are left stays so. */
export const endAlone = (frame: Within['frame']): Promise<void> => alone(frame, 'end administering')
