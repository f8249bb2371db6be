import type { auditEndpoints } from '#api/auditEntries'
import { whyNotReadAudit } from '#model/access/readingAudit'
import { auditEntries } from '#store/auditEntries'
import type { Handlers } from '../http/asked.ts'
import { placeAsked } from '../lists/paging.ts'
import { accountsTold, auditEntryView } from './auditEntryView.ts'
import { afterEntry, entryBefore } from './cursor.ts'

export const auditHandlers: Handlers<typeof auditEndpoints> = {
  'GET /audit-entries': async (asked) => {
    const { query, frame, actor, governance } = asked
    const refusal = whyNotReadAudit(actor)
    if (refusal !== undefined) return refusal
    const { limit, subjectType, subject: subjectId, actor: account, act, from, to } = query
    const place = placeAsked(asked, 'GET /audit-entries')
    if ('notServed' in place) return place
    const entries = await auditEntries(frame, {
      before: entryBefore(place.from),
      limit: limit + 1,
      subjectType,
      subjectId,
      actor: account,
      act,
      from,
      to,
    })
    const page = entries.slice(0, limit)
    const accounts = await accountsTold(frame, governance, page)
    const next = entries.length > limit ? afterEntry(page.at(-1), place.askedFor, asked) : null
    return { items: page.map((entry) => auditEntryView(entry, accounts, actor, governance)), next }
  },
}
