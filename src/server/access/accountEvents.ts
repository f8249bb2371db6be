import type { z } from 'zod'
import { allActs } from '#api/allActs'
import type { AccountEventShape } from '#api/ownAccess'
import type { CalendarDate } from '#model/dates'
import type { AuditLink } from '#store/audit'
import type { AccountRefs } from '../audit/accountRefs.ts'
import { wallDay } from '../clock.ts'

const names = new Map(allActs.map(({ id, name }) => [id, name]))

interface Remembered {
  readonly after?: { readonly name?: string; readonly rights?: readonly string[]; readonly disabledAt?: string | null }
  readonly name?: string
}

/** What was done to an account, as its owner is told of it: nothing else of what the entry remembers. */
export function accountEvent(
  { number, at, act, actor, subjectType, body }: AuditLink,
  accounts: AccountRefs,
  ownId: string,
  since: CalendarDate,
): z.output<typeof AccountEventShape> {
  const { after, name } = JSON.parse(body) as Remembered
  return {
    number,
    at,
    act,
    actName: names.get(act) ?? null,
    by: accounts(actor),
    own: actor === ownId,
    recent: wallDay(at) >= since,
    token: subjectType === 'token' ? (name ?? after?.name ?? null) : null,
    rights: subjectType === 'account' && after?.rights !== undefined ? [...after.rights] : null,
    disabled: subjectType === 'account' && typeof after?.disabledAt === 'string',
  }
}
