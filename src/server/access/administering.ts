import type { z } from 'zod'
import {
  type Account,
  type changeAccount,
  endsAdministering,
  mayAdminister,
  whyNotChangeAccount,
  whyNotEndAdministering,
} from '#model/access/accounts'
import type { Refusal } from '#model/refusal'
import { accountsOf } from '#store/access'
import { alone } from '#store/frame'
import type { Within } from '../http/asked.ts'
import { accountView } from './accountViews.ts'

type Asking = Pick<Within, 'frame' | 'governance'>

/** Asked of a change of an account, wherever it is made from. */
export async function whyNotChange(
  account: Account,
  change: z.output<typeof changeAccount.body>,
  asking: Asking,
): Promise<Refusal | undefined> {
  const { frame, governance } = asking
  const { personId } = account
  // Only what is disabled can be opened, and only then is it asked whether another is open.
  if (account.disabledAt !== null) await openAlone(frame, personId)
  const others = account.disabledAt === null ? [] : (await accountsOf(frame, { of: { personId } })).map(accountView)
  const refusal = whyNotChangeAccount(account, change, others, governance)
  if (refusal !== undefined || !endsAdministering(change)) return refusal
  await endAlone(frame)
  return whyNotEnd([account], asking, 'rights')
}

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

/** For those who open accounts of people: one at a time, so that nobody gets a second. */
export const openAlone = async (frame: Within['frame'], personId?: string | null): Promise<void> => {
  if (personId !== null) await alone(frame, 'open an account')
}
