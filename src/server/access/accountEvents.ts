import type { z } from 'zod'
import { allActs } from '#api/allActs'
import type { AccountEventShape } from '#api/ownAccess'
import type { CalendarDate } from '#model/dates'
import { completeImport, undoImport } from '#model/imports/importing'
import { leave } from '#model/people/leaving'
import { type Text, text } from '#model/text'
import type { AuditLink } from '#store/audit'
import type { AccountRefs } from '../audit/accountRefs.ts'
import { wallDay } from '../clock.ts'

/** Acts that are about much else: what they did to the account itself. */
const ofAccount: Readonly<Record<string, Text>> = {
  [completeImport.id]: text('En inläsning gjorde eller öppnade kontot', 'An import made or opened the account'),
  [undoImport.id]: text(
    'Kontot stängdes när en inläsning ångrades',
    'The account was closed when an import was undone',
  ),
  [leave.id]: text('Din sista dag registrerades', 'Your last day was recorded'),
}
const names = new Map(allActs.map(({ id, name }) => [id, ofAccount[id] ?? name]))

interface Remembered {
  readonly after?: { readonly name?: string; readonly rights?: readonly string[]; readonly disabledAt?: string | null }
  readonly name?: string
}

/** What was done to an account, as its owner is told of it, or by one that is `left` behind: nothing else of what the entry remembers. */
export function accountEvent(
  { number, at, act, actor, subjectType, body }: AuditLink,
  accounts: AccountRefs,
  ownId: string,
  { since, left }: { readonly since: CalendarDate; readonly left: ReadonlySet<string> },
): z.output<typeof AccountEventShape> {
  const { after, name } = JSON.parse(body) as Remembered
  return {
    number,
    at,
    act,
    actName: names.get(act) ?? null,
    by: accounts(actor),
    own: actor === ownId,
    leftBehind: left.has(actor),
    recent: wallDay(at) >= since,
    token: subjectType === 'token' ? (name ?? after?.name ?? null) : null,
    rights: subjectType === 'account' && after?.rights !== undefined ? [...after.rights] : null,
    disabled: subjectType === 'account' && typeof after?.disabledAt === 'string',
  }
}
