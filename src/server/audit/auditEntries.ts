import type { auditEndpoints } from '#api/auditEntries'
import { whyNotReadAudit } from '#model/access/readingAudit'
import { auditEntries } from '#store/auditEntries'
import type { Handlers } from '../http/asked.ts'
import { accountsIn } from './accountRefs.ts'
import { auditEntryView } from './auditEntryView.ts'
import { entryBefore } from './cursor.ts'

export const auditHandlers: Handlers<typeof auditEndpoints> = {
  'GET /audit-entries': async ({ query, frame, actor, governance }) => {
    const refusal = whyNotReadAudit(actor)
    if (refusal !== undefined) return refusal
    const { after, limit, subjectType, subject: subjectId, actor: account, act, from, to } = query
    const before = entryBefore(after)
    const entries = await auditEntries(frame, {
      before,
      limit: limit + 1,
      subjectType,
      subjectId,
      actor: account,
      act,
      from,
      to,
    })
    const accounts = await accountsIn(frame, governance)
    const page = entries.slice(0, limit)
    const next = entries.length > limit ? String(page.at(-1)?.number) : null
    return { items: page.map((entry) => auditEntryView(entry, accounts, actor, governance)), next }
  },
}
