import type { Governance } from '../governance.ts'
import { type Account, changeAccount, isClosed, makeAccount, renewActivation } from './accounts.ts'

/** Whoever did one of these to an account without a person last answers for it. */
export const seeingTo: readonly string[] = [makeAccount, changeAccount, renewActivation].map(({ id }) => id)

type Closing = Pick<Account, 'personId' | 'disabledAt'>

/**
 * Nobody's leaving closes an account without a person, nor its tokens, and whoever made them may still have what opens them.
 * `maker`: who answers for it; undefined where that was the command line, or isn't known.
 */
export const isLeftBehind = (account: Closing, maker: Closing | undefined, governance: Governance): boolean =>
  account.personId === null && !isClosed(account, governance) && maker !== undefined && isClosed(maker, governance)
