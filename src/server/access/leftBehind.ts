import { type Account, lastDayOf } from '#model/access/accounts'
import { isLeftBehind, seeingTo } from '#model/access/leftBehind'
import { addDays, type CalendarDate } from '#model/dates'
import type { Governance } from '#model/governance'
import { accountsOf } from '#store/access'
import { lastToDo } from '#store/auditEntries'
import type { Frame } from '#store/frame'
import { tokensOf } from '#store/tokens'
import { accountRef } from '../audit/accountRefs.ts'
import { wallDay } from '../clock.ts'
import { accountView } from './accountViews.ts'

type Closing = Pick<Account, 'personId' | 'disabledAt'>

/** Who stands behind the ids of accounts, as they are shown and as they are asked about. */
async function makersOf(frame: Frame, governance: Governance, ids: readonly (string | null)[]) {
  const known = [...new Set(ids.flatMap((id) => id ?? []))]
  const rows = known.length === 0 ? [] : await accountsOf(frame, { ids: known })
  const accounts = new Map(rows.map((row) => [row.id, accountView(row)]))
  return (id: string | null) => {
    const account = id === null ? undefined : accounts.get(id)
    return { account, shown: id === null ? null : accountRef(id, account, governance) }
  }
}

/** Who answers for each of the accounts that have no person, and since when they are gone. */
export async function answeringFor(
  accounts: readonly Account[],
  { frame, governance, seenToBy }: { frame: Frame; governance: Governance; seenToBy?: string | undefined },
) {
  const ids = accounts.flatMap(({ id, personId }) => (personId === null ? [id] : []))
  // Of an act that is being done there is no entry yet.
  const last =
    seenToBy === undefined
      ? await lastToDo(frame, { type: 'account', ids }, seeingTo)
      : new Map(ids.map((id) => [id, seenToBy]))
  const maker = await makersOf(frame, governance, [...last.values()])
  return (account: Account) => {
    const { shown, account: by } = maker(last.get(account.id) ?? null)
    return { seenToBy: shown, leftBehind: leftOn(account, by, governance) }
  }
}

/** All tokens, with who made them, and since when they are gone. */
export async function tokensWithMakers(frame: Frame, governance: Governance, now: string) {
  const rows = await tokensOf(frame)
  const maker = await makersOf(
    frame,
    governance,
    rows.map((row) => row.made_by),
  )
  return rows.map((row) => {
    const { shown, account } = maker(row.made_by)
    const owner = { personId: row.person_id, disabledAt: row.disabled_at }
    const isGood = row.revoked_at === null && row.expires_at > now
    return { row, owner, madeBy: shown, leftBehind: isGood ? leftOn(owner, account, governance) : null }
  })
}

/** What those who administer have to see to, and since when. */
export async function waysLeftBehind(frame: Frame, governance: Governance, now: string) {
  const accounts = (await accountsOf(frame, { withoutPerson: true })).map(accountView)
  const answering = await answeringFor(accounts, { frame, governance })
  return [
    ...accounts.map((each) => ({
      ...{ kind: 'account' as const, id: each.id, name: each.name, accountId: each.id },
      leftBehind: answering(each).leftBehind,
    })),
    ...(await tokensWithMakers(frame, governance, now)).map(({ row, leftBehind }) => ({
      ...{ kind: 'token' as const, id: row.id, name: row.name, accountId: row.user_id, leftBehind },
    })),
  ].flatMap(({ leftBehind, ...wayIn }) => (leftBehind === null ? [] : [{ ...wayIn, since: leftBehind }]))
}

/** The day from which nobody answers for it; null while somebody does. */
function leftOn(account: Closing, maker: Closing | undefined, governance: Governance): CalendarDate | null {
  if (maker === undefined || !isLeftBehind(account, maker, governance)) return null
  const lastDay = lastDayOf(maker, governance)
  const gone = [maker.disabledAt && wallDay(maker.disabledAt), lastDay && addDays(lastDay, 1)]
  return gone.flatMap((each) => each ?? []).sort()[0] ?? governance.day
}
